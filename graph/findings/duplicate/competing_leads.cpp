// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "graph/findings/detectors.hpp"
#include "graph/findings/duplicate/arrangements.hpp"
#include "graph/findings/duplicate/clashes.hpp"
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

/// A post that leads does so through the body on which it sits.
bool post_of_the_other(const Snapshot& snapshot, BodyId a, BodyId b) {
    const auto sits = [&](BodyId post, BodyId host) {
        return category(snapshot.map(), post) == Category::post &&
               std::ranges::any_of(snapshot.seats_of(post),
                                   [&](const Seat& seat) { return seat.host == host; });
    };
    return sits(a, b) || sits(b, a);
}

/// Whether the two leads are one, or it is plain which of them comes first.
bool settled(const Snapshot& snapshot, RemitId one, RemitId other) {
    const Register& map = snapshot.map();
    if (of_one_principal(map, one, other)) return true;
    const auto [a, b] = std::pair(map[one].body, map[other].body);
    const bool by_law =
        map[one].function == Function::strategy && law_gives_both_strategies(map, a, b);
    if (by_law || post_of_the_other(snapshot, a, b)) return true;
    const auto links = between(snapshot, a, b);
    return one_replaces_other(map, links) ||
           any_settles(snapshot, links, {RelationType::works_as_one_with}, map[one].topic) ||
           either_above(snapshot, a, b);
}

/// The live leads of each topic and function.
std::map<std::pair<TopicId, Function>, std::vector<RemitId>> leads_by_task(
    const Snapshot& snapshot) {
    const Register& map = snapshot.map();
    std::map<std::pair<TopicId, Function>, std::vector<RemitId>> result;
    for (std::size_t i = 0; i < map.remits().size(); ++i) {
        const Remit& remit = map.remits()[i];
        if (!leads(remit) || !snapshot.live(RemitId(i))) continue;
        result[{remit.topic, remit.function}].emplace_back(i);
    }
    return result;
}

/// "Domestic abuse (coordination)".
std::string task(const Register& map, TopicId topic, Function function) {
    if (function == Function::none) return named(map, topic);
    return fmt::format("{} ({})", named(map, topic), replaced_hyphens(word(function)));
}

/// Whether each two have agreed to coordinate, or one sits on the other, and so can settle it.
bool can_settle(const Snapshot& snapshot, const Clash& clash, TopicId topic,
                std::vector<RelationId>& seats) {
    bool all = true;
    for (const auto& [a, b] : clash.pairs) {
        const auto links = between(snapshot, a, b);
        const RelationId seat = seat_between(snapshot, a, b);
        if (seat) seats.push_back(seat);
        if (!seat && !any_settles(snapshot, links, {RelationType::coordinates_with}, topic))
            all = false;
    }
    sort_once(seats);
    return all;
}

void word_it(const Register& map, const std::string& what, Finding& f) {
    const bool several = f.bodies.size() > 1;
    const bool many = several || is_plural(map, f.bodies.front());
    f.title = fmt::format("{} {} named as lead on {}", names(map, f.bodies, most_named),
                          several ? f.bodies.size() == 2 ? "are both" : "are all"
                          : many  ? "are"
                                  : "is",
                          what);
    std::vector<BodyId> all = f.bodies;
    if (!f.also.empty()) {
        const bool also_many = f.also.size() > 1 || is_plural(map, f.also.front());
        f.title += fmt::format(", and so {} {} where their areas meet", also_many ? "are" : "is",
                               names(map, f.also, most_named_beside));
        all.insert(all.end(), f.also.begin(), f.also.end());
    }
    f.ask = f.bodies.front();
    f.question =
        fmt::format("Which of {} leads on {} where their areas meet?", names(map, all), what);
    f.suggestion = fmt::format("Agree which of them leads on {}, and say so in the terms of each.",
                               named(map, f.topics.front()));
}

Finding finding(const Snapshot& snapshot, TopicId topic, Function function, const Clash& clash) {
    const Register& map = snapshot.map();
    Finding f{.severity = competing_leads.kind.severity};
    f.bodies = clash.bodies;
    put_main_first(snapshot, f.bodies);
    f.also = clash.also;
    f.topics = {topic};
    f.remits = clash.remits;
    // Leads on two functions of one topic are two findings on the same bodies.
    f.about_its_facts = true;
    std::vector<RelationId> seats;
    if (can_settle(snapshot, clash, topic, seats)) f.severity = Severity::low;
    for (const RemitId id : f.remits)
        f.because.push_back(because(map, id));
    for (const RelationId id : seats)
        f.because.push_back(because(map, id));
    f.because.push_back(because(f.bodies.size() + f.also.size() == 2
                                    ? "Neither is shown to answer to the other"
                                    : "None of them is shown to answer to another"));
    word_it(map, task(map, topic, function), f);
    return f;
}

void find(const Snapshot& snapshot, Findings& findings) {
    for (const auto& [key, remits] : leads_by_task(snapshot)) {
        if (remits.size() < 2) continue;
        const auto unsettled = [&](RemitId a, RemitId b) { return !settled(snapshot, a, b); };
        for (const Clash& clash : clashes(snapshot, remits, unsettled)) {
            if (findings.want(clash.bodies))
                findings.add(finding(snapshot, key.first, key.second, clash));
        }
    }
}

}  // namespace

constinit const Detector competing_leads{
    .kind = {.code = "D202",
             .name = "competing-leads",
             .says = "More than one body is named as lead for the same task on one topic in one "
                     "area.",
             .category = FindingCategory::duplicate,
             .severity = Severity::medium},
    .find = find};

}  // namespace remit::detectors
