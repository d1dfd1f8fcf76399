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
    test::check_found("G119", before, cases);
}

TEST_CASE("G119 speaks of recommendations to those who were not heard", "[graph][findings][G119]") {
    check("", {
                  {"neither consulted nor informed",
                   "decision d kind=recommendation by=review to=pcc\n"
                   "review consults pcc status=absent\nreview informs pcc status=absent",
                   {"context medium stated review+pcc: The Review makes a recommendation to the "
                    "Pcc, which it neither consulted nor informed"}},
                  {"not consulted",
                   "decision d kind=recommendation by=review to=pcc\n"
                   "review consults pcc status=absent",
                   {"context low not-recorded review+pcc: The Review makes a recommendation to the "
                    "Pcc, which it did not consult"}},
                  {"not informed",
                   "decision d kind=recommendation by=review to=pcc\n"
                   "review informs pcc status=absent",
                   {"context low not-recorded review+pcc: The Review makes a recommendation to the "
                    "Pcc, which it did not inform"}},
                  {"consulted, and not informed",
                   "decision d kind=recommendation by=review to=pcc\nreview consults pcc\n"
                   "review informs pcc status=absent"},
                  {"no record either way", "decision d kind=recommendation by=review to=pcc"},
                  {"an agreement",
                   "decision d kind=agreement by=review to=pcc\nreview consults pcc status=absent"},
                  {"a recommendation that is superseded",
                   "decision d kind=recommendation by=review to=pcc outcome=superseded\n"
                   "review consults pcc status=absent"},
                  {"one that is yet to come",
                   "decision d kind=recommendation by=review to=pcc date=2017\n"
                   "review consults pcc status=absent"},
                  {"another was not consulted",
                   "decision d kind=recommendation by=review to=pcc\n"
                   "review consults board status=absent"},
              });
}

TEST_CASE("G119 takes a denial only for what it is about", "[graph][findings][G119]") {
    check("", {
                  {"it was not sent the report",
                   "document report body=review kind=report\n"
                   "decision d kind=recommendation by=review to=pcc about=report\n"
                   "review consults pcc status=absent document=report",
                   {"context low not-recorded review+pcc: The Review makes a recommendation to the "
                    "Pcc, which it did not consult"}},
                  {"it was not sent another report",
                   "document report body=review kind=report\n"
                   "document other body=review kind=report\n"
                   "decision d kind=recommendation by=review to=pcc about=report\n"
                   "review consults pcc status=absent document=other"},
                  {"it was not sent a report of some kind",
                   "document report body=review kind=report\n"
                   "decision d kind=recommendation by=review to=pcc about=report\n"
                   "review informs pcc status=absent document=report",
                   {"context low not-recorded review+pcc: The Review makes a recommendation to the "
                    "Pcc, which it did not inform"}},
                  {"it was not sent a report, and the recommendation says not about what",
                   "decision d kind=recommendation by=review to=pcc\n"
                   "review informs pcc status=absent document=annual-report"},
                  {"it was heard on another topic only",
                   "remit review - abuse\n"
                   "decision d kind=recommendation by=review to=pcc about=review.abuse\n"
                   "review consults pcc status=absent",
                   {"low not-recorded review+pcc: The Review makes a recommendation to the Pcc, "
                    "which it did not consult"}},
                  {"it was heard about another report",
                   "document report body=review kind=report\n"
                   "document other body=review kind=report\n"
                   "decision d kind=recommendation by=review to=pcc about=report\n"
                   "review consults pcc status=absent document=report\n"
                   "review informs pcc document=other",
                   {"context low not-recorded review+pcc: The Review makes a recommendation to the "
                    "Pcc, which it did not consult"}},
              });
}

TEST_CASE("G119 speaks once of an act", "[graph][findings][G119]") {
    check("", {
                  {"several who were not heard",
                   "decision d kind=recommendation by=review to=pcc;board\n"
                   "review consults pcc status=absent\nreview consults board status=absent\n"
                   "review informs pcc status=absent\nreview informs board status=absent",
                   {"context medium stated review+board+pcc: The Review makes a recommendation to "
                    "the Board and the Pcc, which it neither consulted nor informed"}},
                  {"one of several who make it spoke",
                   "decision d kind=recommendation by=review;panel to=pcc\n"
                   "review consults pcc status=absent\npanel consults pcc",
                   {"context low not-recorded review+pcc: The Review makes a recommendation to the "
                    "Pcc, which it did not consult"}},
              });
}

TEST_CASE("G119 speaks of direction and referral", "[graph][findings][G119]") {
    check("",
          {
              {"it directs whom it did not ask",
               "group directs csp\ngroup consults csp status=absent",
               {"context low not-recorded group+csp: The Group sets direction for the Csp, which "
                "it did not consult"}},
              {"a direction that is proposed",
               "group directs csp status=proposed\ngroup consults csp status=absent"},
              {"it refers cases to whom it did not ask, on one topic",
               "group refers-to csp topics=abuse\ngroup informs csp status=absent topics=abuse",
               {"context low not-recorded group+csp: The Group refers cases to the Csp, which it "
                "did not inform"}},
              {"on another",
               "group refers-to csp topics=abuse\ngroup informs csp status=absent topics=fraud"},
          });
}

TEST_CASE("G119 speaks of what is kept from a body", "[graph][findings][G119]") {
    check("", {
                  {"what it needs for its work",
                   "remit pcc strategy abuse\ncsp informs pcc status=absent topics=abuse",
                   {"medium stated pcc+csp on abuse: The Csp does not tell the Pcc about abuse, "
                    "which it needs for its work"}},
                  {"what it does not need",
                   "remit pcc strategy fraud\ncsp informs pcc status=absent topics=abuse"},
                  {"its office is not told",
                   "body office type=opcc\noffice part-of pcc\nremit pcc strategy abuse\n"
                   "csp informs office status=absent topics=abuse",
                   {"medium stated office+csp on abuse: The Csp does not tell the Office about "
                    "abuse, which it needs for its work"}},
                  {"what the office's supporters need",
                   "office reports-to pcc\nremit pcc strategy abuse\n"
                   "csp informs office status=absent topics=abuse"},
                  {"it is told in another way",
                   "remit pcc strategy abuse\ncsp informs pcc status=absent topics=abuse\n"
                   "csp consults pcc topics=abuse"},
                  {"it is asked whether",
                   "remit pcc strategy abuse\ncsp informs pcc topics=abuse evidence=panel/asks"},
                  {"several who do not tell",
                   "remit pcc strategy abuse\nnorth informs pcc status=absent topics=abuse\n"
                   "south informs pcc status=absent topics=abuse",
                   {"medium stated pcc+north+south on abuse: North and South do not tell the Pcc "
                    "about abuse, which it needs for its work"}},
                  {"a remit that is planned",
                   "remit pcc strategy abuse status=proposed\n"
                   "csp informs pcc status=absent topics=abuse"},
                  {"before the denial",
                   "remit pcc strategy abuse\n"
                   "csp informs pcc status=absent topics=abuse start=2016",
                   {},
                   "2015"},
              });
}

TEST_CASE("G119 says why, and asks", "[graph][findings][G119]") {
    CHECK(test::told("G119",
                     "document report body=review kind=report\n"
                     "decision d kind=recommendation by=review to=pcc about=report\n"
                     "review consults pcc status=absent document=report") ==
          std::vector<std::string>{"The Review: recommendation",
                                   "The Review does not consult the Pcc",
                                   "review: Did the Review speak with the Pcc in any other way?"});
    CHECK(test::told("G119", "group directs csp\ngroup consults csp status=absent") ==
          std::vector<std::string>{"The Group directs the Csp",
                                   "The Group does not consult the Csp",
                                   "group: Did the Group speak with the Csp in any other way?"});
    CHECK(test::told("G119",
                     "body office type=opcc\noffice part-of pcc\nremit pcc strategy abuse\n"
                     "csp informs office status=absent topics=abuse") ==
          std::vector<std::string>{"The Csp does not inform the Office on abuse",
                                   "The Pcc holds strategy on abuse",
                                   "csp: Why does the Office not hear from the Csp about abuse, "
                                   "which it needs for its work?"});
}

}  // namespace
