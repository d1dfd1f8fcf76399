// SPDX-License-Identifier: MIT
// Who of one map is who of another, and which losses are called probable faults.
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "remit/graph/difference.hpp"
#include "remit/graph/united.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/map.hpp"
#include "tests/support/read.hpp"

namespace {

using namespace remit;
using Lines = std::vector<std::string>;

United united(std::string_view older, std::string_view newer) {
    Diagnostics diagnostics;
    const Register old_map = test::map(fmt::format("map as_at=2013-10-01\n{}", older));
    const Register new_map = test::map(fmt::format("map as_at=2014-05-19\n{}", newer));
    auto result = unite(old_map, old_map.as_at.last(), new_map, new_map.as_at.last(),
                        test::vocabulary(), diagnostics);
    REQUIRE(result.has_value());
    return std::move(*result);
}

std::string joined(const Lines& words) { return fmt::format("{}", fmt::join(words, "+")); }

Lines matched(const United& u) {
    Lines lines;
    for (const RenamedBody& r : u.renamed)
        lines.push_back(fmt::format("{} is {} by {}", r.old_id, r.new_id, word(r.by)));
    for (const UnsureBodies& r : u.unsure)
        lines.push_back(fmt::format("unsure: {} or {}", joined(r.old_ids), joined(r.new_ids)));
    for (const auto& [was, is] : u.ids)
        lines.push_back(fmt::format("{} -> {}", was, is));
    return lines;
}

Lines faults(const United& u) {
    Lines lines;
    for (const ProbableFault& f : u.faults)
        lines.push_back(fmt::format("{} {}{}: {} of {}{}", word(f.kind),
                                    f.field ? f.field->key : "", f.type, f.lost, f.had,
                                    f.now.empty() ? "" : ", now " + f.now));
    lines.push_back(fmt::format("{} fields, {} facts", u.fields.size(), u.faulty.size()));
    return lines;
}

/// `count` lines, each with its number in the place of `#`.
std::string lines(std::size_t count, std::string_view line) {
    std::string result;
    for (std::size_t i = 0; i < count; ++i) {
        for (const char c : line)
            result += c == '#' ? fmt::format("{}", i) : std::string(1, c);
        result += '\n';
    }
    return result;
}

}  // namespace

TEST_CASE("who of one map is who of another", "[change][united]") {
    struct Case {
        std::string_view name{};
        std::string_view older{};
        std::string_view newer{};
        Lines matched{};
    };
    const std::vector<Case> cases{
        {"by id, under the same name", "body a", "body a", {}},
        {"by id, under another",
         "body a",
         "body a name=\"Another name\"",
         {"a is a by the same id"}},
        {"by id, though another has the name",
         "body a name=Falcon",
         "body a name=Harbour\nbody b name=Falcon",
         {"a is a by the same id"}},
        {"by the same name",
         "body x name=\"Safer Falcon Group\"",
         "body y name=\"Safer Falcon Group\"",
         {"x is y by a like name", "x -> y"}},
        {"small words, order and case do not matter",
         "body x name=\"Group for Safer Falcons\"",
         "body y name=\"The safer falcons group\"",
         {"x is y by a like name", "x -> y"}},
        {"one word spelled otherwise",
         "body x name=\"Safer Falcon Programme\"",
         "body y name=\"Safer Falcon Program\"",
         {"x is y by a like name", "x -> y"}},
        {"a number is no word spelled otherwise",
         "body x name=\"Safer Falcon Area 12\"",
         "body y name=\"Safer Falcon Area 13\"",
         {}},
        {"another word",
         "body x name=\"Safer Falcon Group\"",
         "body y name=\"Safer Harbour Group\"",
         {}},
        {"another type",
         "body x name=\"Safer Falcon Group\" type=csp",
         "body y name=\"Safer Falcon Group\" type=working-group",
         {}},
        {"by another name",
         "body x name=\"Safer Falcon Group\"",
         "body y name=\"Falcon Alliance\" aka=\"Safer Falcon Group\"",
         {"x is y by a like name", "x -> y"}},
        {"by another name of the older map",
         "body x name=\"Safer Falcon Group\" aka=\"Falcon "
         "Alliance\"",
         "body y name=\"Falcon Alliance\"",
         {"x is y by a like name", "x -> y"}},
        {"in one area",
         "area n name=Norham\nbody x name=\"Safer Group\" areas=n",
         "area n name=Norham\nbody y name=\"Safer Group\" areas=n",
         {"x is y by a like name", "x -> y"}},
        {"in areas that do not meet",
         "area n name=Norham\narea s name=Sutham\nbody x name=\"Safer Group\" areas=n",
         "area n name=Norham\narea s name=Sutham\nbody y name=\"Safer Group\" areas=s",
         {}},
        {"of several of one name those in one area",
         "area n name=Norham\narea s name=Sutham\nbody x name=\"Safer Group\" areas=n\n"
         "body z name=\"Safer Group\" areas=s",
         "area n2 name=Norham\narea s2 name=Sutham\nbody x2 name=\"Safer Group\" areas=n2\n"
         "body z2 name=\"Safer Group\" areas=s2",
         {"x is x2 by a like name", "z is z2 by a like name", "x -> x2", "z -> z2"}},
        {"nobody knows which",
         "body x name=\"Safer Falcon Group\"",
         "body y name=\"Safer Falcon Group\"\nbody z name=\"Safer Falcon Group\"",
         {"unsure: x or y+z"}},
        {"nobody knows which of two",
         "body w name=\"Safer Falcon Group\"\nbody x name=\"Group of Safer Falcon\"",
         "body y name=\"Falcon Safer Group\"",
         {"unsure: x+w or y"}},
        {"who had ended before the other began is not it",
         "body x name=\"Safer Group\" end=2010",
         "body y name=\"Safer Group\" start=2012",
         {}},
        {"one of many is not the many",
         "body x name=\"Safer Groups\" count=8",
         "body y name=\"Safer Groups\"",
         {}},
        {"a body that another map only names",
         "body x name=\"Safer Falcon Group\" type=csp",
         "body y name=\"Safer Falcon Group\" unknown=yes type=county-council",
         {"x is y by a like name", "x -> y"}},
        {"a recorded succession",
         "body x name=\"Safer Falcon Group\"",
         "body x name=\"Safer Falcon Group\" end=2014-01\nbody y name=\"Harbour Board\" "
         "start=2014-02\ny succeeds x",
         {"x is y by a recorded succession", "x -> y"}},
        {"two that became one",
         "body v name=Falcon\nbody x name=Harbour",
         "body v name=Falcon end=2014-01\nbody x name=Harbour end=2014-01\nbody y name=Meadow "
         "start=2014-02\ny succeeds x\ny succeeds v",
         {"v -> y", "x -> y"}},
        {"one that became two",
         "body x name=Harbour",
         "body x name=Harbour end=2014-01\nbody y name=Meadow start=2014-02\n"
         "body z name=Quarry start=2014-02\ny succeeds x\nz succeeds x",
         {}},
    };
    for (const Case& c : cases) {
        DYNAMIC_SECTION(c.name) { CHECK(matched(united(c.older, c.newer)) == c.matched); }
    }
}

TEST_CASE("what nearly all lose at once is a probable fault", "[change][united]") {
    struct Case {
        std::string_view name{};
        std::string older{};
        std::string newer{};
        Lines faults{};
    };
    const std::string bodies = lines(10, "body b#");
    const std::string with_aka = lines(10, "body b# aka=other#");
    const std::vector<Case> cases{
        {"all ten lose a field", with_aka, bodies, {"body aka: 10 of 10", "0 fields, 0 facts"}},
        {"nine of ten",
         with_aka,
         lines(9, "body b#") + "body b9 aka=other9",
         {"body aka: 9 of 10", "0 fields, 0 facts"}},
        {"eight of ten",
         with_aka,
         lines(8, "body b#") + "body b8 aka=x\nbody b9 aka=other9",
         {"9 fields, 0 facts"}},
        {"nine that had it",
         lines(9, "body b# aka=other#") + "body b9",
         bodies,
         {"9 fields, 0 facts"}},
        {"all gain it", bodies, with_aka, {"10 fields, 0 facts"}},
        {"all say something else",
         with_aka,
         lines(10, "body b# aka=another#"),
         {"10 fields, 0 facts"}},
        {"all lose their sources",
         lines(10, "body b# evidence=paper"),
         bodies,
         {"body evidence: 10 of 10", "0 fields, 0 facts"}},
        {"bodies of many types are all of one",
         lines(5, "body b# type=csp") + lines(9, "body c# type=working-group"),
         lines(5, "body b#") + lines(9, "body c#"),
         {"body type: 14 of 14, now partnership-board", "0 fields, 0 facts"}},
        {"bodies of one type are all of another",
         lines(10, "body b# type=csp"),
         bodies,
         {"10 fields, 0 facts"}},
        {"all seats lose their role",
         bodies + lines(10, "b# member-of board role=chair"),
         bodies + lines(10, "b# member-of board"),
         {"relation role: 10 of 10", "0 fields, 0 facts"}},
        {"all lines of a type go, and their bodies stay",
         bodies + "body board\n" + lines(10, "b# reports-to board"),
         bodies + "body board",
         {"relation reports-to: 10 of 10", "0 fields, 10 facts"}},
        {"they go with an end of their own",
         bodies + "body board\n" + lines(10, "b# reports-to board end=2013-12"),
         bodies + "body board",
         {"0 fields, 0 facts"}},
        {"lines of another type come in their place",
         bodies + lines(10, "b# reports-to board"),
         bodies + lines(10, "b# part-of board"),
         {"0 fields, 0 facts"}},
        {"they go with their bodies",
         bodies + "body board\n" + lines(10, "b# reports-to board"),
         "body board",
         {"0 fields, 0 facts"}},
        {"all remits go",
         bodies + lines(10, "remit b# strategy t"),
         bodies,
         {"remit : 10 of 10", "0 fields, 10 facts"}},
    };
    for (const Case& c : cases) {
        DYNAMIC_SECTION(c.name) { CHECK(faults(united(c.older, c.newer)) == c.faults); }
    }
}

TEST_CASE("what went by a probable fault is not told as ended", "[change][difference]") {
    const std::string bodies = lines(10, "body b#") + "body board\n";
    const United u = united(bodies + lines(10, "b# reports-to board"), bodies);
    const Snapshot before(u.map, {.day = u.before});
    const Snapshot after(u.map, {.day = u.after});
    CHECK(difference(before, after, {}, &u).relations.empty());
    CHECK(difference(before, after, {}).relations.size() == 10);
}
