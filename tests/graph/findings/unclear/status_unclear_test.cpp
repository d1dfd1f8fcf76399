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
    test::check_found("U317", before, cases);
}

/// The one finding in a map.
Finding finding(const Register& map) {
    return analyse(test::snapshot(map), {.only = {"U317"}, .threads = 1}).findings.at(0);
}

using test::chain;

const std::string scope = "map scope_bodies=board\n";
const std::vector<std::string> minutes_says_ended{
    "medium stated board: Sources disagree whether the Board has ended"};

TEST_CASE("U317 hears sources that disagree", "[graph][findings][U317]") {
    check(scope,
          {
              {"one supports, one disputes", "body board evidence=terms evidence=minutes/disputes",
               minutes_says_ended},
              {"the same of its status",
               "body board evidence=terms~status evidence=minutes/disputes~status",
               minutes_says_ended},
              {"one names another status",
               "body board evidence=terms evidence=minutes~status=disbanded", minutes_says_ended},
              {"one names an end that has passed",
               "body board evidence=terms evidence=minutes~end=2015-06", minutes_says_ended},
              {"the map is the other voice",
               "body board evidence=minutes~status=disbanded",
               {"medium stated board: A source says that the Board has ended, and the map that it "
                "is still there"}},
              {"all agree", "body board evidence=terms evidence=minutes"},
              {"one only asks", "body board evidence=terms evidence=minutes/asks"},
              {"one disputes another field",
               "body board evidence=terms evidence=minutes/disputes~tier"},
              {"one names a status in which it lives",
               "body board evidence=terms evidence=minutes~status=dormant"},
              {"an end still to come", "body board evidence=terms evidence=minutes~end=2017"},
              {"an end between days around this one",
               "body board evidence=terms evidence=minutes~end=2015..2017"},
              {"several bodies",
               "body board count=3 evidence=terms evidence=minutes/disputes",
               {"medium stated board: Sources disagree whether the Board have ended"}},
          });
}

TEST_CASE("U317 hears them of a body that has ended", "[graph][findings][U317]") {
    const std::vector<std::string> lives{
        "medium stated board: Sources disagree whether the Board is still there"};
    check(
        scope,
        {
            {"a source disputes it",
             "body board status=disbanded evidence=terms evidence=minutes/disputes~status", lives},
            {"a source names a status in which it lives",
             "body board status=disbanded evidence=terms evidence=minutes~status=active", lives},
            {"a source disputes the day",
             "body board end=2015 evidence=terms~end evidence=minutes/disputes~end", lives},
            {"a source names a later day",
             "body board end=2015 evidence=terms~end evidence=minutes~end=2017", lives},
            {"a source names another day that has passed",
             "body board end=2015 evidence=terms~end evidence=minutes~end=2014"},
            {"all say so", "body board status=disbanded evidence=terms evidence=minutes~status"},
            {"it is still to come",
             "body board start=2017 evidence=terms evidence=minutes/disputes"},
            {"it is only proposed",
             "body board status=proposed evidence=terms evidence=minutes/disputes"},
        });
}

TEST_CASE("U317 asks while an end lies between two dates", "[graph][findings][U317]") {
    constexpr std::string_view between = "body board start=2010 end=2014..2015-07";
    const std::vector<std::string> found{
        "medium stated board: The Board may have ended: the end lies between 2014 and July 2015"};
    check(
        scope,
        {
            {"before", std::string(between), {}, "2013-12-31"},
            {"on the first day", std::string(between), found, "2014-01-01"},
            {"on the last day", std::string(between), found, "2015-07-31"},
            {"after", std::string(between), {}, "2015-08-01"},
            {"a known end", "body board start=2010 end=2015-07", {}, "2015-07-31"},
            {"a phase",
             "body board phase=\"active 2010..2014\" phase=\"dormant 2015..2016..2017\"",
             {"medium stated board: The Board may have ended: the end lies between 2016 and 2017"}},
        });
}

TEST_CASE("U317 asks of a body that was replaced", "[graph][findings][U317]") {
    const std::vector<std::string> found{
        "medium stated board also new: The Board is still shown as there, though New replaced it"};
    check(scope, {
                     {"and is still there", "new succeeds board", found},
                     {"and has ended", "body board end=2015\nnew succeeds board"},
                     {"on some topics only", "new succeeds board topics=abuse"},
                     {"sources disagree on it: U303 speaks",
                      "new succeeds board evidence=x evidence=y/disputes"},
                     {"it is only asked about", "new succeeds board evidence=x/asks"},
                     {"it is only agreed", "new succeeds board status=agreed start=2017"},
                     {"it is still to come", "new succeeds board start=2016-04"},
                     {"and then was", "new succeeds board start=2016-04", found, "2016-04"},
                     {"by one that is not there", "body new status=proposed\nnew succeeds board"},
                 });
}

TEST_CASE("U317 asks whether, and shows who says what", "[graph][findings][U317]") {
    const Register map =
        test::map(scope + "body board evidence=terms@2 evidence=minutes@9~status=disbanded");
    const Finding f = finding(map);
    CHECK(chain(f) == std::vector<std::string>{"Board (Partnership board)",
                                               "“Minutes” (9) gives its status as disbanded",
                                               "“Terms” (2) says so"});
    CHECK(f.question == "Has the Board ended, and if so, when, and who took over its work?");
    CHECK(map.id(f.ask) == "board");
}

}  // namespace
