// SPDX-License-Identifier: MIT
#include <string>
#include <vector>

#include "tests/support/catch.hpp"
#include "tests/support/map.hpp"
#include "tests/viz/diagram/figures.hpp"

using namespace remit::test;
using Texts = std::vector<std::string>;

namespace {

Element membership(std::string_view lines, const Wanted& more = {}) {
    Wanted wanted = more;
    wanted.view = remit::View::membership;
    return figure(lines, wanted);
}

std::string left_out(const Element& svg) {
    const std::string sentence = sentence_of(svg, "Left out");
    return sentence.empty() ? sentence_of(svg, "Nothing") : sentence;
}

}  // namespace

TEST_CASE("the membership view tells who sits where, and how sure that is", "[viz][diagram]") {
    struct Case {
        std::string_view name{};
        std::string_view lines{};
        std::string told{};
        Texts marks{};  // of the edges
        std::string left_out = "Nothing is left out.";
    };
    const std::vector<Case> cases{
        {.name = "no seat",
         .lines = "a reports-to b\n",
         .told = "No seat is recorded on the map for this date.",
         .left_out = "Left out: 2 bodies without a seat or a member recorded."},
        {.name = "roles",
         .lines = "a member-of board role=chair\nb member-of board\nc member-of board "
                  "role=attendee\n",
         .told = "Board: A (chair); B (member); C (attendee).",
         .marks = {"a->board membership in-place", "b->board membership in-place",
                   "c->board membership in-place"}},
        {.name = "how it stands",
         .lines = "a member-of board status=disputed\nb member-of board status=proposed\n"
                  "c member-of board status=absent\nd member-of board status=unconfirmed\n",
         .told = "Board: A (member, disputed); B (member, proposed); C (member, absent); D "
                 "(member, unconfirmed).",
         .marks = {"a->board membership disputed", "b->board membership planned",
                   "c->board membership gone", "d->board membership unconfirmed"}},
        {.name = "a post speaks for its council",
         .lines = "body leader type=councillor-post\nleader member-of board "
                  "on_behalf_of=council\n",
         .told = "Board: Council (member, through Leader); Leader (member).",
         .marks = {"leader->board membership in-place"}},
        {.name = "what has ended",
         .lines = "a member-of board\nb member-of board end=2014\n",
         .told = "Board: A (member).",
         .marks = {"a->board membership in-place"},
         .left_out = "Left out: 1 body without a seat or a member recorded and 1 seat "
                     "not in force on the date."},
    };
    for (const Case& c : cases) {
        CAPTURE(c.name);
        const Element svg = membership(c.lines);
        CHECK(told(svg) == c.told);
        CHECK(edges_of(svg) == c.marks);
        CHECK(left_out(svg) == c.left_out);
    }
}

TEST_CASE("like boards stand together, and a body that is both agency and board has two heads",
          "[viz][diagram]") {
    const Element svg = membership(R"(
        x member-of one
        p member-of two
        x member-of three
        y member-of one
        y member-of three
        one member-of two
    )");
    CHECK(told(svg) ==
          "One: X (member); Y (member). Three: X (member); Y (member). Two: One (member); P "
          "(member).");
    CHECK(nodes_of(svg) == Texts{"one", "one+2", "p", "three", "two", "x", "y"});
}

TEST_CASE("the membership of an area is that of the bodies that serve it", "[viz][diagram]") {
    const Element svg = membership(
        "body north areas=n\nbody south areas=s\na member-of north\nb member-of south\n"
        "body a areas=n\nbody b areas=s\n",
        {.area = "n"});
    CHECK(told(svg) == "North: A (member).");
    CHECK(left_out(svg) ==
          "Left out: 1 seat of a body that is left out and 2 bodies that serve other areas.");
}
