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
    test::check_found("U311", before, cases);
}

/// The one finding in a map.
Finding finding(const Register& map) {
    return analyse(test::snapshot(map), {.only = {"U311"}, .threads = 1}).findings.at(0);
}

using test::chain;

const std::string scope = "map scope_bodies=hub\n";
// Two on each side of the hub.
const std::string both = scope + "a1 part-of a2\nb1 part-of b2\n";
const std::vector<std::string> found{
    "info stated hub also b1+b2: The Hub is all that ties B1 and B2 to A1 and A2"};

TEST_CASE("U311 finds what alone ties two parts", "[graph][findings][U311]") {
    check(
        both,
        {
            {"by lines", "a2 reports-to hub\nhub reports-to b2", found},
            {"by an arrangement", "a2 coordinates-with hub\nhub reports-to b2", found},
            {"by law, as its authorities", "a2 authority-of hub\nb2 authority-of hub", found},
            {"by seats", "a2 member-of hub\nb2 member-of hub", found},
            {"information does not tie", "a2 informs hub\nhub reports-to b2"},
            {"nor does an observer's seat", "a2 member-of hub role=observer\nb2 member-of hub"},
            {"a second tie", "a2 reports-to hub\nhub reports-to b2\na1 coordinates-with b1"},
            {"a member in common",
             "a2 reports-to hub\nhub reports-to b2\nbody police type=police-force\n"
             "police member-of a1\npolice member-of b1"},
            {"a partnership of which both are authorities",
             "a2 reports-to hub\nhub reports-to b2\na1 authority-of csp\nb1 authority-of csp"},
            {"a second tie that is only proposed",
             "a2 reports-to hub\nhub reports-to b2\na1 coordinates-with b1 status=proposed", found},
            {"a second tie that is disputed",
             "a2 reports-to hub\nhub reports-to b2\n"
             "a1 coordinates-with b1 evidence=x evidence=y/disputes"},
            {"a tie that ended", "a2 reports-to hub\nhub reports-to b2 end=2015"},
            {"and before it did", "a2 reports-to hub\nhub reports-to b2 end=2015", found, "2015"},
        });
}

TEST_CASE("U311 counts what is cut off", "[graph][findings][U311]") {
    check(scope,
          {
              {"one body on one side", "a1 part-of a2\na2 reports-to hub\nhub reports-to b2"},
              {"one on each of many", "a reports-to hub\nb reports-to hub\nc reports-to hub"},
              {"a post is no body",
               "a1 part-of a2\na2 reports-to hub\nhub reports-to b2\n"
               "body chair type=post\nchair member-of b2 role=chair"},
              {"a record of many, which hang one by one",
               "a1 part-of a2\na2 reports-to hub\nbody b2 count=unknown\nhub reports-to b2"},
              {"three parts",
               "a1 part-of a2\na2 reports-to hub\nb1 part-of b2\nb2 reports-to hub\n"
               "c1 part-of c2\nc2 reports-to hub\nc3 part-of c2",
               {"info stated hub also a1+a2+b1+b2: The Hub is all that ties three parts of the map "
                "together, of which the largest has three bodies"}},
              {"a large rest",
               "a1 part-of a2\na2 reports-to hub\nhub reports-to b1\nb2 part-of b1\n"
               "b3 part-of b1\nb4 part-of b1",
               {"info stated hub also a1+a2: The Hub is all that ties A1 and A2 to four other "
                "bodies"}},
          });
}

TEST_CASE("U311 speaks of bodies that could go", "[graph][findings][U311]") {
    const std::string ties = both + "a2 reports-to hub\nhub reports-to b2\n";
    const std::string seats = both + "hub member-of a2\nhub member-of b2\n";
    check(ties, {
                    {"a council", "body hub type=district-council"},
                    {"an agency", "body hub type=police-force"},
                    {"a record of several", "body hub count=2"},
                    {"a statutory partnership", "body hub type=csp", found},
                });
    check(seats, {{"a post that alone sits on both", "body hub type=officer-post", found}});
}

TEST_CASE("U311 tells the parts", "[graph][findings][U311]") {
    const Register map = test::map(both + "a2 reports-to hub\nhub reports-to b2");
    const Finding f = finding(map);
    CHECK(chain(f) == std::vector<std::string>{"Hub (Partnership board)",
                                               "Without it, A1 and A2 are left by themselves",
                                               "Without it, B1 and B2 are left by themselves"});
    CHECK(f.question == "Who would keep B1 and B2 in touch with the rest if the Hub stopped?");
    CHECK(map.id(f.ask) == "hub");
}

}  // namespace
