// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "tests/support/catch.hpp"
#include "tests/support/map.hpp"
#include "tests/viz/findings/sample.hpp"
#include "viz/report/document.hpp"
#include "viz/report/html_sections.hpp"
#include "viz/report/policy_hash.hpp"

// Inside, because remit has a Document of its own.
namespace remit::report {
namespace {

using test::Sample;

/// One paragraph of one run.
std::string paragraph(const Run& run) {
    const Document document{
        .sections = {{.id = "a", .heading = "A", .blocks = {Paragraph{{run}}}}}};
    const std::string all = html_sections(document, {});
    const std::string head = "<section class=\"part\" id=\"a\">\n<h2>A</h2>\n<p>";
    const std::string tail = "</p>\n</section>\n";
    REQUIRE(all.substr(0, head.size()) == head);
    REQUIRE(all.substr(all.size() - tail.size()) == tail);
    return all.substr(head.size(), all.size() - head.size() - tail.size());
}

std::string hostile() { return R"(<script>alert(1)</script>"]; } =cmd|'/c'!A1)"; }

/// All that is between two marks, wherever they stand.
std::vector<std::string> between(const std::string& text, const std::string& from,
                                 const std::string& to) {
    std::vector<std::string> found;
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
        at += from.size();
        found.push_back(text.substr(at, text.find(to, at) - at));
    }
    return found;
}

std::size_t count(const std::string& text, const std::string& part) {
    return between(text, part, "").size();
}

/// Every kind of section and block.
Document everything(const std::string& name) {
    return {.title = name,
            .subtitle = name,
            .sections = {
                {.id = "findings",
                 .heading = "Findings",
                 .sections = {{.kind = Section::Kind::finding,
                               .id = "finding-1",
                               .heading = name,
                               .data = {{"severity", "high"}, {"bodies", "hwb group"}},
                               .blocks = {Paragraph{{{.text = name, .link = "#card-hwb"}}},
                                          List{false,
                                               {{{{.text = name}}, {{{{.text = name}}, {}}}}}}}}}},
                {.id = "views",
                 .heading = "Views",
                 .sections = {{.kind = Section::Kind::view,
                               .id = "view-structure",
                               .heading = "Who reports to whom",
                               .blocks = {Picture{0, name}}}}},
                {.id = "bodies",
                 .heading = "Bodies",
                 .sections = {{.kind = Section::Kind::body,
                               .id = "card-hwb",
                               .heading = name,
                               .blocks = {Table{
                                   name, {"", "What"}, {{{{.text = name}}, {{.text = name}}}}}}}}},
            }};
}

std::vector<ReportFigure> figures_of(const Sample& sample) {
    return {{.view = View::structure,
             .svg = draw(sample.snapshot, {.id_prefix = "structure-"}).front()}};
}

}  // namespace

TEST_CASE("a run of text is escaped and linked as it should be", "[report][html]") {
    struct Case {
        std::string name{};
        Run run{};
        std::string expected{};
    };
    const std::vector<Case> cases{
        {"plain", {.text = "A plain text"}, "A plain text"},
        {"what means something in HTML",
         {.text = R"(<b a="1" b='2'> & &amp;)"},
         "&lt;b a=&quot;1&quot; b=&#39;2&#39;&gt; &amp; &amp;amp;"},
        {"what turns the direction of a text is left out", {.text = "a\u202Eb\u0007c"}, "abc"},
        {"broken UTF-8",
         {.text = "a\xFF"
                  "b"},
         "a\uFFFDb"},
        {"strong", {.text = "now", .face = Run::Face::strong}, "<strong>now</strong>"},
        {"faint", {.text = "G101", .face = Run::Face::faint}, "<span class=\"faint\">G101</span>"},
        {"what paper leaves out",
         {.text = "again", .link = "#finding-1", .repeats = true},
         "<span class=\"repeats\"><a href=\"#finding-1\">again</a></span>"},
        {"a place of the page", {.text = "x", .link = "#body-a"}, "<a href=\"#body-a\">x</a>"},
        {"a place with a quote in it",
         {.text = "x", .link = "#a\" b"},
         "<a href=\"#a_22_20b\">x</a>"},
        {"the web",
         {.text = "x", .link = "https://example.org/?a=1&b=\"2\""},
         "<a href=\"https://example.org/?a=1&amp;b=&quot;2&quot;\" rel=\"noreferrer\">x</a>"},
        {"a mailbox",
         {.text = "x", .link = "mailto:clerk@example.org"},
         "<a href=\"mailto:clerk@example.org\" rel=\"noreferrer\">x</a>"},
        {"a script is no address", {.text = "x", .link = "javascript:alert(1)"}, "x"},
        {"nor is one in disguise", {.text = "x", .link = " JavaScript:alert(1)"}, "x"},
        {"nor is data", {.text = "x", .link = "data:text/html,<script>"}, "x"},
        {"nor a file of the reader", {.text = "x", .link = "file:///etc/passwd"}, "x"},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) { CHECK(paragraph(c.run) == c.expected); }
    }
}

TEST_CASE("blocks of a section are HTML that says what they are", "[report][html]") {
    struct Case {
        std::string name{};
        Block block{};
        std::string expected{};
    };
    const std::vector<Case> cases{
        {"a list in a list",
         List{true, {{{{.text = "a"}}, {{{{.text = "b"}}, {}}}}, {{{.text = "c"}}, {}}}},
         "<ol>\n<li>a<ul>\n<li>b</li>\n</ul>\n</li>\n<li>c</li>\n</ol>\n"},
        {"an empty list is none", List{}, ""},
        {"an item that a link leads to, and one whose items follow it on paper",
         List{.items = {{.words = {{.text = "a"}}, .id = "source-1"},
                        {.words = {{.text = "b"}},
                         .items = {{.words = {{.text = "c"}}}},
                         .run_in = true}}},
         "<ul>\n<li id=\"source-1\">a</li>\n<li class=\"run-in\">b<ul>\n<li>c</li>\n</ul>\n</li>\n"
         "</ul>\n"},
        {"a narrow table", Table{"T", {"Body", "Lead"}, {{{{.text = "a"}}, {{.text = "b"}}}}},
         "<div class=\"table\"><table>\n<caption>T</caption>\n<thead><tr><th "
         "scope=\"col\">Body</th>"
         "<th scope=\"col\">Lead</th></tr></thead>\n<tbody>\n<tr><th "
         "scope=\"row\">a</th><td>b</td></tr>\n"
         "</tbody>\n</table></div>\n"},
        {"a wide table can be scrolled by keyboard", Table{"T", {"", "1", "2", "3"}, {}},
         "<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"T\"><table>\n"
         "<caption>T</caption>\n<thead><tr><td></td><th scope=\"col\">1</th><th "
         "scope=\"col\">2</th>"
         "<th scope=\"col\">3</th></tr></thead>\n<tbody>\n</tbody>\n</table></div>\n"},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const Document document{.sections = {{.id = "a", .heading = "A", .blocks = {c.block}}}};
            CHECK(html_sections(document, {}) ==
                  "<section class=\"part\" id=\"a\">\n<h2>A</h2>\n" + c.expected + "</section>\n");
        }
    }
}

TEST_CASE("an annex says that it is one, and a picture that it is higher than wide",
          "[report][html]") {
    const Document document{.sections = {{.id = "a",
                                          .heading = "A",
                                          .annex = true,
                                          .blocks = {Picture{0, ""}, Picture{1, ""}}}}};
    const std::vector<ReportFigure> figures{{.svg = "<svg width=\"9.5pt\" height=\"10pt\"></svg>"},
                                            {.svg = "<svg width=\"10pt\" height=\"9.5pt\"></svg>"}};
    const std::string page = html_sections(document, figures);
    CHECK(between(page, "<section", ">") ==
          std::vector<std::string>{" class=\"part annex\" id=\"a\""});
    CHECK(between(page, "<figure", ">") == std::vector<std::string>{" class=\"tall\"", ""});
}

TEST_CASE("headings go down a level at a time, to the sixth", "[report][html]") {
    Section section{.id = "s6", .heading = "6"};
    for (const std::string id : {"5", "4", "3", "2", "1", "0"})
        section = {.id = "s" + id, .heading = id, .sections = {section}};
    const std::string page = html_sections({.sections = {section}}, {});
    CHECK(between(page, "<h", ">") == std::vector<std::string>{"2", "3", "4", "5", "6", "6", "6"});
}

TEST_CASE("a finding leads to its first body that a figure shows", "[report][html]") {
    const Sample sample;
    const auto figures = figures_of(sample);
    struct Case {
        std::string name{};
        std::string bodies{};
        std::vector<std::string> expected{};
    };
    const std::vector<Case> cases{
        {"drawn", "hwb group", {"structure-body-hwb"}},
        {"the second of them", "nobody group", {"structure-body-group"}},
        {"not drawn", "nobody", {}},
        {"about no body", "", {}},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const Document document{.sections = {{.kind = Section::Kind::finding,
                                                  .id = "finding-1",
                                                  .heading = "F",
                                                  .data = {{"bodies", c.bodies}}}}};
            CHECK(between(html_sections(document, figures), "class=\"show\" href=\"#", "\"") ==
                  c.expected);
        }
    }
}

TEST_CASE("SHA-256 as a policy writes it", "[report][html]") {
    CHECK(policy_hash("") == "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
    CHECK(policy_hash("abc") == "'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='");
}

TEST_CASE("the policy of a page names its one style and its one script", "[report][html]") {
    const Sample sample;
    const std::string page =
        html(everything("A county"), sample.map, sample.report().version, figures_of(sample));
    const auto styles = between(page, "<style>", "</style>");
    const auto scripts = between(page, "<script type=\"module\">", "</script>");
    REQUIRE(styles.size() == 1);
    REQUIRE(scripts.size() == 1);
    const std::string policy = between(page, "Content-Security-Policy\" content=\"", "\"").at(0);
    CHECK(policy == "default-src 'none'; style-src " + policy_hash(styles[0]) + "; script-src " +
                        policy_hash(scripts[0]) + "; base-uri 'none'; form-action 'none'");
    CHECK(count(page, "<script") == 2);  // and the names, which are data
    CHECK(count(page, " style=") == 0);
}

TEST_CASE("a page has each section once, and no id twice", "[report][html]") {
    const Sample sample;
    const std::string page =
        html(everything("A county"), sample.map, sample.report().version, figures_of(sample));
    for (const std::string id :
         {"findings", "finding-1", "views", "view-structure", "bodies", "card-hwb"}) {
        INFO(id);
        CHECK(count(page, "\" id=\"" + id + "\"") == 1);
    }
    const auto ids = between(page, " id=\"", "\"");
    CHECK(std::set<std::string>(ids.begin(), ids.end()).size() == ids.size());
    CHECK(page ==
          html(everything("A county"), sample.map, sample.report().version, figures_of(sample)));
}

TEST_CASE("a hostile name is text wherever it stands", "[report][html]") {
    Sample sample;
    sample.map =
        test::map("body hwb name=\"<script>alert(1)</script>\"\nremit hwb strategy abuse\n");
    sample.snapshot = test::snapshot(sample.map);
    sample.analysis = {};
    const std::string harmless =
        html(everything("A county"), sample.map, sample.report().version, figures_of(sample));
    const std::string page =
        html(everything(hostile()), sample.map, sample.report().version, figures_of(sample));
    CHECK(count(page, "<script") == 2);
    CHECK(count(page, "</script") == 2);
    CHECK(count(page, "<") == count(harmless, "<"));
    CHECK(count(page,
                "\"bodies\":{\"hwb\":\"\\u003cscript\\u003ealert(1)\\u003c/script\\u003e\"}") == 1);
}

}  // namespace remit::report
