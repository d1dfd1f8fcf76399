// SPDX-License-Identifier: MIT
#include "graph/findings/against_law.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "graph/findings/law.hpp"
#include "graph/findings/sources.hpp"
#include "graph/findings/wording.hpp"

namespace remit {
namespace {

std::string_view law_says(const Rule& rule, bool date) {
    if (rule.weight == RuleWeight::guidance) return ", which good practice advises against";
    if (rule.evidence == RuleEvidence::known) {
        return rule.weight == RuleWeight::local ? ": check its own rules first"
                                                : ": check the law first";
    }
    if (rule.weight == RuleWeight::local) return ", which its own rules do not allow";
    if (date) return ", which the law of the time did not know";
    return rule.weight == RuleWeight::breach ? ", which the law forbids"
                                             : ", which is not its place in law";
}

/// "The Home Office is shown deciding on North CSP and South CSP (a decision: consent)"; of what
/// nobody has decided, "is named to decide on".
std::string deciding(const Register& map, DecisionId id, const Ruling& ruling) {
    std::vector<BodyId> on = ruling.others;
    std::erase(on, ruling.subject);
    const std::string about = on.empty() ? std::string() : fmt::format(" on {}", names(map, on));
    const Outcome outcome = map[id].outcome;
    const bool open = outcome == Outcome::not_sought || outcome == Outcome::pending;
    return fmt::format("{} {} {}{} (a decision: {})", named(map, ruling.subject),
                       agree(map, ruling.subject, "is", "are"),
                       open ? "named to decide" : "shown deciding", about, word(map[id].kind));
}

/// What is shown, as a clause without full stop.
std::string shown(const Register& map, const Ruling& ruling) {
    if (ruling.facts.size() == 1) {
        const FactRef fact = ruling.facts.front();
        if (fact.kind == FactKind::body) {
            return fmt::format("{} {} on the map", named(map, ruling.subject),
                               agree(map, ruling.subject, "is", "are"));
        }
        if (fact.kind == FactKind::decision) return deciding(map, DecisionId(fact.number), ruling);
        return claim(map, fact);
    }
    if (ruling.area)
        return fmt::format("{} {} {}", named(map, ruling.area), "has more than one body as",
                           ruling.what);
    return fmt::format("{} {} {}", named(map, ruling.subject),
                       agree(map, ruling.subject, "has", "have"), ruling.what);
}

}  // namespace

std::vector<AgainstLaw> against_law(std::span<const Ruling> rulings) {
    std::map<std::vector<FactRef>, std::size_t> place;
    std::vector<AgainstLaw> result;
    for (const Ruling& ruling : rulings) {
        const auto [at, fresh] = place.try_emplace(ruling.facts, result.size());
        if (fresh) result.push_back({.facts = ruling.facts});
        result[at->second].rulings.push_back(&ruling);
    }
    for (AgainstLaw& one : result) {
        const Ruling* first = &gravest(one.rulings);
        const auto at = std::ranges::find(one.rulings, first);
        std::rotate(one.rulings.begin(), at, at + 1);
    }
    return result;
}

Finding finding(const Snapshot& snapshot, const AgainstLaw& what) {
    const Register& map = snapshot.map();
    const Ruling& main = *what.rulings.front();
    const Rule& rule = *main.rule;
    Finding f{.severity = severity_of(rule)};
    f.rule = &rule;
    f.basis = Basis::stated;
    f.bodies = {main.subject};
    for (const BodyId other : main.others) {
        if (other != main.subject) f.bodies.push_back(other);
    }
    put_main_first(snapshot, f.bodies);
    f.ask = main.subject;
    f.about_its_facts = true;
    for (const FactRef fact : what.facts) {
        if (fact.kind == FactKind::relation) f.relations.emplace_back(fact.number);
        if (fact.kind == FactKind::document) f.documents.emplace_back(fact.number);
        if (fact.kind == FactKind::decision) f.decisions.emplace_back(fact.number);
    }
    if (main.area) f.areas = {main.area};
    for (const Ruling* ruling : what.rulings)
        add_steps(f.because, map, *ruling, {});
    const bool date = main.kind == RulingKind::wrong_at_date;
    const std::string how = shown(map, main);
    f.title = how + std::string(law_says(rule, date));
    f.question =
        filled(map, main, rule.question,
               date ? fmt::format("Is the map right that {}, and on which power does that "
                                  "rest?",
                                  how)
                    : fmt::format("Is it so that {}, and on which power does that rest?", how));
    f.suggestion = filled(map, main, rule.suggestion,
                          date ? "Give it the dates that it had, or the body that does this now."
                               : "Move it to where the law puts it, or mend the map.");
    return f;
}

}  // namespace remit
