// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "tests/support/catch.hpp"
#include "tests/support/map.hpp"
#include "tests/support/read.hpp"
#include "tests/support/svg_measure.hpp"
#include "tests/viz/diagram/figures.hpp"

using namespace remit::test;
using Catch::Matchers::ContainsSubstring;
using Texts = std::vector<std::string>;

namespace {

Element funding(std::string_view lines) { return figure(lines, {.view = remit::View::funding}); }

std::vector<Element> pages_of(const remit::Register& map, std::string_view paper) {
    return sheets_of(map, remit::View::funding, paper);
}

/// All that is wrong with pages.
Texts faults_of(const std::vector<Element>& pages) {
    Texts faults;
    for (std::size_t p = 0; p < pages.size(); ++p) {
        Texts found = overlaps(pages[p]);
        for (const auto& more : {crossed_labels(pages[p]), lines_on_bodies(pages[p])})
            found.insert(found.end(), more.begin(), more.end());
        if (least_text(pages[p]) < 6.999) found.emplace_back("small text");
        for (const std::string& fault : found)
            faults.push_back(fmt::format("page {}: {}", p + 1, fault));
    }
    return faults;
}

Texts relations_on(const std::vector<Element>& pages) {
    Texts found;
    for (const Element& page : pages) {
        for (const Element* edge : of_class(page, "edge"))
            found.push_back(edge->attribute("id"));
    }
    std::ranges::sort(found);
    return found;
}

/// So many that one body pays, and who pays it.
std::string hub(int count) {
    std::string lines = "treasury funds hub amount=1000000\n";
    for (int i = 0; i < count; ++i)
        lines += fmt::format("hub funds b{} amount={}\n", i, 100 * (i + 1));
    return lines;
}

/// Each pays the next.
std::string chain(int count) {
    std::string lines;
    for (int i = 0; i < count; ++i)
        lines += fmt::format("b{} funds b{}\n", i, i + 1);
    return lines;
}

double left_of(const Element& svg, const std::string& id) {
    for (const Element* node : of_class(svg, "node")) {
        if (node->attribute("id") == "body-" + id) return box_of(*node).x;
    }
    return -1;
}

}  // namespace

TEST_CASE("the funding view draws each route of money once", "[viz][diagram]") {
    const Element svg = funding(
        "a funds b amount=100\nb funds c\nd eligible-for b status=absent\na funds d end=2014\n"
        "b funds e status=proposed\na reports-to e\n");
    CHECK(edges_of(svg) == Texts{"a->b funding in-place", "a->d funding gone",
                                 "b->c funding in-place", "b->d funding gone",
                                 "b->e funding planned"});
    CHECK(nodes_of(svg) == Texts{"a", "b", "c", "d", "e"});
    CHECK(left_of(svg, "a") < left_of(svg, "b"));
    CHECK(left_of(svg, "b") < left_of(svg, "c"));
    CHECK_THAT(svg.child("desc")->text,
               ContainsSubstring("A pays B 100. ") &&
                   ContainsSubstring("A pays D (until 2014). ") &&
                   ContainsSubstring("D may not apply to B. ") &&
                   ContainsSubstring("Money stops, no route onwards being recorded, at C. ") &&
                   ContainsSubstring("No money now comes by any route recorded to D. "));
    CHECK_THAT(all_text(svg), ContainsSubstring("Amount not recorded"));
}

TEST_CASE("a map without money says so", "[viz][diagram]") {
    const Element svg = funding("a reports-to b\n");
    CHECK(of_class(svg, "node").empty());
    CHECK_THAT(all_text(svg), ContainsSubstring("No route of money between these bodies"));
    CHECK_THAT(svg.child("desc")->text,
               ContainsSubstring("No route of money between these bodies"));
    CHECK_THAT(all_text(svg), ContainsSubstring("2 bodies that no route of money touches"));
}

TEST_CASE("where no amount is recorded that is said once", "[viz][diagram]") {
    const std::string text = all_text(funding("a funds b\nb funds c\n"));
    CHECK_THAT(text, ContainsSubstring("No amount stands on these routes"));
    CHECK_THAT(text, !ContainsSubstring("Amount not recorded"));
}

TEST_CASE("money that goes round in a ring is drawn, one route leading back", "[viz][diagram]") {
    for (const std::string_view lines :
         {"a funds b\nb funds a\n",
          "a funds b amount=9\nb funds c amount=9\nc funds a amount=9\n"}) {
        const Element svg = funding(lines);
        CHECK(overlaps(svg) == Texts{});
        CHECK(lines_on_bodies(svg) == Texts{});
        CHECK_THAT(all_text(svg),
                   ContainsSubstring("Money goes round in a ring: 1 route leads back"));
    }
    CHECK_THAT(all_text(funding("a funds b\nb funds c\n")), !ContainsSubstring("goes round"));
}

TEST_CASE("a ring that no money goes round in is not told", "[viz][diagram]") {
    for (const std::string_view back :
         {"b funds a status=absent", "b funds a end=2014", "b funds a status=proposed",
          "b funds a status=unconfirmed", "a eligible-for b"}) {
        CAPTURE(back);
        const std::string text = all_text(funding(fmt::format("a funds b\n{}\n", back)));
        CHECK_THAT(text, !ContainsSubstring("goes round"));
    }
    CHECK_THAT(all_text(funding("a funds b\nb funds a status=disputed\n")),
               ContainsSubstring("Money goes round in a ring: 1 route leads back"));
}

TEST_CASE("one scale is for one currency and one period", "[viz][diagram]") {
    constexpr std::string_view other_currency = "Amounts in other currencies are not drawn";
    constexpr std::string_view other_period = "Amounts for other periods are not drawn";
    constexpr std::string_view negative = "Negative amounts are not drawn";
    struct Case {
        std::string_view name{};
        std::string_view lines{};
        std::vector<std::string_view> said{};  // of the three above, and by the key
    };
    const std::vector<Case> cases{
        {"one currency, no period", "a funds b amount=5\na funds c amount=10\n", {"wide: 2"}},
        {"a currency under two names",
         "a funds b amount=5 currency=GBP\na funds c amount=10 currency=£\n",
         {"wide: £2"}},
        {"the key says the period",
         "a funds b amount=5 currency=GBP period=2015-16\n",
         {"wide: £1 for 2015-16"}},
        {"two currencies",
         "a funds b amount=5 currency=GBP\na funds c amount=10 currency=GBP\n"
         "a funds d amount=10 currency=EUR\n",
         {other_currency, "wide: £2"}},
        {"two periods",
         "a funds b amount=1000 currency=GBP period=month\n"
         "a funds c amount=12000 currency=GBP period=year\n"
         "a funds d amount=24000 currency=GBP period=year\n",
         {other_period, "wide: £5,000 for year"}},
        {"of periods alike in number the last",
         "a funds b amount=24000 currency=GBP period=2015-16\n"
         "a funds c amount=12000 currency=GBP period=2014-15\n",
         {other_period, "wide: £5,000 for 2015-16"}},
        {"an amount taken back",
         "a funds b amount=-1000 currency=GBP\na funds c amount=10 currency=GBP\n",
         {negative, "wide: £2"}},
    };
    for (const Case& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const std::string text = all_text(funding(c.lines));
            for (const std::string_view sentence : {other_currency, other_period, negative}) {
                CAPTURE(sentence, text);
                const bool expected = std::ranges::find(c.said, sentence) != c.said.end();
                CHECK((text.find(sentence) != std::string::npos) == expected);
            }
            CHECK_THAT(text, ContainsSubstring(std::string(c.said.back())));
        }
    }
}

TEST_CASE("a figure of a place adds up no money of which it leaves out a part", "[viz][diagram]") {
    const Element svg = figure(
        "area x\narea y\nbody a areas=x\nbody b areas=x\nbody c areas=y\n"
        "a funds b amount=10\nc funds b amount=500\nb funds c amount=500\n",
        {.view = remit::View::funding, .area = "x"});
    const std::string text = all_text(svg);
    CHECK_THAT(text, ContainsSubstring("pays out 10"));  // of a, of which all is drawn
    CHECK_THAT(text, !ContainsSubstring("receives"));
    CHECK_THAT(text, !ContainsSubstring("no payment onwards"));
}

TEST_CASE("money in the shipped cases keeps its labels free, on every paper",
          "[viz][diagram][paper]") {
    for (const std::string& name : shipped_cases()) {
        const remit::Register map = read_map(file_text("data/cases/" + name + "/register.json"));
        const Texts all = relations_on(pages_of(map, "free"));
        for (const std::string_view paper : {"free", "a4-landscape", "a4-portrait"}) {
            CAPTURE(name, paper);
            const auto pages = pages_of(map, paper);
            CHECK(faults_of(pages) == Texts{});
            CHECK(relations_on(pages) == all);
        }
    }
}

TEST_CASE("much money goes over several pages, every route once", "[viz][diagram][paper]") {
    struct Case {
        std::string_view name{};
        std::string lines{};
    };
    const std::vector<Case> cases{{"one that pays 70", hub(70)}, {"a chain of 12", chain(12)}};
    for (const Case& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const remit::Register map = remit::test::map(c.lines);
            for (const std::string_view paper : {"a4-landscape", "a4-portrait"}) {
                const auto pages = pages_of(map, paper);
                CHECK(faults_of(pages) == Texts{});
                CHECK(relations_on(pages).size() == map.relations().size());
            }
        }
    }
    const auto pages = pages_of(remit::test::map(hub(70)), "a4-landscape");
    REQUIRE(pages.size() > 1);
    CHECK_THAT(all_text(pages.front()), ContainsSubstring("also on page"));
}

TEST_CASE("on a free sheet too what crosses too much is drawn in stars", "[viz][diagram]") {
    // Each pays the next, and the first pays all: a place for each column that a band passes.
    const auto lines = [](int count) {
        std::string text = chain(count);
        for (int i = 2; i <= count; ++i)
            text += fmt::format("b0 funds b{}\n", i);
        return text;
    };
    struct Case {
        int count = 0;
        bool in_stars = false;
    };
    for (const Case& c : {Case{20, false}, Case{80, true}}) {
        const remit::Register map = remit::test::map(lines(c.count));
        const auto pages = pages_of(map, "free");
        CAPTURE(c.count);
        REQUIRE(pages.size() == 1);
        CHECK(relations_on(pages).size() == map.relations().size());
        CHECK((all_text(pages.front()).find("drawn again") != std::string::npos) == c.in_stars);
        CHECK(faults_of(pages) == Texts{});
    }
}
