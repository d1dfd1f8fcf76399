// SPDX-License-Identifier: MIT
// Figures of one area, and of one topic.
#include <string>
#include <vector>

#include <fmt/format.h>

#include "tests/support/catch.hpp"
#include "tests/viz/diagram/figures.hpp"

using namespace remit::test;
using Texts = std::vector<std::string>;

namespace {

constexpr std::string_view county = R"(
area ipswich kind=district within=suffolk
area waveney kind=district within=suffolk
body council type=county-council areas=suffolk
body csp-a type=csp areas=ipswich
body csp-b type=csp areas=waveney
csp-a reports-to council
csp-b reports-to council
team-a part-of csp-a
team-b part-of csp-b
body forum
topic abuse broader=safety
remit team-a delivery abuse
remit csp-b strategy safety
oversight scrutinises team-a
oversight scrutinises csp-b
)";

}  // namespace

TEST_CASE("a figure may be of one area or one topic", "[viz][diagram]") {
    struct Case {
        std::string_view name{};
        Wanted wanted{};
        Texts nodes{};
        std::string subtitle{};
        std::string left_out{};
    };
    const std::vector<Case> cases{
        {.name = "bodies that serve a district, their county too, and what a line ties to them",
         .wanted = {.area = "ipswich"},
         .nodes = {"council", "csp-a", "oversight", "team-a"},
         .subtitle = ": bodies that serve Ipswich",
         .left_out = "Left out: 3 lines of bodies that are left out, 1 body that serves other "
                     "areas and 2 bodies whose area is not recorded."},
        {.name = "a county is served by all its districts' bodies",
         .wanted = {.area = "suffolk"},
         .nodes = {"council", "csp-a", "csp-b", "oversight", "team-a", "team-b"},
         .subtitle = ": bodies that serve Suffolk",
         .left_out = "Left out: 1 body whose area is not recorded."},
        {.name = "a topic: who has a remit on it, whom they answer to, who scrutinises them",
         .wanted = {.topic = "abuse"},
         .nodes = {"council", "csp-a", "oversight", "team-a"},
         .subtitle = ": bodies with a remit on Abuse, and whom they answer to",
         .left_out = "Left out: 3 lines of bodies that are left out and 3 bodies without a part in "
                     "the topic."},
        {.name = "a topic holds those within it",
         .wanted = {.topic = "safety"},
         .nodes = {"council", "csp-a", "csp-b", "oversight", "team-a"},
         .subtitle = ": bodies with a remit on Safety, and whom they answer to",
         .left_out = "Left out: 1 line of a body that is left out and 2 bodies without a part in "
                     "the topic."},
        {.name = "both",
         .wanted = {.area = "waveney", .topic = "abuse"},
         .nodes = {},
         .subtitle = ": bodies that serve Waveney with a remit on Abuse, and whom they answer to",
         .left_out = "Left out: 6 lines of bodies that are left out, 1 body that serves other "
                     "areas, 2 bodies whose area is not recorded and 4 bodies without a part in "
                     "the topic."},
    };
    for (const Case& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const Element svg = figure(county, c.wanted);
            CHECK(nodes_of(svg) == c.nodes);
            CHECK(sentence_of(svg, "Who reports") ==
                  "Who reports to whom, as at 18 March 2016" + c.subtitle + ".");
            CHECK(sentence_of(svg, "Left out") == c.left_out);
        }
    }
}

TEST_CASE("findings about other bodies than the wanted are counted", "[viz][diagram]") {
    const Element svg = figure(fmt::format("{}team-b reports-to x\nx reports-to team-b\n", county),
                               {.view = remit::View::findings, .area = "ipswich"});
    CHECK_THAT(sentence_of(svg, "Left out"),
               Catch::Matchers::ContainsSubstring("about other bodies"));
    CHECK_THAT(all_text(svg), !Catch::Matchers::ContainsSubstring("ring"));
}
