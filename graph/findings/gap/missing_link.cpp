// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "graph/findings/detectors.hpp"
#include "graph/findings/gap/denied.hpp"
#include "graph/findings/law.hpp"
#include "graph/findings/sources.hpp"
#include "graph/findings/wording.hpp"
#include "graph/paths/sorted.hpp"

namespace remit::detectors {
namespace {

constexpr std::size_t most_named = 2;
constexpr std::size_t most_asked = 6;

/// Relations whose absence is worth a word without any rule: what is not sent or told, and who does
/// not look at whom. That one body does not direct another is often as it should be.
bool matters(RelationType type) {
    return type == RelationType::informs || type == RelationType::scrutinises;
}

/// "report to", "be part of", "send the partnership plan to". Several kinds are names of one paper.
std::string base_verb(RelationType type, const std::vector<std::string>& documents) {
    if (type == RelationType::informs && !documents.empty())
        return fmt::format("send the {} to", replaced_hyphens(documents.front()));
    const std::string verb = plural_verb(reads(type));
    return verb.starts_with("are ") ? "be " + verb.substr(4) : verb;
}

std::vector<BodyId> bodies_of(const std::vector<BodyId>& first, const std::vector<BodyId>& rest) {
    std::vector<BodyId> result;
    for (const auto* list : {&first, &rest}) {
        for (const BodyId body : *list) {
            if (std::ranges::find(result, body) == result.end()) result.push_back(body);
        }
    }
    return result;
}

Finding by_source(const Snapshot& snapshot, BodyId to, RelationType type,
                  const std::vector<RelationId>& relations) {
    const Register& map = snapshot.map();
    Finding f{.severity = missing_link.kind.severity};
    std::vector<BodyId> from;
    for (const RelationId id : relations) {
        from.push_back(map[id].from);
        f.because.push_back(because(map, id));
    }
    sort_once(from);
    f.bodies = bodies_of({to}, from);
    put_main_first(snapshot, f.bodies);
    f.relations = relations;
    f.about_its_facts = true;
    f.ask = from.front();
    const bool many = from.size() > 1 || is_plural(map, from.front());
    const std::string who = names(map, from, most_asked);
    const std::string verb = base_verb(type, {});
    f.title = fmt::format("{} {} not {} {}", names(map, from, most_named), many ? "do" : "does",
                          verb, named(map, to));
    f.question = fmt::format("Should {} {} {}, and if so, what stands in the way?", who, verb,
                             named(map, to));
    f.suggestion = fmt::format("Let {} {} {}, or write down why not.", who, verb, named(map, to));
    return f;
}

/// What sources say, but for the relations that rules have told of.
void find_said(const Snapshot& snapshot, const std::set<RelationId>& told, Findings& findings) {
    std::map<std::pair<BodyId, RelationType>, std::vector<RelationId>> by_receiver;
    const auto relations = snapshot.map().relations();
    for (std::size_t i = 0; i < relations.size(); ++i) {
        const Relation& r = relations[i];
        if (matters(r.type) && denied(snapshot, RelationId(i)) && r.from != r.to &&
            !told.contains(RelationId(i)))
            by_receiver[{r.to, r.type}].emplace_back(i);
    }
    for (const auto& [about, ids] : by_receiver)
        findings.add(by_source(snapshot, about.first, about.second, ids));
}

void find(const Snapshot& snapshot, Findings& findings) { find_said(snapshot, {}, findings); }

/// Who owes it to whom: bodies of the map, or what the rule calls them.
struct Ends {
    std::string from{}, to{};
    bool many = false;
};

Ends ends(const Register& map, const std::vector<BodyId>& owing, const Ruling& main, Owes owes,
          std::size_t most) {
    const std::string owing_names = names(map, owing, most);
    const std::string other =
        main.others.empty() ? std::string(main.what) : names(map, main.others);
    const bool owing_many = owing.size() > 1 || is_plural(map, owing.front());
    const bool other_many =
        main.others.size() > 1 || (main.others.size() == 1 && is_plural(map, main.others.front()));
    return owes == Owes::from ? Ends{owing_names, other, owing_many}
                              : Ends{other, owing_names, other_many};
}

Finding by_rule(const Snapshot& snapshot, const std::vector<const Ruling*>& rulings) {
    const Register& map = snapshot.map();
    const Ruling& main = *rulings.front();
    const Rule& rule = *main.rule;
    const auto& shape = std::get<LinkShape>(rule.shape);
    Finding f{.severity = severity_of(rule)};
    f.rule = &rule;
    f.about_its_rule = true;
    f.basis = main.basis;
    std::vector<BodyId> owing;
    for (const Ruling* ruling : rulings) {
        owing.push_back(ruling->subject);
        f.basis = std::max(f.basis, ruling->basis);
        add_steps(f.because, map, *ruling, "these relations");
        for (const FactRef fact : ruling->facts)
            f.relations.emplace_back(fact.number);
    }
    // The rule is told last, however many owe it.
    const std::string told = because(rule).text;
    const auto is_rule = [&](const Because& step) { return step.text == told; };
    const auto first = std::find_if(f.because.begin(), f.because.end(), is_rule);
    std::rotate(first, first + 1, f.because.end());
    sort_once(owing);
    sort_once(f.relations);
    f.bodies = bodies_of(main.others, owing);
    put_main_first(snapshot, f.bodies);
    f.ask = owing.front();
    const RelationType type = shape.relation.front();
    const std::string verb = base_verb(type, shape.document);
    const Ends who = ends(map, owing, main, shape.owes, most_named);
    const Ends asked = ends(map, owing, main, shape.owes, most_asked);
    f.title = only_shown(rule)
                  ? fmt::format("{} {} not shown to {} {}{}", who.from, who.many ? "are" : "is",
                                verb, who.to, asked_by(rule))
                  : fmt::format("{} {} not {} {}{}", who.from, who.many ? "do" : "does", verb,
                                who.to, asked_by(rule));
    f.question = filled(map, main, rule.question,
                        fmt::format("{} {} {} {}, and where is that written down?",
                                    asked.many ? "Do" : "Does", asked.from, verb, asked.to));
    f.suggestion =
        filled(map, main, rule.suggestion,
               fmt::format("Let {} {} {}, and record that it was done.", who.from, verb, who.to));
    return f;
}

void find_by_rules(const Snapshot& snapshot, const Rulings& rulings, Findings& findings) {
    std::set<RelationId> told;
    // One finding a rule and receiver; where the map has no receiver, a rule and county.
    using Key = std::tuple<const Rule*, std::vector<BodyId>, AreaId>;
    std::vector<std::pair<Key, std::vector<const Ruling*>>> groups;
    std::map<Key, std::size_t> place;
    for (const Ruling& ruling : rulings.of(RulingKind::link)) {
        if (!speaks(ruling)) continue;
        for (const FactRef fact : ruling.facts)
            told.emplace(fact.number);
        Key key{ruling.rule, ruling.others,
                ruling.others.empty() ? snapshot.county(ruling.subject) : AreaId{}};
        const auto [at, fresh] = place.try_emplace(key, groups.size());
        if (fresh) groups.emplace_back(std::move(key), std::vector<const Ruling*>{});
        groups[at->second].second.push_back(&ruling);
    }
    for (const auto& group : groups)
        findings.add(by_rule(snapshot, group.second));
    find_said(snapshot, told, findings);
}

}  // namespace

constinit const Detector missing_link{
    .kind = {.code = "G107",
             .name = "missing-link",
             .says = "A body does not report, send or answer to another as a rule requires, or a "
                     "source says is wanting.",
             .category = FindingCategory::gap,
             .severity = Severity::medium},
    .find = find,
    .find_by_rules = find_by_rules,
    .reads = {RulingKind::link}};

}  // namespace remit::detectors
