// SPDX-License-Identifier: MIT
// What is written of plans and of changes, whole, and what it does with a user's own words.
#include "remit/viz/changes.hpp"

#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>
#include <pugixml.hpp>

#include "tests/support/catch.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/zip.hpp"
#include "tests/viz/changes/sample.hpp"
#include "viz/report/document.hpp"

using namespace remit;
using test::difference_from_approved;
using Lines = std::vector<std::string>;

namespace {

template <class Report, class Write>
std::string written(Write write, const Report& report) {
    std::ostringstream out;
    write(out, report);
    return out.str();
}

const auto merge_text = [](std::ostream& out, const MergeReport& report) {
    write_merge_text(out, report);
};
const auto compare_text = [](std::ostream& out, const CompareReport& report) {
    write_compare_text(out, report);
};

constexpr std::string_view hostile =
    "<script>alert(1)</script>]]> | `x` [a](javascript:b) **c** =1+1";

std::size_t widest(const std::string& text) {
    std::size_t widest = 0;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);)
        widest = std::max(widest, terminal::columns(line));
    return widest;
}

std::size_t count(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

/// The headings of a document's parts, in their order.
Lines headings(const std::string& markdown) {
    Lines found;
    std::istringstream lines(markdown);
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("## ")) found.push_back(line.substr(3));
    }
    return found;
}

}  // namespace

TEST_CASE("plans are written as approved", "[viz][changes][golden]") {
    const test::PlanSample sample;
    const MergeReport report = sample.report();
    CHECK(difference_from_approved("text/merge.approved.txt", written(merge_text, report)) == "");
    CHECK(difference_from_approved("json/merge.approved.json", written(write_merge_json, report)) ==
          "");
    CHECK(difference_from_approved("markdown/merge.approved.md", merge_markdown(report, {})) == "");
}

TEST_CASE("comparisons are written as approved", "[viz][changes][golden]") {
    const test::DaysSample sample;
    const CompareReport report = sample.report();
    CHECK(difference_from_approved("text/compare.approved.txt", written(compare_text, report)) ==
          "");
    CHECK(difference_from_approved("json/compare.approved.json",
                                   written(write_compare_json, report)) == "");
    CHECK(difference_from_approved("markdown/compare.approved.md", compare_markdown(report, {})) ==
          "");
}

TEST_CASE("several plans stand side by side, do nothing first", "[viz][changes]") {
    const test::PlanSample one;
    const test::PlanSample other("Far East CSP");
    MergeReport report = one.report();
    const std::vector<PlanOutcome> both{one.plans.front(), other.plans.front()};
    report.plans = both;
    const std::string text = merge_markdown(report, {});
    CHECK(text.find("|  | Do nothing | One CSP of West CSP and East CSP | One CSP of West CSP and "
                    "Far East CSP |") != std::string::npos);
    CHECK(headings(text) == Lines{"In short", "One CSP of West CSP and East CSP",
                                  "One CSP of West CSP and Far East CSP"});
    CHECK(nlohmann::json::parse(written(write_merge_json, report))["plans"].size() == 2);
}

TEST_CASE("text is no wider than a page, whatever names say", "[viz][changes]") {
    for (const std::string_view name : {std::string_view("East CSP"), hostile}) {
        CHECK(widest(written(merge_text, test::PlanSample(name).report())) <= 80);
        CHECK(widest(written(compare_text, test::DaysSample(name).report())) <= 80);
    }
}

/// In one line, as if the paper were endless.
std::string unwrapped(std::string text) {
    std::ranges::replace(text, '\n', ' ');
    return text;
}

TEST_CASE("what a map does not say is said to be unknown, never nothing", "[viz][changes]") {
    test::PlanSample sample;
    sample.outlook = {};
    const std::string text = written(merge_text, sample.report());
    for (const std::string_view sentence :
         {"it is for joining that rules ask for consent", "so what it saves is not known",
          "what they do is not", "No money to or from the bodies of the plan is recorded"}) {
        INFO(sentence);
        CHECK(unwrapped(text).find(sentence) != std::string::npos);
    }
}

TEST_CASE("a hostile name is text in papers on changes", "[viz][changes]") {
    const test::PlanSample harmless;
    const test::PlanSample plan(hostile);
    const test::DaysSample quiet;
    const test::DaysSample days(hostile);
    const auto checked = [](const std::string& page, const std::string& as_many_as) {
        CHECK(count(page, "<script") == 2);
        CHECK(count(page, "</script") == 2);
        CHECK(count(page, "javascript:") ==
              count(page, "[a](javascript:b)"));  // within the name alone, as text
        CHECK(count(page, "<") == count(as_many_as, "<"));
    };
    checked(merge_html(plan.report(), {}), merge_html(harmless.report(), {}));
    checked(compare_html(days.report(), {}), compare_html(quiet.report(), {}));
    for (const std::string& text :
         {merge_markdown(plan.report(), {}), compare_markdown(days.report(), {})}) {
        CHECK(text.find("<script") == std::string::npos);
        // A bracket that is escaped ends no link.
        for (auto at = text.find("](javascript"); at != std::string::npos;
             at = text.find("](javascript", at + 1))
            CHECK(text.at(at - 1) == '\\');
    }
    for (const std::string& file :
         {merge_docx(plan.report(), {}), compare_docx(days.report(), {})}) {
        for (const auto& [name, bytes] : test::unzipped(file)) {
            if (name == "word/document.xml") CHECK(pugi::xml_document().load_string(bytes.c_str()));
        }
    }
}
