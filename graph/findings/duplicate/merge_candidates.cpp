// SPDX-License-Identifier: MIT
#include <algorithm>
#include <functional>
#include <utility>

#include <fmt/format.h>

#include "graph/findings/detectors.hpp"
#include "graph/findings/duplicate/as_one.hpp"
#include "graph/findings/duplicate/mergers.hpp"
#include "graph/findings/sources.hpp"
#include "graph/findings/wording.hpp"
#include "graph/paths/sorted.hpp"

namespace remit::detectors {
namespace {

/// More names make a title that nobody reads to its end; the chain has them all.
constexpr std::size_t most_named = 3;

/// Those first with most members that sit on another as well.
void order_by_seats_saved(const Members& members, const SeatsAsOne& seats,
                          std::vector<BodyId>& bodies) {
    const auto saved = [&](BodyId body) {
        return std::ranges::count_if(members.of(body), [&](const Member& member) {
            return std::ranges::binary_search(seats.repeated, member.who);
        });
    };
    std::ranges::stable_sort(bodies, std::ranges::greater{}, saved);
}

/// What law asks for before partnerships against crime become one (Crime and Disorder Act 1998).
std::string consent_against_crime(const Snapshot& snapshot, AreaId place) {
    const Register& map = snapshot.map();
    static constexpr PartialDate by_agreement{2012, 1, 16};
    if (map.text(map.jurisdiction) == "wales")
        return "The power to merge such partnerships by agreement is there for England only";
    if (snapshot.day() < by_agreement.first())
        return "Until 16 January 2012 a merger needs an order of the Secretary of State";
    const bool one_police_area = place && map.text(map[place].kind) == "police-area";
    return fmt::format(
        "A merger would need the agreement in writing of all their responsible authorities and of "
        "the local policing body; the Secretary of State {}",
        one_police_area ? "has no part in it, as they lie in one police area"
                        : "is a party only where they lie in more than one police area");
}

std::string consent(const Snapshot& snapshot, const MergerGroup& group) {
    if (snapshot.map().is_a(group.bodies.front(), "csp"))
        return consent_against_crime(snapshot, group.place);
    return "A merger would need the agreement of each of them and of those who set them up";
}

void add_needs(const Snapshot& snapshot, const MergerGroup& group, const SeatsAsOne& seats,
               Finding& f) {
    const Register& map = snapshot.map();
    if (!seats.repeated.empty()) {
        f.because.push_back(because(described(map, seats.repeated, seats.now, seats.merged)));
    }
    std::string meet = described(meetings_as_one(map, group.bodies));
    if (!meet.empty()) f.because.push_back(because(std::move(meet)));
    f.because.push_back(because(consent(snapshot, group)));
}

/// "the two Community Safety Partnerships in Suffolk police area".
std::string alike_title(const Register& map, const MergerGroup& group, const Finding& f) {
    return fmt::format("{} {}{} do the same work with much the same members: {}",
                       sentence(number(f.bodies.size())),
                       map.vocabulary()[map.peer_type(f.bodies.front())].plural,
                       group.place ? fmt::format(" in {}", named(map, group.place)) : "",
                       names(map, f.bodies, most_named));
}

std::string title(const Register& map, const MergerGroup& group, const Finding& f) {
    const std::string all = names(map, f.bodies, most_named);
    switch (group.why) {
        case MergerGroup::Why::successor:
            return fmt::format("{} are to become one: {}", all, named(map, group.successor));
        case MergerGroup::Why::decision:
            return fmt::format("A decision puts forward {} to become one", all);
        case MergerGroup::Why::works_as_one:
            return fmt::format("{} work as one and could be one", all);
        case MergerGroup::Why::alike:
            break;
    }
    return alike_title(map, group, f);
}

void add_facts(const Register& map, const MergerGroup& group, Finding& f) {
    for (const FactRef fact : group.facts) {
        f.because.push_back(because(map, fact));
        if (fact.kind == FactKind::relation) f.relations.emplace_back(fact.number);
        if (fact.kind == FactKind::remit) f.remits.emplace_back(fact.number);
        if (fact.kind == FactKind::decision) f.decisions.emplace_back(fact.number);
    }
}

Finding finding(const Snapshot& snapshot, const Members& members, const MergerGroup& group) {
    const Register& map = snapshot.map();
    const SeatsAsOne saved = seats_as_one(members, group.bodies);
    Finding f{.severity = merge_candidates.kind.severity};
    f.bodies = group.bodies;
    order_by_seats_saved(members, saved, f.bodies);
    put_main_first(snapshot, f.bodies);
    if (group.successor) f.also = {group.successor};
    add_facts(map, group, f);
    add_needs(snapshot, group, saved, f);
    f.title = title(map, group, f);
    f.ask = f.bodies.front();
    f.question = fmt::format("What would be gained if {} were one, and what would each area lose?",
                             names(map, f.bodies));
    f.suggestion =
        "Weigh the seats and meetings saved against what each area would lose, and ask "
        "those who must agree.";
    return f;
}

void find(const Snapshot& snapshot, Findings& findings) {
    const Members members(snapshot);
    std::vector<BodyId> told;
    for (const MergerGroup& group : said_mergers(snapshot)) {
        findings.add(finding(snapshot, members, group));
        told.insert(told.end(), group.bodies.begin(), group.bodies.end());
    }
    sort_once(told);
    for (const MergerGroup& group : alike_mergers(snapshot, members, told))
        findings.add(finding(snapshot, members, group));
}

}  // namespace

constinit const Detector merge_candidates{
    .kind = {.code = "D206",
             .name = "merge-candidates",
             .says = "Bodies of one type in one place are nearly one already, or could be.",
             .category = FindingCategory::duplicate,
             .severity = Severity::info},
    .find = find};

}  // namespace remit::detectors
