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
    test::check_found("U308", before, cases);
}

/// The one finding in a map.
Finding finding(const Register& map) {
    return analyse(test::snapshot(map), {.only = {"U308"}, .threads = 1}).findings.at(0);
}

using test::chain;

const std::string scope = "map scope_bodies=board\n";
const std::string csp = scope + "body csp type=csp\n";
const std::vector<std::string> directs{
    "medium stated board+csp: The Board, not a statutory body, directs the Csp, which is one"};
const std::vector<std::string> hears{
    "medium stated board+csp: The Csp, a statutory body, reports to the Board, which leads to no "
    "statutory or elected body"};

TEST_CASE("U308 finds direction without law", "[graph][findings][U308]") {
    const std::vector<std::string> two{
        "medium stated board+csp+lscb: The Board, not a statutory body, directs two bodies that "
        "are"};
    check(csp, {
                   {"a board that directs a CSP", "board directs csp", directs},
                   {"two of them are one finding",
                    "board directs csp\nbody lscb type=lscb\nboard directs lscb", two},
                   {"support is no direction", "board supports csp"},
                   {"nor is approval", "board approves csp"},
                   {"a director of whom nobody knows",
                    "body board type=partnership-board statutory=unknown\nboard directs csp"},
                   {"a statutory director", "body board type=lscb\nboard directs csp"},
                   {"an elected one", "body board type=pcc\nboard directs csp"},
                   {"its office", "body board type=opcc\nboard directs csp"},
                   {"an officer", "body board type=officer-post\nboard directs csp"},
                   {"an agency, by its type", "body board type=agency\nboard directs csp"},
                   {"an agency, by the map's own word",
                    "body board type=agency statutory=false\nboard directs csp", directs},
                   {"a group that is not statutory", "board directs group"},
                   {"one that the CSP set over itself", "board directs csp\nboard part-of csp"},
                   {"itself", "board directs board"},
               });
}

TEST_CASE("U308 reads direction on the day", "[graph][findings][U308]") {
    check(csp, {
                   {"disputed",
                    "board directs csp evidence=x evidence=y/disputes",
                    {"medium stated board+csp: The Board, not a statutory body, is said to direct "
                     "the Csp, which is one; sources disagree"}},
                   {"asked about", "board directs csp evidence=x/asks"},
                   {"proposed", "board directs csp status=proposed"},
                   {"the same, read as if in place",
                    "board directs csp status=proposed",
                    directs,
                    {},
                    true},
                   {"absent", "board directs csp status=absent"},
                   {"ended", "board directs csp end=2015"},
                   {"and before it did", "board directs csp end=2015", directs, "2015"},
                   {"several boards",
                    "body board count=2\nboard directs csp",
                    {"medium stated board+csp: The Board, not a statutory body, direct the Csp, "
                     "which is one"}},
               });
}

TEST_CASE("U308 finds reports that lead nowhere", "[graph][findings][U308]") {
    check(csp, {
                   {"a CSP that reports to a board", "csp reports-to board", hears},
                   {"or is part of it", "csp part-of board", hears},
                   {"which reports to a council",
                    "csp reports-to board\nbody council type=district-council\n"
                    "board reports-to council"},
                   {"by way of another",
                    "csp reports-to board\nbody council type=district-council\n"
                    "board reports-to x\nx reports-to council"},
                   {"to a part of a council",
                    "csp reports-to board\nbody cabinet type=cabinet\nboard reports-to cabinet"},
                   {"to a statutory body",
                    "csp reports-to board\nbody hwb type=health-and-wellbeing-board\n"
                    "board reports-to hwb"},
                   {"to another that is not statutory",
                    "csp reports-to board\nboard reports-to x",
                    {"medium stated board+csp: The Csp, a statutory body, reports to the Board, "
                     "which leads to no statutory or elected body"}},
                   {"information is no report", "csp informs board"},
                   {"a line of one that is not statutory", "group reports-to board"},
                   {"two of them",
                    "csp reports-to board\nbody lscb type=lscb\nlscb reports-to board",
                    {"medium stated board+csp+lscb: Two statutory bodies report to the Board, "
                     "which leads to no statutory or elected body"}},
                   {"a proposed line", "csp reports-to board status=proposed"},
                   {"a line that ended", "csp reports-to board end=2015"},
                   {"direction and reports are one finding",
                    "csp reports-to board\nboard directs csp", directs},
               });
}

TEST_CASE("U308 asks by what right", "[graph][findings][U308]") {
    const Register map = test::map(csp + "board directs csp evidence=a evidence=b/disputes");
    const Finding f = finding(map);
    CHECK(chain(f) == std::vector<std::string>{"Board (Partnership board) is not statutory",
                                               "The Board directs the Csp (sources disagree)"});
    CHECK(map.id(f.ask) == "board");
    CHECK(f.question == "May the Board tell the Csp what to do, and by what right?");
    CHECK_FALSE(f.robust);
}

}  // namespace
