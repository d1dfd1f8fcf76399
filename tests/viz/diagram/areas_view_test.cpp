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

Element areas(std::string_view lines) { return figure(lines, {.view = remit::View::areas}); }

std::vector<Element> pages_of(const remit::Register& map, std::string_view paper) {
    return sheets_of(map, remit::View::areas, paper);
}

Texts faults_of(const std::vector<Element>& pages) {
    Texts faults;
    for (std::size_t p = 0; p < pages.size(); ++p) {
        for (const std::string& fault : overlaps(pages[p]))
            faults.push_back(fmt::format("page {}: {}", p + 1, fault));
        if (least_text(pages[p]) < 6.999) faults.push_back("small text");
    }
    return faults;
}

Texts bodies_on(const std::vector<Element>& pages) {
    Texts found;
    for (const Element& page : pages) {
        for (const Element* node : of_class(page, "node"))
            found.push_back(node->attribute("id"));
    }
    std::ranges::sort(found);
    return found;
}

/// Whether the frame of one area lies in that of another.
bool lies_in(const Element& svg, const std::string& inner, const std::string& outer) {
    const auto box = [&](const std::string& id) {
        for (const Element* area : of_class(svg, "area")) {
            if (area->attribute("id") == "area-" + id) return box_of(*area);
        }
        return remit::diagram::Rect{};
    };
    const auto in = box(inner);
    const auto out = box(outer);
    return in.width > 0 && in.x >= out.x && in.right() <= out.right() && in.y >= out.y &&
           in.bottom() <= out.bottom();
}

/// A police area with so many districts, each with a council and a partnership.
std::string districts(int count) {
    std::string lines = "area force kind=police-area\nbody police type=police-force areas=force\n";
    for (int i = 0; i < count; ++i)
        lines += fmt::format(
            "area d{0} within=force\nbody council-{0} type=district-council areas=d{0}\n"
            "body csp-{0} type=csp areas=d{0}\n",
            i);
    return lines;
}

}  // namespace

TEST_CASE("the areas view draws areas in areas, and each body once", "[viz][diagram]") {
    const Element svg = areas(
        "area county kind=county\narea north within=county\narea south within=county\n"
        "area beat kind=policing-locality within=county overlaps=north;south\n"
        "body a areas=county\nbody b areas=north\nbody c areas=south\nbody d areas=north;south\n"
        "body e\nbody f areas=beat\n");
    CHECK(nodes_of(svg) == Texts{"a", "b", "c", "d", "f"});
    CHECK(overlaps(svg) == Texts{});
    for (const char* inner : {"north", "south", "beat"})
        CHECK(lies_in(svg, inner, "county"));
    CHECK(!lies_in(svg, "north", "south"));
    const std::string text = all_text(svg);
    CHECK_THAT(text, ContainsSubstring("Cuts across North and South"));
    CHECK_THAT(text, ContainsSubstring("cuts across another"));  // the key
    CHECK_THAT(text, ContainsSubstring("Left out: 1 body whose area is not recorded."));
    CHECK_THAT(svg.child("desc")->text, ContainsSubstring("Beat · policing locality. Cuts across "
                                                          "North and South. F. "));
}

TEST_CASE("a map without areas says so", "[viz][diagram]") {
    const Element svg = areas("body a\nbody b\n");
    CHECK(of_class(svg, "node").empty());
    CHECK_THAT(all_text(svg), ContainsSubstring("No area is recorded"));
    CHECK_THAT(all_text(svg), ContainsSubstring("2 bodies whose area is not recorded"));
}

TEST_CASE("a partnership that several councils share has a thick border", "[viz][diagram]") {
    const Element svg = areas(
        "area ab kind=csp-area covers=a;b\narea a\narea b\narea c\narea d\n"
        "body ab-csp type=csp areas=ab\nbody c-csp type=csp areas=c\nbody d-csp type=csp "
        "areas=d\n");
    std::size_t thick = 0;
    for (const Element* node : of_class(svg, "node")) {
        if (node->child("path")->attribute("stroke-width") != "3") continue;
        CHECK(node->attribute("id") == "body-ab-csp");
        ++thick;
    }
    CHECK(thick == 1);
    CHECK_THAT(all_text(svg), ContainsSubstring("one for 2 council areas"));
}

TEST_CASE("areas of the shipped cases stand in order on every paper", "[viz][diagram][paper]") {
    for (const std::string& name : shipped_cases()) {
        const remit::Register map = read_map(file_text("data/cases/" + name + "/register.json"));
        const Texts all = bodies_on(pages_of(map, "free"));
        for (const std::string_view paper : {"free", "a4-landscape", "a4-portrait"}) {
            CAPTURE(name, paper);
            const auto pages = pages_of(map, paper);
            CHECK(faults_of(pages) == Texts{});
            CHECK(bodies_on(pages) == all);
        }
    }
}

TEST_CASE("an area goes on on the next page, and says so", "[viz][diagram][paper]") {
    const remit::Register map = remit::test::map(districts(90));
    const auto pages = pages_of(map, "a4-landscape");
    REQUIRE(pages.size() > 1);
    CHECK(faults_of(pages) == Texts{});
    CHECK(bodies_on(pages).size() == map.bodies().size());
    for (std::size_t p = 0; p < pages.size(); ++p) {
        const std::string text = all_text(pages[p]);
        CHECK_THAT(text, ContainsSubstring("Force · police area"));
        CHECK((text.find(", continued") != std::string::npos) == (p > 0));
    }
}

TEST_CASE("areas deep in one another keep room for their bodies", "[viz][diagram][paper]") {
    struct Case {
        int levels = 0;
        std::size_t most_pages = 1;
        bool says_in_what = false;
    };
    for (const Case& c : {Case{6, 1, false}, Case{40, 8, true}, Case{200, 40, true}}) {
        std::string lines;
        for (int i = 0; i < c.levels; ++i) {
            lines += fmt::format("area l{0}{1}\nbody b{0} areas=l{0}\n", i,
                                 i == 0 ? "" : fmt::format(" within=l{}", i - 1));
        }
        const remit::Register map = remit::test::map(lines);
        for (const std::string_view paper : {"free", "a4-landscape", "a4-portrait"}) {
            CAPTURE(c.levels, paper);
            const auto pages = pages_of(map, paper);
            CHECK(pages.size() <= c.most_pages);
            CHECK(faults_of(pages) == Texts{});
            CHECK(bodies_on(pages).size() == map.bodies().size());
            std::string text;
            double least = 1e9;
            for (const Element& page : pages) {
                text += all_text(page);
                for (const Element* node : of_class(page, "node"))
                    least = std::min(least, box_of(*node).width);
            }
            CHECK(least >= 100);
            CHECK((text.find(", in L") != std::string::npos) == c.says_in_what);
        }
    }
}
