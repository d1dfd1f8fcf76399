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
    test::check_found("U310", before, cases);
}

/// The one finding in a map.
Finding finding(const Register& map) {
    return analyse(test::snapshot(map), {.only = {"U310"}, .threads = 1}).findings.at(0);
}

using test::chain;

// Four bodies between a group and a council.
const std::string four =
    "body council type=district-council\nbody g type=operational-group\n"
    "a reports-to b\nb part-of c\nc accountable-to d\n";
const std::string five = four + "d reports-to council\n";
const std::vector<std::string> too_long{
    "low stated g: G stands five lines below the Council, the nearest elected body"};

TEST_CASE("U310 counts lines to the nearest elected body", "[graph][findings][U310]") {
    check(five, {
                    {"five lines", "g reports-to a", too_long},
                    {"four lines", "g reports-to b"},
                    {"a shorter way beside the long one", "g reports-to a\ng part-of d"},
                    {"another elected body is nearer",
                     "body pcc type=pcc\ng reports-to a\na reports-to pcc"},
                    {"no line at all", ""},
                    {"lines that lead to no elected body", "g reports-to x\nx reports-to y"},
                    {"scrutiny is no line",
                     "body council2 type=district-council\ng reports-to "
                     "a\ncouncil2 scrutinises g",
                     too_long},
                    {"lines in a ring", "g reports-to a\nb reports-to a", too_long},
                });
}

TEST_CASE("U310 speaks of those who do the work", "[graph][findings][U310]") {
    const std::string line = five + "x reports-to a\n";
    check(line,
          {
              {"a working group",
               "body x type=subgroup",
               {"low stated x: X stands five lines below the Council, the nearest elected body"}},
              {"an operational body of another type",
               "body x type=marac",
               {"low stated x: X stands five lines below the Council, the nearest elected body"}},
              {"a board", "body x"},
              {"a statutory partnership", "body x type=csp"},
              {"an officer", "body x type=officer-post"},
              {"a record that stands for several groups",
               "body x type=npg count=unknown",
               {"low stated x: X stand five lines below the Council, the nearest elected body"}},
          });
}

TEST_CASE("U310 tells one chain once", "[graph][findings][U310]") {
    check(five + "g reports-to a\nbody h type=subgroup\nbody i type=subgroup\n",
          {
              {"a group below the group",
               "h part-of g",
               {"low stated g also h: G stands five lines below the Council, the nearest elected "
                "body"}},
              {"and one below that",
               "h part-of g\ni part-of h",
               {"low stated g also h+i: G stands five lines below the Council, the nearest elected "
                "body"}},
              {"one beside it is its own",
               "h part-of a",
               {"low stated g: G stands five lines below the Council, the nearest elected body",
                "low stated h: H stands five lines below the Council, the nearest elected body"}},
          });
}

TEST_CASE("U310 follows the lines of the day", "[graph][findings][U310]") {
    check(four + "g reports-to a\n",
          {
              {"a disputed line", "d reports-to council evidence=x evidence=y/disputes", too_long},
              {"one that is only asked about", "d reports-to council evidence=x/asks"},
              {"a proposed one", "d reports-to council status=proposed"},
              {"the same, read as if in place",
               "d reports-to council status=proposed",
               too_long,
               {},
               true},
              {"an absent one", "d reports-to council status=absent"},
              {"one that ended", "d reports-to council end=2015"},
              {"and before it did", "d reports-to council end=2015", too_long, "2015-12-31"},
              {"a shorter way that is only proposed",
               "d reports-to council\ng reports-to council status=proposed", too_long},
          });
}

TEST_CASE("U310 shows the chain and asks the group", "[graph][findings][U310]") {
    const Register map = test::map(five + "g reports-to a evidence=x");
    const Finding f = finding(map);
    CHECK(chain(f) == std::vector<std::string>{"G reports to A", "A reports to B", "B is part of C",
                                               "C answers to D", "D reports to the Council"});
    CHECK(map.id(f.ask) == "g");
    CHECK(f.question == "Why does what G does reach the Council only by way of A, B, C and D?");
    CHECK_FALSE(f.robust);  // the lines have no source
}

}  // namespace
