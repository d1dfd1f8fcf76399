// SPDX-License-Identifier: MIT
#include <algorithm>
#include <stdexcept>
#include <string>
#include <vector>

#include "tests/support/catch.hpp"
#include "tests/support/map.hpp"
#include "tests/viz/diagram/figures.hpp"
#include "viz/diagram/focus_words.hpp"

using namespace remit::test;
using remit::RelationType;
using remit::diagram::State;
using remit::diagram::Tie;
using Texts = std::vector<std::string>;

namespace {

/// What each node says under its name, and each box as its heading.
Texts notes_of(const Element& svg) {
    Texts found;
    for (const Element* node : of_class(svg, "node")) {
        std::string text;
        for (const Element& child : node->children) {
            if (child.name == "text") text += (text.empty() ? "" : " ") + child.text;
        }
        found.push_back(text);
    }
    for (const Element* fold : of_class(svg, "fold")) {
        std::string text = "box:";
        for (const Element& child : fold->children) {
            if (child.name == "text") text += " " + child.text;
        }
        found.push_back(text);
    }
    std::ranges::sort(found);
    return found;
}

/// Lines that are drawn: of edges and of trunks, by class.
std::size_t drawn_lines(const Element& svg) {
    std::size_t count = 0;
    for (const std::string_view kind : {"edge", "trunk"}) {
        for (const Element* line : of_class(svg, kind))
            count += line->child("path") == nullptr ? 0 : 1;
    }
    return count;
}

}  // namespace

TEST_CASE("relations read as words beside the body that they are tied to", "[viz][diagram]") {
    struct Case {
        std::vector<Tie> ties{};
        std::string one{};
        std::string several{};
        std::string_view it = "it";
    };
    using enum RelationType;
    const std::vector<Case> cases{
        {{{reports_to, State::in_place, true}}, "reports to it", "report to it"},
        {{{reports_to, State::in_place, false}}, "it reports to", "it reports to"},
        {{{part_of, State::in_place, true}}, "is part of it", "are part of it"},
        {{{scrutinises, State::in_place, true}}, "scrutinises it", "scrutinise it"},
        {{{authority_of, State::in_place, true}},
         "is one of its authorities",
         "are its authorities"},
        {{{authority_of, State::in_place, true}},
         "is one of the authorities of North",
         "are one of the authorities of North",
         "North"},
        {{{establishes, State::in_place, true}}, "set it up", "set it up"},
        {{{approves, State::in_place, true}}, "must agree its plans", "must agree its plans"},
        {{{guides, State::in_place, true}}, "gives guidance to it", "give guidance to it"},
        {{{funds, State::gone, true}}, "does not fund it", "do not fund it"},
        {{{member_of, State::disputed, true}}, "sits on it (disputed)", "sit on it (disputed)"},
        {{{informs, State::planned, false}}, "it informs (proposed)", "it informs (proposed)"},
        {{{consults, State::unconfirmed, true}},
         "consults it (not confirmed)",
         "consult it (not confirmed)"},
        {{{directs, State::in_place, true},
          {funds, State::in_place, true},
          {informs, State::in_place, false},
          {supports, State::in_place, false}},
         "directs it and funds it; it informs and supports",
         "direct it and fund it; it informs and supports"},
        {{{directs, State::gone, true},
          {funds, State::in_place, true},
          {informs, State::gone, false},
          {supports, State::in_place, false}},
         "funds it, but does not direct it; it supports, but does not inform",
         "fund it, but do not direct it; it supports, but does not inform"},
        {{{reports_to, State::in_place, false}}, "North reports to", "North reports to", "North"},
    };
    for (const Case& c : cases) {
        CHECK(remit::diagram::words_of(c.ties, c.it, false) == c.one);
        CHECK(remit::diagram::words_of(c.ties, c.it, true) == c.several);
    }
}

TEST_CASE("the focus view draws what surrounds a body, each relation once", "[viz][diagram]") {
    struct Case {
        std::string_view name{};
        std::string_view lines{};  // about csp
        std::size_t hops = 1;
        Texts edges{};
        Texts notes{};
        std::size_t lines_drawn = 0;
        std::string left_out = "Nothing is left out.";
    };
    const std::vector<Case> cases{
        {.name = "nothing", .lines = "body csp\n", .notes = {"Csp"}},
        {.name = "a line of each class, and its words",
         .lines = "csp reports-to a\nb scrutinises csp\nc appoints csp\nd member-of csp\n"
                  "e funds csp\ncsp informs f\ncsp coordinates-with g\ncsp succeeds h\n",
         .edges = {"b->csp scrutinises in-place", "c->csp authority in-place",
                   "csp->a reports-to in-place", "csp->f information in-place",
                   "csp->g coordination in-place", "csp->h succession in-place",
                   "d->csp membership in-place", "e->csp funding in-place"},
         .notes = {"A it reports to", "B scrutinises it", "C appoints it", "Csp", "D sits on it",
                   "E funds it", "F it informs", "G it coordinates with", "H it replaces"},
         .lines_drawn = 8},
        {.name = "what is tied alike hangs in one box",
         .lines = "a member-of csp role=chair\nb member-of csp\nc member-of csp status=disputed\n",
         .edges = {"a->csp membership in-place", "b->csp membership in-place",
                   "c->csp membership disputed"},
         .notes = {"A chair", "B", "C sits on it (disputed)", "Csp", "box: Sit on it (2)"},
         .lines_drawn = 4},
        {.name = "several kinds of relation run side by side, of one kind as one line",
         .lines = "a directs csp\na funds csp\na informs csp\na advises csp\n",
         .edges = {"a->csp authority in-place", "a->csp funding in-place",
                   "a->csp information in-place", "a->csp information in-place"},
         .notes = {"A directs it, funds it, informs it and advises it", "Csp"},
         .lines_drawn = 3},
        {.name = "two boxes, one of several kinds",
         .lines = "a funds csp\na informs csp\nb funds csp\nb informs csp\nc informs csp\n"
                  "d informs csp\n",
         .edges = {"a->csp funding in-place", "a->csp information in-place",
                   "b->csp funding in-place", "b->csp information in-place",
                   "c->csp information in-place", "d->csp information in-place"},
         .notes = {"A", "B", "C", "Csp", "D", "box: Fund it and inform it (2)",
                   "box: Inform it (2)"},
         .lines_drawn = 7},
        {.name = "one hop only, and what it leaves out",
         .lines = "a reports-to csp\nb reports-to csp status=absent\nb reports-to a\n"
                  "c reports-to b\nd reports-to csp end=2010\n",
         .edges = {"a->csp reports-to in-place", "b->csp reports-to gone"},
         .notes = {"A reports to it", "B does not report to it", "Csp"},
         .lines_drawn = 2,
         .left_out = "Left out: 1 relation between bodies around it, 1 relation not in force on "
                     "the date and 2 bodies farther away."},
        {.name = "two hops; what is denied leads no further",
         .lines = "a reports-to csp\nb reports-to csp status=absent\nc reports-to a\n"
                  "d reports-to b\ne reports-to c\n",
         .hops = 2,
         .edges = {"a->csp reports-to in-place", "b->csp reports-to gone",
                   "c->a reports-to in-place"},
         .notes = {"A reports to it", "B does not report to it", "C reports to A", "Csp"},
         .lines_drawn = 3,
         .left_out = "Left out: 2 bodies farther away."},
    };
    for (const Case& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const Element svg =
                figure(c.lines, {.view = remit::View::focus, .focus = "csp", .hops = c.hops});
            CHECK(edges_of(svg) == c.edges);
            CHECK(notes_of(svg) == c.notes);
            CHECK(drawn_lines(svg) == c.lines_drawn);
            CHECK(sentence_of(svg, c.left_out.substr(0, 8)) == c.left_out);
            CHECK(overlaps(svg) == Texts{});
        }
    }
}

TEST_CASE("the focus view says whose surroundings it shows, and how far", "[viz][diagram]") {
    constexpr std::string_view lines = "a reports-to csp\nb reports-to a\n";
    const Element one = figure(lines, {.view = remit::View::focus, .focus = "csp"});
    CHECK(sentence_of(one, "What") == "What surrounds Csp, as at 18 March 2016.");
    const Element two = figure(lines, {.view = remit::View::focus, .focus = "csp", .hops = 2});
    CHECK(sentence_of(two, "What") == "What surrounds Csp, 2 steps around, as at 18 March 2016.");
    CHECK_THAT(two.child("desc")->text, Catch::Matchers::ContainsSubstring("B reports to A."));
}

TEST_CASE("a body that has ended has nothing around it", "[viz][diagram]") {
    const Element svg = figure("body csp end=2010\na reports-to csp\n",
                               {.view = remit::View::focus, .focus = "csp"});
    CHECK(notes_of(svg) == Texts{"Csp disbanded"});
    CHECK(sentence_of(svg, "Left out") ==
          "Left out: 1 relation not in force on the date, 1 body farther away and 1 body not in "
          "being on the date.");
}

TEST_CASE("surroundings of no body are no figure", "[viz][diagram]") {
    const remit::Register map = remit::test::map("a reports-to b\n");
    CHECK_THROWS_AS(remit::draw(snapshot(map), {.view = remit::View::focus}),
                    std::invalid_argument);
}
