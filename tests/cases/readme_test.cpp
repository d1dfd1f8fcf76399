// SPDX-License-Identifier: MIT
// The README shows real output: what stands between its marks is what comes out today. Target
// `approve` writes it anew.
#include <cstdlib>
#include <functional>
#include <map>
#include <regex>
#include <sstream>
#include <string>

#include <fmt/format.h>

#include "remit/graph/analyse.hpp"
#include "remit/graph/change.hpp"
#include "remit/graph/difference.hpp"
#include "remit/graph/measures.hpp"
#include "remit/viz/change_figures.hpp"
#include "remit/viz/diagram.hpp"
#include "remit/viz/findings.hpp"
#include "remit/viz/measures.hpp"
#include "tests/cases/score.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/packs.hpp"
#include "tests/support/read.hpp"

namespace {

using remit::test::file_text;

constexpr auto suffolk = "data/cases/suffolk/register.json";

/// The first finding, and the head above it.
std::string analyse() {
    const remit::Register map = remit::test::read_map(file_text(suffolk), suffolk);
    const remit::Snapshot snapshot(map, {.day = map.as_at.last()});
    const remit::RuleBook& rules = remit::test::shipped_rules();
    const remit::Analysis analysis = remit::analyse(snapshot, {.rules = &rules});
    const std::string_view jurisdiction = map.text(map.jurisdiction);
    std::ostringstream text;
    remit::write_findings_text(
        text, {.snapshot = snapshot,
               .analysis = analysis,
               .jurisdiction = jurisdiction,
               .rules = remit::test::in_force(rules, snapshot.day(), jurisdiction)});
    const std::string all = text.str();
    return fmt::format("```\n{}\n…\n```\n", all.substr(0, all.find("\n\n2. ")));
}

/// The table, and who leads the list of bodies.
std::string measure() {
    const remit::Register map = remit::test::read_map(file_text(suffolk), suffolk);
    const remit::Snapshot snapshot(map, {.day = map.as_at.last()});
    const remit::Analysis nothing_looked_for;
    std::ostringstream text;
    remit::write_measures_text(text, {.snapshot = snapshot, .analysis = nothing_looked_for},
                               remit::measure(snapshot));
    const std::string all = text.str();
    const auto bodies = all.find("The bodies that most ways");
    std::size_t end = bodies;
    for (int line = 0; line < 6; ++line)
        end = all.find('\n', end) + 1;
    return fmt::format("```\n{}\n…\n\n{}…\n```\n", all.substr(0, all.find("\n\nIn plain words")),
                       all.substr(bodies, end - bodies));
}

/// The JSON block of the README that holds these words.
std::string block_with(std::string_view words) {
    const std::string readme = file_text("README.md");
    const auto begin = readme.rfind("```json\n", readme.find(words)) + 8;
    return readme.substr(begin, readme.find("```", begin) - begin);
}

/// What the README's own rules find in the README's own map.
std::string own_rules() {
    const auto map =
        remit::test::read_map(block_with(R"("title": "An example county")"), "county.json");
    std::vector<std::string> packs = remit::test::shipped_packs();
    packs.push_back(block_with("remit-rules/1"));
    const remit::RuleBook rules = remit::test::rule_book(packs);
    const remit::Snapshot snapshot(map, {.day = map.as_at.last()});
    const remit::Analysis analysis =
        remit::analyse(snapshot, {.only = {"G107"}, .rules = &rules, .jurisdiction = "england"});
    std::ostringstream text;
    remit::write_findings_text(text,
                               {.snapshot = snapshot,
                                .analysis = analysis,
                                .jurisdiction = "england",
                                .rules = remit::test::in_force(rules, snapshot.day(), "england")});
    return fmt::format("```\n{}```\n", text.str());
}

std::string codes() {
    std::string table = "| code | name | says |\n|---|---|---|\n";
    for (const auto* detector : remit::catalogue()) {
        const auto& kind = detector->kind;
        table += fmt::format("| [{0}](data/explain/{0}.md) | {1} | {2} |\n", kind.code, kind.name,
                             kind.says);
    }
    return table;
}

std::string scores() {
    std::string table =
        "| case | documented muddles found | other findings: fair | false alarms |\n"
        "|---|---|---|---|\n";
    for (const auto& name : remit::test::shipped_cases()) {
        const auto score = remit::test::score(name);
        table +=
            fmt::format("| {} | {} of {} | {} | {} |\n", name, score.found.size(),
                        score.found.size() + score.missed.size(), score.fair, score.false_alarms);
    }
    return table;
}

std::string cases() {
    std::string table =
        "| case | as at | bodies | relations | remits | documents | decisions |\n"
        "|---|---|---|---|---|---|---|\n";
    for (const auto& name : remit::test::shipped_cases()) {
        const remit::Register map =
            remit::test::read_map(file_text(fmt::format("data/cases/{}/register.json", name)));
        table += fmt::format("| [{}](cases/{}/README.md) | {} | {} | {} | {} | {} | {} |\n",
                             map.text(map.title), name, remit::iso(map.as_at), map.bodies().size(),
                             map.relations().size(), map.remits().size(), map.documents().size(),
                             map.decisions().size());
    }
    return table;
}

/// The README with what stands between its marks made anew.
std::string refreshed(const std::string& readme) {
    static const std::map<std::string, std::function<std::string()>> blocks{
        {"analyse suffolk", analyse}, {"measure suffolk", measure},
        {"own rules", own_rules},     {"codes", codes},
        {"scores", scores},           {"cases", cases}};
    std::istringstream lines(readme);
    std::string out;
    bool inside = false;
    for (std::string line; std::getline(lines, line);) {
        const std::string start = "<!-- output: ";
        if (line == "<!-- end -->") inside = false;
        if (!inside) out += line + "\n";
        if (line.rfind(start, 0) == 0) {
            inside = true;
            out += blocks.at(line.substr(start.size(), line.size() - start.size() - 4))();
        }
    }
    return out;
}

/// What changes when the three eastern partnerships of Surrey become one.
std::string merger() {
    constexpr auto surrey = "data/cases/surrey/register.json";
    const remit::Register map = remit::test::read_map(file_text(surrey), surrey);
    remit::Diagnostics diagnostics;
    const remit::MergeStep step{
        .bodies = {"mole-valley-csp", "reigate-banstead-csp", "tandridge-csp"},
        .into = {.name = "east-csp"}};
    const auto changed = remit::carry_out(
        map, {.on = {.year = 2014, .month = 7, .day = 1}, .steps = {{.what = step}}},
        remit::test::vocabulary(), diagnostics);
    const remit::Snapshot before(changed.value().map, {.day = changed->on - 1});
    const remit::Snapshot after(changed->map, {.day = changed->on});
    return remit::draw_change(before, after, remit::difference(before, after, {}),
                              {.title = changed->title})
        .changes.front();
}

/// A picture without its measures: another release of Graphviz may place things a hair elsewhere.
std::string what_it_shows(const std::string& svg) {
    static const std::regex measures(
        R"re( (d|points|x|y|x1|y1|x2|y2|cx|cy|width|height|transform|viewBox)="[^"]*")re");
    return std::regex_replace(svg, measures, "");
}

}  // namespace

TEST_CASE("the READMEs show what comes out today", "[cases][readme]") {
    for (const std::string file : {"README.md", "data/README.md"})
        CHECK(remit::test::difference_from_file(file, refreshed(file_text(file))).empty());
}

TEST_CASE("the README's pictures are what is drawn today", "[cases][readme]") {
    const remit::Register map = remit::test::read_map(file_text(suffolk), suffolk);
    const remit::Snapshot snapshot(map, {.day = map.as_at.last()});
    std::map<std::string, std::string> pictures{
        {"data/cases/suffolk/structure.svg", remit::draw(snapshot).front()}};
    const auto pages = remit::draw(snapshot, {.paper = *remit::paper_named("a4-landscape")});
    for (std::size_t p = 0; p < pages.size(); ++p)
        pictures[fmt::format("data/cases/suffolk/structure-a4-{}.svg", p + 1)] = pages[p];
    pictures["data/cases/surrey/merger-changes.svg"] = merger();
    for (const auto& [picture, drawn] : pictures) {
        CAPTURE(picture);
        if (std::getenv("REMIT_APPROVE") != nullptr) {
            CHECK(remit::test::difference_from_file(picture, drawn).empty());
        }
        CHECK(what_it_shows(file_text(picture)) == what_it_shows(drawn));
    }
}
