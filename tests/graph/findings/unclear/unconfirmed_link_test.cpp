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
    test::check_found("U314", "map scope_bodies=board;group\n", cases);
}

const std::vector<std::string> asked{
    "low stated group+board: It is asked whether the Group sits on the Board, and no source "
    "answers"};

TEST_CASE("U314 tells a link that is asked about", "[graph][findings][U314]") {
    check({
        {"a source asks", "group member-of board evidence=minutes/asks", asked},
        {"recorded so, with the source that asks",
         "group member-of board status=unconfirmed evidence=minutes/asks", asked},
        {"recorded so, without a source",
         "group member-of board status=unconfirmed",
         {"low stated group+board: It is not confirmed that the Group sits on the Board"}},
        {"two sources ask",
         "group member-of board evidence=minutes/asks evidence=terms/asks",
         {"low stated group+board: It is asked whether the Group sits on the Board, and no source "
          "answers"}},
        {"recorded so, though a source takes it to be so",
         "group member-of board status=unconfirmed evidence=minutes/asks evidence=terms",
         {"low stated group+board: It is asked whether the Group sits on the Board, and no source "
          "settles it"}},
        {"on a topic",
         "group informs board topics=abuse evidence=minutes/asks",
         {"low stated group+board on abuse: It is asked whether the Group informs the Board on "
          "abuse, and no source answers"}},
        {"a source answers yes", "group member-of board evidence=minutes/asks evidence=terms"},
        {"a source answers no",
         "group member-of board evidence=minutes/asks evidence=terms/disputes"},
        {"no, though it is still recorded as open",
         "group member-of board status=unconfirmed evidence=minutes/asks evidence=terms/disputes"},
        {"the map answers no", "group member-of board status=absent evidence=minutes/asks"},
        {"a question about a field", "group member-of board evidence=minutes/asks~role"},
        {"one of the bodies has ended",
         "body group end=2015\n"
         "group member-of board evidence=minutes/asks"},
        {"an old question, with its end", "group member-of board end=2015 evidence=minutes/asks"},
    });
}

TEST_CASE("U314 knows when another record answers", "[graph][findings][U314]") {
    check({
        {"the same link, in place",
         "group member-of board start=2014 end=2014 role=chair\n"
         "group member-of board start=2015 role=member\n"
         "group member-of board evidence=minutes/asks"},
        {"the same link, in place once",
         "group member-of board end=2014\n"
         "group member-of board start=2015 evidence=minutes/asks",
         asked},
        {"the other way round",
         "board member-of group\n"
         "group member-of board evidence=minutes/asks",
         asked},
        {"another kind of link",
         "group reports-to board\n"
         "group member-of board evidence=minutes/asks",
         asked},
        {"on another topic",
         "group informs board topics=theft\n"
         "group informs board topics=abuse evidence=minutes/asks",
         {"low stated group+board on abuse: It is asked whether the Group informs the Board on "
          "abuse, and no source answers"}},
        {"an undirected link from its other end",
         "board coordinates-with group start=2014\n"
         "group coordinates-with board evidence=minutes/asks"},
        {"the same remit, in place",
         "remit board delivery abuse start=2014\n"
         "remit board delivery abuse evidence=minutes/asks"},
    });
}

TEST_CASE("U314 tells remits and documents", "[graph][findings][U314]") {
    check({
        {"a remit",
         "remit board coordination abuse evidence=minutes/asks",
         {"low stated board on abuse: It is asked whether the Board holds coordination on abuse, "
          "and no source answers"}},
        {"a document",
         "document plan kind=partnership-plan body=board evidence=minutes/asks",
         {"low stated board: It is asked whether the Board has a partnership plan, and no source "
          "answers"}},
        {"a remit that a source confirms",
         "remit board coordination abuse evidence=minutes/asks evidence=terms"},
        {"a document that a source denies",
         "document plan kind=partnership-plan body=board evidence=minutes/asks "
         "evidence=terms/disputes"},
        {"a question whether a document is published takes it for granted",
         "document plan kind=partnership-plan body=board evidence=minutes/asks~published "
         "evidence=terms"},
    });
}

TEST_CASE("U314 tells an agreed step whose day has passed", "[graph][findings][U314]") {
    const std::string on_a_day = "group reports-to board status=agreed start=2016-03-01";
    const std::vector<std::string> late{
        "low stated group+board: It was agreed for 1 March 2016 that the Group reports to the "
        "Board, and nothing shows that it was done"};
    const std::vector<std::string> late_in_march{
        "low stated group+board: It was agreed for March 2016 that the Group reports to the Board, "
        "and nothing shows that it was done"};
    const std::string in_a_month = "group reports-to board status=agreed start=2016-03";
    check({
        {"before the day", on_a_day, {}, "2016-02-29"},
        {"on the day", on_a_day, {}, "2016-03-01"},
        {"the day after", on_a_day, late, "2016-03-02"},
        {"even if proposals are read as in place", on_a_day, late, "2016-03-02", true},
        {"within the month", in_a_month, {}, "2016-03-31"},
        {"the day after the month", in_a_month, late_in_march, "2016-04-01"},
        {"without a day", "group reports-to board status=agreed"},
        {"proposed only", "group reports-to board status=proposed start=2016-03-01"},
        {"done, on another record",
         "group reports-to board status=agreed start=2016-03-01\n"
         "group reports-to board start=2016-03-05"},
        {"to a body that has ended",
         "body board end=2015\n"
         "group reports-to board status=agreed start=2016-03-01"},
        {"a remit",
         "remit board delivery abuse status=agreed start=2015",
         {"low stated board on abuse: It was agreed for 2015 that the Board holds delivery on "
          "abuse, and nothing shows that it was done"}},
        {"a document",
         "document plan kind=partnership-plan body=board status=agreed valid_from=2015-04-01",
         {"low stated board: It was agreed for 1 April 2015 that the Board has a partnership plan, "
          "and nothing shows that it was done"}},
    });
}

TEST_CASE("U314 asks who knows", "[graph][findings][U314]") {
    const Register map = test::map(
        "map scope_bodies=board\n"
        "group member-of board evidence=minutes@7/asks\n"
        "group reports-to board status=agreed start=2015-04-01 evidence=minutes@9\n");
    const Analysis analysis = analyse(test::snapshot(map), {.only = {"U314"}, .threads = 1});
    REQUIRE(analysis.findings.size() == 2);
    const Finding& open = analysis.findings.front();
    CHECK(test::ids(map, open.bodies) == "board+group");  // the one under review first
    CHECK(map.id(open.ask) == "board");
    CHECK(open.question == "Does the Group sit on the Board, and who can confirm it?");
    CHECK(open.suggestion ==
          "Have the Board answer, and write the answer down where the question was asked.");
    REQUIRE(open.because.size() == 2);
    CHECK(open.because[0].text == "The Group sits on the Board (asked about, not confirmed)");
    CHECK(open.because[1].text == "“Minutes” (7) asks");
    CHECK_FALSE(open.robust);
    const Finding& agreed = analysis.findings.back();
    CHECK(map.id(agreed.ask) == "group");
    CHECK(agreed.question ==
          "It was agreed for 1 April 2015 that the Group reports to the Board: has it been done, "
          "and if not, when will it be?");
    CHECK(agreed.suggestion == "Record the day on which it was done, or agree a new one.");
}

TEST_CASE("U314 asks no fund", "[graph][findings][U314]") {
    const Register map = test::map(
        "map scope_bodies=board\nbody award type=fund\naward funds board evidence=minutes/asks\n");
    const Finding f = analyse(test::snapshot(map), {.only = {"U314"}, .threads = 1}).findings.at(0);
    CHECK(map.id(f.ask) == "board");
    CHECK(f.question == "Does the Award fund the Board, and who can confirm it?");
}

}  // namespace
