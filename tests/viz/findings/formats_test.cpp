// SPDX-License-Identifier: MIT
// Each format of findings, whole, and what it does with a user's own words.
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "tests/support/catch.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/map.hpp"
#include "tests/viz/findings/sample.hpp"

using namespace remit;
using test::difference_from_approved;

namespace {

template <class Write>
std::string written(Write write, const FindingsReport& report) {
    std::ostringstream out;
    write(out, report);
    return out.str();
}

const auto as_text = [](std::ostream& out, const FindingsReport& report) {
    write_findings_text(out, report);
};

std::string line_with(const std::string& text, std::string_view part) {
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        if (line.find(part) != std::string::npos) return line;
    }
    return "(no line has it)";
}

}  // namespace

TEST_CASE("findings are written as approved", "[viz][findings][golden]") {
    const test::Sample sample;
    const FindingsReport report = sample.report();
    CHECK(difference_from_approved("text/sample.approved.txt", written(as_text, report)) == "");
    CHECK(difference_from_approved("json/sample.approved.json",
                                   written(write_findings_json, report)) == "");
    CHECK(difference_from_approved("csv/sample.approved.csv",
                                   written(write_findings_csv, report)) == "");
    CHECK(difference_from_approved("markdown/sample.approved.md",
                                   written(write_findings_markdown, report)) == "");
}

TEST_CASE("a map without a muddle says so", "[viz][findings]") {
    const Register map = test::map("map title=Quiet\nbody hwb");
    const Snapshot snapshot = test::snapshot(map);
    const Analysis nothing;
    const FindingsReport report{.snapshot = snapshot, .analysis = nothing, .as_at_today = true};
    CHECK(written(as_text, report) ==
          "Quiet\nAs at 18 March 2016 (today: the map does not say a date). No jurisdiction is\n"
          "said, so no rules of law were applied.\nRead: 1 body.\n\nNothing muddled was found.\n");
    CHECK(written(write_findings_markdown, report) ==
          "# Quiet\n\nAs at 18 March 2016 (today: the map does not say a date). No jurisdiction is "
          "said, "
          "so no rules of law were applied. "
          "Read: 1 body.\n\nNothing muddled was found.\n");
}

TEST_CASE("text is never wider than a page", "[viz][findings]") {
    test::Sample sample;
    sample.retitle(std::string(300, 'x') + " " + std::string(100, 'y') + " ü漢字 word");
    std::istringstream lines(written(as_text, sample.report()));
    for (std::string line; std::getline(lines, line);)
        CHECK(terminal::columns(line) <= terminal::page_width);
}

TEST_CASE("colours change nothing but colours", "[viz][findings]") {
    const test::Sample sample;
    std::ostringstream out;
    write_findings_text(out, sample.report(), {.colour = true});
    std::string plain;
    const std::string coloured = out.str();
    for (std::size_t i = 0; i < coloured.size(); ++i) {
        if (coloured[i] == '\x1b') i = coloured.find('m', i) + 1;
        if (i < coloured.size() && coloured[i] != '\x1b')
            plain += coloured[i];
        else
            --i;
    }
    CHECK(plain == written(as_text, sample.report()));
}

TEST_CASE("a cell of CSV is a text whatever it begins with", "[viz][findings][csv]") {
    struct Case {
        std::string name{};
        std::string title{};
        std::string expected{};  ///< as the seventh cell of the row, with what stands before it
    };
    const std::string before = "1,G101,no-reporting-line,gap,low,not-recorded,";
    const std::vector<Case> cases{
        {"plain", "Board", "Board"},
        {"a comma", "A, B", "\"A, B\""},
        {"a quote", "the \"real\" board", "\"the \"\"real\"\" board\""},
        {"a semicolon, which parts lists and German columns", "A; B", "\"A; B\""},
        {"a formula", "=1+1", "\"'=1+1\""},
        {"plus", "+44", "\"'+44\""},
        {"minus", "-1", "\"'-1\""},
        {"at", "@SUM(A1)", "\"'@SUM(A1)\""},
        {"a tab", "\t=1", "\"'\t=1\""},
        {"a carriage return", "\r=1", "\"'\r=1\""},
        {"a line feed within", "a\n=1", "\"a\n=1\""},
        {"a sign inside is harmless", "a=1", "a=1"},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            test::Sample sample;
            sample.retitle(c.title);
            const std::string csv = written(write_findings_csv, sample.report());
            const std::string row = csv.substr(csv.find('\n') + 1);
            CHECK(row.substr(0, before.size() + c.expected.size() + 1) ==
                  before + c.expected + ",");
        }
    }
}

TEST_CASE("Markdown takes no orders from a title", "[viz][findings][markdown]") {
    struct Case {
        std::string name{};
        std::string title{};
        std::string expected{};
    };
    const std::vector<Case> cases{
        {"plain", "Board", "## Board"},
        {"emphasis and code", "*a* _b_ `c`", "## \\*a\\* \\_b\\_ \\`c\\`"},
        {"a link", "[x](http://y)", "## \\[x\\](http://y)"},
        {"HTML", "<script>alert(1)</script>", "## &lt;script&gt;alert(1)&lt;/script&gt;"},
        {"an entity", "A &amp; B", "## A &amp;amp; B"},
        {"a heading on a line of its own", "a\n# b", "## a \\# b"},
        {"a table", "a | b", "## a \\| b"},
        {"a list", "- a", "## \\- a"},
        {"a list in order", "12. a", "## 12\\. a"},
        {"a number and a dash within", "12 a - b.", "## 12 a - b."},
        {"terminal escapes", "a\x1b[31m", "## a?\\[31m"},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            test::Sample sample;
            sample.retitle(c.title);
            CHECK(line_with(written(write_findings_markdown, sample.report()), "## ") ==
                  c.expected);
        }
    }
}

TEST_CASE("JSON is UTF-8 and gives the same text back", "[viz][findings][json]") {
    struct Case {
        std::string name{};
        std::string title{};
        std::string expected{};
    };
    const std::vector<Case> cases{
        {"plain", "Board", "Board"},
        {"quotes and backslashes", "\"a\\b\"", "\"a\\b\""},
        {"line feed, tab, escape, DEL", "a\n\t\x1b\x7F", "a\n\t\x1b\x7F"},
        {"accents and beyond", "Môn 漢字 𝄞", "Môn 漢字 𝄞"},
        {"broken UTF-8", "a\xFF", "a\xEF\xBF\xBD"},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            test::Sample sample;
            sample.retitle(c.title);
            const std::string text = written(write_findings_json, sample.report());
            CHECK(text.find('\x1b') == std::string::npos);
            CHECK(nlohmann::json::parse(text)["findings"][0]["title"] == c.expected);
        }
    }
}

TEST_CASE("JSON of more than a buffer is whole", "[viz][findings][json]") {
    test::Sample sample;
    sample.analysis.findings.resize(1, sample.analysis.findings.front());
    sample.analysis.findings.insert(sample.analysis.findings.end(), 499,
                                    sample.analysis.findings.front());
    const std::string text = written(write_findings_json, sample.report());
    CHECK(nlohmann::json::parse(text)["findings"].size() == 500);
    CHECK(text.ends_with("}\n"));
    CHECK_FALSE(text.ends_with("\n\n"));
}
