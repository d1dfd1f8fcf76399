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
    test::check_found("G102", before, cases);
}

const std::vector<std::string> asks{
    "medium not-recorded board: The Board is not shown to answer to any elected body"};

TEST_CASE("G102 asks bodies that steer", "[graph][findings][G102]") {
    check(
        "",
        {
            {"with a strategy", "remit board strategy safety", asks},
            {"that commission", "remit board commissioning safety", asks},
            {"that fund", "remit board funding safety", asks},
            {"on the strategic tier, though nothing else puts it under review",
             "body board tier=strategic",
             {"context " + asks[0]}},
            {"whose remit is disputed",
             "remit board strategy safety evidence=a evidence=b/disputes", asks},
            {"for a body that is not elected", "remit board strategy safety on_behalf_of=other",
             asks},
            {"of two remits once", "remit board strategy safety\nremit board funding safety", asks},
            {"of a working group too", "body board type=working-group\nremit board strategy safety",
             asks},
            {"and lower of what law sets up",
             "body board type=csp\nremit board strategy safety",
             {"low not-recorded board: The Board is not shown to answer to any elected body"}},
            {"and of an agency that the scope names",
             "map scope_bodies=board\nbody board type=crc\nremit board commissioning safety", asks},
            {"but apart where the scope does not name it",
             "map scope_bodies=other\nremit board commissioning safety",
             {"context " + asks[0]}},
            {"not one that delivers", "remit board delivery safety"},
            {"not one that advises, scrutinises or coordinates",
             "remit board advice safety\nremit board scrutiny safety\nremit board coordination "
             "safety"},
            {"not one whose function nobody said", "remit board - safety"},
            {"not one of another tier", "body board tier=tactical"},
            {"not by a remit that ended", "remit board strategy safety end=2016-03-17"},
            {"not by a proposed remit", "remit board strategy safety status=proposed"},
            {"unless proposals are read as in place",
             "remit board strategy safety status=proposed",
             asks,
             {},
             true},
            {"not by a lapsed remit", "remit board strategy safety status=lapsed"},
            {"not by an unconfirmed remit", "remit board strategy safety evidence=a/asks"},
            {"not for an elected body",
             "body council type=county-council\nremit board strategy safety on_behalf_of=council"},
            {"not an elected body", "body pcc type=pcc\nremit pcc strategy safety"},
            {"not one elected by its own word",
             "body board elected=true\nremit board strategy safety"},
            {"not an elected body's executive",
             "body cabinet type=cabinet\nremit cabinet funding x"},
            {"not a scrutineer", "body panel type=police-and-crime-panel tier=strategic"},
            {"not a post", "body chief type=officer-post\nremit chief strategy safety"},
            {"not a charity", "body shelter type=charity\nremit shelter funding safety"},
            {"not an agency", "body ccg type=ccg\nremit ccg commissioning safety"},
            {"not a funder", "body fund type=fund\nremit fund funding safety"},
            {"not one that has ended", "body board end=2015\nremit board strategy safety"},
            {"not one that is proposed", "body board status=proposed tier=strategic"},
        });
}

TEST_CASE("G102 looks for a way up to an elected body", "[graph][findings][G102]") {
    const std::vector<std::string> through{
        "medium not-recorded board also upper: The Board is not shown to answer to any elected "
        "body"};
    check("remit board strategy safety\nbody council type=county-council\n",
          {
              {"by a report", "board reports-to council"},
              {"by mandate", "board accountable-to council"},
              {"as a part", "board part-of council"},
              {"through another", "board reports-to upper\nupper reports-to council"},
              {"out of a ring",
               "board reports-to upper\nupper reports-to board\nupper reports-to council"},
              {"by the council's own scrutiny", "council scrutinises board"},
              {"by scrutiny of a committee", "c scrutinises board\nc part-of council"},
              {"by a committee of scrutiny whose council the map leaves out",
               "body c type=scrutiny-committee\nc scrutinises board"},
              {"by a cabinet whose council the map leaves out",
               "body cabinet type=cabinet\nboard reports-to cabinet"},
              {"by a councillor's post", "body lead type=portfolio-holder\nboard reports-to lead"},
              {"by a disputed line", "board reports-to council evidence=a evidence=b/disputes"},
              {"from its first day", "board reports-to council start=2016-03-18"},
              {"to its last day", "board reports-to council end=2016-03-18"},
              {"by a planned line where those count",
               "board reports-to council status=proposed",
               {},
               {},
               true},
              {"not before its first day", "board reports-to council start=2016-03-19", asks},
              {"not after its last day", "board reports-to council end=2016-03-17", asks},
              {"not when the line ended earlier", "board reports-to council start=2015 end=2015",
               asks},
              {"but while it held", "board reports-to council start=2015 end=2015", {}, "2015-06"},
              {"not by a planned line", "board reports-to council status=proposed", asks},
              {"nor one agreed for later", "board reports-to council status=agreed start=2016-06",
               asks},
              {"not by a lapsed line", "board reports-to council status=lapsed", asks},
              {"not by a line that somebody asks about", "board reports-to council evidence=a/asks",
               asks},
              {"not to a council that has ended",
               "body old type=district-council end=2015\nboard reports-to old", asks},
              {"not against its direction", "council reports-to board", asks},
              {"not by scrutiny of the council", "board scrutinises council", asks},
              {"not by money, direction or information",
               "council funds board\ncouncil directs board\nboard informs council", asks},
              {"not by inspectors",
               "body ofsted type=inspectorate\nofsted scrutinises board",
               {"medium not-recorded board also ofsted: The Board is not shown to answer to any "
                "elected body"}},
              {"not where its lines end elsewhere", "board reports-to upper", through},
              {"not within a ring", "board reports-to upper\nupper reports-to board", through},
          });
}

TEST_CASE("G102 asks why only where nothing on the way is silent", "[graph][findings][G102]") {
    const std::vector<std::string> why{"high complete board: The Board answers to no elected body"};
    const std::vector<std::string> way{
        "high complete board also upper: The Board answers to no elected body"};
    const std::vector<std::string> way_asks{
        "medium not-recorded board also upper: The Board is not shown to answer to any elected "
        "body"};
    check("remit board strategy safety\nbody council type=county-council\n",
          {
              {"vouched for", "body board complete=reporting;scrutiny", why},
              {"a year later still", "body board complete=reporting@2015-03-18;scrutiny@2015-03-18",
               why},
              {"a day more and no longer",
               "body board complete=reporting@2015-03-17;scrutiny@2015-03-17", asks},
              {"not with reporting alone", "body board complete=reporting", asks},
              {"not with scrutiny alone", "body board complete=scrutiny", asks},
              {"all the way",
               "body board complete=reporting;scrutiny\nbody upper complete=reporting;scrutiny\n"
               "board reports-to upper",
               way},
              {"not where a body on the way is silent",
               "body board complete=reporting;scrutiny\nbody upper complete=scrutiny\n"
               "board reports-to upper",
               way_asks},
              {"where a source denies line and scrutiny",
               "board reports-to council status=absent\ncouncil scrutinises board status=absent",
               {"high stated board: The Board answers to no elected body"}},
              {"where a source denies the line and the scrutiny is vouched for",
               "body board complete=scrutiny\nboard reports-to council status=absent", why},
              {"not where sources disagree on the line",
               "body board complete=scrutiny\n"
               "board reports-to council status=absent evidence=x evidence=y/disputes",
               asks},
              {"not where a source denies the line alone", "board reports-to council status=absent",
               asks},
              {"not where a source denies a line that would lead nowhere",
               "body board complete=scrutiny\nboard reports-to upper status=absent", asks},
          });
}

TEST_CASE("G102 is lower where voters are heard", "[graph][findings][G102]") {
    const std::string low =
        "low not-recorded board: The Board is not shown to answer to any elected body";
    check(
        "remit board strategy safety\nbody council type=county-council\n"
        "body leader type=councillor-post\nbody clerk type=officer-post\n",
        {
            {"by a councillor", "leader member-of board", {low + ", though the Leader sits on it"}},
            {"by a member in the capacity of one",
             "x member-of board capacity=elected-member",
             {low + ", though X sits on it"}},
            {"by a council", "council member-of board", {low + ", though the Council sits on it"}},
            {"by a chair",
             "body pcc type=pcc\npcc member-of board role=chair",
             {low + ", though the Pcc sits on it"}},
            {"by several, one step all the same",
             "leader member-of board\ncouncil member-of board",
             {low + ", though the Council and the Leader sit on it"}},
            {"by one with two seats once",
             "leader member-of board role=chair\nleader member-of board",
             {low + ", though the Leader sits on it"}},
            {"if nobody disputes it; else says so",
             "leader member-of board evidence=a evidence=b/disputes",
             {low + ", though sources disagree whether the Leader sits on it"}},
            {"naming those that nobody disputes",
             "leader member-of board evidence=a evidence=b/disputes\ncouncil member-of board",
             {low + ", though the Council sits on it"}},
            {"by a council among its authorities",
             "council authority-of board",
             {low + ", though the Council is one of its authorities"}},
            {"by several",
             "body town type=district-council\ncouncil authority-of board\n"
             "town authority-of board",
             {low + ", though the Council and Town are among its authorities"}},
            {"and where vouched for it is medium",
             "body board complete=reporting;scrutiny\nleader member-of board",
             {"medium complete board: The Board answers to no elected body, though the Leader sits "
              "on it"}},
            {"not by an attendee", "leader member-of board role=attendee", asks},
            {"not by an observer", "council member-of board role=observer", asks},
            {"not by a council's officer", "council member-of board capacity=officer", asks},
            {"not by an officer's post for a council", "clerk member-of board on_behalf_of=council",
             asks},
            {"not by a planned seat", "leader member-of board status=proposed", asks},
            {"not by a seat given up", "leader member-of board end=2016-03-17", asks},
            {"not by a seat that a source denies", "leader member-of board status=absent", asks},
            {"not by authorities that are not elected",
             "body force type=police-force\nforce authority-of board", asks},
            {"not by who set it up", "council establishes board", asks},
            {"not by a seat further up",
             "board reports-to upper\nleader member-of upper",
             {"medium not-recorded board also upper: The Board is not shown to answer to any "
              "elected body"}},
        });
}

TEST_CASE("G102 gives the chain, and whom to ask", "[graph][findings][G102]") {
    const Register map = test::map(
        "body council type=county-council\nbody leader type=councillor-post\n"
        "remit board strategy safety\nboard reports-to upper evidence=minutes\n"
        "upper reports-to council status=proposed\nleader member-of board");
    const Analysis analysis = analyse(test::snapshot(map), {.only = {"G102"}, .threads = 1});
    REQUIRE(analysis.findings.size() == 1);
    const Finding& f = analysis.findings.front();
    std::vector<std::string> chain;
    for (const Because& step : f.because)
        chain.push_back(step.text + (step.fact ? " <" + map.id(*step.fact) + ">" : ""));
    CHECK(chain == std::vector<std::string>{
                       "Board (Partnership board) <board>",
                       "The Board holds strategy on safety <board.safety.strategy>",
                       "The Board reports to Upper <reports-to.board.upper>",
                       "Upper reports to the Council (proposed) <reports-to.upper.council>",
                       "No line from the Board and Upper to an elected body, and no scrutiny by "
                       "one, is on the map",
                       "The Leader sits on the Board <member-of.leader.board>"});
    CHECK(map.id(f.ask) == "board");
    CHECK(f.question == "Does the Board answer to any elected body, through Upper or otherwise?");
    CHECK(
        f.suggestion ==
        "Agree which elected body the Board answers to, and write it into its terms of reference.");
    CHECK(f.relations.size() == 3);
    CHECK(f.remits.size() == 1);
    CHECK_FALSE(f.robust);  // the remit has no source
}

TEST_CASE("G102 shows of a long way as much as a reader follows", "[graph][findings][G102]") {
    std::string lines = "remit b10 strategy safety\n";
    for (int i = 10; i < 40; ++i) {
        lines += "b" + std::to_string(i) + " reports-to b" + std::to_string(i + 1) + "\n";
    }
    const Register map = test::map(lines);
    const Analysis analysis = analyse(test::snapshot(map), {.only = {"G102"}, .threads = 1});
    REQUIRE(analysis.findings.size() == 1);
    CHECK(analysis.findings[0].also.size() == 12);
    CHECK(analysis.findings[0].also.size() == analysis.findings[0].relations.size());
    CHECK(test::found(test::map(lines + "body c type=county-council\nb40 reports-to c"), "G102")
              .empty());
}

}  // namespace
