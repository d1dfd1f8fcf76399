// SPDX-License-Identifier: MIT
#include <optional>
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

/// A county of three districts, in one police area, with a partnership in each.
constexpr std::string_view county =
    "map scope_types=csp;partnership-board\n"
    "area county kind=county\n"
    "area police kind=police-area covers=county\n"
    "area north within=county\n"
    "area south within=county\n"
    "area east within=county\n"
    "body north-csp type=csp areas=north\n"
    "body south-csp type=csp areas=south\n"
    "body east-csp type=csp areas=east\n";

void check(const std::vector<Case>& cases) { test::check_found("D206", county, cases); }

using test::sit;

/// The same task for these partnerships.
std::string task(std::vector<std::string_view> bodies) {
    std::string lines;
    for (const auto body : bodies)
        lines += "remit " + std::string(body) + " strategy safety\n";
    return lines;
}

const std::vector<std::string> two_alike{
    "info stated north-csp+south-csp: Two Community Safety Partnerships in Police do the same work "
    "with much the same members: the North Csp and the South Csp"};

TEST_CASE("D206 tells partnerships that do the same with the same members",
          "[graph][findings][D206]") {
    const std::string tasks = task({"north-csp", "south-csp"});
    const std::string seats = sit("north-csp", "abcd") + sit("south-csp", "abcd");
    check({
        {"four in common", tasks + seats, two_alike},
        {"three in common", tasks + sit("north-csp", "abcd") + sit("south-csp", "abce")},
        {"many more who are not in common",
         tasks + sit("north-csp", "abcdefgh") + sit("south-csp", "abcdijkl"), two_alike},
        {"no task in common",
         seats + "remit north-csp strategy safety\nremit south-csp strategy theft"},
        {"nor function",
         seats + "remit north-csp strategy safety\nremit south-csp delivery safety"},
        {"all report to one board",
         tasks + seats + "north-csp reports-to board\nsouth-csp reports-to board"},
        {"each to its own", tasks + seats + "north-csp reports-to board\nsouth-csp reports-to x",
         two_alike},
        {"in one area they are D203", "body other type=csp areas=north\n" +
                                          task({"north-csp", "other"}) + sit("north-csp", "abcd") +
                                          sit("other", "abcd")},
        {"of other types", "body hwb type=health-and-wellbeing-board areas=south\n" +
                               task({"north-csp", "hwb"}) + sit("north-csp", "abcd") +
                               sit("hwb", "abcd")},
        {"of no statute", "body a areas=north\nbody b areas=south\n" + task({"a", "b"}) +
                              sit("a", "abcd") + sit("b", "abcd")},
        {"in other counties", "area far kind=county\nbody far-csp type=csp areas=far\n" +
                                  task({"north-csp", "far-csp"}) + sit("north-csp", "abcd") +
                                  sit("far-csp", "abcd")},
        {"an area that nobody gave", "body lost type=csp\n" + task({"north-csp", "lost"}) +
                                         sit("north-csp", "abcd") + sit("lost", "abcd")},
        {"a record of several", "body csps type=csp areas=south count=2\n" +
                                    task({"north-csp", "csps"}) + sit("north-csp", "abcd") +
                                    sit("csps", "abcd")},
    });
}

TEST_CASE("D206 names them in order of seats saved", "[graph][findings][D206]") {
    check({
        {"one that shares five comes first",
         task({"north-csp", "south-csp", "east-csp"}) + sit("north-csp", "abcd") +
             sit("south-csp", "abcde") + sit("east-csp", "bcde"),
         {"info stated south-csp+east-csp+north-csp: Three Community Safety Partnerships in Police "
          "do the same work with much the same members: the South Csp, the East Csp and the North "
          "Csp"}},
    });
}

TEST_CASE("D206 tells those that work as one", "[graph][findings][D206]") {
    const std::vector<std::string> as_one{
        "info stated north-csp+south-csp: The North Csp and the South Csp work as one and could be "
        "one"};
    check({
        {"said so", "north-csp works-as-one-with south-csp", as_one},
        {"said and disputed",
         "north-csp works-as-one-with south-csp evidence=minutes evidence=terms/disputes", as_one},
        {"said not to", "north-csp works-as-one-with south-csp status=absent"},
        {"only asked", "north-csp works-as-one-with south-csp status=unconfirmed"},
        {"they coordinate", "north-csp coordinates-with south-csp"},
        {"of other types", "north-csp works-as-one-with board"},
        {"of no statute",
         "body a areas=north\nbody b areas=south\na works-as-one-with b",
         {"info stated a+b: A and B work as one and could be one"}},
        {"two councils",
         "body a type=district-council areas=north\nbody b type=district-council areas=south\n"
         "a works-as-one-with b"},
        {"one has ended",
         "body old type=csp areas=north end=2015\nold works-as-one-with south-csp"},
        {"in other counties",
         "area far kind=county\nbody far-csp type=csp areas=far\n"
         "north-csp works-as-one-with far-csp"},
        {"beside others that are alike: two findings",
         "body west-csp type=csp areas=west\narea west within=county\n"
         "north-csp works-as-one-with south-csp\n" +
             task({"north-csp", "south-csp", "east-csp", "west-csp"}) + sit("north-csp", "abcd") +
             sit("south-csp", "abcd") + sit("east-csp", "abcd") + sit("west-csp", "abcd"),
         {"info stated east-csp+west-csp: Two Community Safety Partnerships in Police do the same "
          "work with much the same members: the East Csp and the West Csp",
          as_one.front()}},
    });
}

TEST_CASE("D206 tells those that are to have one successor", "[graph][findings][D206]") {
    const std::string planned =
        "body new type=csp areas=north;south status=agreed start=2016-06\n"
        "new succeeds north-csp status=agreed start=2016-06\n"
        "new succeeds south-csp status=agreed start=2016-06\n";
    check({
        {"agreed",
         planned,
         {"info stated north-csp+south-csp also new: The North Csp and the South Csp are to become "
          "one: New"}},
        {"of one alone",
         "body new type=csp areas=north status=agreed\nnew succeeds north-csp status=agreed"},
        {"done long ago",
         "body new type=csp areas=north;south start=2015\n"
         "new succeeds north-csp\nnew succeeds south-csp"},
        {"a successor that came to nothing",
         "body new type=csp areas=north;south status=proposed\n"
         "new succeeds north-csp status=lapsed\nnew succeeds south-csp status=lapsed"},
    });
}

TEST_CASE("D206 tells those that a decision puts forward", "[graph][findings][D206]") {
    const auto decided = [](std::string_view more) {
        return "decision d about=north-csp;south-csp " + std::string(more);
    };
    const std::vector<std::string> forward{
        "info stated north-csp+south-csp: A decision puts forward the North Csp and the South Csp "
        "to become one"};
    check({
        {"an application", decided("kind=application"), forward},
        {"consent", decided("kind=consent outcome=pending"), forward},
        {"an order", decided("kind=order"), forward},
        {"that was refused", decided("kind=consent outcome=refused")},
        {"that nobody sought", decided("kind=consent outcome=not-sought")},
        {"an agreement may be about anything", decided("kind=agreement")},
        {"so may a review", decided("kind=review")},
        {"of a later day", decided("kind=consent date=2016-04")},
        {"about one", "decision d about=north-csp kind=consent"},
        {"about two of other types", "body b\ndecision d about=north-csp;b kind=consent"},
        {"about them and what is to replace them, read as if in place",
         "body new type=csp areas=north;south status=proposed\n"
         "new succeeds north-csp status=proposed\nnew succeeds south-csp status=proposed\n"
         "decision d kind=consent about=north-csp;south-csp;new",
         forward,
         {},
         true},
    });
}

TEST_CASE("D206 says what a merger would need", "[graph][findings][D206]") {
    const std::string lines = "north-csp works-as-one-with south-csp\n" + sit("north-csp", "abc") +
                              sit("south-csp", "bcd");
    const auto needs = [&](std::string_view first, std::optional<std::string_view> as_at = {}) {
        const Register map = test::map(std::string(first) + std::string(county) + lines);
        const Analysis analysis =
            analyse(test::snapshot(map, as_at), {.only = {"D206"}, .threads = 1});
        std::vector<std::string> chain;
        for (const Finding& f : analysis.findings) {
            for (const Because& step : f.because)
                chain.push_back(step.text);
        }
        return chain;
    };
    const std::vector<std::string> england{
        "The North Csp works as one with the South Csp",
        "Mb and Mc sit on more than one of them: together they have six seats, and one body would "
        "have four",
        "A merger would need the agreement in writing of all their responsible authorities and of "
        "the local policing body; the Secretary of State has no part in it, as they lie in one "
        "police area"};
    CHECK(needs("") == england);
    CHECK(needs("", "2012-01-15").back() ==
          "Until 16 January 2012 a merger needs an order of the Secretary of State");
    CHECK(needs("", "2012-01-16") == england);
}

TEST_CASE("D206 counts meetings", "[graph][findings][D206]") {
    const Register map = test::map(
        "map scope_types=partnership-board\narea county kind=county\n"
        "body a areas=county planned_per_year=4\nbody b areas=county usual_per_year=6\n"
        "a works-as-one-with b");
    const Analysis analysis = analyse(test::snapshot(map), {.only = {"D206"}, .threads = 1});
    REQUIRE(analysis.findings.size() == 1);
    const Finding& f = analysis.findings.front();
    REQUIRE(f.because.size() == 3);
    CHECK(f.because[1].text ==
          "Together they meet 10 times a year; one body that met as often as the busiest of them "
          "would meet 6 times");
    CHECK(f.because[2].text ==
          "A merger would need the agreement of each of them and of those who set them up");
    CHECK(f.question == "What would be gained if A and B were one, and what would each area lose?");
}

TEST_CASE("D206 costs no more than what is there", "[graph][findings][D206]") {
    std::string lines(county);
    for (int i = 0; i < 1000; ++i) {
        const std::string csp = "c" + std::to_string(i);
        lines += "area a" + csp + " within=county\nbody " + csp + " type=csp areas=a" + csp + "\n" +
                 sit(csp, "abcd") + "remit " + csp + " strategy safety\n";
    }
    CHECK(test::found(test::map(lines), "D206").size() == 1);
}

}  // namespace
