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
    test::check_found("U309", before, cases);
}

/// The one finding in a map.
Finding finding(const Register& map) {
    return analyse(test::snapshot(map), {.only = {"U309"}, .threads = 1}).findings.at(0);
}

using test::chain;

// Old ended in 2015.
const std::string old = "map scope_bodies=board\nbody old end=2015-06\n";

std::vector<std::string> still(const std::string& how) {
    return {"low stated board+old: The Board " + how + " Old, which ended in June 2015"};
}

TEST_CASE("U309 knows the ways to rely on a body", "[graph][findings][U309]") {
    check(old, {
                   {"a line", "board reports-to old", still("still reports to")},
                   {"one by law", "board accountable-to old", still("still answers to")},
                   {"being part of it", "board part-of old", still("is still part of")},
                   {"information", "board informs old", still("still sends information to")},
                   {"referral", "board refers-to old", still("still refers cases to")},
                   {"money", "old funds board", still("is still shown to be funded by")},
                   {"direction", "old directs board", still("still takes direction from")},
                   {"support", "old supports board", still("is still supported by")},
                   {"scrutiny", "old scrutinises board", still("is still scrutinised by")},
                   {"a member", "old member-of board", still("still has as a member")},
                   {"one finding for a pair, by the gravest",
                    "board informs old\nboard reports-to old", still("still reports to")},
               });
}

TEST_CASE("U309 lets what ended with a body be", "[graph][findings][U309]") {
    check(old, {
                   {"its own line", "old reports-to board"},
                   {"a seat on it", "board member-of old"},
                   {"its observer", "old member-of board role=observer"},
                   {"money to it", "board funds old"},
                   {"what it told others", "old informs board"},
                   {"scrutiny of it", "board scrutinises old"},
                   {"its foundation of another", "old establishes board"},
                   {"succession", "board succeeds old"},
                   {"arrangements on one level", "board coordinates-with old"},
                   {"a link of two that both ended", "body board end=2014\nboard reports-to old"},
               });
}

TEST_CASE("U309 reads the end of the record itself", "[graph][findings][U309]") {
    const auto found = still("still reports to");
    check(old, {
                   {"it ended with the body", "board reports-to old end=2015-06"},
                   {"it ended later, and before the day", "board reports-to old end=2016-03-17"},
                   {"it ends on the day", "board reports-to old end=2016-03-18", found},
                   {"while the body lived", "board reports-to old", {}, "2015-06-30"},
                   {"the day after", "board reports-to old", found, "2015-07-01"},
                   {"disputed", "board reports-to old evidence=x evidence=y/disputes", found},
                   {"asked about", "board reports-to old evidence=x/asks"},
                   {"proposed", "board reports-to old status=proposed"},
                   {"absent", "board reports-to old status=absent"},
                   {"lapsed", "board reports-to old status=lapsed"},
                   {"not begun", "board reports-to old start=2017"},
               });
}

TEST_CASE("U309 tells an ended body from one to come", "[graph][findings][U309]") {
    check("map scope_bodies=board\nboard reports-to x\n",
          {
              {"disbanded, nobody knows when",
               "body x status=disbanded",
               {"low stated board+x: The Board still reports to X, which has ended"}},
              {"some day between two",
               "body x end=2014..2015",
               {"low stated board+x: The Board still reports to X, which has ended"}},
              {"on a known day",
               "body x end=2015-06-09",
               {"low stated board+x: The Board still reports to X, which ended on 9 June 2015"}},
              {"several bodies",
               "body x status=disbanded count=3",
               {"low stated board+x: The Board still reports to X, which have ended"}},
              {"still to come", "body x start=2017"},
              {"proposed", "body x status=proposed"},
              {"dormant", "body x status=dormant"},
          });
}

TEST_CASE("U309 takes a body that had not begun for none that has ended",
          "[graph][findings][U309]") {
    const Register map = test::map(
        "map scope_bodies=board\nbody board start=2005\nbody panel type=police-and-crime-panel\n"
        "body group start=2011\nboard reports-to panel\nboard informs group");
    for (const std::string_view day : {"2010-01-01", "2016-01-01"}) {
        INFO(day);
        CHECK(analyse(test::snapshot(map, day), {.only = {"U309"}, .threads = 1}).findings.empty());
    }
}

TEST_CASE("U309 names who came after", "[graph][findings][U309]") {
    const std::string heir = "body new start=2015-07\nnew succeeds old\n";
    check(old + heir,
          {
              {"a successor",
               "board reports-to old",
               {"low stated board+old also new: The Board still reports to Old, which ended in "
                "June 2015"}},
              {"to which the line has passed", "board reports-to old\nboard reports-to new"},
              {"to which another has",
               "board reports-to old\nboard informs new",
               {"low stated board+old also new: The Board still reports to Old, which ended in "
                "June 2015"}},
              {"which sits there now", "old member-of board\nnew member-of board"},
              {"which is the body itself", "board succeeds old\nboard reports-to old"},
          });
    const Register map = test::map(old + heir + "board reports-to old");
    const Finding f = finding(map);
    CHECK(chain(f) == std::vector<std::string>{"The Board reports to Old", "Old ended in June 2015",
                                               "New replaces Old"});
    CHECK(f.question == "Has New taken the place of Old for the Board too?");
    CHECK(map.id(f.ask) == "board");
}

}  // namespace
