// SPDX-License-Identifier: MIT
#include <map>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "graph/findings/detectors.hpp"
#include "graph/findings/duplicate/overlaps.hpp"
#include "graph/findings/gap/topic_leads.hpp"
#include "graph/findings/sources.hpp"
#include "graph/findings/wording.hpp"
#include "graph/paths/sorted.hpp"
#include "remit/graph/terms.hpp"

namespace remit::detectors {
namespace {

/// More names make a title that nobody reads to its end; the chain has them all.
constexpr std::size_t most_named = 3;
constexpr std::size_t most_named_beside = 1;

bool many(const Register& map, const std::vector<BodyId>& bodies) {
    return bodies.size() > 1 || is_plural(map, bodies.front());
}

std::string_view verb(Function function, bool many) {
    switch (function) {
        case Function::strategy:
            return many ? "make strategy on" : "makes strategy on";
        case Function::commissioning:
            return many ? "commission work on" : "commissions work on";
        case Function::coordination:
            return many ? "coordinate work on" : "coordinates work on";
        default:
            return many ? "carry out work on" : "carries out work on";
    }
}

/// "make strategy on Harm and coordinate work on Abuse and Theft".
std::string work(const Register& map, const Overlap& overlap, bool many) {
    std::map<Function, std::vector<TopicId>> topics;
    for (const SharedWork& shared : overlap.work)
        topics[shared.function].push_back(shared.topic);
    std::string text;
    for (auto& [function, on] : topics) {
        sort_once(on);
        text += fmt::format("{}{} {}", text.empty() ? "" : " and ", verb(function, many),
                            names(map, on, most_named));
    }
    return text;
}

std::string title(const Register& map, const Overlap& overlap, const Finding& f) {
    const bool several = f.bodies.size() > 1;
    const std::string all = several ? f.bodies.size() == 2 ? "both " : "all " : "";
    const std::string text = fmt::format("{} {}{}", names(map, f.bodies, most_named), all,
                                         work(map, overlap, several || many(map, f.bodies)));
    if (f.also.empty()) return text + ", and nothing shows how they share it";
    return fmt::format("{}, and so {} {} where their areas meet", text,
                       many(map, f.also) ? "do" : "does", names(map, f.also, most_named_beside));
}

/// Arrangements that are not settled: proposed, asked about or disputed.
void add_unsettled(const Snapshot& snapshot, const Overlap& overlap, Finding& f) {
    const Register& map = snapshot.map();
    for (const auto& [a, b] : overlap.pairs) {
        for (const RelationId id : between(snapshot, a, b)) {
            const Relation& r = map[id];
            const bool open = r.status != Status::absent && r.status != Status::lapsed;
            const bool arranges = r.type == RelationType::coordinates_with && open;
            if (arranges && snapshot.current(id)) f.relations.push_back(id);
        }
    }
}

/// Who leads on a topic, and who on a part of it.
class KnownLeads {
  public:
    explicit KnownLeads(const Snapshot& snapshot) : map_(snapshot.map()) {
        for (std::size_t i = 0; i < map_.remits().size(); ++i) {
            const Remit& remit = map_.remits()[i];
            if (!leads(remit) || !snapshot.live(RemitId(i))) continue;
            for (const TopicId topic : broader_topics(map_, remit.topic)) {
                ByTopic& known = topic == remit.topic ? whole_ : part_;
                known.try_emplace(topic, snapshot).first->second.add(RemitId(i));
            }
        }
    }

    /// Who leads on a part of what is shared, where nobody leads on all of it.
    [[nodiscard]] std::vector<RemitId> on_a_part(const SharedWork& shared) const {
        return there(whole_, shared).empty() ? there(part_, shared) : std::vector<RemitId>{};
    }

  private:
    using ByTopic = std::map<TopicId, Leads>;

    [[nodiscard]] std::vector<RemitId> there(const ByTopic& known, const SharedWork& shared) const {
        const auto at = known.find(shared.topic);
        if (at == known.end()) return {};
        std::vector<RemitId> found = at->second.meeting(shared.remits.front());
        std::erase_if(found, [&](RemitId lead) {
            const Function on = map_[lead].function;
            return on != Function::none && on != shared.function;
        });
        sort_once(found);
        return found;
    }

    const Register& map_;
    ByTopic whole_, part_;
};

/// A lead on one part makes plain that nobody has the rest.
void add_leads_on_parts(const Register& map, const Overlap& overlap, const KnownLeads& known,
                        Finding& f) {
    for (const SharedWork& shared : overlap.work) {
        const std::vector<RemitId> found = known.on_a_part(shared);
        if (found.empty()) continue;
        for (const RemitId lead : found)
            f.because.push_back(because(map, lead));
        f.because.push_back(
            because(fmt::format("That is a part of {}; nobody is shown to lead on the rest",
                                named(map, shared.topic))));
    }
}

void add_chain(const Snapshot& snapshot, const Overlap& overlap, Finding& f) {
    const Register& map = snapshot.map();
    for (const SharedWork& shared : overlap.work)
        f.remits.insert(f.remits.end(), shared.remits.begin(), shared.remits.end());
    sort_once(f.remits);
    f.relations = overlap.links;
    add_unsettled(snapshot, overlap, f);
    sort_once(f.relations);
    for (const RemitId id : f.remits)
        f.because.push_back(because(map, id));
    for (const RelationId id : f.relations)
        f.because.push_back(because(map, id));
    const bool two = f.bodies.size() + f.also.size() == 2;
    f.because.push_back(because(fmt::format(
        "{} is shown to answer to {}, and no settled arrangement to coordinate this is on the map",
        two ? "Neither" : "None of them", two ? "the other" : "another")));
}

Finding finding(const Snapshot& snapshot, const std::vector<BodyId>& bodies, const Overlap& overlap,
                const KnownLeads& known) {
    const Register& map = snapshot.map();
    Finding f{.severity = overlap.eased ? Severity::low : overlapping_remit.kind.severity};
    f.bodies = bodies;
    put_main_first(snapshot, f.bodies);
    f.also.assign(overlap.also.begin(), overlap.also.end());
    for (const SharedWork& shared : overlap.work)
        f.topics.push_back(shared.topic);
    sort_once(f.topics);
    add_chain(snapshot, overlap, f);
    add_leads_on_parts(map, overlap, known, f);
    f.title = title(map, overlap, f);
    f.ask = f.bodies.front();
    const std::string topics = names(map, f.topics, most_named);
    std::vector<BodyId> all = f.bodies;
    all.insert(all.end(), f.also.begin(), f.also.end());
    f.question = fmt::format("How do {} share the work on {}, and where is that written down?",
                             names(map, all), topics);
    f.suggestion = fmt::format(
        "Write down which of them does what on {}, or give the work to one of them.", topics);
    return f;
}

void find(const Snapshot& snapshot, Findings& findings) {
    const KnownLeads known(snapshot);
    for (const auto& [bodies, overlap] : overlaps(snapshot)) {
        if (findings.want(bodies)) findings.add(finding(snapshot, bodies, overlap, known));
    }
}

}  // namespace

constinit const Detector overlapping_remit{
    .kind = {.code = "D201",
             .name = "overlapping-remit",
             .says = "Bodies hold the same task on the same topic in one area, and nothing settles "
                     "how they share it.",
             .category = FindingCategory::duplicate,
             .severity = Severity::medium},
    .find = find};

}  // namespace remit::detectors
