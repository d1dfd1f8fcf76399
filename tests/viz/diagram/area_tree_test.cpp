// SPDX-License-Identifier: MIT
#include "viz/diagram/area_tree.hpp"

#include <string>
#include <vector>

#include <fmt/format.h>

#include "tests/support/catch.hpp"
#include "tests/support/map.hpp"
#include "viz/diagram/area_words.hpp"

using namespace remit::test;
using namespace remit::diagram;
using Texts = std::vector<std::string>;

namespace {

/// A line a frame: "  Suffolk · county [A, B (over X and Y)] Cuts across Z; Holds: U".
void tell(const remit::Register& map, const AreaTree& tree, std::size_t number, std::size_t depth,
          Texts& lines) {
    const AreaFrame& frame = tree.frames[number];
    std::string line = std::string(2 * depth, ' ') + titled(map, frame.area) + " [";
    for (const ServingBody& serving : frame.bodies) {
        const std::string words = serving_words(map, serving);
        line += fmt::format("{}{}{}", line.ends_with('[') ? "" : ", ", map.name(serving.body),
                            words.empty() ? "" : " (" + words + ")");
    }
    line += ']';
    for (const std::string& words : {crossing_words(map, frame), contents_words(map, frame)})
        line += words.empty() ? "" : "; " + words;
    lines.push_back(line);
    for (const std::size_t held : frame.holds)
        tell(map, tree, held, depth + 1, lines);
}

struct Told {
    Texts lines{};
    Texts left_out{};
};

Told told(std::string_view lines, std::string_view area = {}) {
    const remit::Register map = remit::test::map(lines);
    const remit::Snapshot all = snapshot(map);
    remit::DrawOptions options;
    if (!area.empty()) options.area = remit::test::area(map, area);
    const AreaTree tree = area_tree(all, options.area, selected(all, options));
    Told result{.left_out = tree.left_out};
    for (const ServingBody& serving : tree.over_several)
        result.lines.push_back(
            fmt::format("{}: {}", map.name(serving.body), serving_words(map, serving)));
    for (const std::size_t root : tree.roots)
        tell(map, tree, root, 0, result.lines);
    for (const remit::AreaId bare : tree.bare)
        result.lines.push_back(fmt::format("bare: {}", map.name(bare)));
    return result;
}

}  // namespace

TEST_CASE("areas stand in one another, bodies in the smallest that holds all they serve",
          "[viz][diagram]") {
    struct Case {
        std::string_view name{};
        std::string_view lines{};
        Texts expected{};
        Texts left_out{};
        std::string_view area{};
    };
    const std::vector<Case> cases{
        {.name = "no areas",
         .lines = "body a\nbody b\n",
         .left_out = {"2 bodies whose area is not recorded"}},
        {.name = "an area that no body serves", .lines = "area a\n", .expected = {"bare: A"}},
        {.name = "one in another",
         .lines = "area county kind=county\narea north within=county\narea south within=county\n"
                  "body a areas=county\nbody b areas=north\n",
         .expected = {"County · county [A]; Holds, with no body of their own: South",
                      "  North · district [B]"}},
        {.name = "the nearest holder has it",
         .lines = "area force kind=police-area\narea county kind=county within=force\n"
                  "area north within=county;force\nbody a areas=north\n",
         .expected = {"Force · police area []", "  County · county []",
                      "    North · district [A]"}},
        {.name = "in two that do not hold each other it is drawn once, and they overlap",
         .lines = "area one kind=csp-area\narea two kind=csp-area\narea north within=one;two\n"
                  "body a areas=north\n",
         .expected =
             {"One · CSP area []; Cuts across Two", "  North · district [A]",
              "Two · CSP area []; Cuts across One; Holds too, drawn in another area: North"}},
        {.name = "what cuts across is told of the smallest",
         .lines = "area county kind=county\narea north within=county\narea south within=county\n"
                  "area beat kind=policing-locality overlaps=north\nbody a areas=beat\n",
         .expected = {"Beat · policing locality [A]; Cuts across North",
                      "County · county []; Holds: South",
                      "  North · district []; Cuts across Beat"}},
        {.name = "a body over several areas",
         .lines = "area county kind=county\narea north within=county\narea south within=county\n"
                  "area far\nbody a areas=north;south\nbody b areas=north;county\n"
                  "body c areas=north;far\n",
         .expected = {"C: over Far and North",
                      "County · county [A (over North and South), B]; Holds, with no body of their "
                      "own: North and South",
                      "bare: Far"}},
        {.name = "a merged partnership among others that have an area each",
         .lines = "area county kind=county\narea ab kind=csp-area within=county covers=a;b\n"
                  "area a\narea b\narea c within=county\narea d within=county\n"
                  "body ab-csp type=csp areas=ab\nbody c-csp type=csp areas=c\n"
                  "body d-csp type=csp areas=d\nbody council type=county-council areas=county\n",
         .expected = {"County · county [Council]",
                      "  Ab · CSP area [Ab Csp (one for 2 council areas)]; Holds: A and B",
                      "  C · district [C Csp]", "  D · district [D Csp]"}},
        {.name = "where most are over several none is marked",
         .lines = "area ab kind=csp-area covers=a;b\narea cd kind=csp-area covers=c;d\n"
                  "area a\narea b\narea c\narea d\narea e\nbody one type=csp areas=ab\n"
                  "body two type=csp areas=cd\nbody three type=csp areas=e\n",
         .expected = {"Ab · CSP area [One]; Holds, with no body of their own: A and B",
                      "Cd · CSP area [Two]; Holds, with no body of their own: C and D",
                      "E · district [Three]"}},
        {.name = "the one part of an area of the same name is not told",
         .lines = "area c-csp name=C kind=csp-area covers=c\narea c\nbody csp type=csp "
                  "areas=c-csp\n",
         .expected = {"C · CSP area [Csp]"}},
        {.name = "an area of another time",
         .lines = "area old end=2014\narea new start=2017\narea kept end=2015\nbody a areas=kept\n",
         .expected = {"Kept · district [A]"},
         .left_out = {"2 areas not in being on the date"}},
        {.name = "only what overlaps with a wanted area",
         .lines = "area county kind=county\narea north within=county\narea south within=county\n"
                  "body a areas=county\nbody b areas=north\nbody c areas=south\n",
         .expected = {"County · county [A]", "  North · district [B]"},
         .left_out = {"1 area elsewhere", "1 body that serves other areas"},
         .area = "north"},
    };
    for (const Case& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const Told found = told(c.lines, c.area);
            CHECK(found.lines == c.expected);
            CHECK(found.left_out == c.left_out);
        }
    }
}
