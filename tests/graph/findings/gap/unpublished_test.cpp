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
    test::check_found("G117", before, cases);
}

TEST_CASE("G117 speaks of what the public needs", "[graph][findings][G117]") {
    check("",
          {
              {"a plan",
               "document plan body=csp published=no",
               {"context low stated csp: The partnership plan of the Csp is not published"}},
              {"one that is published", "document plan body=csp published=yes"},
              {"one of which nothing is said", "document plan body=csp"},
              {"a strategy",
               "document paper body=csp kind=strategy published=no",
               {"context low stated csp: The strategy of the Csp is not published"}},
              {"terms of reference",
               "document terms body=csp kind=terms-of-reference published=no",
               {"context low stated csp: The terms of reference of the Csp are not published"}},
              {"a strategic assessment",
               "document paper body=csp kind=strategic-assessment published=no",
               {"context low stated csp: The strategic assessment of the Csp is not published"}},
              {"minutes", "document paper body=csp kind=minutes published=no"},
              {"a planning paper of another kind",
               "document paper body=csp kind=information-sharing-protocol published=no"},
          });
}

TEST_CASE("G117 goes by the day", "[graph][findings][G117]") {
    check("",
          {
              {"on a day",
               "document plan body=csp published=no published_on=2015-03",
               {"context low stated csp: The partnership plan of the Csp is not published (as of "
                "March 2015)"}},
              {"published since", "document plan body=csp published=yes published_on=2016-01-14"},
              {"before it was published",
               "document plan body=csp published=yes published_on=2016-01-14",
               {"context info not-recorded csp: The partnership plan of the Csp is not shown to be "
                "published before 14 January 2016"},
               "2016-01-13"},
              {"on a map of an earlier day",
               "map as_at=2016-01-13\n"
               "document plan body=csp published=yes published_on=2016-01-14",
               {"context info not-recorded csp: The partnership plan of the Csp is not shown to be "
                "published before 14 January 2016"}},
              {"published later, and another kept back",
               "document plan body=csp published=yes published_on=2016-01-14\n"
               "document secret body=csp kind=strategy published=no",
               {"context low stated csp: The strategy of the Csp is not published"},
               "2016-01-13"},
          });
}

TEST_CASE("G117 speaks once of a body", "[graph][findings][G117]") {
    check("", {
                  {"two documents",
                   "document plan body=csp published=no\n"
                   "document paper body=csp kind=strategy published=no",
                   {"context low stated csp: The partnership plan and strategy of the Csp are not "
                    "published"}},
                  {"two bodies of one document",
                   "document plan bodies=csp;group published=no",
                   {"context low stated csp+group: The partnership plan of the Csp and the Group "
                    "is not published"}},
                  {"one of which has ended",
                   "body group end=2015\ndocument plan bodies=csp;group published=no",
                   {"context low stated csp: The partnership plan of the Csp is not published"}},
              });
}

TEST_CASE("G117 leaves out what does not count", "[graph][findings][G117]") {
    check(
        "",
        {
            {"a body that has ended", "body csp end=2015\ndocument plan body=csp published=no"},
            {"a plan of the past", "document plan body=csp published=no valid_to=2014"},
            {"a plan that is absent", "document plan body=csp published=no status=absent"},
            {"a plan that is only proposed", "document plan body=csp published=no status=proposed"},
            {"a plan that is only proposed, read as in place",
             "document plan body=csp published=no status=proposed",
             {"context low stated csp: The partnership plan of the Csp is not published"},
             {},
             true},
            {"a source says why",
             "document plan body=csp published=no evidence=minutes@4/supports~published",
             {"context low stated csp: The partnership plan of the Csp is not published"}},
            {"a source asks about it",
             "document plan body=csp published=no evidence=minutes@4/asks~published evidence=terms",
             {"context low stated csp: The partnership plan of the Csp is not published"}},
        });
}

TEST_CASE("G117 says why, and asks", "[graph][findings][G117]") {
    CHECK(test::told("G117",
                     "map as_at=2016-01-13\n"
                     "document plan body=csp published=yes published_on=2016-01-14") ==
          std::vector<std::string>{
              "The Csp: partnership plan: published, as of 14 January 2016",
              "csp: Could the public read the partnership plan of the Csp by 13 January 2016?"});
    CHECK(
        test::told("G117",
                   "document plan body=csp published=no evidence=minutes@4/supports~published") ==
        std::vector<std::string>{
            "The Csp: partnership plan: not published", "“Minutes” (4) says so",
            "csp: Why can the public not read the partnership plan of the Csp, and when can it?"});
}

}  // namespace
