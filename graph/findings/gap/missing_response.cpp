// SPDX-License-Identifier: MIT
#include <set>
#include <utility>

#include <fmt/format.h>

#include "graph/findings/detectors.hpp"
#include "graph/findings/gap/unheard.hpp"
#include "graph/findings/naming.hpp"
#include "graph/findings/sources.hpp"
#include "graph/findings/wording.hpp"
#include "graph/paths/sorted.hpp"

namespace remit::detectors {
namespace {

bool many(const Register& map, const std::vector<BodyId>& bodies) {
    return bodies.size() > 1 || is_plural(map, bodies.front());
}

/// Sure where neither of the two took place; where only one of them is denied, the other is asked.
Basis basis_of(const Register& map, const Act& act) {
    std::set<std::pair<BodyId, BodyId>> not_asked;
    std::set<std::pair<BodyId, BodyId>> not_told;
    for (const RelationId id : act.silences) {
        const Relation& r = map[id];
        (r.type == RelationType::consults ? not_asked : not_told).emplace(r.from, r.to);
    }
    return not_asked == not_told ? Basis::stated : Basis::not_recorded;
}

/// "which it neither consulted nor informed", or that of the two which is known.
std::string not_spoken_to(const Register& map, const Act& act, Basis basis) {
    const std::string_view they = many(map, act.by) ? "they" : "it";
    if (basis == Basis::stated) return fmt::format("{} neither consulted nor informed", they);
    const bool asked = map[act.silences.front()].type == RelationType::consults;
    return fmt::format("{} did not {}", they, asked ? "consult" : "inform");
}

/// "Review makes a recommendation to Board", "Group directs Board".
std::string what_was_done(const Register& map, const Act& act) {
    const bool several = many(map, act.by);
    std::string_view verb = several ? "make a recommendation to" : "makes a recommendation to";
    if (act.fact.kind == FactKind::relation) {
        const bool directs = map[RelationId{act.fact.number}].type == RelationType::directs;
        verb = directs ? (several ? "set direction for" : "sets direction for")
                       : (several ? "refer cases to" : "refers cases to");
    }
    return fmt::format("{} {} {}", names(map, act.by, 1), verb, names(map, act.to, 1));
}

void word_act(const Register& map, const Act& act, Finding& f) {
    f.title =
        fmt::format("{}, which {}", what_was_done(map, act), not_spoken_to(map, act, f.basis));
    const std::string who = names(map, act.by);
    const std::string whom = names(map, act.to);
    const std::string_view them = many(map, act.to) ? "them" : "it";
    f.question =
        f.basis == Basis::stated
            ? fmt::format("Why did {} not speak with {} first, and has that been put right?", who,
                          whom)
            : fmt::format("Did {} speak with {} in any other way?", who, whom);
    f.suggestion =
        fmt::format("Let {} answer before anything is asked of {}, and send {} what was decided.",
                    whom, them, them);
}

Finding about_act(const Snapshot& snapshot, const Act& act) {
    const Register& map = snapshot.map();
    Finding f{.severity = missing_response.kind.severity};
    f.basis = basis_of(map, act);
    f.bodies = act.by;
    f.bodies.insert(f.bodies.end(), act.to.begin(), act.to.end());
    put_main_first(snapshot, f.bodies);
    f.ask = act.by.front();
    f.relations = act.silences;
    f.about_its_facts = true;
    if (act.fact.kind == FactKind::decision) {
        f.decisions = {DecisionId{act.fact.number}};
    } else {
        f.relations.insert(f.relations.begin(), RelationId{act.fact.number});
    }
    f.because.push_back(because(map, act.fact));
    for (const RelationId id : act.silences)
        f.because.push_back(because(map, id));
    word_act(map, act, f);
    return f;
}

Finding about_withheld(const Snapshot& snapshot, const Withheld& withheld) {
    const Register& map = snapshot.map();
    const BodyId to = withheld.to;
    Finding f{.severity = missing_response.kind.severity};
    std::vector<BodyId> who;
    for (const RelationId id : withheld.denials)
        who.push_back(map[id].from);
    sort_once(who);
    put_main_first(snapshot, who);
    f.bodies = who;
    f.bodies.push_back(to);
    put_main_first(snapshot, f.bodies);
    f.topics = withheld.topics;
    f.relations = withheld.denials;
    f.remits = withheld.needs;
    for (const RelationId id : withheld.denials)
        f.because.push_back(because(map, id));
    for (const RemitId id : withheld.needs)
        f.because.push_back(because(map, id));
    f.ask = who.front();
    const std::string what = names(map, f.topics, 2);
    const std::string_view work =
        agree(map, to, "it needs for its work", "they need for their work");
    f.title = fmt::format("{} {} not tell {} about {}, which {}", names(map, who, 1),
                          many(map, who) ? "do" : "does", named(map, to), what, work);
    f.question = fmt::format("Why does {} not hear from {} about {}, which {}?", named(map, to),
                             names(map, who), what, work);
    f.suggestion = fmt::format("Agree what {} is to be told about {}, how often and by whom.",
                               named(map, to), what);
    return f;
}

void find(const Snapshot& snapshot, Findings& findings) {
    const Unheard unheard = find_unheard(snapshot);
    for (const Act& act : unheard.acts)
        findings.add(about_act(snapshot, act));
    for (const Withheld& withheld : unheard.withheld)
        findings.add(about_withheld(snapshot, withheld));
}

}  // namespace

constinit const Detector missing_response{
    .kind = {.code = "G119",
             .name = "missing-response",
             .says = "A body asks another to act that it never spoke to, or keeps from it what its "
                     "duty needs.",
             .category = FindingCategory::gap,
             .severity = Severity::medium},
    .find = find};

}  // namespace remit::detectors
