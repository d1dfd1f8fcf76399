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
    test::check_found("G110", before, cases);
}

TEST_CASE("G110 speaks where money ended", "[graph][findings][G110]") {
    check("",
          {
              {"a duty by law, and money for no purpose that lapsed",
               "body csp type=csp\npcc funds csp status=lapsed",
               {"context low not-recorded csp also pcc: The Csp has a duty by law, and nobody is "
                "shown to pay for it since the Pcc stopped"}},
              {"that ended",
               "body csp type=csp\npcc funds csp end=2014-03-31",
               {"context low not-recorded csp also pcc: The Csp has a duty by law, and nobody is "
                "shown to pay for it since the Pcc stopped"}},
              {"before it ended", "body csp type=csp\npcc funds csp end=2014-03-31", {}, "2014-01"},
              {"that is recorded as absent",
               "body csp type=csp\npcc funds csp status=absent",
               {"context low not-recorded csp also pcc: The Csp has a duty by law, and nobody is "
                "shown to pay for it: the Pcc does not"}},
              {"that is only planned to begin",
               "body csp type=csp\npcc funds csp start=2017 status=lapsed"},
              {"vouched for",
               "body csp type=csp complete=funding\npcc funds csp end=2014-03-31",
               {"context medium complete csp also pcc: The Csp has a duty by law, and nobody pays "
                "for it since the Pcc stopped"}},
          });
}

TEST_CASE("G110 is silent where other money comes", "[graph][findings][G110]") {
    check("body csp type=csp\n",
          {
              {"another pays freely", "pcc funds csp end=2014-03-31\ncouncil funds csp"},
              {"another buys from it", "pcc funds csp end=2014-03-31\ncouncil commissions csp"},
              {"another will pay, perhaps",
               "pcc funds csp end=2014-03-31\ncouncil funds csp status=proposed",
               {"context low not-recorded csp also pcc: The Csp has a duty by law, and nobody is "
                "shown to pay for it since the Pcc stopped"}},
              {"another will pay, read as if it did",
               "pcc funds csp end=2014-03-31\ncouncil funds csp status=proposed",
               {},
               {},
               true},
              {"another pays for one purpose",
               "remit csp strategy abuse\npcc funds csp end=2014-03-31\n"
               "council funds csp topics=fraud",
               {"low not-recorded csp also pcc: The Csp has a duty by law, and is paid, as far as "
                "shown, only for fraud since the Pcc stopped"}},
              {"it may apply to a fund",
               "pcc funds csp end=2014-03-31\ncsp eligible-for fund",
               {"context low not-recorded csp also pcc: The Csp has a duty by law, and nobody is "
                "shown to pay for it since the Pcc stopped"}},
          });
}

TEST_CASE("G110 goes by what the money was for", "[graph][findings][G110]") {
    check("", {
                  {"money for one topic ended",
                   "body csp type=csp\nremit csp delivery reviews\n"
                   "pcc funds csp topics=reviews end=2014-03-31",
                   {"low not-recorded csp also pcc on reviews: The Csp must see to reviews, and "
                    "nobody is shown to pay for it since the Pcc stopped"}},
                  {"money for a topic that is not its duty",
                   "body csp type=csp\npcc funds csp topics=reviews end=2014-03-31"},
                  {"money for a topic, and another pays for it",
                   "body csp type=csp\nremit csp delivery reviews\n"
                   "pcc funds csp topics=reviews end=2014-03-31\ncouncil funds csp topics=reviews"},
                  {"money for a topic, and another pays freely",
                   "body csp type=csp\nremit csp delivery reviews\n"
                   "pcc funds csp topics=reviews end=2014-03-31\ncouncil funds csp"},
                  {"money for a topic that its duty is part of",
                   "topic reviews broader=abuse\ntopic abuse broader=safety\nbody csp type=csp\n"
                   "remit csp delivery reviews\npcc funds csp topics=abuse end=2014-03-31",
                   {"low not-recorded csp also pcc on abuse: The Csp must see to abuse, and nobody "
                    "is shown to pay for it since the Pcc stopped"}},
                  {"money for everything and for a topic",
                   "body csp type=csp\nremit csp delivery reviews\npcc funds csp end=2014-03-31\n"
                   "pcc funds csp topics=reviews end=2014-03-31",
                   {"low not-recorded csp also pcc on reviews: The Csp must see to reviews, and "
                    "nobody is shown to pay for it since the Pcc stopped"}},
                  {"two payers",
                   "body csp type=csp\npcc funds csp end=2014-03-31\n"
                   "council funds csp status=lapsed",
                   {"context low not-recorded csp also council+pcc: The Csp has a duty by law, and "
                    "nobody is shown to pay for it since two payers stopped"}},
              });
}

TEST_CASE("G110 speaks of duties by law and of leads", "[graph][findings][G110]") {
    check("",
          {
              {"a lead without law",
               "body board statutory=no\nremit board strategy abuse lead=yes\n"
               "pcc funds board end=2014-03-31",
               {"low not-recorded board also pcc: The Board leads on abuse, and nobody is shown to "
                "pay for it since the Pcc stopped"}},
              {"whose lead is on another topic",
               "body board statutory=no\nremit board strategy abuse lead=yes\n"
               "remit board delivery reviews\npcc funds board topics=reviews end=2014-03-31"},
              {"neither law nor lead",
               "body board statutory=no\nremit board strategy abuse\n"
               "pcc funds board end=2014-03-31"},
              {"not known whether by law",
               "remit board strategy abuse\npcc funds board end=2014-03-31"},
              {"a council lost a grant",
               "body council type=county-council\npcc funds council end=2014-03-31"},
              {"a council lost a grant for what it leads on",
               "body council type=county-council\nremit council strategy abuse lead=yes\n"
               "pcc funds council topics=abuse end=2014-03-31",
               {"context low not-recorded council also pcc on abuse: The Council leads on abuse, "
                "and nobody is shown to pay for it since the Pcc stopped"}},
              {"a council lost a grant for what it does",
               "body council type=county-council\nremit council strategy abuse\n"
               "pcc funds council topics=abuse end=2014-03-31"},
              {"a body that ended", "body csp type=csp end=2015\npcc funds csp end=2014-03-31"},
              {"no money was ever recorded", "body csp type=csp"},
              {"money that went the other way", "body csp type=csp\ncsp funds team end=2014-03-31"},
              {"several bodies in one record",
               "body csps name=\"District Partnerships\" type=csp count=3\n"
               "pcc funds csps end=2014-03-31",
               {"context low not-recorded csps also pcc: The District Partnerships have a duty by "
                "law, and nobody is shown to pay for it since the Pcc stopped"}},
              {"a payment that sources dispute still comes",
               "body csp type=csp\npcc funds csp end=2014-03-31\n"
               "council funds csp evidence=a evidence=b/disputes"},
          });
}

TEST_CASE("G110 tells together those that lost the same", "[graph][findings][G110]") {
    const std::string two = "body a type=csp\nbody b type=csp\n";
    check("map scope_types=csp;lscb\n",
          {
              {"money for no purpose",
               two + "pcc funds a end=2014-03-31\npcc funds b status=lapsed",
               {"low not-recorded a+b also pcc: A and B each have a duty by law, and nobody is "
                "shown to pay for it since the Pcc stopped"}},
              {"money for a topic",
               two + "remit a delivery reviews\nremit b delivery reviews\n"
                     "pcc funds a topics=reviews end=2014\npcc funds b topics=reviews end=2014",
               {"low not-recorded a+b also pcc on reviews: A and B each must see to reviews, and "
                "nobody is shown to pay for it since the Pcc stopped"}},
              {"all vouched for",
               "body a type=csp complete=funding\nbody b type=csp complete=funding\n"
               "pcc funds a end=2014\npcc funds b end=2014",
               {"medium complete a+b also pcc: A and B each have a duty by law, and nobody pays "
                "for it since the Pcc stopped"}},
              {"not where one is vouched for",
               "body a type=csp\nbody b type=csp complete=funding\n"
               "pcc funds a end=2014\npcc funds b end=2014",
               {"medium complete b also pcc: B has a duty by law, and nobody pays for it since the "
                "Pcc stopped",
                "low not-recorded a also pcc: A has a duty by law, and nobody is shown to pay for "
                "it since the Pcc stopped"}},
              {"not from two payers",
               two + "pcc funds a end=2014\ncouncil funds b end=2014",
               {"low not-recorded a also pcc: A has a duty by law, and nobody is shown to pay for "
                "it since the Pcc stopped",
                "low not-recorded b also council: B has a duty by law, and nobody is shown to pay "
                "for it since the Council stopped"}},
              {"not of two types",
               "body a type=csp\nbody c type=lscb\npcc funds a end=2014\npcc funds c end=2014",
               {"low not-recorded a also pcc: A has a duty by law, and nobody is shown to pay for "
                "it since the Pcc stopped",
                "low not-recorded c also pcc: C has a duty by law, and nobody is shown to pay for "
                "it since the Pcc stopped"}},
          });
}

TEST_CASE("G110 says why, and asks", "[graph][findings][G110]") {
    CHECK(test::told("G110", "body csp type=csp\npcc funds csp status=absent") ==
          std::vector<std::string>{
              "The Csp is set up by law", "The Pcc does not fund the Csp",
              "No other money that could pay for the duty is on the map",
              "csp: Does anybody pay for what the Csp must do, if the Pcc does not?"});
    CHECK(test::told(
              "G110",
              "body a type=csp\nbody b type=csp\npcc funds a end=2014\npcc funds b end=2014") ==
          std::vector<std::string>{
              "A is set up by law", "The Pcc funds A, until 2014", "B is set up by law",
              "The Pcc funds B, until 2014",
              "No other money that could pay for the duty is on the map",
              "a: Does anybody pay for what A and B must do, now that the Pcc has stopped?"});
    CHECK(test::told("G110",
                     "body csp type=csp\nremit csp strategy abuse\npcc funds csp end=2014-03-31\n"
                     "council funds csp topics=fraud") ==
          std::vector<std::string>{
              "The Csp is set up by law", "The Pcc funds the Csp, until 31 March 2014",
              "The Council funds the Csp on fraud",
              "No other money that could pay for the duty is on the map",
              "csp: Does anybody pay for what the Csp must do, now that the Pcc has stopped?"});
    CHECK(test::told("G110",
                     "body csp type=csp\nremit csp delivery reviews\npcc funds csp end=2014-03-31\n"
                     "pcc funds csp topics=reviews end=2014-03-31") ==
          std::vector<std::string>{"The Csp is set up by law", "The Csp holds delivery on reviews",
                                   "The Pcc funds the Csp, until 31 March 2014",
                                   "The Pcc funds the Csp on reviews, until 31 March 2014",
                                   "No other money that could pay for the duty is on the map",
                                   "csp: Does anybody pay for the work of the Csp on reviews, now "
                                   "that the Pcc has stopped?"});
}

}  // namespace
