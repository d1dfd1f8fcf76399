// SPDX-License-Identifier: MIT
// A report as a whole: all is in it, links lead somewhere, and no name takes hold of it.
#include "viz/report/document.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "tests/support/catch.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/map.hpp"
#include "tests/support/packs.hpp"
#include "tests/support/read.hpp"
#include "viz/report/walk.hpp"

using namespace remit;

namespace {

/// A county small enough to be read whole, with something in every part of a report.
constexpr std::string_view county = R"(
map title="An example county" as_at=2016-03-18 jurisdiction=england
source minutes title="Board minutes" publisher="Example Council" date=2016-02-25 url=https://example.org/minutes
source report title="Report of the panel"
area county kind=county name="Example"
topic abuse name="Domestic abuse" broader=safety
topic safety name="Community safety"
body council name="Example Council" type=county-council areas=county evidence=report@1
body group name="Safer Group" type=partnership-board areas=county complete=members
body forum name="Abuse Forum" type=working-group areas=county start=2014
body old name="Old Group" type=partnership-board start=2010 end=2014
group reports-to council evidence="minutes@item 3" evidence=report@9/disputes
forum reports-to group status=proposed
council member-of group role=chair evidence="minutes@item 1"
council funds group amount=12000 currency=GBP evidence=report@4
group succeeds old
remit group strategy abuse evidence=report@2
remit forum delivery abuse evidence=report@2
decision d1 kind=recommendation by=council to=group date=2015-01 due=2015-06 text="Meet more often" evidence="minutes@item 9"
decision d2 kind=recommendation by=council to=forum due=2016-06 text="Publish a plan"
accepted finding=G101 bodies=forum reason=known
)";

/// A figure of each view that has a text.
std::vector<ReportFigure> figures() {
    std::vector<ReportFigure> all;
    for (const ViewKind& kind : views()) {
        if (kind.view != View::focus)
            all.push_back({.view = kind.view, .files = {fmt::format("figures/{}.svg", kind.name)}});
    }
    return all;
}

/// A map with what is found in it.
struct Reviewed {
    Register map;
    Snapshot snapshot;
    Analysis analysis;
    explicit Reviewed(Register read, const RuleBook* rules = nullptr)
        : map(std::move(read)),
          snapshot(test::snapshot(map)),
          analysis(analyse(snapshot, {.rules = rules})) {}
    [[nodiscard]] FindingsReport report() const {
        return {.snapshot = snapshot,
                .analysis = analysis,
                .version = "1.2.3",
                .jurisdiction = map.text(map.jurisdiction)};
    }
};

void collect_ids(const std::vector<report::ListItem>& items, std::vector<std::string>& ids) {
    for (const report::ListItem& item : items) {
        if (!item.id.empty()) ids.push_back(item.id);
        collect_ids(item.items, ids);
    }
}

void collect_ids(const std::vector<report::Section>& sections, std::vector<std::string>& ids) {
    for (const report::Section& section : sections) {
        ids.push_back(section.id);
        for (const report::Block& block : section.blocks) {
            if (const auto* const list = std::get_if<report::List>(&block))
                collect_ids(list->items, ids);
        }
        collect_ids(section.sections, ids);
    }
}

std::string without_a_section(const report::Document& document) {
    std::vector<std::string> ids;
    collect_ids(document.sections, ids);
    const std::set<std::string> known(ids.begin(), ids.end());
    if (known.size() != ids.size()) return "(an id stands twice)";
    std::string missing;
    report::each_words(std::span<const report::Section>(document.sections),
                       [&](const report::Words& words) {
                           for (const report::Run& run : words) {
                               if (run.link.starts_with('#') && !known.contains(run.link.substr(1)))
                                   missing += run.link + ' ';
                           }
                       });
    return missing;
}

}  // namespace

TEST_CASE("a report begins with what a chair needs and ends in what is looked up",
          "[viz][report]") {
    struct Part {
        std::string id{};
        bool annex = false;
        bool operator==(const Part&) const = default;
    };
    const auto parts_of = [](const report::Document& document) {
        std::vector<Part> parts;
        for (const report::Section& section : document.sections)
            parts.push_back({section.id, section.annex});
        return parts;
    };
    const Reviewed reviewed(test::map(county));
    const std::vector<Part> before{{"in-short"},        {"questions"},
                                   {"pictures"},        {"what-we-do-not-know"},
                                   {"recommendations"}, {"findings"}};
    const std::vector<Part> after{{"bodies", true}, {"glossary", true}, {"sources", true}};
    std::vector<Part> screen = before;
    screen.insert(screen.end(), after.begin(), after.end());
    CHECK(parts_of(report::document_of(reviewed.report(), figures())) == screen);
    // On paper what the pictures show is told in words in an annex.
    std::vector<Part> paper = before;
    paper.push_back({"pictures-in-words", true});
    paper.insert(paper.end(), after.begin(), after.end());
    const report::Document printed =
        report::document_of(reviewed.report(), figures(), report::PictureWords::in_annex);
    CHECK(parts_of(printed) == paper);
    CHECK(without_a_section(printed) == "");
}

TEST_CASE("a report is written as approved", "[viz][report][golden]") {
    const Reviewed reviewed(test::map(county));
    FindingsReport report = reviewed.report();
    report.label = "DRAFT 2";
    report.left_out = LeftOut{.sources = 1, .facts = 2, .findings = 0};
    CHECK(test::difference_from_approved("markdown/report.approved.md",
                                         report_markdown(report, figures())) == "");
}

TEST_CASE("the report holds every finding and question and body of the shipped cases",
          "[viz][report]") {
    for (const std::string& name : test::shipped_cases()) {
        DYNAMIC_SECTION(name) {
            const Reviewed reviewed(
                test::read_map(test::file_text("data/cases/" + name + "/register.json")),
                &test::shipped_rules());
            const report::Document document = report::document_of(reviewed.report(), figures());
            CHECK(without_a_section(document) == "");

            std::set<std::string> texts;
            std::size_t findings = 0;
            std::size_t bodies = 0;
            for (const report::Section& part : document.sections) {
                for (const report::Section& section : part.sections) {
                    findings += section.kind == report::Section::Kind::finding ? 1 : 0;
                    bodies += section.kind == report::Section::Kind::body ? 1 : 0;
                }
                if (part.id != "questions") continue;
                report::each_words(std::span(&part, 1), [&](const report::Words& words) {
                    texts.insert(words.front().text);
                });
            }
            CHECK(findings == reviewed.analysis.findings.size());
            std::size_t live = 0;
            for (std::size_t i = 0; i < reviewed.map.bodies().size(); ++i)
                live += reviewed.snapshot.live(BodyId{i}) ? 1 : 0;
            CHECK(bodies == live);
            for (const Finding& finding : reviewed.analysis.findings)
                CHECK((finding.question.empty() || texts.contains(finding.question)));
        }
    }
}

TEST_CASE("the opening has ten lines at most", "[viz][report]") {
    for (const std::string& name : test::shipped_cases()) {
        DYNAMIC_SECTION(name) {
            const Reviewed reviewed(
                test::read_map(test::file_text("data/cases/" + name + "/register.json")),
                &test::shipped_rules());
            const report::Document document = report::document_of(reviewed.report(), {});
            std::size_t lines = 0;
            report::each_words(std::span(document.sections).first(1),
                               [&](const report::Words&) { ++lines; });
            CHECK(lines <= 10);
            CHECK(lines >= 8);
        }
    }
}

TEST_CASE("a map without anything to tell has a short report", "[viz][report]") {
    const Reviewed reviewed(test::map("map title=Quiet"));
    CHECK(report_markdown(reviewed.report(), {}) ==
          "# Quiet\n\nAs at 18 March 2016\n\n"
          "## In short\n\nNothing muddled was found.\n\n"
          "Read: no bodies. Jurisdiction: england (no rules in force).\n\n"
          "## Findings\n\nNothing muddled was found.\n");
}

TEST_CASE("a report takes no orders from a name", "[viz][report]") {
    const std::string name = R"(<script>alert(1)</script>\"]; } =cmd|'/c'!A1)";
    std::string filled = R"json({"format": "remit/1", "as_at": "2016-03-18", "title": "NAME",
        "areas": [{"id": "a", "name": "NAME", "kind": "county"}],
        "topics": [{"id": "t", "name": "NAME"}],
        "sources": [{"id": "s", "title": "NAME", "publisher": "NAME", "url": "javascript:alert(1)"}],
        "bodies": [{"id": "b", "name": "NAME", "type": "working-group", "areas": ["a"],
                    "note": "NAME", "aka": ["NAME"], "start": "2010"}],
        "remits": [{"body": "b", "topic": "t", "function": "strategy"}],
        "documents": [{"id": "d", "kind": "strategy", "title": "NAME", "body": "b",
                       "evidence": [{"source": "s", "at": "NAME"}]}],
        "decisions": [{"id": "r", "kind": "recommendation", "by": ["b"], "to": ["b"],
                       "text": "NAME"}]})json";
    for (std::size_t at = 0; (at = filled.find("NAME", at)) != std::string::npos; at += name.size())
        filled.replace(at, 4, name);
    const Reviewed reviewed(test::read_map(filled));
    const std::string text = report_markdown(reviewed.report(), figures());
    CHECK(text.find("<script") == std::string::npos);
    CHECK(text.find("](javascript") == std::string::npos);
    CHECK(text.find("# &lt;script&gt;alert(1)&lt;/script&gt;\"\\]; } =cmd\\|'/c'!A1") !=
          std::string::npos);
    // Every bar that is not escaped is one of a table.
    for (std::size_t at = text.find("cmd"); at != std::string::npos; at = text.find("cmd", at + 1))
        CHECK(text.substr(at, 5) == "cmd\\|");
}

TEST_CASE("a long chain and a wide map are told within bounds", "[viz][report]") {
    std::string lines;
    for (int i = 1; i < 2000; ++i)
        lines += fmt::format("b{} reports-to b{}\n", i, i % 2 == 0 ? i - 2 : i - 1);
    const Reviewed reviewed(test::map(lines));
    const report::Document document = report::document_of(reviewed.report(), figures());
    CHECK(without_a_section(document) == "");
    const std::string text = report::markdown(document, figures());
    CHECK(text.find("499 more are not in this list") != std::string::npos);
    // No item lies deeper than lists go.
    CHECK(text.find("\n" + std::string(20, ' ') + "- ") == std::string::npos);
}
