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
    test::check_found("U313", before, cases);
}

/// The one finding in a map.
Finding finding(const Register& map) {
    return analyse(test::snapshot(map), {.only = {"U313"}, .threads = 1}).findings.at(0);
}

using test::chain;

const std::vector<std::string> maybe{
    "info not-recorded board: The Board is not shown to have terms of reference"};
const std::vector<std::string> vouched{"low complete board: The Board has no terms of reference"};
const std::vector<std::string> said{"low stated board: The Board has no terms of reference"};

TEST_CASE("U313 looks for terms of reference", "[graph][findings][U313]") {
    check("map scope_bodies=board\n",
          {
              {"another document and no terms", "document plan body=board", maybe},
              {"no document at all", "body board"},
              {"terms", "document t body=board kind=terms-of-reference"},
              {"terms held with another", "document t bodies=board;x kind=terms-of-reference"},
              {"a constitution", "document t body=board kind=constitution"},
              {"a partnership agreement", "document t body=board kind=partnership-agreement"},
              {"a memorandum", "document t body=board kind=memorandum-of-understanding"},
              {"minutes are none", "document t body=board kind=minutes", maybe},
              {"the terms of another",
               "document plan body=board\ndocument t body=x kind=terms-of-reference", maybe},
          });
}

TEST_CASE("U313 knows what vouches", "[graph][findings][U313]") {
    check(
        "map scope_bodies=board\n",
        {
            {"documents are vouched for", "body board complete=documents", vouched},
            {"another list is", "body board complete=members"},
            {"vouched for a day within the year", "body board complete=documents@2015-03-18",
             vouched},
            {"and a day more", "body board complete=documents@2015-03-17"},
            {"a source says that there are none",
             "document t body=board kind=terms-of-reference status=absent evidence=x", said},
            {"they lapsed", "document t body=board kind=terms-of-reference status=lapsed", said},
            {"they ran out", "document t body=board kind=terms-of-reference valid_to=2015", maybe},
            {"on their last day they hold",
             "document t body=board kind=terms-of-reference valid_to=2015",
             {},
             "2015-12-31"},
            {"they are proposed", "document t body=board kind=terms-of-reference status=proposed",
             maybe},
            {"the same, read as if in place",
             "document t body=board kind=terms-of-reference status=proposed",
             {},
             {},
             true},
            {"they are disputed, and so there",
             "document t body=board kind=terms-of-reference evidence=x evidence=y/disputes"},
            {"somebody asks about them",
             "document t body=board kind=terms-of-reference evidence=x/asks", maybe},
        });
}

TEST_CASE("U313 speaks of boards that people set up", "[graph][findings][U313]") {
    check("map scope_bodies=board\ndocument plan body=board\n",
          {
              {"a partnership of another type", "body board type=domestic-abuse-forum", maybe},
              {"a statutory one has its role by law", "body board type=csp"},
              {"unless it is not statutory here", "body board type=csp statutory=false", maybe},
              {"a board that is statutory", "body board statutory=true"},
              {"a working group", "body board type=working-group"},
              {"a council", "body board type=district-council"},
              {"a record of several boards", "body board count=3"},
              {"a board that ended", "body board end=2015"},
              {"and before it did", "body board end=2015", maybe, "2015"},
          });
}

TEST_CASE("U313 shows what there is instead", "[graph][findings][U313]") {
    const Register map = test::map(
        "map scope_bodies=board\ndocument t body=board kind=terms-of-reference status=lapsed "
        "title=\"Terms of 2009\" evidence=x");
    const Finding f = finding(map);
    CHECK(chain(f) ==
          std::vector<std::string>{"Board (Partnership board)",
                                   "The Board: terms of reference “Terms of 2009” (lapsed)"});
    CHECK(f.question == "Why has the Board no terms of reference, and what may it decide without?");
    CHECK(map.id(f.ask) == "board");
}

}  // namespace
