// SPDX-License-Identifier: MIT
#include "tests/support/rules.hpp"

#include <utility>

#include "remit/graph/finding.hpp"

namespace remit::test {
namespace {

PlaceList places(std::string id, ListedArea area) {
    PlaceList list;
    list.id = std::move(id);
    list.areas.push_back(std::move(area));
    return list;
}

std::string line(const Register& map, const Ruling& ruling) {
    std::string text = ruling.rule->id + " " + std::string(word(ruling.basis));
    if (ruling.subject) text += " " + map.id(ruling.subject);
    if (ruling.area) text += " in " + map.id(ruling.area);
    text += ": ";
    text += ruling.others.empty() ? std::string(ruling.what) : ids(map, std::span(ruling.others));
    for (const FactRef fact : ruling.facts)
        text += " <" + map.id(fact) + ">";
    return text;
}

}  // namespace

Choice bodies(std::vector<std::string> types, std::string label) {
    Choice choice;
    choice.types = std::move(types);
    choice.label = std::move(label);
    return choice;
}

Rule rule(std::string id, RuleShape shape) {
    Rule result;
    result.says = "The law asks for " + id + ".";
    result.provision = "Act, " + id;
    result.id = std::move(id);
    result.jurisdictions = {"england"};
    result.in_force.from = {.year = 2010};
    result.weight = RuleWeight::breach;
    result.evidence = RuleEvidence::seen;
    result.shape = std::move(shape);
    return result;
}

Rule duty(std::string id, RuleShape shape) {
    Rule result = rule(std::move(id), std::move(shape));
    result.weight = RuleWeight::duty;
    return result;
}

RuleBook book(std::vector<Rule> rules, std::vector<Resolver> resolvers) {
    RulePack pack;
    pack.rules = std::move(rules);
    pack.resolvers = std::move(resolvers);
    pack.places = {places("two-tier-counties", {.name = "Suffolk", .kind = "county"}),
                   places("london", {.name = "London"})};
    RuleBook result;
    result.add(std::move(pack));
    return result;
}

std::vector<std::string> ruled(std::string_view lines, const RuleBook& rules,
                               std::optional<std::string_view> as_at,
                               std::string_view jurisdiction) {
    const Register map = test::map(lines);
    const Snapshot on_date = snapshot(map, as_at);
    const Rulings rulings(on_date, rules, jurisdiction);
    std::vector<std::string> result;
    for (const RulingKind kind :
         {RulingKind::member, RulingKind::link, RulingKind::document, RulingKind::body,
          RulingKind::wrong_forum, RulingKind::wrong_at_date}) {
        for (const Ruling& ruling : rulings.of(kind))
            result.push_back(line(map, ruling));
    }
    return result;
}

}  // namespace remit::test
