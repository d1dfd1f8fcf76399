// SPDX-License-Identifier: MIT
#include <string>
#include <vector>

#include "remit/graph/analyse.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/detector.hpp"
#include "tests/support/map.hpp"
#include "tests/support/rules.hpp"

namespace {

using namespace remit;

using Case = test::DetectorCase;

void check(const std::vector<Case>& cases) {
    test::check_found("G112", "map scope_bodies=csp;board\n", cases);
}

std::vector<std::string> csp(const std::string& how, const std::string& basis = "stated") {
    return {"medium " + basis + " csp: The Csp " + how + ", while it carries a duty by law"};
}

TEST_CASE("G112 counts the meetings of a year", "[graph][findings][G112]") {
    check({
        {"one of four that were usual", "body csp type=csp usual_per_year=4 held_last_year=1",
         csp("met only once in the year before, where four were usual")},
        {"half of them, at the limit", "body csp type=csp usual_per_year=4 held_last_year=2",
         csp("met only twice in the year before, where four were usual")},
        {"one above the limit", "body csp type=csp usual_per_year=4 held_last_year=3"},
        {"half of an odd number", "body csp type=csp usual_per_year=5 held_last_year=2",
         csp("met only twice in the year before, where five were usual")},
        {"just above it", "body csp type=csp usual_per_year=5 held_last_year=3"},
        {"none of the one planned", "body csp type=csp planned_per_year=1 held_last_year=0",
         csp("met not once in the year before, where one was planned")},
        {"the one planned", "body csp type=csp planned_per_year=1 held_last_year=1"},
        {"six of twelve", "body csp type=csp planned_per_year=12 held_last_year=6",
         csp("met only six times in the year before, where 12 were planned")},
        {"more than planned", "body csp type=csp planned_per_year=4 held_last_year=9"},
        {"the plan speaks before the habit",
         "body csp type=csp planned_per_year=2 usual_per_year=6 held_last_year=2"},
        {"nothing planned or usual", "body csp type=csp held_last_year=0"},
        {"nobody counted", "body csp type=csp planned_per_year=4"},
        {"nobody counted, and the list is vouched for",
         "body csp type=csp planned_per_year=4 complete=meetings",
         csp("met not once in the year before, where four were planned", "complete")},
        {"less than one a year", "body csp type=csp planned_per_year=0.5 held_last_year=0"},
    });
}

TEST_CASE("G112 counts pro rata in a body's first year", "[graph][findings][G112]") {
    // The map's date is 18 March 2016.
    check({
        {"half a year, and one of two",
         "body csp type=csp planned_per_year=4 held_last_year=1 start=2015-09-18",
         csp("met only once since it began, where four a year were planned")},
        {"half a year, and both",
         "body csp type=csp planned_per_year=4 held_last_year=2 start=2015-09-18"},
        {"some more than half a year, and half of what was due",
         "body csp type=csp planned_per_year=4 held_last_year=1 start=2015-07",
         csp("met only once since it began, where four a year were planned")},
        {"too young for its first meeting",
         "body csp type=csp planned_per_year=4 held_last_year=0 start=2015-12-19"},
        {"just old enough",
         "body csp type=csp planned_per_year=4 held_last_year=0 start=2015-12-18",
         csp("met not once since it began, where four a year were planned")},
        {"a year old, and so no longer young",
         "body csp type=csp planned_per_year=4 held_last_year=2 start=2015-03-18",
         csp("met only twice in the year before, where four were planned")},
    });
}

TEST_CASE("G112 reads what a body is", "[graph][findings][G112]") {
    check({
        {"dormant", "body csp type=csp status=dormant", csp("is dormant")},
        {"suspended", "body csp type=csp status=suspended", csp("is suspended")},
        {"dormant in a phase",
         "body csp type=csp phase=\"active 1998..2014\" phase=\"dormant 2015..\"",
         csp("is dormant")},
        {"and before it",
         "body csp type=csp phase=\"active 1998..2014\" phase=\"dormant 2015..\"",
         {},
         "2014-06"},
        {"disbanded", "body csp type=csp status=disbanded"},
        {"only proposed", "body csp type=csp status=proposed planned_per_year=4 held_last_year=0"},
        {"proposed, and read as if it were there",
         "body csp type=csp status=proposed planned_per_year=4 held_last_year=0",
         {},
         {},
         true},
        {"dormant and hardly meeting is one finding",
         "body csp type=csp status=dormant usual_per_year=4 held_last_year=1", csp("is dormant")},
        {"counts speak of the year of the map",
         "body csp type=csp usual_per_year=4 held_last_year=1",
         {},
         "2015-12-31"},
        {"and of no other day in it", "body csp type=csp usual_per_year=4 held_last_year=1",
         csp("met only once in the year before, where four were usual"), "2016-12-31"},
    });
}

TEST_CASE("G112 speaks where something is left undone", "[graph][findings][G112]") {
    check({
        {"a remit",
         "body board status=dormant\nremit board strategy abuse",
         {"medium stated board: The Board is dormant, while it carries a remit"}},
        {"two remits",
         "body board status=dormant\nremit board strategy abuse\nremit board delivery abuse",
         {"medium stated board: The Board is dormant, while it carries two remits"}},
        {"no remit and no duty", "body board status=dormant"},
        {"a remit that is only proposed",
         "body board status=dormant\nremit board strategy abuse status=proposed"},
        {"a remit that has ended",
         "body board status=dormant\nremit board strategy abuse end=2015"},
        {"a disputed remit is one",
         "body board status=dormant\nremit board strategy abuse evidence=x evidence=y/disputes",
         {"medium stated board: The Board is dormant, while it carries a remit"}},
        {"a statutory type that is here not statutory",
         "body csp type=csp status=dormant statutory=no"},
        {"a body that may be statutory", "body csp type=health-board status=dormant statutory=no"},
    });
}

TEST_CASE("G112 holds meetings against what a rule requires", "[graph][findings][G112]") {
    const RuleBook rules = test::book({test::rule(
        "often", ExistenceShape{.body = test::bodies({"csp", "partnership-board"}), .meets = 4})});
    const std::string before = "map scope_bodies=csp;board jurisdiction=england\n";
    test::check_found(
        "G112", before,
        {
            {"one less",
             "body csp type=csp held_last_year=3",
             {"high stated csp: The Csp met only three times in the year before, where four were "
              "required, which the law asks for"}},
            {"one less, though as planned",
             "body csp type=csp planned_per_year=3 held_last_year=3",
             {"high stated csp: The Csp met only three times in the year before, where four were "
              "required, which the law asks for"}},
            {"one that carries nothing else",
             "body board held_last_year=1",
             {"high stated board: The Board met only once in the year before, where four were "
              "required, which the law asks for"}},
            {"all of them", "body csp type=csp held_last_year=4"},
            {"all of them, and half of the plan",
             "body csp type=csp planned_per_year=8 held_last_year=4",
             csp("met only four times in the year before, where eight were planned")},
            {"nobody counted", "body csp type=csp"},
            {"another body", "body csp type=lscb held_last_year=3"},
            {"before it was law", "body csp type=csp held_last_year=3 start=2000", {}, "2009"},
        },
        &rules);
}

TEST_CASE("G112 tells the count, the duty and the remits", "[graph][findings][G112]") {
    const Register map = test::map(
        "body csp type=csp usual_per_year=4 held_last_year=1\n"
        "remit csp strategy abuse evidence=x\n");
    const Analysis analysis = analyse(test::snapshot(map), {.only = {"G112"}, .threads = 1});
    REQUIRE(analysis.findings.size() == 1);
    const Finding& f = analysis.findings.front();
    std::vector<std::string> steps;
    for (const Because& step : f.because)
        steps.push_back(step.text + (step.fact ? " <" + map.id(*step.fact) + ">" : ""));
    CHECK(steps == std::vector<std::string>{
                       "The Csp met only once in the year before, where four were usual <csp>",
                       "The Csp is set up by law <csp>",
                       "The Csp holds strategy on abuse <csp.abuse.strategy>"});
    CHECK(f.question == "Why does the Csp hardly meet, and who does the work meanwhile?");
    CHECK(f.robust);
}

}  // namespace
