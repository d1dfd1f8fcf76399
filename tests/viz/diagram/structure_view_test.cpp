// SPDX-License-Identifier: MIT
#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "remit/viz/diagram.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/map.hpp"
#include "tests/support/read.hpp"
#include "tests/support/svg.hpp"

namespace {

using remit::test::Element;
using Texts = std::vector<std::string>;

std::string drawn(std::string_view lines, bool with_proposals = false, bool firm_only = false) {
    const remit::Register map = remit::test::map(lines);
    return remit::draw(remit::test::snapshot(map, {}, with_proposals, firm_only)).front();
}

Element figure(std::string_view lines, bool with_proposals = false, bool firm_only = false) {
    return remit::test::read_xml(drawn(lines, with_proposals, firm_only));
}

/// Each edge by its title and how it stands: "a->b disputed".
Texts edges(const Element& svg) {
    Texts found;
    for (const Element* edge : of_class(svg, "edge")) {
        const std::string classes = edge->attribute("class");
        found.push_back(edge->child("title")->text + classes.substr(classes.find(' ')));
    }
    std::ranges::sort(found);
    return found;
}

/// Bodies of these names, each reporting to the one before, in remit/1.
std::string map_of(const Texts& names) {
    nlohmann::json map{{"format", "remit/1"},
                       {"as_at", "2016-03-18"},
                       {"areas", {{{"id", "x"}, {"name", names[0]}}}}};
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string id = "b" + std::to_string(i);
        map["bodies"].push_back(
            {{"id", id}, {"name", names[i]}, {"type", "partnership-board"}, {"areas", {"x"}}});
        if (i == 0) continue;
        map["relations"].push_back(
            {{"id", names[i]}, {"type", "reports-to"}, {"from", id}, {"to", "b0"}});
    }
    return map.dump();
}

void collect_ids(const Element& element, std::multiset<std::string>& ids) {
    if (const std::string id = element.attribute("id"); !id.empty()) ids.insert(id);
    for (const Element& child : element.children)
        collect_ids(child, ids);
}

constexpr unsigned random_bodies = 36, random_areas = 5;

/// Bodies with areas and lines between them of every kind and state, rings and doubles among them.
std::string random_lines(unsigned seed) {
    std::mt19937 random(
        seed);  // its numbers are the same everywhere; those of distributions are not
    const auto any = [&](unsigned n) { return static_cast<unsigned>(random() % n); };
    const Texts types{"county-council", "csp",           "working-group", "councillor-post",
                      "fund",           "cds-committee", "forum"};
    const Texts relations{"reports-to", "reports-to", "part-of", "accountable-to", "scrutinises"};
    const Texts statuses{"in-place", "in-place", "in-place",   "disputed",
                         "proposed", "absent",   "unconfirmed"};
    std::string lines;
    for (unsigned a = 0; a < random_areas; ++a)
        lines += fmt::format("area a{} {}\n", a, a == 0 ? "" : "within=a0");
    for (unsigned b = 0; b < random_bodies; ++b)
        lines += fmt::format("body b{} type={} areas=a{}\n", b, types[any(7)], any(random_areas));
    for (unsigned r = any(60); r > 0; --r) {
        const unsigned from = any(random_bodies), to = any(any(2) == 0 ? random_bodies : 6);
        if (from == to) continue;
        lines +=
            fmt::format("b{} {} b{} status={}\n", from, relations[any(5)], to, statuses[any(7)]);
    }
    return lines;
}

constexpr std::string_view county = R"(
body council type=county-council name="Example County Council"
area ipswich kind=district within=example
area waveney kind=district within=example
body hwb type=hwb name="Health and Wellbeing Board" areas=example
body group type=county-strategy-group name="County Strategy Group" areas=example
body old type=partnership-board status=dormant
body csp-a type=csp name="Ipswich Community Safety Partnership" areas=ipswich
body csp-b type=csp name="Waveney Community Safety Partnership" areas=waveney
body lead type=councillor-post name="Lead member for safety"
body teams type=policing-unit count=7
hwb accountable-to council
group reports-to hwb status=disputed
group reports-to council
group reports-to old status=absent
group reports-to pcc status=unconfirmed
body pcc type=pcc name="Police and Crime Commissioner"
csp-a reports-to group
csp-b reports-to group
csp-b reports-to hwb status=proposed
scrutiny part-of council
scrutiny scrutinises csp-a
teams part-of csp-a
body t1 areas=ipswich
body w1 areas=waveney
body w2 areas=waveney
body t2 areas=ipswich
body t3 areas=ipswich
body t4 areas=ipswich
t1 reports-to csp-a
t2 reports-to csp-a
t3 reports-to csp-a
t4 reports-to csp-a
w1 part-of csp-b
w2 part-of csp-b
lead member-of group
)";

}  // namespace

TEST_CASE("the structure view draws each body and each line once, by id", "[viz][diagram]") {
    const Element svg = figure(county);
    CHECK(edges(svg) ==
          Texts{"csp-a->group reports-to in-place", "csp-b->group reports-to in-place",
                "csp-b->hwb reports-to planned", "group->council reports-to in-place",
                "group->hwb reports-to disputed", "group->old reports-to gone",
                "group->pcc reports-to unconfirmed", "hwb->council accountable-to in-place",
                "scrutiny->council part-of in-place", "scrutiny->csp-a scrutinises in-place",
                "t1->csp-a reports-to in-place", "t2->csp-a reports-to in-place",
                "t3->csp-a reports-to in-place", "t4->csp-a reports-to in-place",
                "teams->csp-a part-of in-place", "w1->csp-b part-of in-place",
                "w2->csp-b part-of in-place"});
    std::multiset<std::string> ids;
    for (const Element* node : of_class(svg, "node"))
        ids.insert(node->attribute("id"));
    CHECK(ids == std::multiset<std::string>{
                     "body-council", "body-csp-a", "body-csp-b", "body-group", "body-hwb",
                     "body-lead", "body-old", "body-pcc", "body-scrutiny", "body-t1", "body-t2",
                     "body-t3", "body-t4", "body-teams", "body-w1", "body-w2"});
    CHECK(of_class(svg, "edge").front()->attribute("id").starts_with("relation-reports-to."));
}

TEST_CASE("the structure view stands in order", "[viz][diagram]") {
    const Element svg = figure(county);
    CHECK(overlaps(svg) == Texts{});
    CHECK(titles(svg, "cluster") == Texts{"Ipswich", "Waveney"});
    CHECK(of_class(svg, "fold").size() == 1);
    CHECK(of_class(svg, "trunk").size() == 2);

    const auto top = [&](std::string_view id) {
        for (const Element* node : of_class(svg, "node")) {
            if (node->attribute("id") == id) return remit::test::box_of(*node).y;
        }
        throw std::runtime_error("no such body");
    };
    CHECK(top("body-council") < top("body-hwb"));
    CHECK(top("body-hwb") < top("body-group"));
    CHECK(top("body-group") < top("body-csp-a"));
    CHECK(top("body-scrutiny") < top("body-csp-a"));
    CHECK(top("body-csp-b") < top("body-w1"));
}

TEST_CASE("a figure says what it is, in words", "[viz][diagram]") {
    const Element svg = figure(county);
    CHECK(svg.attribute("role") == "img");
    CHECK(svg.child("title")->text == "A test map");
    const std::string desc = svg.child("desc")->text;
    CHECK_THAT(desc,
               Catch::Matchers::ContainsSubstring("Who reports to whom, as at 18 March 2016."));
    CHECK_THAT(desc,
               Catch::Matchers::ContainsSubstring(
                   "County Strategy Group reports to Health and Wellbeing Board (disputed)."));
    CHECK_THAT(desc, Catch::Matchers::ContainsSubstring("Posts (1): Lead member for safety."));
    const std::string text = all_text(svg);
    CHECK_THAT(text, Catch::Matchers::ContainsSubstring("Left out: 1 membership."));
    CHECK_THAT(text, Catch::Matchers::ContainsSubstring("No line of reporting"));
    for (const std::string_view entry :
         {"elected body", "reports to", "is part of", "scrutinises", "disputed: sources disagree",
          "absent or lapsed: said not to be there", "stands for several bodies"}) {
        CHECK_THAT(text, Catch::Matchers::ContainsSubstring(std::string(entry)));
    }
}

TEST_CASE("what the structure view leaves out is counted", "[viz][diagram]") {
    struct Case {
        std::string_view name{};
        std::string_view lines{};
        Texts edges{};
        std::string left_out{};
        bool firm_only = false;
    };
    const std::vector<Case> cases{
        {.name = "a line that a longer chain says as well",
         .lines = "a reports-to b\nb reports-to c\na reports-to c\n",
         .edges = {"a->b reports-to in-place", "b->c reports-to in-place"},
         .left_out = "Left out: 1 line that a longer chain says as well."},
        {.name = "not where the chain is in doubt",
         .lines = "a reports-to b\nb reports-to c status=disputed\na reports-to c\n",
         .edges = {"a->b reports-to in-place", "a->c reports-to in-place",
                   "b->c reports-to disputed"},
         .left_out = "Nothing is left out."},
        {.name = "not where the chain is of another kind",
         .lines = "a reports-to b\nb reports-to c\na accountable-to c\n",
         .edges = {"a->b reports-to in-place", "a->c accountable-to in-place",
                   "b->c reports-to in-place"},
         .left_out = "Nothing is left out."},
        {.name = "not where the line is about one topic",
         .lines = "a reports-to b\nb reports-to c\na reports-to c topics=abuse\n",
         .edges = {"a->b reports-to in-place", "a->c reports-to in-place",
                   "b->c reports-to in-place"},
         .left_out = "Nothing is left out."},
        {.name = "nor in a ring",
         .lines = "a reports-to b\nb reports-to c\nc reports-to a\na reports-to c\n",
         .edges = {"a->b reports-to in-place", "a->c reports-to in-place",
                   "b->c reports-to in-place", "c->a reports-to in-place"},
         .left_out = "Nothing is left out."},
        {.name = "lines that have ended, and bodies",
         .lines = "a reports-to b end=2010\nbody old end=2012\nold reports-to b\n",
         .left_out =
             "Left out: 2 lines not in force on the date and 1 body not in being on the date."},
        {.name = "what is not firm, when only firm facts are wanted",
         .lines =
             "a reports-to b evidence=minutes\nc reports-to b status=disputed evidence=minutes\n",
         .edges = {"a->b reports-to in-place"},
         .left_out = "Left out: 1 line that is not firm.",
         .firm_only = true},
    };
    for (const Case& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const Element svg = figure(c.lines, false, c.firm_only);
            CHECK(edges(svg) == c.edges);
            CHECK_THAT(all_text(svg), Catch::Matchers::ContainsSubstring(c.left_out));
        }
    }
}

TEST_CASE("proposals are drawn as if in place only when asked for, and still dashed",
          "[viz][diagram]") {
    constexpr std::string_view lines =
        "body new status=proposed\nnew reports-to b status=proposed\n";
    CHECK(edges(figure(lines)) == Texts{});
    CHECK(edges(figure(lines, true)) == Texts{"new->b reports-to planned"});
}

TEST_CASE("the same map gives the same bytes", "[viz][diagram]") {
    CHECK(drawn(county) == drawn(county));
}

TEST_CASE("hostile names do no harm", "[viz][diagram]") {
    const std::string long_word(5000, 'W');
    const Texts names{
        "<script>alert(1)</script>\"]; } =cmd",
        "\\N\\G\\n]]>&amp;<!--",
        "'><svg onload=x>",
        long_word,
        "a\xE2\x80\xAE"
        "b",
        "\xE5\x9C\xB0\xE5\x9F\x9F\xE5\xAE\x89\xE5\x85\xA8\xE5\xA7\x94\xE5\x93\xA1\xE4\xBC\x9A"};
    const remit::Register map = remit::test::read_map(map_of(names));
    const std::string svg =
        remit::draw(remit::test::snapshot(map), {.title = names[0], .id_prefix = names[2]}).front();
    const Element root = remit::test::read_xml(svg);
    CHECK(overlaps(root) == Texts{});
    CHECK(svg.find("<script") == std::string::npos);
    CHECK(svg.find("\xE2\x80\xAE") == std::string::npos);
    CHECK(titles(root, "node").front().find("<script>alert(1)</script>\"]; } =cmd") !=
          std::string::npos);
}

TEST_CASE("small and empty maps are drawn too", "[viz][diagram]") {
    for (const std::string_view lines :
         {"", "body a\n", "a reports-to b\n", "a reports-to b\nb reports-to a\n",
          "a scrutinises b\na reports-to b\n"}) {
        CAPTURE(lines);
        CHECK(overlaps(figure(lines)) == Texts{});
    }
}

TEST_CASE("random maps are drawn in order, every line once", "[viz][diagram]") {
    const unsigned seed = GENERATE(range(1U, 25U));
    CAPTURE(seed);
    const std::string lines = random_lines(seed);
    CAPTURE(lines);
    const Element svg = figure(lines);
    CHECK(overlaps(svg) == Texts{});
    const auto drawn_lines = of_class(svg, "edge").size();
    const auto written =
        static_cast<std::size_t>(std::ranges::count(lines, '\n')) - random_bodies - random_areas;
    CHECK(drawn_lines <= written);
    CHECK(of_class(svg, "node").size() == random_bodies);
}

TEST_CASE("every id in a figure is there once", "[viz][diagram]") {
    // The areas have parts in two trees.
    const Element svg = figure(std::string(county) + R"(
        x1 reports-to x
        body x1 areas=ipswich
        x2 reports-to x1
        body x2 areas=ipswich
        y1 reports-to x
        body y1 areas=waveney
        y2 reports-to y1
        body y2 areas=waveney
    )");
    std::multiset<std::string> ids;
    collect_ids(svg, ids);
    for (const std::string& id : ids) {
        CAPTURE(id);
        CHECK(ids.count(id) == 1);
    }
    CHECK(titles(svg, "cluster").size() == 4);
}
