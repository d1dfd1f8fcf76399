// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>

#include <fmt/format.h>

#include "graph/findings/detectors.hpp"
#include "graph/findings/organisations.hpp"
#include "graph/findings/sources.hpp"
#include "graph/findings/wording.hpp"
#include "remit/graph/terms.hpp"
#include "remit/graph/text.hpp"

namespace remit::detectors {
namespace {

/// Past this many that one source names, one finding tells of all of them.
constexpr std::size_t most_apart = 10;
/// Relations, and bodies of a long list, that are told one by one.
constexpr std::size_t most_told = 6;

/// A body that is only named, and who names it.
struct Named {
    BodyId body{};
    std::vector<RelationId> relations{};
    SourceId source{};  ///< of the first of them
};

SourceId source_of(const Register& map, RelationId id) {
    const auto evidence = map.list(map[id].standing.evidence);
    return evidence.empty() ? SourceId{} : evidence.front().source;
}

std::vector<Named> unknown_bodies(const Snapshot& snapshot) {
    const Register& map = snapshot.map();
    std::vector<Named> result;
    for (std::size_t i = 0; i < map.bodies().size(); ++i) {
        Named one{.body = BodyId(i)};
        if (!map[one.body].unknown || !snapshot.live(one.body)) continue;
        for (const RelationId id : snapshot.touching(one.body)) {
            if (snapshot.live(id)) one.relations.push_back(id);
        }
        if (one.relations.empty()) continue;
        one.source = source_of(map, one.relations.front());
        result.push_back(std::move(one));
    }
    return result;
}

BodyId other_end(const Register& map, RelationId id, BodyId body) {
    return map[id].from == body ? map[id].to : map[id].from;
}

/// A reference or name without what is lost most easily on the way: case, punctuation and the
/// noughts that it begins with.
std::string worn(std::string_view text) {
    std::string word = folded(text);
    const std::size_t start = word.find_first_not_of('0');
    return word.substr(std::min(start, word.size()));
}

/// What the file holds under nearly the same reference, by organisation.
class NearReferences {
  public:
    explicit NearReferences(const Snapshot& snapshot)
        : map_(snapshot.map()), organisations_(snapshot) {
        for (std::size_t i = 0; i < map_.bodies().size(); ++i) {
            if (map_[BodyId(i)].unknown) continue;
            each_reference(BodyId(i), [&](std::string_view text) {
                near_.try_emplace({organisations_.of(BodyId(i)), worn(text)},
                                  Near{BodyId(i), text});
            });
        }
    }

    /// A sentence on what may be meant, or nothing.
    [[nodiscard]] std::optional<Because> meant(const Named& one) const {
        const BodyId who = other_end(map_, one.relations.front(), one.body);
        std::optional<Because> found;
        each_reference(one.body, [&](std::string_view text) {
            const auto near = near_.find({organisations_.of(who), worn(text)});
            if (near == near_.end() || found || near->second.text == text) return;
            found = because(fmt::format("“{}” is nearly “{}”, the reference of {}: capitals or "
                                        "noughts at the beginning may have been lost",
                                        text, near->second.text, named(map_, near->second.body)),
                            near->second.body);
        });
        return found;
    }

  private:
    struct Near {
        BodyId body{};
        std::string_view text{};
    };
    template <class Each>
    void each_reference(BodyId body, Each each) const {
        for (const TextId aka : map_.list(map_[body].aka))
            each(map_.text(aka));
    }

    const Register& map_;
    Organisations organisations_;
    std::map<std::pair<BodyId, std::string>, Near> near_;
};

void ask_who_names(const Register& map, const Named& one, Finding& f) {
    f.ask = other_end(map, one.relations.front(), one.body);
    f.bodies = {f.ask, one.body};
    for (const RelationId id : one.relations) {
        f.relations.push_back(id);
        const BodyId other = other_end(map, id, one.body);
        if (other != f.ask && std::ranges::find(f.also, other) == f.also.end())
            f.also.push_back(other);
        if (f.because.size() < most_told) f.because.push_back(because(map, id));
    }
}

Finding finding(const Snapshot& snapshot, const Named& one, const NearReferences& near) {
    const Register& map = snapshot.map();
    const std::string name = named(map, one.body);
    Finding f{.severity = unknown_body.kind.severity};
    ask_who_names(map, one, f);
    if (auto step = near.meant(one)) f.because.push_back(*std::move(step));
    const std::string how =
        one.relations.size() == 1
            ? claim(map, one.relations.front())
            : fmt::format("{} are tied to it", counted(f.also.size() + 1, "body", "bodies"));
    f.title =
        fmt::format("{} {} not in the file that names {}: {}", name,
                    agree(map, one.body, "is", "are"), agree(map, one.body, "it", "them"), how);
    f.question = fmt::format("Is {} missing from the file, or is another meant?", name);
    f.suggestion = fmt::format("Put {} into the file, or correct its name or reference.", name);
    return f;
}

/// One finding for all that a source names and does not hold.
Finding finding(const Snapshot& snapshot, SourceId source, const std::vector<const Named*>& all) {
    const Register& map = snapshot.map();
    Finding f{.severity = unknown_body.kind.severity};
    std::vector<BodyId> bodies;
    for (const Named* one : all) {
        bodies.push_back(one->body);
        f.relations.insert(f.relations.end(), one->relations.begin(), one->relations.end());
        if (f.because.size() < most_told) f.because.push_back(because(map, one->relations.front()));
    }
    f.ask = other_end(map, all.front()->relations.front(), bodies.front());
    f.bodies = {f.ask};
    f.bodies.insert(f.bodies.end(), bodies.begin(), bodies.end());
    const std::string where = source ? quoted(map, std::span(&source, 1)) : "the file";
    f.title = fmt::format("{} bodies are named in {} and not held there: {}", number(bodies.size()),
                          where, names(map, bodies, 3));
    f.question = fmt::format("Is a part of {} missing, or are other bodies meant?", where);
    f.suggestion = "Read the missing part too, or correct the names and references.";
    return f;
}

void find(const Snapshot& snapshot, Findings& findings) {
    const std::vector<Named> unknown = unknown_bodies(snapshot);
    if (unknown.empty()) return;
    const NearReferences near(snapshot);
    std::map<SourceId, std::vector<const Named*>> by_source;
    for (const Named& one : unknown)
        by_source[one.source].push_back(&one);
    for (const auto& [source, all] : by_source) {
        if (all.size() > most_apart) {
            findings.add(finding(snapshot, source, all));
            continue;
        }
        for (const Named* one : all)
            findings.add(finding(snapshot, *one, near));
    }
}

}  // namespace

constinit const Detector unknown_body{
    .kind = {.code = "U320",
             .name = "unknown-body",
             .says = "A relation names a body that the file it comes from does not hold.",
             .category = FindingCategory::unclear,
             .severity = Severity::medium},
    .find = find};

}  // namespace remit::detectors
