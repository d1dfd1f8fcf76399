// SPDX-License-Identifier: MIT
#include <string>
#include <vector>

#include "tests/support/catch.hpp"
#include "tests/viz/diagram/figures.hpp"

using namespace remit::test;
using Texts = std::vector<std::string>;

namespace {

Element accountability(std::string_view lines) {
    return figure(lines, {.view = remit::View::accountability});
}

}  // namespace

TEST_CASE("the accountability view draws the ways to a voter, and marks who has none",
          "[viz][diagram]") {
    struct Case {
        std::string_view name{};
        std::string_view lines{};
        Texts nodes{};
        Texts edges{};
        std::string summary{};  // what follows the date
        std::string left_out = "Nothing is left out.";
    };
    const std::vector<Case> cases{
        {.name = "by lines",
         .lines = "body council type=county-council\nboard reports-to council\n"
                  "group part-of board\n",
         .nodes = {"board", "council", "group"},
         .edges = {"board->council reports-to in-place", "group->board part-of in-place"},
         .summary = "Of 2 bodies, 2 answer to an elected body by lines"},
        {.name = "by scrutiny alone",
         .lines = "body council type=county-council\nbody oversight type=scrutiny-committee\n"
                  "oversight part-of council\noversight scrutinises board\ngroup part-of board\n",
         .nodes = {"board [by-scrutiny]", "council", "group [by-scrutiny]", "oversight"},
         .edges = {"group->board part-of in-place", "oversight->board scrutinises in-place",
                   "oversight->council part-of in-place"},
         .summary = "Of 2 bodies, 2 reach one by scrutiny alone"},
        {.name = "a chain that ends below the voter",
         .lines = "body council type=county-council\ngroup reports-to board\n",
         .nodes = {"board [no-way]", "group [no-way]"},
         .edges = {"group->board reports-to in-place"},
         .summary = "Of 2 bodies, 2 are not shown to reach one",
         .left_out = "Left out: 1 elected body or councillor that none of these answers to."},
        {.name = "one body alone",
         .lines = "remit a strategy safety\n",
         .nodes = {"a [no-way]"},
         .summary = "The one body is not shown to reach an elected body"},
        {.name = "a ring",
         .lines = "a reports-to b\nb reports-to a\n",
         .nodes = {"a [no-way]", "b [no-way]"},
         .edges = {"a->b reports-to in-place", "b->a reports-to in-place"},
         .summary = "Of 2 bodies, 2 are not shown to reach one"},
        {.name = "a line to one that reaches no voter is no way",
         .lines = "body council type=county-council\nboard reports-to council\n"
                  "board reports-to forum\n",
         .nodes = {"board", "council", "forum [no-way]"},
         .edges = {"board->council reports-to in-place"},
         .summary =
             "Of 2 bodies, 1 answers to an elected body by lines and 1 is not shown to reach one",
         .left_out = "Left out: 1 line that leads to no voter."},
        {.name = "what is proposed, asked about or denied carries nobody; what is disputed does",
         .lines = "body council type=county-council\na reports-to council status=proposed\n"
                  "b reports-to council status=absent\nc reports-to council status=unconfirmed\n"
                  "d reports-to council status=disputed\n"
                  "remit a strategy safety\nremit b strategy safety\nremit c strategy safety\n",
         .nodes = {"a [no-way]", "b [no-way]", "c [no-way]", "council", "d"},
         .edges = {"d->council reports-to disputed"},
         .summary =
             "Of 4 bodies, 1 answers to an elected body by lines and 3 are not shown to reach one",
         .left_out = "Left out: 3 lines proposed, asked about or absent."},
        {.name = "posts are drawn only on a way",
         .lines = "body council type=county-council\nbody head type=officer-post\n"
                  "body clerk type=officer-post\nhead part-of council\nboard reports-to head\n"
                  "clerk part-of council\n",
         .nodes = {"board", "council", "head"},
         .edges = {"board->head reports-to in-place", "head->council part-of in-place"},
         .summary = "The one body answers to an elected body by lines",
         .left_out = "Left out: 1 post on no way and 1 line of a body that is left out."},
        {.name = "what nobody reviews and nothing touches is counted",
         .lines = "body trust type=nhs-trust\nbody pot type=fund\nbody oversight "
                  "type=scrutiny-committee\n",
         .summary = "The map has no body of which to ask it",
         .left_out = "Left out: 1 scrutineer of none of these and 2 bodies not under review that "
                     "no line or scrutiny touches."},
    };
    for (const Case& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const Element svg = accountability(c.lines);
            CHECK(nodes_of(svg) == c.nodes);
            CHECK(edges_of(svg) == c.edges);
            CHECK_THAT(svg.child("desc")->text,
                       Catch::Matchers::StartsWith(
                           "How each body reaches a voter, as at 18 March 2016. " + c.summary));
            CHECK(sentence_of(svg, c.left_out.substr(0, 8)) == c.left_out);
            CHECK(overlaps(svg) == Texts{});
        }
    }
}

TEST_CASE("who reaches no voter stands apart: trees in a frame, the rest in a list",
          "[viz][diagram]") {
    const Element svg = accountability(R"(
        body council type=county-council
        board reports-to council
        group reports-to hwb
        remit lone strategy safety
    )");
    CHECK(texts_of(svg, "apart") == Texts{"Not shown to reach", "an elected body"});
    CHECK(texts_of(svg, "unlinked").front() ==
          "Not shown to answer to anybody, nor to be scrutinised: 1 body");
    CHECK_THAT(all_text(svg), Catch::Matchers::ContainsSubstring("not shown to reach an elected"));
    CHECK(svg.has_class("accountability"));
}
