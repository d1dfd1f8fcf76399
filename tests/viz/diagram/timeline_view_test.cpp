// SPDX-License-Identifier: MIT
#include <string>
#include <vector>

#include "tests/support/catch.hpp"
#include "tests/viz/diagram/figures.hpp"

using namespace remit::test;
using Texts = std::vector<std::string>;

namespace {

Element timeline(std::string_view lines, const Wanted& more = {}) {
    Wanted wanted = more;
    wanted.view = remit::View::timeline;
    return figure(lines, wanted);
}

}  // namespace

TEST_CASE("the timeline tells what was when, as far as it is recorded", "[viz][diagram]") {
    struct Case {
        std::string_view name{};
        std::string_view lines{};
        std::string told{};
        Texts edges{};
    };
    const std::vector<Case> cases{
        {.name = "no date",
         .lines = "a reports-to b\n",
         .told = "The map has no date on which a body began or ended."},
        {.name = "of every kind",
         .lines = "body a phase=\"active 2012..\"\nbody b phase=\"active ..2014-03-09\"\n"
                  "body c phase=\"active 2010-05..2011..2012\"\n"
                  "body d phase=\"dormant 2012..2013\" phase=\"active 2013..\"\n",
         .told = "B: until 9 March 2014. C: from May 2010 until some time between 2011 and 2012. "
                 "A: from 2012. D: dormant from 2012 until 2013; from 2013."},
        {.name = "who follows stands below",
         .lines = "body new phase=\"active 2012..\"\nbody old phase=\"active 2001..2012\"\n"
                  "new succeeds old\n",
         .told = "Old: from 2001 until 2012. New: from 2012. New replaces Old.",
         .edges = {"new->old succession in-place"}},
        {.name = "of no recorded date, but followed",
         .lines = "body new phase=\"proposed 2017..\"\nnew succeeds old status=proposed\n",
         .told = "Old: no date is recorded. New: proposed from 2017. New replaces Old (proposed).",
         .edges = {"new->old succession planned"}},
        {.name = "a ring",
         .lines = "body a phase=\"active 2012..\"\nbody b phase=\"active 2013..\"\n"
                  "a succeeds b\nb succeeds a\n",
         .told = "A: from 2012. B: from 2013. B replaces A. A replaces B.",
         .edges = {"a->b succession in-place", "b->a succession in-place"}},
    };
    for (const Case& c : cases) {
        CAPTURE(c.name);
        const Element svg = timeline(c.lines);
        CHECK(told(svg) == c.told);
        CHECK(edges_of(svg) == c.edges);
    }
}

TEST_CASE("the timeline counts what has no date, and shows of an area what was there too",
          "[viz][diagram]") {
    const std::string_view lines = R"(
        body a areas=n phase="active ..2011"
        body b areas=s phase="active ..2012"
        body c areas=n phase="active 2013.."
        body d areas=n
    )";
    CHECK(sentence_of(timeline(lines), "Left out") == "Left out: 1 body without a date.");
    const Element north = timeline(lines, {.area = "n"});
    CHECK(told(north) == "A: until 2011. C: from 2013.");
    CHECK(sentence_of(north, "Left out") ==
          "Left out: 1 body without a date and 1 body that is not asked for.");
}
