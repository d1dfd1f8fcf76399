// SPDX-License-Identifier: MIT
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/catch.hpp"
#include "tests/support/detector.hpp"

namespace {

using namespace remit;

using Case = test::DetectorCase;

/// What is found in each map, with the same lines before it.
void check(std::string_view before, const std::vector<Case>& cases) {
    test::check_found("G118", before, cases);
}

TEST_CASE("G118 speaks where the payer once paid", "[graph][findings][G118]") {
    check("", {
                  {"the payer once paid it",
                   "pcc funds fund\npcc funds csp end=2014-03-31\n"
                   "csp eligible-for fund status=absent",
                   {"context medium stated csp+fund also pcc: The Csp cannot apply to the Fund, "
                    "though the Pcc, which pays into it, once funded it"}},
                  {"a lapsed payment",
                   "pcc funds fund\npcc funds csp status=lapsed\n"
                   "csp eligible-for fund status=absent",
                   {"context medium stated csp+fund also pcc: The Csp cannot apply to the Fund, "
                    "though the Pcc, which pays into it, once funded it"}},
                  {"another payer",
                   "pcc funds fund\ncouncil funds csp end=2014-03-31\n"
                   "csp eligible-for fund status=absent"},
                  {"nobody pays into the fund",
                   "pcc funds csp end=2014-03-31\ncsp eligible-for fund status=absent"},
                  {"it was never paid", "pcc funds fund\ncsp eligible-for fund status=absent"},
                  {"it may apply",
                   "pcc funds fund\npcc funds csp end=2014-03-31\ncsp eligible-for fund"},
                  {"it may for another reason",
                   "pcc funds fund\npcc funds csp end=2014-03-31\n"
                   "csp eligible-for fund status=absent topics=abuse\n"
                   "csp eligible-for fund topics=fraud"},
                  {"it is asked whether it may",
                   "pcc funds fund\npcc funds csp end=2014-03-31\n"
                   "csp eligible-for fund evidence=panel/asks"},
              });
}

TEST_CASE("G118 is silent where money comes without the fund", "[graph][findings][G118]") {
    check("pcc funds fund\npcc funds csp end=2014-03-31\n",
          {
              {"the payer still pays it freely",
               "pcc funds csp start=2014-04\ncsp eligible-for fund status=absent"},
              {"the payer still pays it for one purpose",
               "pcc funds csp start=2014-04 topics=fraud\ncsp eligible-for fund status=absent",
               {"context medium stated csp+fund also pcc: The Csp cannot apply to the Fund, though "
                "the Pcc, which pays into it, once funded it"}},
          });
}

TEST_CASE("G118 speaks where a body is sent to the fund", "[graph][findings][G118]") {
    check("", {
                  {"it is told to bid through the fund",
                   "pcc funds csp via=fund\ncsp eligible-for fund status=absent",
                   {"context medium stated csp+fund also pcc: The Csp cannot apply to the Fund, "
                    "through which the money of the Pcc is to reach it"}},
                  {"which is not the fund that it is shut out of",
                   "pcc funds csp via=other\ncsp eligible-for fund status=absent"},
              });
}

TEST_CASE("G118 speaks once of a fund", "[graph][findings][G118]") {
    check("", {
                  {"several bodies are one finding",
                   "pcc funds fund\npcc funds north end=2014-03-31\n"
                   "pcc funds south end=2014-03-31\nnorth eligible-for fund status=absent\n"
                   "south eligible-for fund status=absent",
                   {"context medium stated north+south+fund also pcc: North and South cannot apply "
                    "to the Fund, though the Pcc, which pays into it, once funded them"}},
                  {"one of which was never paid",
                   "pcc funds fund\npcc funds north end=2014-03-31\n"
                   "north eligible-for fund status=absent\nsouth eligible-for fund status=absent",
                   {"context medium stated north+fund also pcc: North cannot apply to the Fund, "
                    "though the Pcc, which pays into it, once funded it"}},
                  {"two funds are two findings",
                   "pcc funds fund\npcc funds other\npcc funds csp end=2014-03-31\n"
                   "csp eligible-for fund status=absent\ncsp eligible-for other status=absent",
                   {"context medium stated csp+other also pcc: The Csp cannot apply to Other, "
                    "though the Pcc, which pays into it, once funded it",
                    "context medium stated csp+fund also pcc: The Csp cannot apply to the Fund, "
                    "though the Pcc, which pays into it, once funded it"}},
                  {"before it was shut out",
                   "pcc funds fund\npcc funds csp end=2014-03-31\n"
                   "csp eligible-for fund status=absent start=2014-04-01",
                   {},
                   "2013"},
                  {"a body that has ended",
                   "body csp end=2015\npcc funds fund\npcc funds csp end=2014-03-31\n"
                   "csp eligible-for fund status=absent"},
                  {"several bodies in one record",
                   "body csps name=\"District Partnerships\" count=3\npcc funds fund\n"
                   "pcc funds csps end=2014-03-31\ncsps eligible-for fund status=absent",
                   {"context medium stated csps+fund also pcc: The District Partnerships cannot "
                    "apply to the Fund, though the Pcc, which pays into it, once funded them"}},
              });
}

TEST_CASE("G118 says why, and asks", "[graph][findings][G118]") {
    CHECK(test::told("G118", "pcc funds csp via=fund\ncsp eligible-for fund status=absent") ==
          std::vector<std::string>{"The Csp may not apply to the Fund", "The Pcc funds the Csp",
                                   "pcc: Why can the Csp not apply to the Fund, and where is it to "
                                   "find that money instead?"});
    CHECK(test::told("G118",
                     "pcc funds fund\npcc funds north end=2014-03-31\n"
                     "pcc funds south end=2014-03-31\nnorth eligible-for fund status=absent\n"
                     "south eligible-for fund status=absent") ==
          std::vector<std::string>{"The Pcc funds the Fund", "North may not apply to the Fund",
                                   "The Pcc funds North, until 31 March 2014",
                                   "South may not apply to the Fund",
                                   "The Pcc funds South, until 31 March 2014",
                                   "pcc: Why can North and South not apply to the Fund, and where "
                                   "are they to find that money instead?"});
}

}  // namespace
