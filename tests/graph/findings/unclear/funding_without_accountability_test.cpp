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
    test::check_found("U307", before, cases);
}

/// The one finding in a map.
Finding finding(const Register& map) {
    return analyse(test::snapshot(map), {.only = {"U307"}, .threads = 1}).findings.at(0);
}

using test::chain;

// Pcc is the payer, Board gets the money.
const std::string paid = "map scope_bodies=board\nbody pcc type=pcc\npcc funds board\n";
const std::vector<std::string> maybe{
    "low not-recorded board+pcc: The Board is not shown to answer for the money from the Pcc"};
const std::vector<std::string> hardly{
    "info not-recorded board+pcc: The Board is not shown to answer for the money from the Pcc"};

TEST_CASE("U307 follows lines from the money back", "[graph][findings][U307]") {
    const std::string payer =
        "map scope_bodies=board\nbody fund type=foundation\nfund funds board\n";
    const std::vector<std::string> other{
        "low not-recorded board+fund: The Board is not shown to answer for the money from the "
        "Fund"};
    check(paid, {
                    {"no line", "", maybe},
                    {"a line to the payer", "board reports-to pcc"},
                    {"one by law", "board accountable-to pcc"},
                    {"through another", "board reports-to x\nx part-of pcc"},
                    {"a line elsewhere", "board reports-to x", maybe},
                    {"a line to another elected body",
                     "body council type=district-council\nboard reports-to council", hardly},
                    {"a seat of the payer is no line", "pcc member-of board", hardly},
                    {"its observer sees nothing", "pcc member-of board role=observer", maybe},
                    {"the payer scrutinises it", "pcc scrutinises board"},
                    {"another does", "x scrutinises board", maybe},
                    {"a report to the payer", "board informs pcc document=annual-report"},
                    {"mere information", "board informs pcc", maybe},
                });
    check(payer,
          {
              {"a line to what the payer answers to",
               "fund reports-to x\nx reports-to y\nboard reports-to y"},
              {"the payer answers elsewhere", "fund reports-to x\nboard reports-to y", other},
              {"the payer answers to the one that it pays", "fund reports-to board"},
              {"it pays two, one of which leads through the other",
               "fund funds b2\nbody b2\nb2 reports-to board\nboard reports-to fund"},
          });
}

TEST_CASE("U307 counts money that flows", "[graph][findings][U307]") {
    const std::string payer = "map scope_bodies=board\nbody pcc type=pcc\n";
    check(payer,
          {
              {"disputed", "pcc funds board evidence=x evidence=y/disputes", maybe},
              {"asked about", "pcc funds board evidence=x/asks"},
              {"proposed", "pcc funds board status=proposed"},
              {"the same, read as if in place", "pcc funds board status=proposed", maybe, {}, true},
              {"lapsed", "pcc funds board status=lapsed"},
              {"absent", "pcc funds board status=absent"},
              {"ended", "pcc funds board end=2015"},
              {"and before it did",
               "pcc funds board end=2015",
               {"low not-recorded board+pcc: The Board is not shown to answer for the money from "
                "the Pcc"},
               "2015"},
              {"work that it buys", "pcc commissions board"},
              {"a fund for which it may apply", "pcc eligible-for board"},
              {"two payers are one finding",
               "pcc funds board\nbody council type=district-council\ncouncil funds board",
               {"low not-recorded board+council+pcc: The Board is not shown to answer for the "
                "money from the Council and the Pcc"}},
              {"of two payers the one it does not answer to",
               "pcc funds board\nbody council type=district-council\ncouncil funds board\n"
               "board reports-to council",
               hardly},
          });
}

TEST_CASE("U307 speaks of bodies that answer along lines", "[graph][findings][U307]") {
    const auto many = std::vector<std::string>{
        "low not-recorded board+pcc: The Board are not shown to answer for the money from the Pcc"};
    check(paid,
          {
              {"a working group", "body board type=working-group", maybe},
              {"a foundation", "body board type=foundation", maybe},
              {"several boards", "body board count=unknown", many},
              {"a statutory partnership", "body board type=csp"},
              {"unless it is not statutory here", "body board type=csp statutory=false", maybe},
              {"a statutory board", "body board statutory=true"},
              {"a council", "body board type=district-council"},
              {"a fund is the money itself", "body board type=fund"},
              {"a programme", "body board type=programme"},
              {"a charity", "body board type=charity"},
              {"an agency", "body board type=agency"},
              {"one that ended", "body board end=2015"},
          });
}

TEST_CASE("U307 knows what vouches", "[graph][findings][U307]") {
    const std::string title = " board+pcc: The Board does not answer for the money from the Pcc";
    check(paid, {
                    {"reporting is vouched for",
                     "body board complete=reporting",
                     {"medium complete" + title}},
                    {"another list is", "body board complete=members", maybe},
                    {"a source says that there is no line",
                     "board reports-to pcc status=absent evidence=x",
                     {"medium stated" + title}},
                    {"vouched for, with a seat of the payer",
                     "body board complete=reporting\npcc member-of board",
                     {"low complete" + title}},
                });
}

TEST_CASE("U307 asks the payer", "[graph][findings][U307]") {
    const Register map = test::map(paid + "pcc member-of board");
    const Finding f = finding(map);
    CHECK(chain(f) ==
          std::vector<std::string>{
              "Board (Partnership board)", "The Pcc funds the Board", "The Pcc sits on the Board",
              "No line from the Board to the Pcc, or to what it answers to, is on the map"});
    CHECK(map.id(f.ask) == "pcc");
    CHECK(f.question ==
          "Does the Board answer to anybody for the money from the Pcc, and to whom?");
}

}  // namespace
