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
    test::check_found("U306", before, cases);
}

/// The one finding in a map.
Finding finding(const Register& map) {
    return analyse(test::snapshot(map), {.only = {"U306"}, .threads = 1}).findings.at(0);
}

using test::chain;

const std::string scope = "map scope_bodies=payer;board\nbody m type=councillor-post\n";
const std::string seats = "m member-of payer\nm member-of board\n";
const std::vector<std::string> pays{
    "medium stated payer+board+m: M sits on the Board, and on Payer, which pays it"};

TEST_CASE("U306 finds one post on both sides", "[graph][findings][U306]") {
    check(
        scope,
        {
            {"of money", seats + "payer funds board", pays},
            {"of a contract", seats + "payer commissions board", pays},
            {"of an appointment",
             seats + "payer appoints board",
             {"medium stated payer+board+m: M sits on the Board, and on Payer, which appoints it"}},
            {"of scrutiny",
             seats + "payer scrutinises board",
             {"medium stated payer+board also m: M sits on the Board, and on Payer, which "
              "scrutinises it"}},
            {"of an arrangement", seats + "payer coordinates-with board"},
            {"of support", seats + "payer supports board"},
            {"of nothing", seats},
            {"one side only", "m member-of board\npayer funds board"},
            {"it only attends there",
             "m member-of payer role=observer\nm member-of board\npayer funds board"},
            {"two posts in one hand",
             "body n type=officer-post\nm member-of payer\nn member-of board\nm held-with n\n"
             "payer funds board",
             {"medium stated payer+board+m also n: M, who is also N, sits on the Board, and on "
              "Payer, which pays it"}},
            {"two posts in two hands",
             "body n type=officer-post\nm member-of payer\nn member-of board\npayer funds board"},
            {"an agency is no post",
             "body p type=police-force\np member-of payer\np member-of board\npayer funds board"},
            {"a commissioner in person is one",
             "body p type=pcc\np member-of payer\np member-of board\npayer funds board",
             {"medium stated payer+board+p: P sits on the Board, and on Payer, which pays it"}},
            {"a record of many posts",
             "body many type=councillor-post count=3\nmany member-of payer\nmany member-of board\n"
             "payer funds board"},
        });
}

TEST_CASE("U306 lets those be who are there to speak", "[graph][findings][U306]") {
    check(scope,
          {
              {"for the payer",
               "m member-of payer\nm member-of board on_behalf_of=payer\npayer funds board"},
              {"for the paid, where money is shared out",
               "m member-of payer on_behalf_of=board\nm member-of board\npayer funds board", pays},
              {"a council's councillor",
               "body payer type=county-council\n" + seats + "payer funds board"},
              {"a board and its own group", seats + "payer funds board\nboard part-of payer"},
              {"a group that pays the board above it",
               seats + "payer funds board\npayer reports-to board"},
          });
}

TEST_CASE("U306 tells one post once", "[graph][findings][U306]") {
    check(scope,
          {
              {"two payments",
               seats + "payer funds board\npayer funds x\nm member-of x",
               {"medium stated payer+board+x+m: M sits on the Board, and on Payer, which pays it"}},
              {"two posts are two findings",
               seats + "body n type=post\nn member-of payer\nn member-of board\npayer funds board",
               {pays.front(),
                "medium stated payer+board+n: N sits on the Board, and on Payer, which pays it"}},
          });
}

TEST_CASE("U306 reads what holds on the day", "[graph][findings][U306]") {
    check(scope, {
                     {"a disputed seat",
                      "m member-of payer\nm member-of board evidence=x evidence=y/disputes\n"
                      "payer funds board",
                      pays},
                     {"one asked about",
                      "m member-of payer\nm member-of board evidence=x/asks\npayer funds board"},
                     {"a proposed one",
                      "m member-of payer\nm member-of board status=proposed\npayer funds board"},
                     {"read as if in place",
                      "m member-of payer\nm member-of board status=proposed\npayer funds board",
                      pays,
                      {},
                      true},
                     {"money that ended", seats + "payer funds board end=2015"},
                     {"and before it did", seats + "payer funds board end=2015", pays, "2015"},
                     {"money that a source denies", seats + "payer funds board status=absent"},
                 });
}

TEST_CASE("U306 leaves scrutiny to U305", "[graph][findings][U306]") {
    const Register map = test::map(scope + seats + "payer scrutinises board");
    const Analysis analysis =
        analyse(test::snapshot(map), {.only = {"U305", "U306"}, .threads = 1});
    REQUIRE(analysis.findings.size() == 1);
    CHECK(analysis.findings.front().kind->code == "U305");
}

TEST_CASE("U306 asks the side that decides", "[graph][findings][U306]") {
    const Register map = test::map(scope + seats + "payer funds board");
    const Finding f = finding(map);
    CHECK(chain(f) == std::vector<std::string>{"Payer funds the Board", "M sits on Payer",
                                               "M sits on the Board"});
    CHECK(map.id(f.ask) == "payer");
    CHECK(f.question == "What does M do when Payer decides about the Board?");
}

}  // namespace
