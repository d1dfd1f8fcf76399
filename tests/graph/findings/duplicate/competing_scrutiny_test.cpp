// SPDX-License-Identifier: MIT
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "remit/graph/analyse.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/detector.hpp"
#include "tests/support/map.hpp"

namespace {

using namespace remit;

using Case = test::DetectorCase;

constexpr std::string_view county =
    "map scope_types=csp;partnership-board\n"
    "area county kind=county\n"
    "area north within=county\n"
    "area south within=county\n"
    "body csp type=csp areas=county\n"
    "body first type=scrutiny-committee areas=county\n"
    "body second type=scrutiny-committee areas=county\n";

void check(const std::vector<Case>& cases) { test::check_found("D207", county, cases); }

constexpr auto both = "first scrutinises csp\nsecond scrutinises csp\n";

const std::vector<std::string> competing{
    "low stated csp+first+second: The Csp is scrutinised by First and Second, and nothing shows "
    "who looks at what"};

TEST_CASE("D207 asks who looks at what", "[graph][findings][D207]") {
    check({
        {"two committees", both, competing},
        {"one alone", "first scrutinises csp"},
        {"each its own body", "first scrutinises csp\nsecond scrutinises board"},
        {"a county and a district committee, both lawful",
         "body district type=scrutiny-committee areas=north\n"
         "first scrutinises csp\ndistrict scrutinises csp",
         {"low stated csp+district+first: The Csp is scrutinised by District and First, and "
          "nothing shows who looks at what"}},
        {"a board that becomes a third scrutineer",
         fmt::format("{}body board areas=county\nboard scrutinises csp", both),
         {"low stated csp+board+first+second: The Csp is scrutinised by the Board, First and "
          "Second, and nothing shows who looks at what"}},
        {"records of several bodies",
         "body csps type=csp count=3 areas=county\n"
         "first scrutinises csps\nsecond scrutinises csps",
         {"low stated csps+first+second: The Csps are scrutinised by First and Second, and nothing "
          "shows who looks at what"}},
        {"the same two look at several of one type: one finding",
         fmt::format("body other-csp type=csp areas=north\n"
                     "{}first scrutinises other-csp\n"
                     "second scrutinises other-csp",
                     both),
         {"low stated csp+other-csp+first+second: The Csp and the Other Csp are each scrutinised "
          "by First and Second, and nothing shows who looks at what"}},
        {"and at others of another type, or on another topic",
         fmt::format("body other-csp type=csp areas=north\n"
                     "body board areas=north\n"
                     "{}first scrutinises other-csp topics=abuse\n"
                     "second scrutinises other-csp topics=abuse\n"
                     "first scrutinises board\n"
                     "second scrutinises board",
                     both),
         {"low stated board+first+second: The Board is scrutinised by First and Second, and "
          "nothing shows who looks at what",
          competing.front(),
          "low stated other-csp+first+second on abuse: The Other Csp on abuse is scrutinised by "
          "First and Second, and nothing shows who looks at what"}},
        {"and a third that only one of them has",
         fmt::format("body other-csp type=csp areas=north\n"
                     "body third type=scrutiny-committee areas=north\n"
                     "{}first scrutinises other-csp\n"
                     "second scrutinises other-csp\n"
                     "third scrutinises other-csp",
                     both),
         {competing.front(),
          "low stated other-csp+first+second+third: The Other Csp is scrutinised by First, Second "
          "and Third, and nothing shows who looks at what"}},
        {"the same one twice", "first scrutinises csp\nfirst scrutinises csp start=2015"},
        {"an inspector",
         "body inspector type=inspectorate areas=county\n"
         "first scrutinises csp\ninspector scrutinises csp"},
        {"auditors",
         "body audit type=audit-committee areas=county\n"
         "first scrutinises csp\naudit scrutinises csp"},
    });
}

TEST_CASE("D207 asks what they look at", "[graph][findings][D207]") {
    check({
        {"the same topic",
         "first scrutinises csp topics=abuse\nsecond scrutinises csp topics=abuse",
         {"low stated csp+first+second on abuse: The Csp on abuse is scrutinised by First and "
          "Second, and nothing shows who looks at what"}},
        {"two topics", "first scrutinises csp topics=abuse\nsecond scrutinises csp topics=theft"},
        {"one topic within the other",
         "topic abuse broader=harm\ntopic harm broader=safety\n"
         "first scrutinises csp topics=abuse\nsecond scrutinises csp topics=harm",
         {"low stated csp+first+second on abuse+harm: The Csp on abuse and harm is scrutinised by "
          "First and Second, and nothing shows who looks at what"}},
        {"one looks at a topic and the other at everything",
         "first scrutinises csp topics=abuse\nsecond scrutinises csp"},
    });
}

TEST_CASE("D207 asks where they look", "[graph][findings][D207]") {
    check({
        {"each in its own district",
         "body n type=scrutiny-committee areas=north\nbody s type=scrutiny-committee "
         "areas=south\nn scrutinises csp\ns scrutinises csp"},
        {"nobody says where",
         "body n type=scrutiny-committee\nn scrutinises csp\nfirst scrutinises csp",
         {"low stated csp+first+n: The Csp is scrutinised by First and N, and nothing shows who "
          "looks at what"}},
    });
}

TEST_CASE("D207 is silent where they have arranged it", "[graph][findings][D207]") {
    const auto with = [](std::string_view line) { return fmt::format("{}{}", both, line); };
    check({
        {"they coordinate", with("first coordinates-with second")},
        {"on one topic only", with("first coordinates-with second topics=abuse"), competing},
        {"so sources disagree",
         with("first coordinates-with second evidence=minutes evidence=terms/disputes"), competing},
        {"they mean to", with("first coordinates-with second status=proposed"), competing},
        {"read as if in place",
         with("first coordinates-with second status=proposed"),
         {},
         {},
         true},
        {"one is part of the other", with("first part-of second")},
        {"both are committees of one council",
         with("body council type=county-council\nfirst part-of council\nsecond part-of council")},
        {"of two councils",
         with("body council type=county-council\nbody borough type=district-council\n"
              "first part-of council\nsecond part-of borough"),
         competing},
        {"one replaces the other", with("first succeeds second start=2016-03")},
        {"one informs the other", with("first informs second"), competing},
    });
}

TEST_CASE("D207 speaks of the day", "[graph][findings][D207]") {
    const std::string dated = "first scrutinises csp end=2015\nsecond scrutinises csp";
    check({
        {"on its last day", dated, competing, "2015-12-31"},
        {"after it ended", dated, {}, "2016-01-01"},
        {"one that is proposed", "first scrutinises csp status=proposed\nsecond scrutinises csp"},
        {"read as if in place",
         "first scrutinises csp status=proposed\nsecond scrutinises csp",
         competing,
         {},
         true},
        {"one that is asked about",
         "first scrutinises csp status=unconfirmed\nsecond scrutinises csp"},
        {"a disputed one counts", "first scrutinises csp status=disputed\nsecond scrutinises csp",
         competing},
    });
}

TEST_CASE("D207 gives its reasons", "[graph][findings][D207]") {
    const Register map = test::map(fmt::format("{}{}", county, both));
    const Analysis analysis = analyse(test::snapshot(map), {.only = {"D207"}, .threads = 1});
    REQUIRE(analysis.findings.size() == 1);
    const Finding& f = analysis.findings.front();
    CHECK(test::chain(f) == std::vector<std::string>{
                                "First scrutinises the Csp",
                                "Second scrutinises the Csp",
                                "No arrangement between the scrutineers is on the map",
                            });
    CHECK(map.id(f.ask) == "first");
    CHECK(f.question ==
          "Who of First and Second looks at what of the Csp, and do they tell one another?");
}

}  // namespace
