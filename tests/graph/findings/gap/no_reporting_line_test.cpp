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

/// What is found in each map, with the same lines before it.
void check(std::string_view before, const std::vector<Case>& cases) {
    test::check_found("G101", before, cases);
}

const std::vector<std::string> asks{
    "low not-recorded group: The Group is not shown to report to anybody"};
const std::vector<std::string> stated{"medium stated group: The Group reports to nobody"};

TEST_CASE("G101 speaks of groups that somebody set up", "[graph][findings][G101]") {
    check("remit group delivery safety\n",
          {
              {"a partnership", "body group type=partnership-board", asks},
              {"a working group", "body group type=task-and-finish-group", asks},
              {"an operational group", "body group type=marac", asks},
              {"a dormant one", "body group status=dormant", asks},
              {"a suspended one", "body group status=suspended", asks},
              {"one that begins on the day", "body group start=2016-03-18", asks},
              {"one that ends on the day", "body group end=2016-03-18", asks},
              {"a planned one where those count", "body group status=proposed", asks, {}, true},
              {"not a statutory partnership", "body group type=csp"},
              {"not an elected body", "body group type=county-council"},
              {"not an executive", "body group type=council-service"},
              {"not an agency", "body group type=police-force"},
              {"not a scrutineer", "body group type=scrutiny-committee"},
              {"not a funder", "body group type=foundation"},
              {"not a voluntary body", "body group type=forum"},
              {"not a post", "body group type=officer-post"},
              {"not before it begins", "body group start=2016-03-19"},
              {"not after it ended", "body group end=2016-03-17"},
              {"not a planned one", "body group status=proposed"},
          });
    CHECK(test::found(test::map("body group"), "G101") ==
          std::vector<std::string>{"context " + asks[0]});
}

TEST_CASE("G101 looks for a live line to another body", "[graph][findings][G101]") {
    check(
        "remit group delivery safety\nbody board type=csp\n",
        {
            {"a report", "group reports-to board"},
            {"by mandate", "group accountable-to board"},
            {"as a part", "group part-of board"},
            {"a disputed one", "group reports-to board evidence=a evidence=b/disputes"},
            {"from its first day", "group reports-to board start=2016-03-18"},
            {"to its last day", "group reports-to board end=2016-03-18"},
            {"a planned one where those count",
             "group reports-to board status=proposed",
             {},
             {},
             true},
            {"one of two",
             "group reports-to board\ngroup reports-to x status=lapsed\nbody x type=csp"},
            {"within a ring",
             "group reports-to two\ntwo reports-to group\nremit two delivery safety"},
            {"no line", "", asks},
            {"not to itself", "group reports-to group", asks},
            {"not before its first day", "group reports-to board start=2016-03-19", asks},
            {"not after its last day", "group reports-to board end=2016-03-17", asks},
            {"not a planned one", "group reports-to board status=proposed", asks},
            {"not one agreed for later", "group reports-to board status=agreed start=2016-06",
             asks},
            {"not one that lapsed", "group reports-to board status=lapsed", asks},
            {"not one that somebody asks about", "group reports-to board evidence=a/asks", asks},
            {"not to a body that ended", "body old type=csp end=2015\ngroup reports-to old", asks},
            {"not one towards it", "board reports-to group", asks},
            {"not a seat, money, direction or information",
             "group member-of board\nboard funds group\nboard directs group\ngroup informs board",
             asks},
            {"not scrutiny", "board scrutinises group", asks},
            {"not an arrangement", "group coordinates-with board", asks},
        });
}

TEST_CASE("G101 asks why only where it is not silence", "[graph][findings][G101]") {
    const std::vector<std::string> why{"medium complete group: The Group reports to nobody"};
    check("remit group delivery safety\nbody board type=csp\n",
          {
              {"a source denies the line", "group reports-to board status=absent", stated},
              {"a source denies what another says",
               "group reports-to board status=absent evidence=x evidence=y/disputes", asks},
              {"the later source denies what the other says of its status",
               "group reports-to board status=absent evidence=x "
               "evidence=y/disputes~status=in-place",
               asks},
              {"a source denied it at that time",
               "group reports-to board status=absent start=2014 end=2016-03-17", asks},
              {"denied beside another line",
               "group reports-to board status=absent\ngroup part-of board"},
              {"vouched for", "body group complete=reporting", why},
              {"vouched for until a year later", "body group complete=reporting@2015-03-18", why},
              {"and no longer", "body group complete=reporting@2015-03-17", asks},
              {"not vouched for later", "body group complete=reporting@2016-04", asks},
              {"in another year of the map's", "body group complete=reporting", asks, "2015"},
              {"another list is vouched for", "body group complete=members;scrutiny", asks},
          });
}

TEST_CASE("G101 gives the chain, and whom to ask", "[graph][findings][G101]") {
    const Register map = test::map(
        "body board type=csp\nbody group type=working-group\nremit group delivery safety\n"
        "group reports-to board status=proposed evidence=a");
    const Analysis analysis = analyse(test::snapshot(map), {.only = {"G101"}, .threads = 1});
    REQUIRE(analysis.findings.size() == 1);
    const Finding& f = analysis.findings.front();
    std::vector<std::string> chain;
    for (const Because& step : f.because)
        chain.push_back(step.text + (step.fact ? " <" + map.id(*step.fact) + ">" : ""));
    CHECK(chain == std::vector<std::string>{
                       "Group (Working group) <group>",
                       "The Group reports to the Board (proposed) <reports-to.group.board>",
                       "No reporting line from it to another body is on the map"});
    CHECK(map.id(f.ask) == "group");
    CHECK(f.question == "Does the Group report to anybody, and if so, to whom?");
    CHECK(f.suggestion ==
          "Agree which body the Group reports to, and write it into the terms of reference.");
}

}  // namespace
