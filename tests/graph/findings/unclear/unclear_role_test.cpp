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

void check(const std::vector<Case>& cases) {
    test::check_found("U304", "map scope_bodies=board\n", cases);
}

std::vector<std::string> strategy(const std::string& sides = {}) {
    return {
        "medium stated board on abuse: Sources disagree whether the Board makes strategy on abuse" +
        sides};
}

TEST_CASE("U304 tells a strategy on which sources disagree", "[graph][findings][U304]") {
    const auto found = strategy();
    check({
        {"one for, one against",
         "remit board strategy abuse evidence=minutes evidence=terms/disputes", found},
        {"both views in one source",
         "remit board strategy abuse evidence=minutes@1 evidence=minutes@2/disputes",
         strategy(": one paper says both")},
        {"recorded as disputed", "remit board strategy abuse status=disputed", strategy()},
        {"one source against the map", "remit board strategy abuse evidence=terms/disputes",
         strategy()},
        {"two of one topic are one finding",
         "remit board strategy abuse areas=north evidence=minutes evidence=terms/disputes\n"
         "remit board strategy abuse areas=south evidence=a evidence=b/disputes",
         strategy()},
        {"two topics are two",
         "remit board strategy abuse status=disputed\n"
         "remit board strategy theft status=disputed",
         {"medium stated board on abuse: Sources disagree whether the Board makes strategy on "
          "abuse",
          "medium stated board on theft: Sources disagree whether the Board makes strategy on "
          "theft"}},
        {"recorded as absent, and a source says that it is there",
         "remit board strategy abuse status=absent evidence=terms evidence=minutes/disputes",
         found},
        {"recorded as absent, and nobody disagrees",
         "remit board strategy abuse status=absent evidence=terms"},
        {"all agree", "remit board strategy abuse evidence=minutes evidence=terms"},
        {"a question is no denial",
         "remit board strategy abuse evidence=minutes evidence=terms/asks"},
        {"asked, and answered no",
         "remit board strategy abuse status=unconfirmed evidence=minutes/asks "
         "evidence=terms/disputes"},
        {"a dispute about a field of it",
         "remit board strategy abuse evidence=minutes evidence=terms/disputes~lead"},
        {"coordination is no strategy",
         "remit board coordination abuse evidence=minutes evidence=terms/disputes"},
        {"a proposal that somebody opposes",
         "remit board strategy abuse status=proposed evidence=minutes evidence=terms/disputes"},
        {"the same, read as if in place",
         "remit board strategy abuse status=proposed evidence=minutes evidence=terms/disputes",
         found,
         {},
         true},
    });
}

TEST_CASE("U304 tells strategy and delivery in one hand", "[graph][findings][U304]") {
    check({
        {"the strategy is disputed",
         "remit board strategy abuse evidence=minutes evidence=terms/disputes\n"
         "remit board delivery abuse",
         {"medium stated board on abuse: It is unclear whether the Board makes strategy on abuse "
          "or delivers it"}},
        {"the delivery is disputed",
         "remit board strategy abuse\n"
         "remit board delivery abuse evidence=minutes evidence=terms/disputes",
         {"medium stated board on abuse: Sources disagree whether the Board, which makes strategy "
          "on abuse, also delivers it"}},
        {"neither is",
         "remit board strategy abuse\n"
         "remit board delivery abuse"},
        {"only the delivery is there",
         "remit board delivery abuse evidence=minutes evidence=terms/disputes"},
        {"the strategy is another body's",
         "remit group strategy abuse\n"
         "remit board delivery abuse evidence=minutes evidence=terms/disputes"},
        {"the strategy is on another topic",
         "remit board strategy theft\n"
         "remit board delivery abuse evidence=minutes evidence=terms/disputes"},
        {"the strategy has lapsed",
         "remit board strategy abuse status=lapsed\n"
         "remit board delivery abuse evidence=minutes evidence=terms/disputes"},
    });
}

TEST_CASE("U304 tells a body that has no remit", "[graph][findings][U304]") {
    const std::vector<std::string> none{"medium complete board: The Board has no remit"};
    check({
        {"vouched for, and none", "body board complete=remits", none},
        {"not vouched for", "body board"},
        {"another list is vouched for", "body board complete=members"},
        {"vouched for, and one",
         "body board complete=remits\n"
         "remit board delivery abuse"},
        {"one whose function is not said",
         "body board complete=remits\n"
         "remit board - abuse"},
        {"one that is disputed",
         "body board complete=remits\n"
         "remit board funding abuse status=disputed"},
        {"one that has lapsed",
         "body board complete=remits\n"
         "remit board delivery abuse status=lapsed",
         none},
        {"one that is proposed",
         "body board complete=remits\n"
         "remit board delivery abuse status=proposed",
         none},
        {"the same, read as if in place",
         "body board complete=remits\n"
         "remit board delivery abuse status=proposed",
         {},
         {},
         true},
        {"vouched for a day within the year", "body board complete=remits@2015-03-18", none},
        {"and a day more", "body board complete=remits@2015-03-17"},
        {"the body has ended", "body board end=2015 complete=remits"},
        {"a post works through where it sits", "body board type=post complete=remits"},
        {"a working group", "body board type=working-group complete=remits", none},
        {"a statutory partnership", "body board type=csp complete=remits", none},
        {"an agency is there for more than a map shows", "body board type=agency complete=remits"},
        {"so is a council", "body board type=county-council complete=remits"},
        {"a scrutineer's kind says its task", "body board type=scrutiny-committee complete=remits"},
    });
}

TEST_CASE("U304 speaks of the day", "[graph][findings][U304]") {
    const std::string dated =
        "remit board strategy abuse start=2015 end=2015 evidence=minutes evidence=terms/disputes";
    const auto found = strategy();
    check({
        {"before it began", dated, {}, "2014-12-31"},
        {"on its first day", dated, found, "2015-01-01"},
        {"on its last day", dated, found, "2015-12-31"},
        {"after it ended", dated, {}, "2016-01-01"},
    });
}

TEST_CASE("U304 asks the body what it is for", "[graph][findings][U304]") {
    const Register map = test::map(
        "remit board strategy abuse evidence=minutes evidence=terms/disputes\n"
        "remit board delivery abuse evidence=plan\n");
    const Analysis analysis = analyse(test::snapshot(map), {.only = {"U304"}, .threads = 1});
    REQUIRE(analysis.findings.size() == 1);
    const Finding& f = analysis.findings.front();
    CHECK(test::chain(f) == std::vector<std::string>{
                                "The Board holds strategy on abuse (sources disagree)",
                                "“Minutes” says so",
                                "“Terms” says otherwise",
                                "The Board holds delivery on abuse",
                                "“Plan” says so",
                            });
    CHECK(map.id(f.ask) == "board");
    CHECK(f.question ==
          "Is the Board there to make strategy on abuse, to see it delivered, or both, and who "
          "decided so?");
    CHECK_FALSE(f.robust);
}

}  // namespace
