// SPDX-License-Identifier: MIT
// Every page of data/explain is run: its example must find exactly what it says, its near miss
// nothing, and both must read without a complaint.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "remit/data.hpp"
#include "remit/graph/build.hpp"
#include "remit/graph/catalogue.hpp"
#include "remit/importers/json.hpp"
#include "remit/importers/rules.hpp"
#include "remit/importers/vocabulary.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/here.hpp"
#include "tests/support/map.hpp"

namespace {

using namespace remit;
namespace fs = std::filesystem;
using Lines = std::vector<std::string>;

const Lines headings{"## Why it matters", "## Definition",  "## Thresholds",       "## Example",
                     "## Near miss",      "## From a case", "## When to accept it"};

struct Page {
    std::string code{};
    std::string text{};
    Lines lines{};
};

std::vector<Page> pages() {
    std::vector<Page> result;
    for (const auto& entry :
         fs::directory_iterator(fs::path(test::source_folder) / "data/explain")) {
        if (entry.path().extension() != ".md") continue;
        std::ifstream in(entry.path(), std::ios::binary);
        Page page{.code = entry.path().stem().string(),
                  .text = {std::istreambuf_iterator<char>(in), {}}};
        std::istringstream text(page.text);
        for (std::string line; std::getline(text, line);)
            page.lines.push_back(line);
        result.push_back(std::move(page));
    }
    std::ranges::sort(result, {}, &Page::code);
    return result;
}

/// The lines under a heading, up to the next.
Lines section(const Page& page, std::string_view heading) {
    auto line = std::ranges::find(page.lines, heading);
    Lines result;
    while (line != page.lines.end() && ++line != page.lines.end() && !line->starts_with("## "))
        result.push_back(*line);
    return result;
}

/// What a section holds between ```language and ```; nothing without such a block.
std::optional<Lines> block(const Lines& section, const std::string& language) {
    auto line = std::ranges::find(section, "```" + language);
    if (line == section.end()) return std::nullopt;
    const auto end = std::find(++line, section.end(), "```");
    if (end == section.end()) return std::nullopt;
    return Lines(line, end);
}

std::string joined(const Lines& lines, char by) {
    std::string text;
    for (const std::string& line : lines)
        text += (text.empty() ? "" : std::string(1, by)) + line;
    return text;
}

/// The map of a page; throws with every complaint that it meets, warnings too.
Register read(const std::string& json) {
    Diagnostics diagnostics;
    auto vocabulary = read_vocabulary(data::file("vocabulary.json").value(), diagnostics);
    Draft draft;
    read_json(json, diagnostics.add_input({.file = "page"}), draft, diagnostics);
    auto map = build_register(std::move(draft), vocabulary.value(), diagnostics);
    std::string complaints;
    for (const Diagnostic& diagnostic : diagnostics.sorted())
        complaints += printed(diagnostic, diagnostics) + "\n";
    if (!complaints.empty()) throw std::runtime_error(complaints);
    return *std::move(map);
}

/// The rules of a page, which may have none; throws with every complaint that it meets.
RuleBook read_book(const std::optional<Lines>& json) {
    RuleBook book;
    if (!json) return book;
    Diagnostics diagnostics;
    const auto vocabulary = read_vocabulary(data::file("vocabulary.json").value(), diagnostics);
    auto pack = read_rules(joined(*json, '\n'), diagnostics.add_input({.file = "rules"}),
                           vocabulary.value(), diagnostics);
    std::string complaints;
    for (const Diagnostic& diagnostic : diagnostics.sorted())
        complaints += printed(diagnostic, diagnostics) + "\n";
    if (!pack || !complaints.empty()) throw std::runtime_error(complaints);
    book.add(*std::move(pack));
    for (const RuleProblem& problem : book.problems(*vocabulary))
        throw std::runtime_error(problem.text);
    return book;
}

TEST_CASE("a page begins with what its finding says", "[graph][findings][pages]") {
    for (const Page& page : pages()) {
        DYNAMIC_SECTION(page.code) {
            const Detector* detector = find_detector(page.code);
            REQUIRE(detector != nullptr);
            REQUIRE(page.lines.size() > 3);
            CHECK(page.lines[0] == "# " + page.code + " " + std::string(detector->kind.name));
            CHECK(page.lines[1].empty());
            const auto end = std::ranges::find(page.lines.begin() + 2, page.lines.end(), "");
            const std::string paragraph = joined({page.lines.begin() + 2, end}, ' ');
            CHECK(paragraph.substr(0, detector->kind.says.size()) == detector->kind.says);
        }
    }
}

TEST_CASE("a page has its headings in order, none of them empty", "[graph][findings][pages]") {
    for (const Page& page : pages()) {
        DYNAMIC_SECTION(page.code) {
            Lines found;
            std::ranges::copy_if(page.lines, std::back_inserter(found),
                                 [](const std::string& line) { return line.starts_with("#"); });
            REQUIRE_FALSE(found.empty());
            found.erase(found.begin());
            CHECK(found == headings);
            for (const std::string& heading : headings)
                CHECK(joined(section(page, heading), ' ').find_first_not_of(' ') !=
                      std::string::npos);
        }
    }
}

TEST_CASE("a page's example finds what it says, its near miss nothing",
          "[graph][findings][pages]") {
    for (const Page& page : pages()) {
        for (const std::string heading : {"## Example", "## Near miss"}) {
            DYNAMIC_SECTION(page.code << " " << heading.substr(3)) {
                const Lines text = section(page, heading);
                const auto json = block(text, "json");
                const auto expected = block(text, "findings");
                REQUIRE(json.has_value());
                REQUIRE(expected.has_value());
                CHECK(expected->empty() == (heading == "## Near miss"));
                const RuleBook rules = read_book(block(text, "rules"));
                CHECK(test::found(read(joined(*json, '\n')), page.code, {}, false, &rules) ==
                      *expected);
            }
        }
    }
}

}  // namespace
