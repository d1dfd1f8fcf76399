// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <tuple>

#include <fmt/format.h>

#include "graph/findings/detectors.hpp"
#include "graph/findings/law.hpp"
#include "graph/findings/wording.hpp"
#include "graph/paths/sorted.hpp"

namespace remit::detectors {
namespace {

/// Areas of one county that lack a body of one rule.
Finding of_areas(const Snapshot& snapshot, const std::vector<const Ruling*>& rulings) {
    const Register& map = snapshot.map();
    const Ruling& main = gravest(rulings);
    const Rule& rule = *main.rule;
    Finding f{.severity = severity_of(rule)};
    // The body may be on the map under another name: a silence alone is no more than a question.
    if (main.basis == Basis::not_recorded) f.severity = std::min(f.severity, Severity::medium);
    f.rule = &rule;
    f.about_its_rule = true;
    f.basis = main.basis;
    for (const Ruling* ruling : rulings) {
        f.areas.push_back(ruling->area);
        f.also.insert(f.also.end(), ruling->others.begin(), ruling->others.end());
        for (const FactRef fact : ruling->facts) {
            const BodyId body{fact.number};
            f.because.push_back(
                because(fmt::format("{} {} not there", named(map, body),
                                    snapshot.status(body) == BodyStatus::disbanded
                                        ? agree(map, body, "is no longer or", "are no longer or")
                                        : agree(map, body, "is planned and", "are planned and")),
                        body, cites::life));
        }
    }
    sort_once(f.areas);
    sort_once(f.also);
    f.because.push_back(because(rule));
    const std::string where = names(map, f.areas);
    const bool many = f.areas.size() > 1;
    const bool stated = f.basis == Basis::stated && !only_shown(rule);
    f.title = stated ? fmt::format("{} {} no {}{}", where, many ? "have" : "has",
                                   main.what.substr(main.what.find(' ') + 1), asked_by(rule))
                     : fmt::format("{} {} not shown to have {}{}", where, many ? "are" : "is",
                                   main.what, asked_by(rule));
    f.question = filled(map, main, rule.question, fmt::format("Who does this work for {}?", where));
    f.suggestion =
        filled(map, main, rule.suggestion,
               fmt::format("Record who carries the duty for {}, or set up who will.", where));
    return f;
}

/// A body that must have another, and whose map says that it has none.
Finding of_owner(const Snapshot& snapshot, const Ruling& ruling) {
    const Register& map = snapshot.map();
    const Rule& rule = *ruling.rule;
    const BodyId owner = ruling.subject;
    Finding f{.severity = severity_of(rule)};
    f.rule = &rule;
    f.about_its_rule = true;
    f.basis = ruling.basis;
    f.bodies = {owner};
    f.ask = owner;
    add_steps(f.because, map, ruling, "these bodies");
    f.title = fmt::format("{} {}{} without {}{}", named(map, owner), agree(map, owner, "is", "are"),
                          only_shown(rule) ? " shown" : "", ruling.what, asked_by(rule));
    f.question = filled(map, ruling, rule.question,
                        fmt::format("Which body is it that does this for {}?", named(map, owner)));
    f.suggestion = filled(map, ruling, rule.suggestion,
                          fmt::format("Let {} set one up, or name the body that does this already.",
                                      named(map, owner)));
    return f;
}

/// What one body owes and the map does not show.
struct Owed {
    std::vector<const Rule*> rules{};  ///< each once
    std::map<const Rule*, std::vector<const Ruling*>> by_rule{};
};

Finding gathered(const Snapshot& snapshot, BodyId body, const Owed& owed) {
    const Register& map = snapshot.map();
    Finding f{.severity = duty_without_owner.kind.severity};
    f.basis = Basis::not_recorded;
    f.bodies = {body};
    f.ask = body;
    std::vector<std::string> told;
    for (const Rule* rule : owed.rules) {
        const auto names = missing(map, owed.by_rule.at(rule));
        const std::string what = listed(names);
        const bool again = std::ranges::find(told, what) != told.end();
        told.push_back(what);
        const std::string lead = again ? fmt::format("Not shown: {}, here too", what)
                                       : fmt::format("Not shown: {}", what);
        std::string step = fmt::format("{}. {}", lead, because(*rule).text);
        if (rule->evidence == RuleEvidence::known) step += " (check the law first)";
        f.because.push_back(because(std::move(step)));
    }
    const std::size_t count = owed.rules.size();
    f.title = fmt::format("{} of {} {} not shown on this map",
                          count == 1 ? "one duty" : counted(count, "duty", "duties"),
                          named(map, body), count == 1 ? "is" : "are");
    f.question = fmt::format("Which of these {} {} done, and where is that written down?",
                             agree(map, body, "has", "have"), named(map, body));
    f.suggestion = "Record what is done, with its source; put the rest on the next agenda.";
    return f;
}

void find_by_rules(const Snapshot& snapshot, const Rulings& rulings, Findings& findings) {
    // By rule, county and whether the map says that the body is gone.
    std::map<std::tuple<std::size_t, AreaId, bool>, std::vector<const Ruling*>> areas;
    std::map<const Rule*, std::size_t> order;
    std::map<BodyId, Owed> owed;
    const auto owes = [&](const Ruling& ruling) {
        // Good practice that nobody wrote down is no duty that is not shown.
        if (ruling.rule->weight == RuleWeight::guidance || !snapshot.in_scope(ruling.subject))
            return;
        Owed& body = owed[ruling.subject];
        auto& of_rule = body.by_rule[ruling.rule];
        if (of_rule.empty()) body.rules.push_back(ruling.rule);
        of_rule.push_back(&ruling);
    };
    for (const Ruling& ruling : rulings.of(RulingKind::body)) {
        const std::size_t number = order.try_emplace(ruling.rule, order.size()).first->second;
        if (ruling.area) {
            const bool gone = speaks(ruling);
            if (gone || ruling.rule->weight != RuleWeight::guidance)
                areas[{number, county_of(snapshot, ruling.area), gone}].push_back(&ruling);
        } else if (speaks(ruling)) {
            findings.add(of_owner(snapshot, ruling));
        } else {
            owes(ruling);
        }
    }
    for (const auto& group : areas)
        findings.add(of_areas(snapshot, group.second));
    for (const RulingKind kind : {RulingKind::member, RulingKind::link, RulingKind::document}) {
        for (const Ruling& ruling : rulings.of(kind)) {
            if (!speaks(ruling)) owes(ruling);
        }
    }
    for (const auto& [body, duties] : owed)
        findings.add(gathered(snapshot, body, duties));
}

}  // namespace

constinit const Detector duty_without_owner{
    .kind = {.code = "G109",
             .name = "duty-without-owner",
             .says = "A duty that the law gives to an area or a body, and that nobody is shown to "
                     "carry out.",
             .category = FindingCategory::gap,
             .severity = Severity::medium},
    .find_by_rules = find_by_rules,
    .reads = {RulingKind::body, RulingKind::member, RulingKind::link, RulingKind::document}};

}  // namespace remit::detectors
