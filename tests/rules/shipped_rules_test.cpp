// SPDX-License-Identifier: MIT
// Every shipped rule, on the smallest maps in which it is kept and broken: what it says there, and
// that it says nothing before it was law, after it was, and in another country.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "remit/graph/finding.hpp"
#include "remit/graph/rules.hpp"
#include "tests/rules/by_hand.hpp"
#include "tests/rules/minimal_map.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/map.hpp"
#include "tests/support/packs.hpp"

using namespace remit;
using test::MinimalMaps;

namespace {

using Texts = std::vector<std::string>;

constexpr auto kinds = {RulingKind::member, RulingKind::link,        RulingKind::document,
                        RulingKind::body,   RulingKind::wrong_forum, RulingKind::wrong_at_date};

/// The words of what a rule says of a map: the basis of each ruling.
std::string said(const Rule& rule, const std::string& lines, Day day, std::string_view where,
                 const std::string& scope = {}) {
    const std::string about = scope.empty() ? "" : " scope_types=" + scope;
    const Register map = test::map(
        fmt::format("map as_at={} jurisdiction={}{}{}", iso(date_of(day)), where, about, lines));
    const Snapshot snapshot(map, {.day = day});
    const Rulings rulings(snapshot, test::shipped_rules(), where);
    std::set<std::string> words;
    for (const RulingKind kind : kinds) {
        for (const Ruling& ruling : rulings.of(kind)) {
            if (ruling.rule->id == rule.id) words.emplace(word(ruling.basis));
        }
    }
    return fmt::format("{}", fmt::join(words, "+"));
}

std::uint32_t meetings(const Rule& rule, const std::string& lines, Day day,
                       std::string_view where) {
    const Register map =
        test::map(fmt::format("map as_at={} jurisdiction={}{}", iso(date_of(day)), where, lines));
    const Snapshot snapshot(map, {.day = day});
    const auto meets =
        Rulings(snapshot, test::shipped_rules(), where).meets(test::body(map, "subject"));
    // Of two rules the one that asks more is told.
    return meets.rule == &rule || meets.rule == nullptr ? meets.times_a_year : UINT32_MAX;
}

/// What is not as it should be, a line each.
Texts wrong(const Rule& rule, const MinimalMaps& maps, const std::string& areas, Day day,
            std::string_view where) {
    Texts lines;
    const auto hold = [&](std::string_view state, const std::string& got, std::string_view right) {
        if (got != right) lines.push_back(fmt::format("{}: '{}', not '{}'", state, got, right));
    };
    const auto at = [&](const std::string& map, Day when, std::string_view country) {
        return said(rule, areas + map, when, country, maps.scope);
    };
    hold("kept", at(maps.kept, day, where), "");
    if (maps.silent) hold("silent", at(*maps.silent, day, where), "not-recorded");
    if (maps.stated) hold("stated", at(*maps.stated, day, where), "stated");
    if (maps.vouched) hold("vouched", at(*maps.vouched, day, where), "complete");
    const auto& broken = maps.stated ? maps.stated : maps.vouched ? maps.vouched : maps.silent;
    const InForce& law = rule.in_force;
    if (broken) {
        if (law.from) hold("before", at(*broken, law.from.first() - 1, where), "");
        if (law.to) hold("after", at(*broken, law.to.last() + 1, where), "");
        hold("elsewhere", at(*broken, day, "utopia"), "");
    }
    if (maps.meetings) {
        const auto on = [&](Day when) {
            const auto got = meetings(rule, areas + maps.kept, when, where);
            return got == UINT32_MAX ? *maps.meetings : got;
        };
        if (on(day) < *maps.meetings) lines.push_back("does not meet");
        if (law.from &&
            meetings(rule, areas + maps.kept, law.from.first() - 1, where) == *maps.meetings)
            lines.push_back("meets before it was law");
    }
    if (!broken && !maps.meetings) lines.push_back("no map in which it is broken");
    return lines;
}

/// Days on which a rule was law: soon after it began, then later ones.
std::vector<Day> days_of(const Rule& rule) {
    std::vector<Day> days;
    constexpr int soon = 40;
    if (rule.in_force.from) days.push_back(rule.in_force.from.last() + soon);
    for (const char* date : {"2016-03-18", "2019-06-01", "2023-06-01"})
        days.push_back(parse_date(date)->first());
    if (rule.in_force.to) days.push_back(rule.in_force.to.first() - 1);
    std::erase_if(days, [&](Day day) { return !rule.in_force.on(day); });
    return days;
}

bool is_two_tier(const Rule& rule) {
    const auto* forbidden = std::get_if<ForbiddenShape>(&rule.shape);
    return forbidden != nullptr && forbidden->from && forbidden->from->two_tier == Tristate::yes;
}

/// What is wrong with a rule in the place where the least is; nothing where a place has all right.
Texts wrong_everywhere(const Rule& rule, std::string_view where) {
    Texts least{"no map"};
    bool first = true;
    for (const Day day : days_of(rule)) {
        for (const auto& place : test::places_for(rule, test::shipped_rules(), day, where)) {
            const auto maps = test::minimal_maps(rule, test::shipped_rules(), day, where, place);
            if (!maps) continue;
            Texts lines = wrong(rule, *maps, place.lines, day, where);
            if (first || lines.size() < least.size()) least = std::move(lines);
            first = false;
            if (least.empty()) return least;
        }
    }
    return least;
}

}  // namespace

TEST_CASE("every shipped rule speaks where it is broken, and only there", "[rules]") {
    for (const Rule& rule : test::shipped_rules().rules()) {
        if (test::is_by_hand(rule.id)) continue;
        if (std::holds_alternative<JoiningShape>(rule.shape)) continue;  // of plans, not of maps
        for (const std::string& where : rule.jurisdictions) {
            if (where == "wales" && is_two_tier(rule)) continue;  // Wales has no such counties
            DYNAMIC_SECTION(rule.id << " " << where) {
                CHECK(wrong_everywhere(rule, where) == Texts{});
            }
        }
    }
}

TEST_CASE("rules that no map can be made for have one by hand", "[rules]") {
    for (const auto& c : test::by_hand()) {
        const Rule* rule = test::shipped_rules().find_rule(c.rule);
        if (test::shipped_rules().empty()) continue;  // no pack is shipped
        DYNAMIC_SECTION(c.rule << " " << c.name) {
            REQUIRE(rule != nullptr);
            const Day day = parse_date(c.date).value().last();
            const std::string where = c.jurisdiction.empty() ? "england" : c.jurisdiction;
            CHECK(said(*rule, "\n" + c.lines, day, where) == c.expected);
        }
    }
}
