// SPDX-License-Identifier: MIT
// Figures on paper: what a reader of each page may count on.
#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "remit/viz/diagram.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/map.hpp"
#include "tests/support/read.hpp"
#include "tests/support/svg_measure.hpp"

namespace {

using namespace remit::test;
using Texts = std::vector<std::string>;

constexpr double margin = 22.7;  // 8 mm
constexpr double least_use = 0.6;

std::vector<Element> pages_of(const remit::Register& map, std::string_view paper,
                              remit::View view = remit::View::structure, remit::BodyId focus = {}) {
    const remit::DrawOptions options{
        .view = view, .paper = remit::paper_named(paper).value(), .focus = focus};
    std::vector<Element> pages;
    for (const std::string& page : remit::draw(snapshot(map), options))
        pages.push_back(read_xml(page));
    return pages;
}

/// What surrounds the body of that id, on A4.
std::vector<Element> pages_around(const remit::Register& map, std::string_view id) {
    return pages_of(map, "a4-landscape", remit::View::focus, remit::test::body(map, id));
}

/// All that is wrong with a page of which so much is to be used.
Texts faults_of(const Element& page, double least) {
    Texts faults = overlaps(page);
    for (auto&& found : {crossed_labels(page), lines_on_bodies(page)})
        faults.insert(faults.end(), found.begin(), found.end());
    if (least_text(page) < 6.999) faults.push_back(fmt::format("text of {} pt", least_text(page)));
    const auto own = crossings(page);
    const auto plain = crossings_of_plain_dot(page);
    if (own > plain) faults.push_back(fmt::format("{} crossings, by plain dot {}", own, plain));
    const double use = page_use(page, margin);
    if (use < least) faults.push_back(fmt::format("only {:.2f} of it is used", use));
    const bool shows = !of_class(page, "node").empty();
    if (of_class(page, "key").size() != (shows ? 1 : 0)) faults.emplace_back("no key");
    return faults;
}

/// The same of all pages; where they are a small figure's, they need not be full.
Texts faults_of(const std::vector<Element>& pages, bool full = true) {
    Texts faults;
    for (std::size_t p = 0; p < pages.size(); ++p) {
        for (const std::string& fault : faults_of(pages[p], full ? least_use : 0))
            faults.push_back(fmt::format("page {}: {}", p + 1, fault));
    }
    return faults;
}

/// Ids of a class over all pages, in order, copies of one body as one.
Texts ids_on(const std::vector<Element>& pages, std::string_view kind) {
    Texts found;
    for (const Element& page : pages) {
        for (const Element* element : of_class(page, kind)) {
            const std::string id = element->attribute("id");
            found.push_back(id.substr(0, id.find('+')));
        }
    }
    std::ranges::sort(found);
    if (kind == "node") found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::string case_text(const std::string& name) {
    return file_text("data/cases/" + name + "/register.json");
}

/// A superior and those that report to it.
std::string hub(std::size_t count, std::string_view type) {
    std::string lines = "body hub type=county-council\n";
    for (std::size_t i = 0; i < count; ++i)
        lines += fmt::format("body b{0} type={1}\nb{0} reports-to hub\n", i, type);
    return lines;
}

/// A council with boards that have groups of their own, all one tree.
std::string wide_tree(std::size_t boards, std::size_t groups) {
    std::string lines = "body council type=county-council\n";
    for (std::size_t i = 0; i < boards; ++i) {
        lines += fmt::format("board-{} reports-to council\n", i);
        for (std::size_t j = 0; j < groups; ++j)
            lines += fmt::format(
                "group-{0}-{1} reports-to board-{0}\nteam-{0}-{1} part-of group-{0}-{1}\n", i, j);
    }
    return lines;
}

/// Bodies in areas that report to one that comes before them, and a few lines across.
std::string random_lines(unsigned seed, unsigned bodies) {
    std::mt19937 random(
        seed);  // its numbers are the same everywhere; those of distributions are not
    const std::vector<std::string> types{"partnership-board", "working-group", "post",
                                         "county-council"};
    std::string lines = "area a\narea b within=a\narea c within=a\n";
    for (unsigned i = 0; i < bodies; ++i) {
        lines += fmt::format("body x{} type={} areas={}\n", i, types[random() % types.size()],
                             random() % 2 == 0 ? "b" : "c");
        if (i > 0 && random() % 5 != 0)
            lines += fmt::format("x{} {} x{}{}\n", i, random() % 3 == 0 ? "part-of" : "reports-to",
                                 random() % i, random() % 6 == 0 ? " status=disputed" : "");
    }
    for (unsigned i = 0; i < bodies / 10; ++i) {
        const auto from = random() % bodies;
        const auto to = random() % bodies;
        if (from != to) lines += fmt::format("x{} scrutinises x{}\n", from, to);
    }
    return lines;
}

}  // namespace

TEST_CASE("each page of the shipped cases keeps the limits", "[viz][diagram][paper]") {
    const auto names = shipped_cases();
    REQUIRE(names.size() > 0);
    for (const std::string& name : names) {
        DYNAMIC_SECTION(name) {
            const remit::Register map = read_map(case_text(name));
            const auto pages = pages_of(map, "a4-landscape");
            CHECK(faults_of(pages) == Texts{});
            const std::vector<Element> whole{read_xml(remit::draw(snapshot(map)).front())};
            CHECK(ids_on(pages, "edge") == ids_on(whole, "edge"));
            CHECK(ids_on(pages, "node") == ids_on(whole, "node"));
        }
    }
}

TEST_CASE("Suffolk keeps the limits on other papers", "[viz][diagram][paper]") {
    const remit::Register map = read_map(case_text("suffolk"));
    for (const std::string_view paper : {"a4-portrait", "a3-landscape", "a3-portrait"}) {
        CAPTURE(paper);
        const auto pages = pages_of(map, paper);
        CHECK(faults_of(pages) == Texts{});
        CHECK(pages.front().attribute("width") ==
              fmt::format("{:.2f}pt", remit::paper_named(paper)->width));
    }
}

TEST_CASE("other views of Suffolk keep the limits too", "[viz][diagram][paper]") {
    const remit::Register map = read_map(case_text("suffolk"));
    for (const remit::View view : {remit::View::findings, remit::View::accountability}) {
        CAPTURE(static_cast<int>(view));
        const auto pages = pages_of(map, "a4-landscape", view);
        CHECK(faults_of(pages) == Texts{});
        // A page is not drawn so large that it loses sources.
        CHECK_THAT(all_text(pages.back()), !Catch::Matchers::ContainsSubstring(" more.\n"));
    }
}

TEST_CASE("other views of the shipped cases lay nothing on anything", "[viz][diagram][paper]") {
    for (const std::string& name : shipped_cases()) {
        const remit::Register map = read_map(case_text(name));
        for (const remit::View view : {remit::View::findings, remit::View::accountability}) {
            CAPTURE(name, static_cast<int>(view));
            CHECK(faults_of(pages_of(map, "a4-landscape", view), false) == Texts{});
        }
    }
}

TEST_CASE("lines around a body lie on no other and on no name", "[viz][diagram][paper]") {
    const std::vector<std::pair<std::string, std::string>> cases{{"suffolk", "sscg"},
                                                                 {"suffolk", "west-csp"},
                                                                 {"suffolk", "hwb"},
                                                                 {"surrey", "cpsb"},
                                                                 {"thurrock", "tcsp"}};
    for (const auto& [name, body] : cases) {
        CAPTURE(name, body);
        Texts faults;
        for (const Element& page : pages_around(read_map(case_text(name)), body)) {
            for (const auto& found : {overlaps(page), crossed_labels(page), lines_on_bodies(page)})
                faults.insert(faults.end(), found.begin(), found.end());
        }
        // Of lines side by side one may run under the sign of the next, which covers it.
        std::erase_if(faults, [](const std::string& fault) {
            return fault.ends_with("'?'") || fault.ends_with("'×'");
        });
        CHECK(faults == Texts{});
    }
}

TEST_CASE("a body that nothing surrounds is drawn, and it is said", "[viz][diagram][paper]") {
    const remit::Register map = remit::test::map("body a\nb reports-to c\n");
    const auto pages = pages_around(map, "a");
    CHECK(pages.size() == 1);
    CHECK(ids_on(pages, "node") == Texts{"body-a"});
    CHECK_THAT(all_text(pages.front()),
               Catch::Matchers::ContainsSubstring("No relation to another body is shown."));
}

TEST_CASE("findings are told from the first page to the last", "[viz][diagram][paper]") {
    for (const std::string& name : shipped_cases()) {
        const auto pages =
            pages_of(read_map(case_text(name)), "a4-landscape", remit::View::findings);
        Texts told;
        Texts expected;
        for (const Element& page : pages) {
            for (const Element* note : of_class(page, "note"))
                told.push_back(note->attribute("id"));
        }
        for (std::size_t i = 1; i <= told.size(); ++i)
            expected.push_back(fmt::format("finding-{}", i));
        CAPTURE(name);
        CHECK(told == expected);
        // None of them is cut short.
        for (const Element& page : pages)
            CHECK_THAT(all_text(page), !Catch::Matchers::ContainsSubstring("…"));
    }
}

TEST_CASE("sources that have a page to themselves stand under its head", "[viz][diagram][paper]") {
    const auto pages = pages_around(read_map(case_text("suffolk")), "pcc");
    REQUIRE(of_class(pages.back(), "node").empty());
    double top = 1e9;
    for (const Element& text : pages.back().children) {
        if (text.name == "text" && text.text.starts_with("Left out: ")) top = box_of_text(text).y;
    }
    CHECK(top < 150);
}

TEST_CASE("each page says what it belongs to", "[viz][diagram][paper]") {
    const auto pages = pages_of(read_map(case_text("suffolk")), "a4-landscape");
    REQUIRE(pages.size() > 1);
    for (std::size_t p = 0; p < pages.size(); ++p) {
        const std::string text = all_text(pages[p]);
        CHECK_THAT(text, Catch::Matchers::ContainsSubstring("Suffolk: community safety"));
        CHECK_THAT(text, Catch::Matchers::ContainsSubstring(fmt::format(
                             "as at 18 March 2016 · page {} of {}", p + 1, pages.size())));
        CHECK_THAT(text, Catch::Matchers::ContainsSubstring("Left out: "));
        const bool last = p + 1 == pages.size();
        CHECK_THAT(text, Catch::Matchers::ContainsSubstring(
                             last ? "Sources: 2010 to 2015 government policy"
                                  : "Sources: on the last page."));
    }
}

TEST_CASE("maps of all forms stand in order on paper", "[viz][diagram][paper]") {
    const std::string long_name =
        "The Joint Strategic Commissioning and Oversight Partnership Board for Community Safety, "
        "Safeguarding and Wellbeing across the County and its Districts";
    struct Case {
        std::string name{};
        std::string lines{};
        std::size_t pages = 1;
    };
    const std::vector<Case> cases{
        {"nothing", ""},
        {"one body", "body a\n"},
        {"three bodies", "a reports-to b\nb reports-to c\n"},
        {"a hub of 60 of one type", hub(60, "working-group")},
        {"a hub of 7 of one type, and itself in a ring", hub(7, "post") + "hub reports-to b1\n"},
        {"no lines", "body a\nbody b type=post\nbody c type=county-council\n"},
        {"long names", fmt::format("a reports-to b\nbody a name=\"{0}\"\nbody b name=\"{0}\"\n"
                                   "body c name=\"{0}\"\n",
                                   long_name)},
        {"names from right to left",
         "a reports-to b\nbody a name=\"مجلس السلامة المجتمعية\"\nbody b name=\"ועדת הביטחון "
         "הקהילתי\"\n"},
        {"names in Chinese",
         "a reports-to b\nbody a name=\"地域安全委员会地域安全委员会地域安全委员会\"\nbody b "
         "name=\"地域\"\n"},
    };
    for (const Case& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const remit::Register map = remit::test::map(c.lines);
            const auto pages = pages_of(map, "a4-landscape");
            CHECK(pages.size() == c.pages);
            CHECK(faults_of(pages, false) == Texts{});
            CHECK(ids_on(pages, "node").size() == map.bodies().size());
        }
    }
}

TEST_CASE("a tree too big for a page is cut at its branches", "[viz][diagram][paper]") {
    struct Case {
        std::string name{};
        std::string lines{};
    };
    const std::vector<Case> cases{{"a hub of 300", hub(300, "working-group")},
                                  {"a wide tree", wide_tree(12, 5)}};
    for (const Case& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const remit::Register map = remit::test::map(c.lines);
            const auto pages = pages_of(map, "a4-landscape");
            CHECK(pages.size() > 1);
            CHECK(faults_of(pages) == Texts{});
            CHECK(ids_on(pages, "node").size() == map.bodies().size());
            const auto edges = ids_on(pages, "edge");
            CHECK(edges.size() == map.relations().size());
            CHECK(std::adjacent_find(edges.begin(), edges.end()) == edges.end());
            for (const Element& page : pages)
                CHECK_THAT(all_text(page), Catch::Matchers::ContainsSubstring("also on page"));
        }
    }
}

TEST_CASE("random maps stand in order on paper, every line once", "[viz][diagram][paper]") {
    const unsigned seed = GENERATE(range(1U, 9U));
    CAPTURE(seed);
    const remit::Register map = remit::test::map(random_lines(seed, 90));
    const auto pages = pages_of(map, seed % 2 == 0 ? "a4-landscape" : "a4-portrait");
    Texts faults;
    for (const Element& page : pages) {
        for (const auto& found : {overlaps(page), crossed_labels(page)})
            faults.insert(faults.end(), found.begin(), found.end());
        CHECK(least_text(page) >= 6.999);
    }
    CHECK(faults == Texts{});
    const std::vector<Element> whole{read_xml(remit::draw(snapshot(map)).front())};
    CHECK(ids_on(pages, "edge") == ids_on(whole, "edge"));
    CHECK(ids_on(pages, "node") == ids_on(whole, "node"));
}

TEST_CASE("a list longer than a page goes on", "[viz][diagram][paper]") {
    std::string lines;
    for (int i = 0; i < 400; ++i)
        lines += fmt::format("body b{}\n", i);
    const auto pages = pages_of(remit::test::map(lines), "a4-landscape");
    CHECK(pages.size() > 1);
    CHECK(faults_of(pages, false) == Texts{});
    CHECK(ids_on(pages, "node").size() == 400);
    CHECK_THAT(all_text(pages.back()),
               Catch::Matchers::ContainsSubstring("Partnerships and boards (400), continued"));
}

TEST_CASE("sizes of paper", "[viz][diagram][paper]") {
    const auto a4 = remit::paper_named("a4-portrait").value();
    CHECK(fmt::format("{:.1f} x {:.1f}", a4.width, a4.height) == "595.3 x 841.9");
    CHECK(remit::paper_named("a4")->width == a4.height);
    CHECK(remit::paper_named("a4-landscape")->height == a4.width);
    CHECK(remit::paper_named("a0-portrait")->width > remit::paper_named("a1-portrait")->width);
    CHECK(remit::paper_named("free")->width == 0);
    for (const std::string_view unknown : {"", "a", "a5", "b4", "A4", "a4-", "a44", "a4-sideways"})
        CHECK_FALSE(remit::paper_named(unknown));
}

TEST_CASE("the measuring of pages sees what is wrong", "[support]") {
    const auto node = [](std::string_view id, double x, double y) {
        return fmt::format(R"(<g class="node" id="body-{0}"><path d="M{1} {2}H{3}V{4}H{1}Z"/>)"
                           R"(<text x="{5}" y="{6}" font-size="10">{0}</text></g>)",
                           id, x, y, x + 40, y + 20, x + 10, y + 14);
    };
    const auto edge = [](std::string_view title, std::string_view d) {
        return fmt::format(
            R"(<g class="edge reports-to in-place" id="relation-{0}"><title>{0}</title><path d="{1}"/></g>)",
            title, d);
    };
    const auto page = [](const std::string& inside) {
        return read_xml(R"(<svg width="400pt" height="200pt" viewBox="0 0 800 400">)" + inside +
                        "</svg>");
    };
    const std::string four =
        node("a", 0, 0) + node("b", 100, 0) + node("c", 0, 100) + node("d", 100, 100);
    const Element crossed =
        page(four + edge("d-&gt;a", "M20 20L120 100") + edge("c-&gt;b", "M120 20L20 100"));
    CHECK(crossings(crossed) == 1);
    CHECK(crossings_of_plain_dot(crossed) == 0);
    CHECK(crossings(page(four + edge("c-&gt;a", "M20 20L20 100") +
                         edge("d-&gt;b", "M120 20L120 100"))) == 0);
    CHECK(crossed_labels(crossed) == Texts{});
    CHECK(crossed_labels(page(four + edge("b-&gt;a", "M40 10L120 8"))) ==
          Texts{"b->a crosses 'b'"});
    CHECK(lines_on_bodies(crossed) == Texts{});
    CHECK(lines_on_bodies(
              page(four + edge("d-&gt;a", "M20 20L20 60L101 60L101 20L141 20L141 100"))) ==
          Texts{"d->a is on body-b"});
    CHECK(least_text(crossed) == 5);
    // Two trees, each the box around two bodies and their line, that lie on each other.
    const double all = 800.0 * 400;
    CHECK(std::abs(page_use(crossed, 0) - 140 * 120 / all) < 1e-9);
    CHECK(std::abs(page_use(page(node("a", 0, 0)), 0) - 40 * 20 / all) < 1e-9);
}

TEST_CASE("what a table or bars show on one sheet they show on pages, each seat and remit once",
          "[viz][diagram][paper]") {
    for (const std::string& name : shipped_cases()) {
        const remit::Register map = read_map(case_text(name));
        for (const remit::View view :
             {remit::View::membership, remit::View::remits, remit::View::timeline}) {
            CAPTURE(name, static_cast<int>(view));
            const auto whole = pages_of(map, "free", view);
            const auto pages = pages_of(map, "a4-portrait", view);
            for (const std::string_view kind : {"node", "edge", "cell"})
                CHECK(ids_on(pages, kind) == ids_on(whole, kind));
        }
    }
}

TEST_CASE("pages of tables, bands, areas and bars are as many and as full as they need be",
          "[viz][diagram][paper]") {
    struct Case {
        remit::View view{};
        /// Of all pages but the last, which holds what is left over.
        double least = 0;
        /// By shipped case, in the order of their names.
        std::vector<std::size_t> pages{};
    };
    const std::vector<Case> cases{
        {remit::View::membership, 0.4, {1, 2, 2, 1}}, {remit::View::remits, 0.5, {1, 4, 1, 1}},
        {remit::View::funding, 0.5, {1, 3, 1, 1}},    {remit::View::areas, 0.5, {1, 4, 2, 1}},
        {remit::View::timeline, 0.5, {1, 1, 1, 1}},
    };
    const auto names = shipped_cases();
    for (const Case& c : cases) {
        const std::string view(remit::kind_of(c.view).name);
        std::vector<std::size_t> counts;
        for (const std::string& name : names) {
            const auto pages = pages_of(read_map(case_text(name)), "a4-landscape", c.view);
            counts.push_back(pages.size());
            for (std::size_t p = 0; p < pages.size(); ++p) {
                CAPTURE(view, name, p + 1, pages.size());
                CHECK(least_text(pages[p]) > 6.999);
                CHECK(overlaps(pages[p]) == Texts{});
                const double use = page_use(pages[p], margin);
                if (p + 1 < pages.size()) CHECK(use >= c.least);
                // No page has sources alone.
                CHECK(of_class(pages[p], "key").size() + of_class(pages[p], "nothing").size() > 0);
            }
        }
        CAPTURE(view);
        CHECK(counts == c.pages);
    }
}

TEST_CASE("sources that stand elsewhere take no room", "[viz][diagram][paper]") {
    const remit::Register map = read_map(case_text("suffolk"));
    for (const remit::View view : {remit::View::structure, remit::View::membership}) {
        CAPTURE(static_cast<int>(view));
        const std::vector<std::string> pages =
            remit::draw(remit::test::snapshot(map), {.view = view,
                                                     .paper = remit::paper_named("a4").value(),
                                                     .sources = "Sources: at the end."});
        for (const std::string& page : pages) {
            const std::string text = all_text(read_xml(page));
            CHECK_THAT(text, Catch::Matchers::ContainsSubstring("Sources: at the end."));
            CHECK_THAT(text, !Catch::Matchers::ContainsSubstring("on the last page"));
        }
    }
}
