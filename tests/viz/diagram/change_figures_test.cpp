// SPDX-License-Identifier: MIT
#include "remit/viz/change_figures.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "tests/support/catch.hpp"
#include "tests/support/read.hpp"
#include "tests/support/svg.hpp"
#include "tests/support/svg_measure.hpp"
#include "tests/viz/diagram/figures.hpp"
#include "tests/viz/two_days.hpp"
#include "viz/diagram/geometry.hpp"

using namespace remit;
using test::Element;
using Lines = std::vector<std::string>;

namespace {

constexpr std::string_view first = "2014-06-30";
constexpr std::string_view second = "2014-07-01";

struct Three {
    std::vector<Element> before{}, changes{}, after{};
};
Three drawn(const test::TwoDays& days, const ChangeDrawing& options = {}) {
    const ChangeFigures figures = draw_change(days.before, days.after, days.difference, options);
    Three three;
    for (const auto& [files, read] :
         {std::pair{&figures.before, &three.before}, std::pair{&figures.changes, &three.changes},
          std::pair{&figures.after, &three.after}}) {
        for (const std::string& file : *files)
            read->push_back(test::read_xml(file));
    }
    return three;
}

/// Two partnerships become one; a third stays, and so does who scrutinises all of them.
constexpr std::string_view merger = R"(
map title=Example as_at=2014-05-01
body old-a type=csp end=2014-06-30
body old-b type=csp end=2014-06-30
body new type=csp start=2014-07-01
body far type=working-group
old-a reports-to board
old-b reports-to board
new reports-to board
other reports-to board
board reports-to council
far reports-to council
police member-of old-a role=chair
police member-of old-b
police member-of new
charity member-of old-b
police authority-of old-a
new succeeds old-a
new succeeds old-b
)";

/// Each text of a frame.
Lines texts(const std::vector<Element>& pages, std::string_view css) {
    Lines all;
    for (const Element& page : pages) {
        for (const std::string& text : test::texts_of(page, css))
            all.push_back(text);
    }
    return all;
}

/// "body-a" of "before-body-a".
std::string without_part(const std::string& id) { return id.substr(id.find('-') + 1); }

/// Where each node stands, by its id.
std::map<std::string, diagram::Rect> places(const Element& page) {
    std::map<std::string, diagram::Rect> all;
    for (const Element* node : of_class(page, "node"))
        all.emplace(without_part(node->attribute("id")), test::box_of(*node));
    return all;
}

}  // namespace

TEST_CASE("three pictures show what is there before, what changes and what is there after",
          "[diagram][change]") {
    struct Case {
        std::string name{};
        std::string lines{};
        Lines before{}, changes{}, after{};  // nodes
        Lines lines_between{};               // edges of the changes
    };
    const std::vector<Case> cases{
        {"nothing changes", "a reports-to b\n", {}, {}, {}, {}},
        {"a line begins",
         "a reports-to b start=2014-07-01\nb reports-to c\nd reports-to e\n",
         {"a [created +1]", "b", "c"},
         {"a [created +1]", "b", "c"},
         {"a [created +1]", "b", "c"},
         {"a->b reports-to in-place created", "b->c reports-to in-place"}},
        {"a line goes to another body",
         "a reports-to b end=2014-06-30\na reports-to c start=2014-07-01\n",
         {"a [changed ≠1]", "b", "c"},
         {"a [changed ≠1]", "b", "c"},
         {"a [changed ≠1]", "b", "c"},
         {"a->b reports-to in-place ended", "a->c reports-to in-place created"}},
        {"a body ends, and its line with it",
         "body a end=2014-06-30\na reports-to b\nc reports-to b\nb reports-to d\n",
         {"a [ended ×1]", "b [ended ×2]", "d"},
         {"a [ended ×1]", "b [ended ×2]", "d"},
         {"b [ended ×2]", "d"},
         {"a->b reports-to in-place ended", "b->d reports-to in-place"}},
        {"a body wakes",
         "body a phase=\"dormant 2010..2014-06-30\" phase=\"active 2014-07-01..\"\n"
         "a reports-to b\n",
         {"a [changed ≠1]", "b"},
         {"a [changed ≠1]", "b"},
         {"a [changed ≠1]", "b"},
         {"a->b reports-to in-place"}},
        {"a seat begins",
         "a member-of b start=2014-07-01\nc member-of b\n",
         {"b [created +1]"},
         {"a", "b [created +1]"},
         {"a", "b [created +1]"},
         {"a->b membership in-place created"}},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const test::TwoDays days(c.lines, first, second);
            const Three three = drawn(days);
            CHECK(test::nodes_of(three.before.front()) == c.before);
            CHECK(test::nodes_of(three.changes.front()) == c.changes);
            CHECK(test::nodes_of(three.after.front()) == c.after);
            CHECK(test::edges_of(three.changes.front()) == c.lines_between);
        }
    }
}

TEST_CASE("of a merger who sits on the bodies is shown in boxes", "[diagram][change]") {
    const test::TwoDays days(merger, first, second);
    const Three three = drawn(days);
    CHECK(test::nodes_of(three.before.front()) == Lines{"board [changed ≠3]", "charity", "council",
                                                        "old-a [ended ×2]", "old-b [ended ×2]",
                                                        "police+2", "police+3"});
    CHECK(test::nodes_of(three.after.front()) ==
          Lines{"board [changed ≠3]", "council", "new [created +1]", "police"});
    CHECK(texts(three.before, "fold") == Lines{"Sit on it (1)", "Sit on it (2)"});
    CHECK(texts(three.after, "fold") == Lines{"Sit on it (1)"});
    CHECK(test::edges_of(three.changes.front()) ==
          Lines{"board->council reports-to in-place", "charity->old-b membership in-place ended",
                "new->board reports-to in-place created", "old-a->board reports-to in-place ended",
                "old-b->board reports-to in-place ended", "police->new membership in-place created",
                "police->old-a authority in-place ended", "police->old-a membership in-place ended",
                "police->old-b membership in-place ended"});
    // A successor and a predecessor are never there together.
    CHECK(test::edges_of(three.after.front()) == Lines{"board->council reports-to in-place",
                                                       "new->board reports-to in-place",
                                                       "police->new membership in-place"});
    const std::string told = three.changes.front().child("desc")->text;
    CHECK(told.find("What changes from 30 June 2014 to 1 July 2014") == 0);
    CHECK(
        told.find("Old A and Old B no longer report to Board; New now reports to it (at Board).") !=
        std::string::npos);
    CHECK(three.before.front().child("desc")->text.find("Before, as at 30 June 2014") == 0);
    CHECK(three.before.front().child("desc")->text.find("New reports to Board") ==
          std::string::npos);
}

TEST_CASE("all can be drawn", "[diagram][change]") {
    const test::TwoDays days(merger, first, second);
    const Three three = drawn(days, {.all = true});
    const auto nodes = test::nodes_of(three.changes.front());
    for (const std::string_view body : {"far", "other"}) {
        INFO(body);
        CHECK(std::ranges::find(nodes, body) != nodes.end());
    }
}

TEST_CASE("what stands in two of the pictures stands in the same place", "[diagram][change]") {
    for (const std::string& name : test::shipped_cases()) {
        for (const std::string_view paper : {"free", "a4-landscape"}) {
            DYNAMIC_SECTION(name << " " << paper) {
                const test::TwoDays days(
                    test::read_map(test::file_text("data/cases/" + name + "/register.json")),
                    "2013-10-01", "2014-05-19");
                const Three three = drawn(days, {.paper = paper_named(paper).value(), .all = true});
                REQUIRE(three.before.size() == three.changes.size());
                REQUIRE(three.after.size() == three.changes.size());
                for (std::size_t p = 0; p < three.changes.size(); ++p) {
                    const auto all = places(three.changes[p]);
                    for (const auto* part : {&three.before, &three.after}) {
                        const Element& page = (*part)[p];
                        CHECK(page.attribute("viewBox") == three.changes[p].attribute("viewBox"));
                        for (const auto& [id, box] : places(page)) {
                            INFO(id);
                            const auto found = all.find(id);
                            REQUIRE(found != all.end());
                            CHECK(found->second.x == box.x);
                            CHECK(found->second.y == box.y);
                            CHECK(found->second.width == box.width);
                        }
                    }
                }
            }
        }
    }
}

TEST_CASE("on paper nothing lies on anything, and all can be read", "[diagram][change]") {
    std::vector<std::pair<std::string, Three>> all;
    const Paper paper = paper_named("a4-landscape").value();
    all.emplace_back("merger", drawn(test::TwoDays(merger, first, second), {.paper = paper}));
    all.emplace_back(
        "surrey",
        drawn(test::TwoDays(test::read_map(test::file_text("data/cases/surrey/register.json")),
                            "2013-10-01", "2014-05-19"),
              {.paper = paper}));
    for (const auto& [name, three] : all) {
        for (const auto* pages : {&three.before, &three.changes, &three.after}) {
            for (const Element& page : *pages) {
                INFO(name);
                CHECK(test::overlaps(page) == Lines{});
                CHECK(test::crossed_labels(page) == Lines{});
                CHECK(test::lines_on_bodies(page) == Lines{});
                CHECK(test::least_text(page) >= 7);
            }
        }
    }
}

TEST_CASE("hostile names do no harm in pictures of a change", "[diagram][change]") {
    const std::string name = "<script>alert(1)</script>\\\"]; } &amp; ]]>";
    const test::TwoDays days(
        "body a name=\"<b>&</b>]]>\" end=2014-06-30\na reports-to b\n"
        "body c start=2014-07-01 name=\"What changes from 30 June 2014\"\n",
        first, second);
    const Three three = drawn(days);
    CHECK(test::nodes_of(three.before.front()) == Lines{"a [ended ×2]", "b [ended ×3]"});
}

TEST_CASE("the same two days give the same bytes", "[diagram][change]") {
    const test::TwoDays days(merger, first, second);
    const auto once = draw_change(days.before, days.after, days.difference);
    const auto again = draw_change(days.before, days.after, days.difference);
    CHECK(once.changes == again.changes);
    CHECK(once.before == again.before);
    CHECK_THROWS_AS(
        draw_change(days.before, days.after, days.difference, {.format = FigureFormat::dot}),
        std::invalid_argument);
}
