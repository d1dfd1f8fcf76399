// SPDX-License-Identifier: MIT
#include <string>
#include <vector>

#include <fmt/format.h>

#include "tests/support/catch.hpp"
#include "tests/support/map.hpp"
#include "tests/viz/diagram/figures.hpp"

using namespace remit::test;
using Texts = std::vector<std::string>;

namespace {

/// A ring (high), a dispute (medium), what nobody is shown to report to (low).
constexpr std::string_view muddle = R"(
source minutes
body council type=county-council
a reports-to b evidence=minutes
b reports-to a evidence=minutes
board reports-to council evidence=minutes evidence=minutes/disputes
body group type=working-group
remit group delivery safety
body bare type=charity
bare informs council
)";

constexpr remit::FindingKind kind{.code = "G101", .name = "no-reporting-line"};

remit::Finding finding(const remit::Register& map, remit::Severity severity, std::string title,
                       const Texts& bodies) {
    remit::Finding made{.kind = &kind, .severity = severity, .title = std::move(title)};
    for (const std::string& id : bodies)
        made.bodies.push_back(body(map, id));
    return made;
}

Element drawn(const remit::Register& map, const remit::Analysis& analysis) {
    const remit::DrawOptions options{.view = remit::View::findings, .analysis = &analysis};
    return read_xml(remit::draw(snapshot(map), options).front());
}

}  // namespace

TEST_CASE("the findings view numbers what is found, at its bodies and in a list",
          "[viz][diagram]") {
    const remit::Register map = remit::test::map(
        "a reports-to b\nc part-of b\nlone informs b\n"
        "body spare\nspare informs b\n");
    remit::Analysis analysis;
    analysis.findings = {
        finding(map, remit::Severity::high, "A and B are muddled", {"a", "b"}),
        finding(map, remit::Severity::medium, "B is muddled", {"b"}),
        finding(map, remit::Severity::low, "Lone is alone", {"lone"}),
        finding(map, remit::Severity::info, "All is as it is", {}),
    };
    analysis.context = {finding(map, remit::Severity::low, "C", {"c"})};
    analysis.accepted = {{finding(map, remit::Severity::low, "A", {"a"})}};
    const Element svg = drawn(map, analysis);
    CHECK(nodes_of(svg) == Texts{"a [high 1]", "b [high 1] [medium 2]", "c", "lone [low 3]"});
    CHECK(texts_of(svg, "notes") == Texts{"Findings: 1 high, 1 medium, 1 low and 1 for information",
                                          "High (1)", "Medium (1)", "Low (1)",
                                          "For information (1)"});
    CHECK(texts_of(svg, "note") == Texts{"1", "A and B are muddled (G101)", "2",
                                         "B is muddled (G101)", "3", "Lone is alone (G101)", "4",
                                         "All is as it is (G101)"});
    CHECK(titles(svg, "note").front() == "A and B are muddled (G101)");
    CHECK(of_class(svg, "note").front()->attribute("id") == "finding-1");
    CHECK(texts_of(svg, "unlinked") ==
          Texts{"With a finding and without a line: 1 body", "Partnerships and boards (1)"});
    CHECK(sentence_of(svg, "Left out") ==
          "Left out: 1 finding about a body not under review, 1 accepted finding, 1 body without "
          "a line and without a number and 2 flows of information.");
    for (const std::string_view entry :
         {"finding, high", "finding, medium", "finding, low", "finding, for information"})
        CHECK_THAT(all_text(svg), Catch::Matchers::ContainsSubstring(std::string(entry)));
    CHECK_THAT(svg.child("desc")->text,
               Catch::Matchers::ContainsSubstring(
                   "High (1): 1. A and B are muddled (G101) (at A and B). Medium (1): 2."));
    CHECK(overlaps(svg) == Texts{});
}

TEST_CASE("the findings view shows no more than are read, the most severe, and counts the rest",
          "[viz][diagram]") {
    const remit::Register map = remit::test::map("a reports-to b\n");
    remit::Analysis analysis;
    for (int i = 0; i < 26; ++i)
        analysis.findings.push_back(finding(
            map, i < 15 ? remit::Severity::medium : remit::Severity::low,
            fmt::format("Muddle {} of a name that goes on and on, {}", i, std::string(300, 'w')),
            {i % 2 == 0 ? "a" : "b"}));
    const Element svg = drawn(map, analysis);
    CHECK(of_class(svg, "note").size() == 20);
    CHECK(texts_of(svg, "notes") ==
          Texts{"Findings: 15 medium and 11 low", "Medium (15)", "Low (5 of 11)"});
    CHECK(sentence_of(svg, "Left out") == "Left out: 6 less severe findings.");
    CHECK(overlaps(svg) == Texts{});
}

TEST_CASE("the findings view looks for findings itself where none are given", "[viz][diagram]") {
    const remit::Register map = remit::test::map(muddle);
    const remit::Snapshot all = snapshot(map);
    const remit::Analysis analysis = remit::analyse(all);
    const auto given = remit::draw(all, {.view = remit::View::findings, .analysis = &analysis});
    CHECK(remit::draw(all, {.view = remit::View::findings}) == given);
    const Element svg = read_xml(given.front());
    CHECK(edges_of(svg) == Texts{"a->b reports-to in-place", "b->a reports-to in-place",
                                 "board->council reports-to disputed"});
    const Texts nodes = nodes_of(svg);  // of the lesser ones there may be more some day
    CHECK(nodes[0].starts_with("a [high 1]"));
    CHECK(nodes[1].starts_with("b [high 1]"));
    CHECK(nodes[2].starts_with("board [medium 2]"));
    CHECK(overlaps(svg) == Texts{});
}

TEST_CASE("a map without findings says so", "[viz][diagram]") {
    const Element svg = figure("", {.view = remit::View::findings});
    CHECK(texts_of(svg, "notes") == Texts{"No finding"});
    CHECK(sentence_of(svg, "Nothing") == "Nothing is left out.");
    CHECK(overlaps(svg) == Texts{});
}
