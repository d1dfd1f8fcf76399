// SPDX-License-Identifier: MIT
// What holds of every merger, on random maps.
#include <algorithm>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "graph/change/record_fields.hpp"
#include "remit/graph/change.hpp"
#include "remit/importers/json.hpp"
#include "tests/graph/change/random_map.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/map.hpp"
#include "tests/support/read.hpp"

namespace {

using remit::Changed;
using remit::Register;
using Names = std::vector<std::string>;

constexpr std::uint32_t seeds = 60;

std::string json_of(const Register& map) { return remit::write_json(map).files.at(0).bytes; }

/// The lines of two maps as JSON that only one of them has; nothing where they are the same bytes.
Names apart(const Register& one, const Register& other) {
    const std::string a = json_of(one);
    const std::string b = json_of(other);
    if (a == b) return {};
    const auto lines = [](const std::string& text) {
        std::multiset<std::string> all;
        std::istringstream in(text);
        for (std::string line; std::getline(in, line);)
            all.insert(line.substr(0, line.find_last_not_of(",]}") + 1));
        return all;
    };
    Names result{"they differ"};
    const auto add = [&](const char* mark, const std::multiset<std::string>& of,
                         const std::multiset<std::string>& without) {
        Names only;
        std::ranges::set_difference(of, without, std::back_inserter(only));
        for (const std::string& line : only)
            result.push_back(mark + line);
    };
    add("- ", lines(a), lines(b));
    add("+ ", lines(b), lines(a));
    return result;
}

remit::MergeStep merger(Names bodies, const std::string& into) {
    remit::MergeStep step;
    step.bodies = std::move(bodies);
    step.into.name = into;
    return step;
}

remit::Plan plan(std::vector<remit::PlanStep> steps) {
    remit::Plan result;
    result.on = remit::parse_date(remit::test::plan_day).value();
    result.steps = std::move(steps);
    return result;
}

Changed carried_out(const Register& map, const remit::Plan& plan) {
    remit::Diagnostics diagnostics;
    auto changed = remit::carry_out(map, plan, remit::test::vocabulary(), diagnostics);
    std::string problems;
    for (const auto& one : diagnostics.sorted())
        problems += printed(one, diagnostics) + "\n";
    INFO(problems);
    REQUIRE(changed.has_value());
    return *std::move(changed);
}

Changed merged(const Register& map, Names bodies, const std::string& into) {
    return carried_out(map, plan({{.what = merger(std::move(bodies), into)}}));
}

/// All records, but for what decisions are about: they name facts by ids that are numbered.
std::map<std::string, int> said(const Register& map) {
    std::map<std::string, int> result;
    const remit::RegisterRecords records(map);
    for (const auto kind :
         {remit::RecordKind::map, remit::RecordKind::type, remit::RecordKind::area,
          remit::RecordKind::topic, remit::RecordKind::source, remit::RecordKind::body,
          remit::RecordKind::relation, remit::RecordKind::remit, remit::RecordKind::document,
          remit::RecordKind::decision, remit::RecordKind::accepted}) {
        for (std::size_t i = 0; i < records.count(kind); ++i) {
            remit::WrittenRecord record = records.record(kind, i);
            if (kind == remit::RecordKind::decision) unset(record, remit::Field::about);
            ++result[std::string(word(kind)) + all_said(record)];
        }
    }
    return result;
}

void take_out(std::map<std::string, int>& all, const std::optional<remit::WrittenRecord>& of) {
    if (!of) return;
    remit::WrittenRecord record = *of;
    if (record.kind == remit::RecordKind::decision) unset(record, remit::Field::about);
    const std::string key = std::string(word(record.kind)) + all_said(record);
    if (--all[key] == 0) all.erase(key);
}

/// What is live on a day, without ends.
Names live(const Register& map, remit::Day day, bool with_proposals) {
    const remit::Snapshot snapshot(map, {.day = day, .with_proposals = with_proposals});
    const remit::RegisterRecords records(map);
    Names result;
    const auto add = [&](remit::WrittenRecord record) {
        unset(record, remit::Field::end);
        unset(record, remit::Field::id);
        result.push_back(std::string(word(record.kind)) + all_said(record));
    };
    for (std::size_t i = 0; i < map.bodies().size(); ++i) {
        if (snapshot.live(remit::BodyId(i)))
            result.push_back(fmt::format("{} {}", map.id(remit::BodyId(i)),
                                         word(snapshot.status(remit::BodyId(i)))));
    }
    for (std::size_t i = 0; i < map.relations().size(); ++i) {
        // A plan's selection takes whoever is to sit one day, and that is what changes.
        if (with_proposals && map.relations()[i].line) continue;
        if (snapshot.live(remit::RelationId(i))) add(records.relation(remit::RelationId(i)));
    }
    for (std::size_t i = 0; i < map.remits().size(); ++i) {
        if (snapshot.live(remit::RemitId(i))) add(records.record(remit::RecordKind::remit, i));
    }
    std::ranges::sort(result);
    return result;
}

/// What only one of the maps has live on a day.
Names live_apart(const Register& one, const Register& other, remit::Day day, bool with_proposals) {
    Names result;
    std::ranges::set_symmetric_difference(live(one, day, with_proposals),
                                          live(other, day, with_proposals),
                                          std::back_inserter(result));
    return result;
}

Register random(std::uint32_t seed) { return remit::test::map(remit::test::random_map(seed)); }

}  // namespace

TEST_CASE("a merger does not hang on the order of its bodies", "[graph][change]") {
    for (std::uint32_t seed = 0; seed < seeds; ++seed) {
        INFO("seed " << seed);
        const Register map = random(seed);
        REQUIRE(apart(merged(map, {"b0", "b1", "b2"}, "Union").map,
                      merged(map, {"b2", "b0", "b1"}, "Union").map) == Names{});
    }
}

namespace {

/// That three bodies become one in the same way at once, and two of them first.
void merge_in_groups(const Register& map) {
    const Register at_once = merged(map, {"b0", "b1", "b2"}, "Union").map;
    const Register first = merged(map, {"b0", "b1"}, "Half").map;
    REQUIRE(apart(at_once, merged(first, {"half", "b2"}, "Union").map) == Names{});
    const Register other = merged(map, {"b1", "b2"}, "Half").map;
    REQUIRE(apart(at_once, merged(other, {"b0", "half"}, "Union").map) == Names{});
    const Register grown = merged(map, {"b0", "b1"}, "Union").map;
    REQUIRE(apart(at_once, merged(grown, {"union", "b2"}, "Union").map) == Names{});
    const Changed by_steps = carried_out(map, plan({{.what = merger({"b0", "b2"}, "Half")},
                                                    {.what = merger({"half", "b1"}, "Union")}}));
    REQUIRE(apart(at_once, by_steps.map) == Names{});
}

}  // namespace

TEST_CASE("mergers of the same day may be done in any groups", "[graph][change]") {
    for (std::uint32_t seed = 0; seed < seeds; ++seed) {
        INFO("seed " << seed << "\n" << remit::test::random_map(seed));
        merge_in_groups(random(seed));
    }
}

TEST_CASE("what once made a difference to groups of mergers", "[graph][change]") {
    struct Case {
        std::string what{};
        std::string lines{};
    };
    const std::vector<Case> cases{
        {"a line that begins on the day, and older ones like it",
         "b0 coordinates-with b5 id=r start=2016-07-01\n"
         "b1 coordinates-with b5 start=2010\n"
         "b2 coordinates-with b5\n"},
        {"remits alike only since one is no more on behalf of another",
         "remit b0 - t1 areas=a1 on_behalf_of=b1\n"
         "remit b2 - t1 end=2014..2018\n"},
        {"a seat that two do not have, one on behalf of the third",
         "b5 member-of b0 status=lapsed\n"
         "b5 member-of b1 status=lapsed on_behalf_of=b2\n"},
        {"two alike by way of two that become one",
         "b5 reports-to b0 id=r via=b1;b2\n"
         "b5 reports-to b0 via=b1;b2 note=twin\n"},
        {"a vice-chair until the day before, and of another from the day on",
         "b5 member-of b0 role=vice-chair end=2016-06-30\n"
         "b5 member-of b2 role=vice-chair start=2016-07-01\n"},
        {"a remit that begins in the month of the day, and an older one like it",
         "remit b0 delivery t0 start=2016-07 areas=a0\n"
         "remit b2 delivery t0 end=2016-08..2017 areas=a0\n"},
        {"a remit for more than its body serves, beside others for all that theirs do",
         "remit b0 delivery t0 on_behalf_of=b1\n"
         "remit b1 delivery t0\n"
         "remit b2 delivery t0 areas=a1;a2\n"},
    };
    for (const Case& c : cases) {
        DYNAMIC_SECTION(c.what) {
            merge_in_groups(
                remit::test::map("map as_at=2016-03-18\n"
                                 "area a0\narea a1\narea a2\n"
                                 "body b0 name=\"Moor CSP\" type=csp areas=a0;a1\n"
                                 "body b1 name=\"Abbey CSP\" type=csp areas=a1\n"
                                 "body b2 name=\"Vale CSP\" type=csp areas=a0\n"
                                 "body b5 name=\"Board\" type=partnership-board\n" +
                                 c.lines));
        }
    }
}

TEST_CASE("a merger that is split again leaves the map as it was", "[graph][change]") {
    for (std::uint32_t seed = 0; seed < seeds; ++seed) {
        INFO("seed " << seed << "\n" << remit::test::random_map(seed));
        const Register map = random(seed);
        remit::SplitStep split;
        split.body = "Union";
        for (const std::string body : {"b0", "b1", "b2"}) {
            split.into.emplace_back();
            split.into.back().id = body;
        }
        const Changed changed = carried_out(
            map, plan({{.what = merger({"b0", "b1", "b2"}, "Union")}, {.what = split}}));
        REQUIRE(apart(map, changed.map) == Names{});
        REQUIRE(changed.ledger.empty());
        REQUIRE(changed.assumptions.empty());
    }
}

TEST_CASE("what a ledger tells can be taken back", "[graph][change]") {
    for (std::uint32_t seed = 0; seed < seeds; ++seed) {
        INFO("seed " << seed << "\n" << remit::test::random_map(seed));
        const Register map = random(seed);
        const Changed changed = merged(map, {"b0", "b1", "b2"}, "Union");
        const auto back = remit::taken_back(changed.map, changed.ledger, remit::test::vocabulary());
        REQUIRE(back.has_value());
        REQUIRE(apart(map, *back) == Names{});
        REQUIRE(!remit::taken_back(map, changed.ledger, remit::test::vocabulary()));
    }
}

TEST_CASE("no fact is lost in a merger, and the day before is as it was", "[graph][change]") {
    for (std::uint32_t seed = 0; seed < seeds; ++seed) {
        INFO("seed " << seed << "\n" << remit::test::random_map(seed));
        const Register map = random(seed);
        const Changed changed = merged(map, {"b0", "b1", "b2"}, "Union");
        auto before = said(map);
        auto after = said(changed.map);
        for (const auto& entry : changed.ledger) {
            take_out(before, entry.was);
            take_out(after, entry.is);
            CHECK(!entry.why.empty());
        }
        REQUIRE(before == after);
        REQUIRE(live_apart(map, changed.map, changed.on - 1, false) == Names{});
        REQUIRE(live_apart(map, changed.map, changed.on - 1, true) == Names{});
    }
}
