// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "graph/findings/detectors.hpp"
#include "graph/findings/duplicate/arrangements.hpp"
#include "graph/findings/sources.hpp"
#include "graph/findings/wording.hpp"
#include "graph/paths/sorted.hpp"
#include "remit/graph/terms.hpp"

namespace remit::detectors {
namespace {

/// More names make a title that nobody reads to its end; the chain has them all.
constexpr std::size_t most_named = 3;
/// No real body has so many scrutineers; of more, each is held against the next few.
constexpr std::size_t most_compared = 64;

/// Auditors and inspectors look at what is theirs by law, wherever others look as well.
bool competes(const Register& map, BodyId scrutineer) {
    return !map.is_a(scrutineer, "inspectorate") && !map.is_a(scrutineer, "audit-committee") &&
           !map.is_a(scrutineer, "government-department");
}

/// Who scrutinises a body, each with its first relation on each set of topics.
std::vector<Arc> scrutineers(const Snapshot& snapshot, BodyId body) {
    auto result = snapshot.to(body, RelationClass::scrutiny);
    std::erase_if(result, [&](const Arc& arc) {
        return arc.body == body || !competes(snapshot.map(), arc.body);
    });
    return result;
}

/// Both look at everything, or at topics that meet.
bool same_matter(const Register& map, RelationId a, RelationId b) {
    const auto of_a = map.list(map[a].topics);
    const auto of_b = map.list(map[b].topics);
    if (of_a.empty() || of_b.empty()) return of_a.empty() && of_b.empty();
    return std::ranges::any_of(of_a, [&](TopicId topic) {
        return std::ranges::any_of(
            of_b, [&](TopicId other) { return topics_overlap(map, topic, other); });
    });
}

/// Where areas are recorded and do not meet, each looks at its own part.
bool same_place(const Snapshot& snapshot, BodyId a, BodyId b) {
    const Register& map = snapshot.map();
    return map[a].areas.empty() || map[b].areas.empty() || snapshot.overlap(a, b);
}

bool arranged(const Snapshot& snapshot, BodyId a, BodyId b) {
    const auto links = between(snapshot, a, b);
    return one_replaces_other(snapshot.map(), links) ||
           any_settles(snapshot, links,
                       {RelationType::coordinates_with, RelationType::works_as_one_with}) ||
           either_above(snapshot, a, b) || of_one_council(snapshot, a, b);
}

/// Those that look at what another looks at as well.
std::vector<Arc> competing(const Snapshot& snapshot, const std::vector<Arc>& all) {
    std::vector<std::uint8_t> competes(all.size(), 0);
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t j = i + 1; j < std::min(all.size(), i + most_compared); ++j) {
            const bool two = all[i].body != all[j].body &&
                             same_matter(snapshot.map(), all[i].relation, all[j].relation) &&
                             same_place(snapshot, all[i].body, all[j].body) &&
                             !arranged(snapshot, all[i].body, all[j].body);
            if (two) competes[i] = competes[j] = 1;
        }
    }
    std::vector<Arc> result;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (competes[i] != 0) result.push_back(all[i]);
    }
    return result;
}

/// Bodies of one type that the same scrutineers look at on the same topics.
struct Scrutinised {
    std::vector<BodyId> bodies{};
    std::vector<BodyId> scrutineers{};
    std::vector<TopicId> topics{};
    std::vector<RelationId> relations{};
};

Scrutinised scrutinised(const Register& map, BodyId body, const std::vector<Arc>& scrutiny) {
    Scrutinised result{.bodies = {body}};
    for (const Arc& arc : scrutiny) {
        result.scrutineers.push_back(arc.body);
        result.relations.push_back(arc.relation);
        const auto topics = map.list(map[arc.relation].topics);
        result.topics.insert(result.topics.end(), topics.begin(), topics.end());
    }
    sort_once(result.scrutineers);
    sort_once(result.topics);
    return result;
}

class Gathered {
  public:
    explicit Gathered(const Register& map) : map_(map) {}

    void add(Scrutinised one) {
        auto key = std::tuple(map_.peer_type(one.bodies.front()), one.scrutineers, one.topics);
        const auto [at, is_new] = place_.try_emplace(std::move(key), all_.size());
        if (is_new) return all_.push_back(std::move(one));
        Scrutinised& group = all_[at->second];
        group.bodies.push_back(one.bodies.front());
        group.relations.insert(group.relations.end(), one.relations.begin(), one.relations.end());
    }

    [[nodiscard]] const std::vector<Scrutinised>& all() const { return all_; }

  private:
    const Register& map_;
    std::vector<Scrutinised> all_;
    std::map<std::tuple<TypeId, std::vector<BodyId>, std::vector<TopicId>>, std::size_t> place_;
};

std::string title(const Register& map, const Scrutinised& group) {
    const std::string_view are = group.bodies.size() > 1                ? "are each"
                                 : is_plural(map, group.bodies.front()) ? "are"
                                                                        : "is";
    const std::string on =
        group.topics.empty() ? "" : fmt::format(" on {}", names(map, group.topics, most_named));
    return fmt::format("{}{} {} scrutinised by {}, and nothing shows who looks at what",
                       names(map, group.bodies, 1), on, are, names(map, group.scrutineers, 2));
}

Finding finding(const Snapshot& snapshot, const Scrutinised& group) {
    const Register& map = snapshot.map();
    Finding f{.severity = competing_scrutiny.kind.severity};
    f.bodies = group.bodies;
    put_main_first(snapshot, f.bodies);
    f.bodies.insert(f.bodies.end(), group.scrutineers.begin(), group.scrutineers.end());
    f.topics = group.topics;
    f.relations = group.relations;
    for (const RelationId id : f.relations)
        f.because.push_back(because(map, id));
    f.because.push_back(because("No arrangement between the scrutineers is on the map"));
    f.title = title(map, group);
    f.ask = group.scrutineers.front();
    const std::string what = names(map, group.bodies, most_named);
    f.question = fmt::format("Who of {} looks at what of {}, and do they tell one another?",
                             names(map, group.scrutineers), what);
    f.suggestion = fmt::format(
        "Let the scrutineers of {} share their work programmes and agree who looks at what.", what);
    return f;
}

void find(const Snapshot& snapshot, Findings& findings) {
    const Register& map = snapshot.map();
    Gathered gathered(map);
    for (std::size_t i = 0; i < map.bodies().size(); ++i) {
        const BodyId body{i};
        const auto all = scrutineers(snapshot, body);
        if (all.size() < 2) continue;
        const auto found = competing(snapshot, all);
        if (!found.empty()) gathered.add(scrutinised(map, body, found));
    }
    for (const Scrutinised& group : gathered.all())
        findings.add(finding(snapshot, group));
}

}  // namespace

constinit const Detector competing_scrutiny{
    .kind = {.code = "D207",
             .name = "competing-scrutiny",
             .says = "Several bodies scrutinise the same body on the same matter, with no "
                     "arrangement between them.",
             .category = FindingCategory::duplicate,
             .severity = Severity::low},
    .find = find};

}  // namespace remit::detectors
