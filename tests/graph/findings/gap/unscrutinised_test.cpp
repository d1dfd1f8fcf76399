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
    test::check_found("G103", before, cases);
}

const std::vector<std::string> asks{
    "low not-recorded board: No committee is shown to scrutinise the Board"};

TEST_CASE("G103 asks bodies that steer", "[graph][findings][G103]") {
    check(
        "",
        {
            {"with a strategy", "remit board strategy safety", asks},
            {"that commission", "remit board commissioning safety", asks},
            {"that fund", "remit board funding safety", asks},
            {"set up by law too", "body board type=csp\nremit board strategy safety", asks},
            {"not one that delivers", "remit board delivery safety"},
            {"not for an elected body",
             "body council type=county-council\nremit board strategy safety on_behalf_of=council"},
            {"not an elected body",
             "body pcc type=pcc complete=scrutiny\nremit pcc strategy safety"},
            {"not a scrutineer", "body panel type=police-and-crime-panel tier=strategic"},
            {"not one that has ended", "body board end=2015\nremit board strategy safety"},
        });
}

TEST_CASE("G103 looks for scrutiny of a body and of those above it", "[graph][findings][G103]") {
    const std::vector<std::string> through{
        "low not-recorded board also upper: No committee is shown to scrutinise the Board, or "
        "Upper above it"};
    check(
        "remit board strategy safety\nbody c type=scrutiny-committee\n"
        "body council type=county-council\n",
        {
            {"by a committee", "c scrutinises board"},
            {"by inspectors", "body ofsted type=inspectorate\nofsted scrutinises board"},
            {"by anybody", "x scrutinises board"},
            {"of one above", "board reports-to upper\nc scrutinises upper"},
            {"of one far above", "board reports-to upper\nupper part-of top\nc scrutinises top"},
            {"in a ring", "board reports-to upper\nupper reports-to board\nc scrutinises upper"},
            {"by a line to the committee itself", "board reports-to c"},
            {"by a committee that has its report", "board informs c document=annual-report"},
            {"by one that has the report of a body above",
             "board reports-to upper\nupper informs c"},
            {"not by a report that is only planned", "board informs c status=agreed", asks},
            {"not by a report to anybody else", "board informs x document=annual-report", asks},
            {"not by what the committee tells it", "c informs board", asks},
            {"not by being asked", "c consults board\nboard advises c", asks},
            {"by a disputed relation", "c scrutinises board evidence=a evidence=b/disputes"},
            {"from its first day", "c scrutinises board start=2016-03-18"},
            {"by planned scrutiny where that counts",
             "c scrutinises board status=proposed",
             {},
             {},
             true},
            {"not before its first day", "c scrutinises board start=2016-03-19", asks},
            {"not after its last day", "c scrutinises board end=2016-03-17", asks},
            {"not by planned scrutiny", "c scrutinises board status=proposed", asks},
            {"not by scrutiny that lapsed", "c scrutinises board status=lapsed", asks},
            {"not by scrutiny that somebody asks about", "c scrutinises board evidence=a/asks",
             asks},
            {"not by itself", "board scrutinises board", asks},
            {"not by what it scrutinises", "board scrutinises x", asks},
            {"not by a committee that has ended",
             "body old type=scrutiny-committee end=2015\nold scrutinises board", asks},
            {"not of one below", "low reports-to board\nc scrutinises low", asks},
            {"not by a seat, money or advice", "c member-of board\nc advises board\nc funds board",
             asks},
            {"not where those above are not scrutinised", "board reports-to upper", through},
            {"not in a ring of its own", "board reports-to upper\nupper reports-to board", through},
        });
}

TEST_CASE("G103 leaves the scrutiny of elected bodies to the law", "[graph][findings][G103]") {
    const std::vector<std::string> council_too{
        "low not-recorded board also council: No committee is shown to scrutinise the Board, or "
        "the Council above it"};
    check(
        "remit board strategy safety\nboard reports-to council\n",
        {
            {"a council's scrutiny is by a committee of it",
             "body council type=county-council complete=scrutiny\n"
             "body c type=scrutiny-committee\nc part-of council"},
            {"a council's scrutiny is recorded",
             "body council type=county-council\nx scrutinises council"},
            {"a map that says nothing of it does not doubt it", "body council type=county-council"},
            {"nor of a commissioner's", "body council type=pcc"},
            {"nor of a cabinet's", "body council type=cabinet"},
            {"unless it is vouched that there is none",
             "body council type=county-council complete=scrutiny", council_too},
            {"or a source says so",
             "body council type=county-council\nx scrutinises council status=absent", council_too},
            {"whatever lies beyond the first elected body",
             "body council type=county-council complete=scrutiny\nbody pcc type=pcc\n"
             "council reports-to pcc\nx scrutinises pcc",
             council_too},
            {"not where a board that is not elected audits itself",
             "body council\nbody c type=audit-committee\nc part-of council", council_too},
        });
}

TEST_CASE("G103 asks why only where nothing on the way is silent", "[graph][findings][G103]") {
    const std::vector<std::string> why{"medium complete board: No committee scrutinises the Board"};
    const std::vector<std::string> way{
        "medium complete board also upper: No committee scrutinises the Board, or Upper above it"};
    const std::vector<std::string> way_asks{
        "low not-recorded board also upper: No committee is shown to scrutinise the Board, or "
        "Upper above it"};
    check(
        "remit board strategy safety\nbody c type=scrutiny-committee\n",
        {
            {"vouched for", "body board complete=reporting;scrutiny", why},
            {"not with scrutiny alone: a line might lead to it", "body board complete=scrutiny",
             asks},
            {"not with reporting alone", "body board complete=reporting", asks},
            {"all the way",
             "body board complete=reporting;scrutiny\nbody upper complete=reporting;scrutiny\n"
             "board reports-to upper",
             way},
            {"not where a body above is silent",
             "body board complete=reporting;scrutiny\nbody upper complete=reporting\n"
             "board reports-to upper",
             way_asks},
            {"up to an elected body, whose lines do not matter",
             "body board complete=reporting;scrutiny\n"
             "body upper type=county-council complete=scrutiny\nboard reports-to upper",
             way},
            {"where a source denies it and the lines are vouched for",
             "body board complete=reporting\nc scrutinises board status=absent", why},
            {"not where sources disagree on that",
             "body board complete=reporting\n"
             "c scrutinises board status=absent evidence=x evidence=y/disputes",
             asks},
            {"not where a source denies it and the lines are not",
             "c scrutinises board status=absent", asks},
            {"vouched for at another date", "body board complete=reporting;scrutiny", asks, "2015"},
        });
}

TEST_CASE("G103 gives the chain, and whom to ask", "[graph][findings][G103]") {
    const Register map = test::map(
        "body c type=scrutiny-committee\nbody board type=csp\n"
        "remit board strategy safety evidence=a\nboard reports-to upper evidence=a\n"
        "c scrutinises upper status=proposed");
    const Analysis analysis = analyse(test::snapshot(map), {.only = {"G103"}, .threads = 1});
    REQUIRE(analysis.findings.size() == 1);
    const Finding& f = analysis.findings.front();
    std::vector<std::string> chain;
    for (const Because& step : f.because)
        chain.push_back(step.text + (step.fact ? " <" + map.id(*step.fact) + ">" : ""));
    CHECK(chain ==
          std::vector<std::string>{"Board (Community Safety Partnership) <board>",
                                   "The Board holds strategy on safety <board.safety.strategy>",
                                   "The Board reports to Upper <reports-to.board.upper>",
                                   "C scrutinises Upper (proposed) <scrutinises.c.upper>",
                                   "No scrutiny of the Board and Upper by anybody is on the map"});
    CHECK(map.id(f.ask) == "board");
    CHECK(f.question == "Does any committee scrutinise the Board, or Upper above it?");
    CHECK(f.suggestion ==
          "Ask a council's scrutiny committee to take the Board into its work programme.");
    CHECK(f.robust);
}

}  // namespace
