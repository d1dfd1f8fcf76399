// SPDX-License-Identifier: MIT
// Two small maps as one over time: who is taken to be whom, what is there on either day, and which
// losses are called faults.
#include "remit/graph/united.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "remit/graph/snapshot.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/map.hpp"
#include "tests/support/read.hpp"

namespace {

using namespace remit;
using Lines = std::vector<std::string>;

constexpr std::string_view old_day = "2013-10-01";
constexpr std::string_view new_day = "2014-05-19";

Day day(std::string_view text) { return parse_date(text).value().last(); }

Register map_of(std::string_view as_at, std::string_view lines) {
    return test::map(fmt::format("map as_at={}\n{}", as_at, lines));
}

United united(const Register& older, const Register& newer) {
    Diagnostics diagnostics;
    auto result = unite(older, older.as_at.last(), newer, newer.as_at.last(), test::vocabulary(),
                        diagnostics);
    for (const auto& d : diagnostics.sorted())
        UNSCOPED_INFO(printed(d, diagnostics));
    REQUIRE(result.has_value());
    return std::move(*result);
}

std::string joined(const Lines& words) { return fmt::format("{}", fmt::join(words, "+")); }

/// All that is said beside the map.
Lines told(const United& u) {
    Lines lines;
    for (const RenamedBody& r : u.renamed)
        lines.push_back(fmt::format("{} {} is {} {} by {}", r.old_id, r.old_name, r.new_id,
                                    r.new_name, word(r.by)));
    for (const UnsureBodies& r : u.unsure)
        lines.push_back(fmt::format("unsure: {} or {}", joined(r.old_ids), joined(r.new_ids)));
    for (const FieldChange& f : u.fields)
        lines.push_back(fmt::format("{} {} {}: {} -> {}", word(f.kind), f.id, f.field->key,
                                    joined(f.before), joined(f.after)));
    for (const ProbableFault& f : u.faults)
        lines.push_back(fmt::format("fault: {} {}{}: {} of {} lost, now '{}'", word(f.kind),
                                    f.field ? f.field->key : "", f.type, f.lost, f.had, f.now));
    for (const OnOneMap& f : u.on_one_map)
        lines.push_back(fmt::format("only {}{}: {}{}{}", f.in_both ? "as there in " : "",
                                    f.older ? "older" : "newer", u.map.id(f.fact),
                                    f.since ? " since " + iso(f.since) : "",
                                    f.until ? " until " + iso(f.until) : ""));
    return lines;
}

/// The life of everything, as the united map has it.
Lines lives(const Register& map) {
    Lines lines;
    const auto dates = [](PartialDate start, EndDate end) {
        return fmt::format("{}..{}", iso(start), iso(end));
    };
    for (std::size_t i = 0; i < map.bodies().size(); ++i) {
        std::string line = map.id(BodyId{i});
        for (const Phase& phase : map.list(map.bodies()[i].phases))
            line += fmt::format(" {} {}", word(phase.status), dates(phase.start, phase.end));
        lines.push_back(line);
    }
    for (const RelationId id : map.written_relations())
        lines.push_back(fmt::format("{} {} {}", map.id(id), word(map[id].status),
                                    dates(map[id].start, map[id].end)));
    for (std::size_t i = 0; i < map.remits().size(); ++i) {
        const Remit& r = map.remits()[i];
        lines.push_back(
            fmt::format("{} {} {}", map.id(RemitId{i}), word(r.status), dates(r.start, r.end)));
    }
    for (std::size_t i = 0; i < map.documents().size(); ++i) {
        const Document& d = map.documents()[i];
        lines.push_back(fmt::format("{} {} {}", map.id(DocumentId{i}), word(d.status),
                                    dates(d.valid_from, d.valid_to)));
    }
    return lines;
}

}  // namespace

TEST_CASE("two maps as one: what is there when", "[change][united]") {
    struct Case {
        std::string_view name{};
        std::string_view older{};
        std::string_view newer{};
        Lines lives{};
        Lines told{};
    };
    const std::vector<Case> cases{
        {"the same",
         "a reports-to b\nremit a strategy x\ndocument plan body=a",
         "a reports-to b\nremit a strategy x\ndocument plan body=a",
         {"a active ..", "b active ..", "reports-to.a.b in-place ..", "a.x.strategy in-place ..",
          "plan in-place .."}},
        {"only in the older",
         "a reports-to b\nc reports-to b\nremit c strategy x\ndocument plan body=c",
         "a reports-to b",
         {"a active ..", "b active ..", "c active ..2014-05-18", "reports-to.a.b in-place ..",
          "reports-to.c.b in-place ..2014-05-18", "c.x.strategy in-place ..2014-05-18",
          "plan in-place ..2014-05-18"},
         {"only older: c", "only older: reports-to.c.b", "only older: c.x.strategy",
          "only older: plan"}},
        {"only in the older, with an end of its own",
         "body c end=2014\nbody d end=2014-02\nbody a",
         "body a",
         {"a active ..", "c active ..2014-05-18", "d active ..2014-02"},
         {"only older: c"}},
        {"only in the newer",
         "body b",
         "a reports-to b\nremit a strategy x\ndocument plan body=a",
         {"a active 2014-05-19..", "b active ..", "reports-to.a.b in-place 2014-05-19..",
          "a.x.strategy in-place 2014-05-19..", "plan in-place 2014-05-19.."},
         {"only newer: a", "only newer: reports-to.a.b", "only newer: a.x.strategy",
          "only newer: plan"}},
        {"only in the newer, with a start of its own",
         "body b",
         "body b\nbody a start=2005\nbody c start=2014-03\na reports-to b start=2006\n"
         "c reports-to b start=2014-04",
         {"a active 2014-05-19..", "b active ..", "c active 2014-03..",
          "reports-to.a.b in-place 2014-05-19..", "reports-to.c.b in-place 2014-04.."},
         {"only newer: a since 2005", "only newer: reports-to.a.b since 2006"}},
        {"only in the newer, and over by then",
         "body b",
         "body b\nbody a start=2005 end=2010\nbody c start=2005 end=2014-01",
         {"a active 2005..2010", "b active ..", "c active 2013-10-02..2014-01"},
         {"only newer: c since 2005"}},
        {"a proposal comes about",
         "body a\nbody b\na reports-to b status=proposed",
         "a reports-to b start=2014-01",
         {"a active ..", "b active ..", "reports-to.a.b.before proposed ..2013-12-31",
          "reports-to.a.b in-place 2014-01.."}},
        {"a body falls asleep",
         "body a",
         "body a status=dormant",
         {"a active ..2014-05-18 dormant 2014-05-19.."}},
        {"a body turns out to have ended",
         "body a\nbody b",
         "body a end=2014-02\nbody b",
         {"a active ..2014-02", "b active .."},
         {"body a end:  -> 2014-02"}},
        {"a body turns out to have ended before",
         "body a\nbody b",
         "body a end=2010\nbody b",
         {"a active ..2014-05-18", "b active .."},
         {"only as there in newer: a until 2010"}},
        {"another role",
         "a member-of b",
         "a member-of b role=chair",
         {"a active ..", "b active ..", "member-of.a.b in-place .."},
         {"relation member-of.a.b role:  -> chair"}},
        {"a role for another",
         "a member-of b role=member",
         "a member-of b role=chair",
         {"a active ..", "b active ..", "member-of.a.b.before in-place ..2014-05-18",
          "member-of.a.b in-place 2014-05-19.."}},
        {"another amount",
         "a funds b amount=10000 period=2013-14",
         "a funds b amount=20000 period=2014-15",
         {"a active ..", "b active ..", "funds.a.b.before in-place ..2014-05-18",
          "funds.a.b in-place 2014-05-19.."}},
        {"a start that nobody knew of",
         "a reports-to b",
         "a reports-to b start=2005",
         {"a active ..", "b active ..", "reports-to.a.b in-place 2005.."},
         {"relation reports-to.a.b start:  -> 2005"}},
        {"a line whose members are named by what they share",
         "a member-of b\n\"@members of b\" supports c",
         "a member-of b\n\"@members of b\" supports c",
         {"a active ..", "b active ..", "c active ..", "member-of.a.b in-place ..",
          "supports.members-of-b.c in-place .."}},
    };
    for (const Case& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const United u = united(map_of(old_day, c.older), map_of(new_day, c.newer));
            CHECK(lives(u.map) == c.lives);
            CHECK(told(u) == c.told);
            CHECK(u.before == day(old_day));
            CHECK(u.after == day(new_day));
        }
    }
}
