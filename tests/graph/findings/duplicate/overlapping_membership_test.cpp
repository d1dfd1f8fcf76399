// SPDX-License-Identifier: MIT
#include <string>
#include <string_view>
#include <vector>

#include "remit/graph/analyse.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/detector.hpp"
#include "tests/support/map.hpp"

namespace {

using namespace remit;

using Case = test::DetectorCase;

constexpr std::string_view county =
    "map scope_types=partnership-board;csp;marac\n"
    "area county kind=county\n"
    "area north within=county\n"
    "area south within=county\n"
    "body board areas=county\n"
    "body group areas=county\n";

void check(const std::vector<Case>& cases) { test::check_found("D203", county, cases); }

using test::sit;

std::string both(std::string_view on_board, std::string_view on_group) {
    return sit("board", on_board) + sit("group", on_group);
}

std::vector<std::string> alike(std::string_view common, std::string_view in_either) {
    return {"low stated board+group: Of the " + std::string(in_either) +
            " members of the Board and the Group, " + std::string(common) + " sit on both"};
}

TEST_CASE("D203 counts who sits on both", "[graph][findings][D203]") {
    check({
        {"the same four", both("abcd", "abcd"), alike("four", "four")},
        {"the same three are too few", both("abc", "abc")},
        {"three in five: six of ten", both("abcdefgh", "abcdefij"), alike("six", "ten")},
        {"just below: six of eleven", both("abcdefgh", "abcdefijk")},
        {"four of six", both("abcde", "abcdf"), alike("four", "six")},
        {"four of seven", both("abcde", "abcdfg")},
        {"others altogether", both("abcd", "efgh")},
    });
}

TEST_CASE("D203 counts seats and not chairs around the wall", "[graph][findings][D203]") {
    const std::string three = sit("board", "abcd") + sit("group", "abc");
    check({
        {"one who watches has no seat", three + "md member-of group role=observer"},
        {"nor one who attends", three + "md member-of group role=attendee"},
        {"a chair has", three + "md member-of group role=chair", alike("four", "four")},
        {"a seat that has lapsed", three + "md member-of group status=lapsed"},
        {"a seat that is proposed", three + "md member-of group status=proposed"},
        {"the same, read as if in place",
         three + "md member-of group status=proposed",
         alike("four", "four"),
         {},
         true},
        {"a seat that has ended", three + "md member-of group end=2015", {}},
        {"a year before", three + "md member-of group end=2015", alike("four", "four"),
         "2015-12-31"},
        {"a disputed seat", three + "md member-of group evidence=minutes evidence=terms/disputes",
         alike("four", "four")},
        {"an officer who sits for one of them",
         three + "body officer type=officer-post\nofficer member-of group on_behalf_of=md",
         alike("four", "four")},
        {"and does so everywhere",
         "body officer type=officer-post\nbody p type=officer-post\n" + sit("board", "abc") +
             sit("group", "abc") +
             "officer member-of board on_behalf_of=trust\nofficer member-of group",
         alike("four", "four")},
        {"two posts of one person",
         "body p type=post\nbody q type=post\np held-with q\n" + sit("board", "abc") +
             sit("group", "abc") + "p member-of board\nq member-of group",
         alike("four", "four")},
        {"two posts of two people", "body p type=post\nbody q type=post\n" + sit("board", "abc") +
                                        sit("group", "abc") +
                                        "p member-of board\nq member-of group"},
        {"a record of several may be others each time",
         "body md count=3\n" + three + "md member-of group"},
    });
}

TEST_CASE("D203 leaves out who sits everywhere", "[graph][findings][D203]") {
    const std::string two = both("abcd", "abcd");
    check({
        {"two bodies are no everywhere", two, alike("four", "four")},
        {"a third without them", two + "body third areas=county\n" + sit("third", "efgh"),
         alike("four", "four")},
        {"one who sits on all three is left out",
         two + "body third areas=county\n" + sit("third", "a")},
        {"on four in five",
         two + "body third areas=county\nbody fourth areas=county\nbody fifth areas=county\n" +
             sit("third", "ae") + sit("fourth", "af") + sit("fifth", "g")},
        {"on three in four",
         two + "body third areas=county\nbody fourth areas=county\n" + sit("third", "ae") +
             sit("fourth", "f"),
         alike("four", "four")},
        {"in another county they are not peers",
         two + "area far kind=county\nbody third areas=far\n" + sit("third", "abcd"),
         alike("four", "four")},
    });
}

TEST_CASE("D203 asks what the two are to each other", "[graph][findings][D203]") {
    const std::string two = both("abcd", "abcd");
    check({
        {"a board and its subgroup", two + "group part-of board"},
        {"further down", two + "group reports-to x\nx reports-to board"},
        {"one replaces the other", two + "group succeeds board"},
        {"two subgroups of one board", two + "group part-of top\nboard part-of top",
         alike("four", "four")},
        {"other tiers",
         "body top areas=county tier=strategic\nbody low areas=county "
         "tier=operational\n" +
             sit("top", "abcd") + sit("low", "abcd")},
        {"a tier that nobody gave",
         "body top areas=county tier=strategic\n" + sit("top", "abcd") + sit("board", "abcd"),
         {"low stated board+top: Of the four members of the Board and Top, four sit on both"}},
        {"an operational kind of group has a tier",
         "body marac type=marac areas=county\n" + sit("marac", "abcd") + sit("board", "abcd")},
        {"areas that do not meet", "body north-board areas=north\nbody south-board areas=south\n" +
                                       sit("north-board", "abcd") + sit("south-board", "abcd")},
        {"no area is recorded",
         "body here\nbody there\n" + sit("here", "abcd") + sit("there", "abcd")},
        {"a council is not a group", "body council type=county-council areas=county\n" +
                                         sit("council", "abcd") + sit("board", "abcd")},
        {"a record of several groups",
         "body groups areas=county count=2\n" + sit("groups", "abcd") + sit("board", "abcd")},
    });
}

TEST_CASE("D203 tells a set once", "[graph][findings][D203]") {
    // Others make a member sit on fewer than four in five.
    const std::string others =
        "body o areas=county\nbody p areas=county\n" + sit("o", "z") + sit("p", "y");
    check({
        {"three of one place",
         others + both("abcd", "abcd") + "body forum areas=county\n" + sit("forum", "abcd"),
         {"low stated board+forum+group: The Board, the Forum and the Group have nearly the same "
          "members"}},
        {"a wide one and narrow ones that do not meet",
         others + "body north-board areas=north\nbody south-board areas=south\n" +
             sit("board", "abcd") + sit("north-board", "abcd") + sit("south-board", "abcd"),
         {"low stated board also north-board+south-board: The Board has nearly the same members as "
          "the North Board and the South Board"}},
    });
}

TEST_CASE("D203 gives its reasons", "[graph][findings][D203]") {
    const Register map = test::map(std::string(county) + both("abcd", "abcd"));
    const Analysis analysis = analyse(test::snapshot(map), {.only = {"D203"}, .threads = 1});
    REQUIRE(analysis.findings.size() == 1);
    const Finding& f = analysis.findings.front();
    REQUIRE(f.because.size() == 9);
    CHECK(f.because[0].text == "The Board and the Group have four of four members in common");
    CHECK(f.because[1].text == "Ma sits on the Board");
    CHECK(f.because[2].text == "Ma sits on the Group");
    CHECK(f.question ==
          "What do the same people do at the Board and the Group that they could not do in one "
          "room?");
}

TEST_CASE("D203 costs no more than what is there", "[graph][findings][D203]") {
    std::string lines(county);
    for (int i = 0; i < 2000; ++i) {
        const std::string host = "h" + std::to_string(i);
        lines += "body " + host + " areas=county\n" + sit(host, "abcd") + host + " informs z\n";
    }
    CHECK(test::found(test::map(lines), "D203").empty());  // they all sit everywhere
}

}  // namespace
