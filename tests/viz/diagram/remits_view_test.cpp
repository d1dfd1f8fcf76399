// SPDX-License-Identifier: MIT
#include <string>
#include <vector>

#include <fmt/format.h>

#include "tests/support/catch.hpp"
#include "tests/support/map.hpp"
#include "tests/support/svg_measure.hpp"
#include "tests/viz/diagram/figures.hpp"

using namespace remit::test;
using Texts = std::vector<std::string>;

namespace {

Element remits(std::string_view lines, const Wanted& more = {}) {
    Wanted wanted = more;
    wanted.view = remit::View::remits;
    return figure(lines, wanted);
}

}  // namespace

TEST_CASE("the remits view tells who does what, where nobody does, and where two do",
          "[viz][diagram]") {
    struct Case {
        std::string_view name{};
        std::string_view lines{};
        std::string told{};
        std::string empty{};
    };
    const std::vector<Case> cases{
        {.name = "none",
         .lines = "a reports-to b\ntopic theft\n",
         .told = "No remit is recorded on the map for this date.",
         .empty = "1 topic has no remit in force."},
        {.name = "a lead and another function",
         .lines = "topic theft\nremit a strategy theft lead=yes\nremit b delivery theft\n",
         .told = "Theft: A (lead, strategy); B (delivery)."},
        {.name = "two leads",
         .lines = "topic theft\nremit a strategy theft lead=yes areas=n\n"
                  "remit b strategy theft lead=yes areas=n\n",
         .told = "Theft: A (lead, strategy, overlaps); B (lead, strategy, overlaps); two or more "
                 "leads."},
        {.name = "the same work",
         .lines = "topic theft\nremit a strategy theft areas=n\n"
                  "remit b strategy theft areas=n\n",
         .told = "Theft: A (strategy, overlaps); B (strategy, overlaps); same work, not shared "
                 "out."},
        {.name = "the same work in two areas is none",
         .lines = "topic theft\nremit a delivery theft areas=n\nremit b delivery theft areas=s\n",
         .told = "Theft: A (delivery); B (delivery)."},
        {.name = "a topic that nobody has, and one that is part of another",
         .lines = "topic crime\ntopic theft broader=crime\ntopic noise\nremit a delivery crime\n",
         .told = "Crime: A (delivery). Theft: nobody has this by name; it is part of Crime. Noise: "
                 "nobody is shown to have a remit on this.",
         .empty = "2 topics have no remit in force."},
        {.name = "only a proposal",
         .lines = "topic theft\nremit a delivery theft status=proposed\n",
         .told = "Theft: A (delivery, proposed); none in force.",
         .empty = "1 topic has no remit in force."},
    };
    for (const Case& c : cases) {
        CAPTURE(c.name);
        const Element svg = remits(c.lines);
        CHECK(told(svg) == c.told);
        CHECK(sentence_of(svg, c.empty.empty() ? "no remit in force" : c.empty) == c.empty);
    }
}

TEST_CASE("of a topic the remits view shows it and what lies within it", "[viz][diagram]") {
    const Element svg = remits(
        "topic crime\ntopic theft broader=crime\ntopic noise\nremit a delivery crime\n"
        "remit b delivery theft\nremit c delivery noise\n",
        {.topic = "theft"});
    CHECK(told(svg) == "Theft: B (delivery).");
    CHECK(titles(svg, "topic") == Texts{"Crime", "Theft"});
}

TEST_CASE("the remits view frames what it is given as found, of all kinds of finding",
          "[viz][diagram]") {
    const remit::Register all = map(R"(
        topic theft
        remit a strategy theft areas=n
        remit b strategy theft areas=n
    )");
    const remit::Snapshot day = snapshot(all);
    const remit::Analysis every = remit::analyse(day);
    remit::AnalyseOptions skip;
    skip.skip = {"D201"};
    const remit::Analysis without = remit::analyse(day, skip);
    REQUIRE(every.findings.size() > 1);
    const auto told_of = [&](const remit::Analysis* analysis) {
        return told(read_xml(
            remit::draw(day, {.view = remit::View::remits, .analysis = analysis}).front()));
    };
    const std::string overlap =
        "Theft: A (strategy, overlaps); B (strategy, overlaps); same work, not shared out.";
    CHECK(told_of(nullptr) == overlap);
    CHECK(told_of(&every) == overlap);
    CHECK(told_of(&without) == "Theft: A (strategy); B (strategy); no lead.");
}

TEST_CASE("topics deep within others fill their pages, under the nearest of those",
          "[viz][diagram][paper]") {
    std::string lines = "topic t0\nremit a delivery t0\n";
    for (int i = 1; i < 120; ++i)
        lines += fmt::format("topic t{0} broader=t{1}\nremit a delivery t{0}\n", i, i - 1);
    const auto pages = sheets_of(map(lines), remit::View::remits, "a4-landscape");
    CHECK(pages.size() < 12);
    std::size_t all = 0;
    for (const Element& page : pages) {
        CHECK(least_text(page) > 6.999);
        CHECK(overlaps(page) == Texts{});
        const auto cells = of_class(page, "cell").size();
        CHECK(of_class(page, "topic").size() < 2 * cells);
        all += cells;
    }
    CHECK(all == 120);
    CHECK_THAT(all_text(pages.back()), Catch::Matchers::ContainsSubstring("…"));
}
