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
    test::check_found("G111", before, cases);
}

// Three partnerships of one county, under review, one of them with a relation: without any they
// would be a list.
const std::string county =
    "area shire kind=county\n"
    "area a within=shire\narea b within=shire\narea c within=shire\n"
    "map scope_types=csp\n";
const std::string three = county +
                          "body north type=csp areas=a\n"
                          "body south type=csp areas=b\n"
                          "body west type=csp areas=c\n"
                          "north informs neighbour\n";

std::vector<std::string> apart(const std::string& parts, const std::string& also = "") {
    return {
        "low not-recorded north+south+west" + also +
        ": The three Community Safety Partnerships in Shire are not shown to come together: they " +
        parts};
}
const auto all_apart = apart("each stand alone");
const auto two_parts = apart("fall into two parts that nothing joins");

TEST_CASE("G111 looks for what joins bodies of a kind", "[graph][findings][G111]") {
    check(three,
          {
              {"with nothing between them", "", all_apart},
              {"one pair joined leaves two parts", "north works-as-one-with south", two_parts},
              {"any live relation joins", "north informs south\nsouth consults west"},
              {"and so does a disputed one",
               "north informs south evidence=x evidence=y/disputes\nsouth consults west"},
              {"not a proposed one", "north informs south status=proposed\nsouth consults west",
               two_parts},
              {"nor one that is only asked about",
               "north informs south evidence=x/asks\nsouth consults west", two_parts},
              {"nor one that a source denies", "north informs south status=absent", all_apart},
              {"nor one that has ended", "north informs south end=2015\nsouth consults west",
               two_parts},
              {"which joined while it lasted",
               "map as_at=2016-03-18 scope_types=csp\nnorth informs south end=2015\n"
               "south consults west",
               {},
               "2015-06"},
          });
}

TEST_CASE("G111 takes a superior in common as a join", "[graph][findings][G111]") {
    check(three,
          {
              {"all report to one body",
               "north reports-to board\nsouth reports-to board\nwest part-of board"},
              {"two of them do", "north reports-to board\nsouth reports-to board", two_parts},
              {"each to its own", "north reports-to x\nsouth reports-to y\nwest reports-to z",
               all_apart},
              {"a superior further up is none of theirs",
               "north reports-to x\nsouth reports-to y\nwest reports-to z\n"
               "x reports-to board\ny reports-to board\nz reports-to board",
               all_apart},
              {"money from one payer joins nobody",
               "board funds north\nboard funds south\nboard funds west", all_apart},
              {"a record of many councils is not one superior",
               "body districts type=district-council count=3\nnorth reports-to districts\n"
               "south reports-to districts\nwest reports-to districts",
               all_apart},
          });
}

TEST_CASE("G111 takes a member in common as a join", "[graph][findings][G111]") {
    check(three,
          {
              {"who sits on all",
               "police member-of north\npolice member-of south\n"
               "police member-of west"},
              {"for whom an officer sits",
               "police member-of north\nofficer member-of south on_behalf_of=police\n"
               "police member-of west"},
              {"who sits on two", "police member-of north\npolice member-of south", two_parts},
              {"an observer is none",
               "police member-of north\npolice member-of south role=observer", all_apart},
              {"an authority by law is no seat",
               "police authority-of north\npolice authority-of south\npolice authority-of west",
               all_apart},
              {"a record of many councillors is not one member",
               "body councillors type=councillor-post count=unknown\n"
               "councillors member-of north\ncouncillors member-of south\n"
               "councillors member-of west",
               all_apart},
              {"a seat of one on the other",
               "body chair type=post\nchair member-of north role=chair\nchair member-of south\n"
               "chair member-of west"},
          });
}

TEST_CASE("G111 lets a member join only bodies that are active", "[graph][findings][G111]") {
    const auto with = [](const std::string& status) {
        return county + "body north type=csp areas=a\nbody south type=csp areas=b\n" +
               "body west type=csp areas=c status=" + status +
               "\npolice member-of north\npolice member-of south\npolice member-of west\n";
    };
    check(with("active"), {{"all three are", ""}});
    check(with("dormant"), {{"one is dormant", "", two_parts},
                            {"a relation still joins it", "north supports west"},
                            {"and a superior", "north reports-to board\nwest reports-to board"}});
    check(with("suspended"), {{"one is suspended", "", two_parts}});
}

TEST_CASE("G111 takes a third body as a join where its part is settled",
          "[graph][findings][G111]") {
    const std::string seats =
        three +
        "topic safety\ntopic abuse broader=safety\ntopic reviews broader=abuse\n"
        "north member-of board\nsouth member-of board\nwest member-of board\n";
    const std::string on_safety = seats +
                                  "remit north strategy safety\nremit south strategy safety\n"
                                  "remit west strategy safety\n";
    const std::string on_abuse = seats +
                                 "remit north delivery abuse\nremit south delivery abuse\n"
                                 "remit west delivery abuse\n";
    const auto at_board = apart("each stand alone", " also board");
    check(on_safety,
          {
              {"it coordinates their topic", "remit board coordination safety"},
              {"it sets strategy on their topic", "remit board strategy safety"},
              {"it only shares information on it", "remit board information-sharing safety",
               at_board},
              {"it has no remit", "", at_board},
              {"sources disagree on its coordination",
               "remit board coordination safety evidence=x evidence=y/disputes", at_board},
              {"sources disagree on its strategy, though not on its coordination",
               "remit board coordination safety\n"
               "remit board strategy safety evidence=x evidence=y/disputes",
               at_board},
              {"a dispute on its delivery is another matter",
               "remit board coordination safety\n"
               "remit board delivery safety evidence=x evidence=y/disputes"},
              {"a dispute on another topic too",
               "remit board coordination safety\n"
               "remit board strategy abuse evidence=x evidence=y/disputes"},
              {"its part is only proposed", "remit board coordination safety status=proposed",
               at_board},
              {"a root topic overlaps with none under it", "remit board coordination abuse",
               at_board},
          });
    check(on_abuse, {
                        {"a narrower topic of theirs", "remit board coordination reviews"},
                        {"a broader one that is no root", "remit board coordination abuse"},
                        {"the root above it", "remit board coordination safety", at_board},
                    });
    check(three +
              "remit north strategy safety\nremit south strategy safety\n"
              "remit west strategy housing\nremit board coordination safety\n"
              "north member-of board\nsouth member-of board\nwest member-of board\n",
          {{"a topic that one of them lacks", "",
            apart("fall into two parts that nothing joins", " also board")}});
}

TEST_CASE("G111 wants three bodies of one kind in one place", "[graph][findings][G111]") {
    const std::string two = county +
                            "body north type=csp areas=a\nbody south type=csp areas=b\n"
                            "north informs neighbour\n";
    check(
        two,
        {
            {"two are too few", ""},
            {"a third of another type", "body west type=lscb areas=c"},
            {"a third that has ended", "body west type=csp areas=c end=2015"},
            {"which was there then", "body west type=csp areas=c end=2015-12-31", all_apart,
             "2015-12-31"},
            {"a third that is proposed", "body west type=csp areas=c status=proposed"},
            {"a third in another county", "area d kind=unitary\nbody west type=csp areas=d"},
            {"a third outside every county", "area d\nbody west type=csp areas=d"},
            {"a third without an area", "body west type=csp"},
            {"a third that is part of one of them",
             "body west type=csp areas=c\nwest part-of north"},
            {"a record that stands for two",
             "body west type=csp areas=c count=2",
             {"low not-recorded north+south+west: The four Community Safety Partnerships in Shire "
              "are not shown to come together: they each stand alone"}},
            {"a record that stands for some",
             "body west type=csp areas=c count=unknown",
             {"low not-recorded north+south+west: The four or more Community Safety Partnerships "
              "in "
              "Shire are not shown to come together: they each stand alone"}},
        });
    check("",
          {{"one record that stands for many says nothing of them", "body north type=csp count=9"},
           {"a list says nothing of how its bodies stand to each other",
            "map scope_types=csp\nbody north type=csp\nbody south type=csp\nbody west type=csp"},
           {"with a remit it is no list",
            "map scope_types=csp\nbody north type=csp\nbody south type=csp\nbody west type=csp\n"
            "remit north strategy safety",
            {"low not-recorded north+south+west: The three Community Safety Partnerships are not "
             "shown to come together: they each stand alone"}},
           {"without areas the map is one place",
            "map scope_types=csp\nbody north type=csp\nbody south type=csp\nbody west type=csp\n"
            "north informs neighbour",
            {"low not-recorded north+south+west: The three Community Safety Partnerships are not "
             "shown to come together: they each stand alone"}},
           {"not agencies, scrutineers or funders",
            "map scope_types=ccg;scrutiny-committee\nbody a type=ccg\nbody b type=ccg\n"
            "body c type=ccg\nbody x type=scrutiny-committee\nbody y type=scrutiny-committee\n"
            "body z type=scrutiny-committee"}});
}

TEST_CASE("G111 looks as far as the police area", "[graph][findings][G111]") {
    const std::string force =
        "map scope_types=csp\narea one kind=unitary\narea two kind=unitary\narea three "
        "kind=unitary\n"
        "body north type=csp areas=one\nbody south type=csp areas=two\nbody west type=csp "
        "areas=three\nnorth informs neighbour\n";
    check(force,
          {{"three unitaries of one force",
            "area force kind=police-area covers=one;two;three name=\"Force Area\"",
            {"low not-recorded north+south+west: The three Community Safety Partnerships in the "
             "Force Area are not shown to come together: they each stand alone"}},
           {"three unitaries of two forces",
            "area force kind=police-area covers=one;two\narea other kind=police-area covers=three"},
           {"three unitaries of no force", ""}});
    check(three, {{"a county that is a police area is named as the county",
                   "area force kind=police-area covers=shire", all_apart}});
}

TEST_CASE("G111 groups generic types by topic and place", "[graph][findings][G111]") {
    const std::string groups =
        "area shire kind=county\narea a within=shire\narea b within=shire\narea c within=shire\n"
        "body board areas=shire\nbody task type=task-and-finish-group areas=shire\n"
        "body forum type=working-group areas=a\n";
    const std::vector<std::string> abuse_apart{
        "low not-recorded board+forum+task on abuse: The three groups on abuse in Shire are not "
        "shown to come together: they each stand alone"};
    const std::string on_abuse =
        groups +
        "remit board strategy abuse\nremit task advice abuse\nremit forum delivery abuse\n";
    check(groups,
          {{"no topic in common",
            "remit board strategy abuse\nremit task advice gangs\nremit forum delivery asb"},
           {"a topic in common of two",
            "remit board strategy abuse\nremit task advice abuse\nremit forum delivery asb"},
           {"a topic that one is only proposed to take on",
            "remit board strategy abuse\nremit task advice abuse\n"
            "remit forum delivery abuse status=proposed"}});
    check(on_abuse,
          {{"one topic, areas that overlap", "", abuse_apart},
           {"two topics of the same bodies are told once",
            "remit board advice gangs\nremit task advice gangs\nremit forum advice gangs",
            {"low not-recorded board+forum+task on abuse+gangs: The three groups on abuse and "
             "gangs in Shire are not shown to come together: they each stand alone"}},
           {"joined", "forum part-of board\ntask informs board"},
           {"a group and its own parts are one", "forum part-of board"}});
    check(
        "area shire kind=county\narea a within=shire\narea b within=shire\narea c within=shire\n"
        "body x type=working-group areas=a\nbody y type=working-group areas=b\n"
        "body z type=working-group areas=c\n"
        "remit x delivery abuse\nremit y delivery abuse\nremit z delivery abuse\n",
        {{"areas that do not meet", ""}});
}

TEST_CASE("G111 says how it knows", "[graph][findings][G111]") {
    const auto vouched = [](const std::string& aspects_of_west, const std::string& map = "") {
        return map + county + "body north type=csp areas=a complete=members;reporting\n" +
               "body south type=csp areas=b complete=members;reporting\n" +
               "body west type=csp areas=c complete=" + aspects_of_west + "\n";
    };
    const std::vector<std::string> sure{
        "medium complete north+south+west: The three Community Safety Partnerships in Shire each "
        "stand "
        "alone"};
    check(vouched("members;reporting"),
          {{"all lists are vouched for", "", sure},
           {"for another year they are not", "", all_apart, "2014-06"},
           {"parts are counted",
            "north works-as-one-with south",
            {"medium complete north+south+west: The three Community Safety Partnerships in Shire "
             "fall "
             "into two parts that nothing joins"}}});
    check(vouched("members"), {{"one list of lines is not", "", all_apart}});
    check(vouched("reporting"), {{"one list of members is not", "", all_apart}});
}

TEST_CASE("G111 shows who could join them, and asks that body", "[graph][findings][G111]") {
    const Register map =
        test::map(three +
                  "north works-as-one-with south evidence=x\n"
                  "north member-of board evidence=x\nwest member-of board evidence=x\n"
                  "remit north strategy safety evidence=x\nremit west strategy safety evidence=x\n"
                  "remit board coordination safety evidence=x\n"
                  "remit board strategy safety evidence=x evidence=y/disputes\n");
    const Analysis analysis = analyse(test::snapshot(map), {.only = {"G111"}, .threads = 1});
    REQUIRE(analysis.findings.size() == 1);
    const Finding& f = analysis.findings.front();
    std::vector<std::string> steps;
    for (const Because& step : f.because)
        steps.push_back(step.text + (step.fact ? " <" + map.id(*step.fact) + ">" : ""));
    CHECK(steps ==
          std::vector<std::string>{
              "North and South belong together <north>",
              "North works as one with South <works-as-one-with.north.south>",
              "West stands alone <west>",
              "Two of them sit on the Board, but sources disagree on its strategy on safety "
              "<board.safety.strategy>",
              "No relation between the parts, line to one body or member in common is on the map"});
    CHECK(f.ask == test::body(map, "board"));
    CHECK(f.question ==
          "Does anything bring the three Community Safety Partnerships in Shire together, and is "
          "that the task of the Board?");
    // Without the dispute the board would join them.
    CHECK_FALSE(f.robust);
}

}  // namespace
