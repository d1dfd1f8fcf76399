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
    test::check_found("G115", before, cases);
}

const std::vector<std::string> asks{
    "low not-recorded board: No elected member is shown to sit on the Board"};
const std::vector<std::string> why{"medium complete board: No elected member sits on the Board"};

TEST_CASE("G115 speaks of strategic partnerships", "[graph][findings][G115]") {
    check(
        "a member-of board\nb member-of board\nc member-of board\n",
        {
            {"with a strategy", "remit board strategy safety", asks},
            {"marked strategic", "body board tier=strategic\nremit board delivery safety", asks},
            {"set up by law", "body board type=lscb\nremit board strategy safety", asks},
            {"whose strategy is disputed",
             "remit board strategy safety evidence=a evidence=b/disputes", asks},
            {"that are suspended", "body board status=suspended\nremit board strategy safety",
             asks},
            {"not of one that commissions", "remit board commissioning safety"},
            {"not of one on another tier", "body board tier=tactical\nremit board strategy safety"},
            {"not of one with a planned strategy", "remit board strategy safety status=proposed"},
            {"not of one that works out an elected body's strategy",
             "body council type=county-council\nremit board strategy safety on_behalf_of=council"},
            {"not of a working group",
             "body board type=working-group tier=strategic\nremit board delivery safety"},
            {"not of an agency",
             "body board type=nhs-trust tier=strategic\nremit board strategy safety"},
            {"not of a scrutineer", "body board type=police-and-crime-panel tier=strategic"},
            {"not of one that has ended", "body board end=2015\nremit board strategy safety"},
        });
}

TEST_CASE("G115 speaks where members are known", "[graph][findings][G115]") {
    check("remit board strategy safety\n",
          {
              {"three of them", "a member-of board\nb member-of board\nc member-of board", asks},
              {"not two", "a member-of board\nb member-of board"},
              {"not two with three roles",
               "a member-of board\nb member-of board role=chair\nb member-of board"},
              {"not two of whom one speaks for a third",
               "a member-of board\nb member-of board on_behalf_of=c"},
              {"not two and an attendee",
               "a member-of board\nb member-of board\nc member-of board role=attendee"},
              {"not two and one who has left",
               "a member-of board\nb member-of board\nc member-of board end=2015"},
              {"not two and one asked about",
               "a member-of board\nb member-of board\nc member-of board evidence=s/asks"},
              {"two, vouched for",
               "body board complete=members\na member-of board\nb member-of board", why},
              {"none, vouched for", "body board complete=members", why},
              {"vouched for in the year before", "body board complete=members@2015-03-18", why},
              {"not a day longer", "body board complete=members@2015-03-17"},
              {"not in another year of the map's", "body board complete=members", {}, "2015"},
              {"where a source says that a councillor does not sit",
               "body leader type=councillor-post\nleader member-of board status=absent",
               {"medium stated board: No elected member sits on the Board"}},
              {"or a council",
               "body council type=county-council\ncouncil member-of board status=absent",
               {"medium stated board: No elected member sits on the Board"}},
              {"not where a source says that the commissioner does not",
               "body pcc type=pcc\npcc member-of board status=absent"},
              {"nor that a council's officer does not",
               "body council type=county-council\n"
               "council member-of board capacity=officer status=absent"},
          });
}

TEST_CASE("G115 listens for an elected voice", "[graph][findings][G115]") {
    const std::string shown = asks[0];
    check(
        "remit board strategy safety\na member-of board\nb member-of board\nc member-of board\n"
        "body council type=county-council\nbody pcc type=pcc\n"
        "body leader type=councillor-post\nbody clerk type=officer-post\n",
        {
            {"of a councillor", "leader member-of board"},
            {"of a councillor who chairs", "leader member-of board role=chair"},
            {"of a councillor for a partnership", "leader member-of board on_behalf_of=csp"},
            {"of a member elected elsewhere", "x member-of board capacity=elected-member"},
            {"of a council by a councillor", "council member-of board capacity=elected-member"},
            {"of a commissioner", "pcc member-of board"},
            {"of a mayor", "body mayor type=mayor\nmayor member-of board"},
            {"of a co-opted councillor", "leader member-of board role=co-opted"},
            {"planned, where that counts", "leader member-of board status=proposed", {}, {}, true},
            {"while it was there", "leader member-of board end=2015", {}, "2015-06"},
            {"and asks about a council's seat",
             "council member-of board",
             {shown + ", though the Council has a seat"}},
            {"and of several councils'",
             "body town type=district-council\ncouncil member-of board\n"
             "town member-of board",
             {shown + ", though the Council and Town have a seat"}},
            {"and of one held for a council",
             "x member-of board on_behalf_of=council",
             {shown + ", though the Council has a seat"}},
            {"whoever vouches for the list",
             "body board complete=members\ncouncil member-of board",
             {shown + ", though the Council has a seat"}},
            {"but not where a councillor sits beside it",
             "council member-of board\nleader member-of board"},
            {"and asks about a disputed one",
             "pcc member-of board evidence=s evidence=t/disputes",
             {shown + ", and sources disagree whether the Pcc does"}},
            {"and about two",
             "pcc member-of board evidence=s evidence=t/disputes\n"
             "leader member-of board evidence=s evidence=t/disputes",
             {shown + ", and sources disagree whether the Leader and the Pcc do"}},
            {"not a council's officer", "council member-of board capacity=officer", asks},
            {"not an officer's post for a council", "clerk member-of board on_behalf_of=council",
             asks},
            {"not an independent", "council member-of board capacity=independent", asks},
            {"not an attendee", "leader member-of board role=attendee", asks},
            {"not an observer", "council member-of board role=observer", asks},
            {"not a secretary", "council member-of board role=secretariat", asks},
            {"not before the first day", "leader member-of board start=2016-03-19", asks},
            {"not after the last day", "leader member-of board end=2016-03-17", asks},
            {"not a planned seat", "leader member-of board status=proposed", asks},
            {"not one that lapsed", "leader member-of board status=lapsed", asks},
            {"not one that somebody asks about", "leader member-of board evidence=s/asks", asks},
            {"not an authority without a seat", "council authority-of board", asks},
            {"not the body above", "board reports-to council", asks},
        });
}

TEST_CASE("G115 gives the chain, and whom to ask", "[graph][findings][G115]") {
    const Register map = test::map(
        "remit board strategy safety evidence=s\nbody board complete=members\n"
        "body leader type=councillor-post\nleader member-of board role=observer evidence=s\n"
        "body pcc type=pcc\npcc member-of board status=absent evidence=s\n"
        "chief member-of board evidence=s");
    const Analysis analysis = analyse(test::snapshot(map), {.only = {"G115"}, .threads = 1});
    REQUIRE(analysis.findings.size() == 1);
    const Finding& f = analysis.findings.front();
    std::vector<std::string> chain;
    for (const Because& step : f.because)
        chain.push_back(step.text + (step.fact ? " <" + map.id(*step.fact) + ">" : ""));
    CHECK(chain ==
          std::vector<std::string>{"Board (Partnership board) <board>",
                                   "The Board holds strategy on safety <board.safety.strategy>",
                                   "The Leader observes the Board <member-of.leader.board>",
                                   "The Pcc does not sit on the Board <member-of.pcc.board>",
                                   "One member of it is on the map",
                                   "The map vouches that its members are all there"});
    CHECK(map.id(f.ask) == "board");
    CHECK(f.question ==
          "Why does no elected member sit on the Board, and who speaks there for the public?");
    CHECK(f.suggestion ==
          "Give an elected member a seat on the Board, or say who takes its business to the "
          "council.");
    CHECK(f.robust);
}

}  // namespace
