// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "tests/support/catch.hpp"
#include "tests/support/map.hpp"
#include "tests/support/svg_measure.hpp"
#include "tests/viz/diagram/figures.hpp"

using namespace remit::test;
using Texts = std::vector<std::string>;

namespace {

Element timeline(std::string_view lines, const Wanted& more = {}) {
    Wanted wanted = more;
    wanted.view = remit::View::timeline;
    return figure(lines, wanted);
}

/// Each follows the one before.
std::string chain(int count) {
    std::string lines = "body b0 phase=\"active 1900..\"\n";
    for (int i = 1; i < count; ++i)
        lines += fmt::format("body b{0} phase=\"active 1900..\"\nb{0} succeeds b{1}\n", i, i - 1);
    return lines;
}

/// Each of the later ones follows each of the earlier ones.
std::string reorganised(int earlier, int later) {
    std::string lines;
    for (int o = 0; o < earlier; ++o)
        lines += fmt::format("body old{} phase=\"active 1990..2013\"\n", o);
    for (int n = 0; n < later; ++n) {
        lines += fmt::format("body new{} phase=\"active 2013..\"\n", n);
        for (int o = 0; o < earlier; ++o)
            lines += fmt::format("new{} succeeds old{}\n", n, o);
    }
    return lines;
}

/// What follows what, drawn or told of another page.
Texts changes_on(const std::vector<Element>& pages) {
    Texts found;
    for (const Element& page : pages) {
        for (const std::string& edge : edges_of(page))
            found.push_back(edge.substr(0, edge.find(' ')));
    }
    std::ranges::sort(found);
    return found;
}

std::size_t count_of(const std::vector<Element>& pages, std::string_view words) {
    std::size_t count = 0;
    for (const Element& page : pages) {
        const std::string text = told(page);
        for (auto at = text.find(words); at != std::string::npos; at = text.find(words, at + 1))
            ++count;
    }
    return count;
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

TEST_CASE("on paper each succession is drawn once, or told of the page where it goes on",
          "[viz][diagram][paper]") {
    struct Case {
        std::string name{};
        std::string lines{};
        std::size_t changes = 0;
        bool all_drawn = true;
    };
    const std::vector<Case> cases{
        {"a chain", chain(40), 39},
        {"a ring", chain(40) + "b0 succeeds b39\n", 40},
        {"many become one", reorganised(70, 1), 70},
        {"some become some", reorganised(8, 6), 48},
        {"one becomes many", reorganised(1, 70), 70, false},
        {"many become many", reorganised(30, 30), 900, false},
    };
    for (const Case& c : cases) {
        CAPTURE(c.name);
        const auto pages = sheets_of(map(c.lines), remit::View::timeline, "a4-landscape");
        for (const Element& page : pages) {
            CHECK(least_text(page) > 6.999);
            CHECK(overlaps(page) == Texts{});
        }
        const Texts drawn = changes_on(pages);
        CHECK(std::ranges::adjacent_find(drawn) == drawn.end());
        const std::size_t elsewhere = count_of(pages, " (page ");
        CHECK(drawn.size() + elsewhere == c.changes);
        CHECK((elsewhere == 0) == c.all_drawn);
    }
}
