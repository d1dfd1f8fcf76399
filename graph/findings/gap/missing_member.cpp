// SPDX-License-Identifier: MIT
#include <algorithm>
#include <iterator>
#include <map>

#include <fmt/format.h>

#include "graph/findings/detectors.hpp"
#include "graph/findings/gap/denied.hpp"
#include "graph/findings/law.hpp"
#include "graph/findings/sources.hpp"
#include "graph/findings/wording.hpp"
#include "graph/paths/sorted.hpp"
#include "remit/graph/terms.hpp"

namespace remit::detectors {
namespace {

/// All that is missing on one body: seats that a source says are not filled, and what rules ask
/// for.
struct Missing {
    std::vector<RelationId> seats{};
    std::vector<const Ruling*> rulings{};
};
using ByBody = std::map<BodyId, Missing>;

constexpr std::size_t most_named = 3;

bool only_planned(const Register& map, RelationId id) {
    return map[id].status == Status::proposed || map[id].status == Status::agreed;
}

/// A seat that is said not to be there, or only to be planned. Who merely attends has none to miss.
bool is_missing_seat(const Snapshot& snapshot, RelationId id) {
    const Relation& r = snapshot.map()[id];
    if (r.type != RelationType::member_of || !is_seat(r.role) || snapshot.live(id)) return false;
    if (denied(snapshot, id)) return true;
    const bool taken = !snapshot.options().firm_only || r.standing.firm();
    return only_planned(snapshot.map(), id) && taken && snapshot.current(id);
}

std::vector<std::string> holders(const Register& map, const std::vector<RelationId>& seats) {
    std::vector<BodyId> bodies;
    for (const RelationId id : seats) {
        if (std::ranges::find(bodies, map[id].from) == bodies.end()) bodies.push_back(map[id].from);
    }
    std::vector<std::string> names;
    names.reserve(bodies.size());
    for (const BodyId body : bodies)
        names.push_back(named(map, body));
    return names;
}

void say_by_source(const Register& map, BodyId body, const Missing& missing, Finding& f) {
    const auto who = holders(map, missing.seats);
    const bool planned =
        std::ranges::all_of(missing.seats, [&](RelationId id) { return only_planned(map, id); });
    const bool one = who.size() == 1;
    if (planned) {
        f.severity = Severity::low;  // it may have been taken since
        f.title = fmt::format("{} of {} at {} {} planned, and not shown to be taken",
                              one ? "The seat" : "The seats", listed(who), named(map, body),
                              one ? "is" : "are");
    } else {
        f.title =
            fmt::format("{} {} without {}: {}", named(map, body), agree(map, body, "is", "are"),
                        listed(who), one ? "the seat is not filled" : "not all seats are filled");
    }
    f.question = planned ? fmt::format("When will {} take {} at {}?", listed(who),
                                       one ? "this seat" : "these seats", named(map, body))
                         : fmt::format("Should {} sit on {}, and if so, what keeps {} away?",
                                       listed(who), named(map, body), one ? "this member" : "them");
    f.suggestion =
        fmt::format("Fill the {} at {}, or write down that {} not wanted.", one ? "seat" : "seats",
                    named(map, body), one ? "it is" : "they are");
}

void say_by_rules(const Register& map, BodyId body, const Missing& missing_here, Finding& f) {
    const Ruling& main = gravest(missing_here.rulings);
    const Rule& rule = *main.rule;
    f.rule = &rule;
    f.severity = severity_of(rule);
    f.basis = main.basis;
    const std::string who = listed(missing(map, loudest(missing_here.rulings)), most_named);
    const std::string_view is = agree(map, body, "is", "are");
    f.title = fmt::format("{} {}{} without {}{}", named(map, body), is,
                          only_shown(rule) ? " shown" : "", who, asked_by(rule));
    f.question = filled(map, main, rule.question,
                        fmt::format("Who speaks for {} at {}, and if nobody does, why not?", who,
                                    named(map, body)));
    f.suggestion = filled(map, main, rule.suggestion,
                          fmt::format("Bring {} into {}, or record where that is done already.",
                                      who, named(map, body)));
}

Finding finding(const Snapshot& snapshot, BodyId body, const Missing& missing) {
    const Register& map = snapshot.map();
    Finding f{.severity = missing_member.kind.severity};
    f.bodies = {body};
    std::vector<BodyId> missed;
    f.ask = body;
    f.relations = missing.seats;
    if (missing.rulings.empty()) {
        say_by_source(map, body, missing, f);
    } else {
        say_by_rules(map, body, missing, f);
    }
    for (const Ruling* ruling : missing.rulings) {
        add_steps(f.because, map, *ruling, "its members");
        for (const FactRef fact : ruling->facts) {
            if (fact.kind == FactKind::relation) f.relations.emplace_back(fact.number);
            if (fact.kind == FactKind::decision) f.decisions.emplace_back(fact.number);
        }
        missed.insert(missed.end(), ruling->others.begin(), ruling->others.end());
    }
    for (const RelationId id : missing.seats) {
        missed.push_back(map[id].from);
        const bool told = std::ranges::any_of(
            f.because, [&](const Because& step) { return step.fact == FactRef(id); });
        if (!told) f.because.push_back(because(map, id));
    }
    sort_once(f.relations);
    sort_once(missed);
    std::ranges::copy_if(missed, std::back_inserter(f.bodies),
                         [body](BodyId one) { return one != body; });
    return f;
}

ByBody by_sources(const Snapshot& snapshot) {
    ByBody result;
    const auto relations = snapshot.map().relations();
    for (std::size_t i = 0; i < relations.size(); ++i) {
        if (is_missing_seat(snapshot, RelationId(i))) result[relations[i].to].seats.emplace_back(i);
    }
    return result;
}

void tell(const Snapshot& snapshot, const ByBody& all, Findings& findings) {
    for (const auto& [body, missing] : all)
        findings.add(finding(snapshot, body, missing));
}

void find(const Snapshot& snapshot, Findings& findings) {
    tell(snapshot, by_sources(snapshot), findings);
}

void find_by_rules(const Snapshot& snapshot, const Rulings& rulings, Findings& findings) {
    ByBody all = by_sources(snapshot);
    for (const Ruling& ruling : rulings.of(RulingKind::member)) {
        if (speaks(ruling)) all[ruling.subject].rulings.push_back(&ruling);
    }
    tell(snapshot, all, findings);
}

}  // namespace

constinit const Detector missing_member{
    .kind = {.code = "G106",
             .name = "missing-member",
             .says = "A body lacks a member that a rule requires, or whose seat a source says is "
                     "not filled.",
             .category = FindingCategory::gap,
             .severity = Severity::medium},
    .find = find,
    .find_by_rules = find_by_rules,
    .reads = {RulingKind::member}};

}  // namespace remit::detectors
