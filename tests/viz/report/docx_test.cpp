// SPDX-License-Identifier: MIT
// A report as a Word file: its parts, what refers to what, and texts that would break it.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <pugixml.hpp>

#include "tests/support/catch.hpp"
#include "tests/support/zip.hpp"
#include "viz/report/document.hpp"
#include "viz/report/docx_text.hpp"

using namespace remit::report;
using remit::Day;
using remit::ReportFigure;
using remit::View;
using Texts = std::vector<std::string>;

namespace {

constexpr const char* hostile = R"(<script>alert(1)</script>"]; } =cmd|'/c'!A1)";
constexpr Day day{16'878};  // 18 March 2016

/// As much of a PNG as says how large it is.
std::string png(unsigned char wide, unsigned char high) {
    std::string bytes("\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0", 18);
    bytes += {static_cast<char>(wide), 0, 0, 0, static_cast<char>(high), 0};
    return bytes;
}

Section section(std::string id, std::string heading, std::vector<Block> blocks = {},
                std::vector<Section> sections = {}) {
    return {.id = std::move(id),
            .heading = std::move(heading),
            .blocks = std::move(blocks),
            .sections = std::move(sections)};
}

Paragraph paragraph(Words words) { return {std::move(words)}; }

std::map<std::string, std::string> unpacked(const std::string& bytes) {
    std::map<std::string, std::string> parts;
    for (auto& [name, content] : remit::test::unzipped(bytes))
        parts.emplace(name, content);
    return parts;
}

pugi::xml_document parsed(const std::string& xml) {
    pugi::xml_document document;
    const auto result = document.load_buffer(xml.data(), xml.size());
    INFO(result.description());
    REQUIRE(result.status == pugi::status_ok);
    return document;
}

/// What stands in `word/document.xml` of a document, from the first heading on.
std::string sections_of(const std::string& xml) {
    const auto from = xml.find("<w:p><w:pPr><w:pStyle w:val=\"Heading1\"");
    return xml.substr(from, xml.find("</w:body>") - from);
}

Texts values(const pugi::xml_document& document, const char* path) {
    Texts all;
    for (const auto& found : document.select_nodes(path))
        all.emplace_back(found.attribute().value());
    return all;
}

/// All that a document can hold, on two pages.
Document sample() {
    Document document{.title = "Suffolk", .subtitle = "As at 18 March 2016"};
    document.sections.push_back(section(
        "first", "What a chair needs",
        {paragraph({{.text = "Who "}, {.text = "leads", .face = Run::Face::strong}}),
         List{.numbered = true,
              .items = {{.words = {{.text = "One", .link = "#view.1"}},
                         .items = {{.words = {{.text = "of it"}}}}}}},
         List{.items = {{.words = {{.text = "Notes", .link = "https://example.org/a b?c=1&d=2"}}}}},
         Table{.caption = "Questions",
               .columns = {"Whom", "What"},
               .rows = {{{{.text = "Board"}}, {{.text = "Why?", .face = Run::Face::faint}}}}}}));
    document.sections.push_back(
        section("map", "The map", {},
                {section("view.1", "Structure",
                         {Picture{.figure = 0, .alternative = "Two boards."},
                          paragraph({{.text = "The same in words."}})})}));
    return document;
}

std::vector<ReportFigure> figures() {
    return {{.view = View::structure, .pngs = {png(8, 4), png(8, 4)}, .files = {"figures/s.svg"}}};
}

}  // namespace

TEST_CASE("a Word file has the parts that it refers to, and no others", "[viz][report][docx]") {
    const auto parts = unpacked(docx(sample(), day, figures()));
    Texts names;
    for (const auto& [name, bytes] : parts)
        names.push_back(name);
    CHECK(names == Texts{"[Content_Types].xml", "_rels/.rels", "docProps/core.xml",
                         "word/_rels/document.xml.rels", "word/document.xml", "word/footer1.xml",
                         "word/media/image1.png", "word/media/image2.png", "word/numbering.xml",
                         "word/settings.xml", "word/styles.xml"});
    for (const auto& [name, bytes] : parts) {
        INFO(name);
        if (!name.ends_with(".png")) parsed(bytes);
    }
    const auto relations = parsed(parts.at("word/_rels/document.xml.rels"));
    std::set<std::string> ids;
    Texts outside;
    for (const auto& relation : relations.child("Relationships")) {
        CHECK(ids.insert(relation.attribute("Id").value()).second);
        const std::string target = relation.attribute("Target").value();
        if (relation.attribute("TargetMode"))
            outside.push_back(target);
        else
            CHECK(parts.contains("word/" + target));
    }
    CHECK(outside == Texts{"https://example.org/a%20b?c=1&d=2"});
    const auto document = parsed(parts.at("word/document.xml"));
    for (const char* path : {"//@r:id", "//@r:embed"}) {
        for (const std::string& id : values(document, path))
            CHECK(ids.contains(id));
    }
    CHECK(parts.at("word/media/image1.png") == png(8, 4));
}

TEST_CASE("every style and numbering that a Word file uses is in it", "[viz][report][docx]") {
    const auto parts = unpacked(docx(sample(), day, figures()));
    const auto document = parsed(parts.at("word/document.xml"));
    const Texts styles = values(parsed(parts.at("word/styles.xml")), "//w:style/@w:styleId");
    for (const char* path : {"//w:pStyle/@w:val", "//w:rStyle/@w:val", "//w:tblStyle/@w:val"}) {
        for (const std::string& used : values(document, path)) {
            INFO(used);
            CHECK(std::ranges::count(styles, used) == 1);
        }
    }
    const Texts numberings = values(parsed(parts.at("word/numbering.xml")), "//w:num/@w:numId");
    CHECK(numberings == Texts{"1", "2", "3"});
    CHECK(values(document, "//w:numId/@w:val") == Texts{"3", "3"});
}

TEST_CASE("a Word file is written with styles and nothing else", "[viz][report][docx]") {
    const auto parts = unpacked(docx(sample(), day, figures()));
    std::string text = sections_of(parts.at("word/document.xml"));
    // Of drawings what stands in them is another test's.
    for (std::size_t at = 0; (at = text.find("<wp:inline", at)) != std::string::npos;) {
        const std::string end = "</wp:inline>";
        text.replace(at, text.find(end, at) + end.size() - at, "…");
    }
    const std::string t = "<w:t xml:space=\"preserve\">";
    const auto styled = [](const std::string& style) {
        return "<w:pPr><w:pStyle w:val=\"" + style + "\"/>";
    };
    const auto page = [](const std::string& size, const std::string& margins) {
        return "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId4\"/><w:type "
               "w:val=\"nextPage\"/><w:pgSz " +
               size + "/><w:pgMar " + margins +
               " w:header=\"340\" w:footer=\"340\" w:gutter=\"0\"/></w:sectPr>";
    };
    const std::string upright =
        page(R"(w:w="11906" w:h="16838")",
             R"(w:top="1134" w:right="1134" w:bottom="1134" w:left="1134")");
    const std::string turned = page(R"(w:w="16838" w:h="11906" w:orient="landscape")",
                                    R"(w:top="454" w:right="454" w:bottom="720" w:left="454")");
    const auto caption = [&](const std::string& what, int number, const std::string& words) {
        return fmt::format(
            "<w:r>{0}{1} </w:t></w:r><w:fldSimple w:instr=\" SEQ {1} \\* ARABIC "
            "\"><w:r>{0}{2}</w:t></w:r></w:fldSimple><w:r>{0}. {3}</w:t></w:r></w:p>",
            t, what, number, words);
    };
    const auto cell = [&](const std::string& width, const std::string& run) {
        return "<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/></w:tcPr><w:p>" +
               styled("TableText") + "</w:pPr>" + run + "</w:p></w:tc>";
    };
    const std::string first = values(parsed(parts.at("word/document.xml")), "//w:gridCol/@w:w")[0];
    const std::string second = values(parsed(parts.at("word/document.xml")), "//w:gridCol/@w:w")[1];
    const std::string expected =
        "<w:p>" + styled("Heading1") +
        R"(</w:pPr><w:bookmarkStart w:id="0" w:name="first"/><w:r>)" + t +
        R"(What a chair needs</w:t></w:r><w:bookmarkEnd w:id="0"/></w:p>)" +  //
        "<w:p><w:r>" + t + "Who </w:t></w:r><w:r><w:rPr><w:rStyle w:val=\"Strong\"/></w:rPr>" + t +
        "leads</w:t></w:r></w:p>" +  //
        "<w:p>" + styled("ListNumber") +
        R"(<w:keepNext/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr>)" +
        R"(<w:hyperlink w:anchor="view_1" w:history="1"><w:r><w:rPr><w:rStyle w:val="Hyperlink"/>)" +
        "</w:rPr>" + t + "One</w:t></w:r></w:hyperlink></w:p>" +  //
        "<w:p>" + styled("ListNumber") +
        R"(<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r>)" + t +
        "of it</w:t></w:r></w:p>" +  //
        "<w:p>" + styled("ListBullet") +
        R"(</w:pPr><w:hyperlink r:id="rId5" w:history="1"><w:r><w:rPr>)" +
        R"(<w:rStyle w:val="Hyperlink"/></w:rPr>)" + t + "Notes</w:t></w:r></w:hyperlink></w:p>" +
        "<w:p>" + styled("TableCaption") + "</w:pPr>" + caption("Table", 1, "Questions") +
        R"(<w:tbl><w:tblPr><w:tblStyle w:val="ReportTable"/><w:tblW w:w="9638" w:type="dxa"/>)" +
        R"(<w:tblLayout w:type="fixed"/><w:tblLook w:val="00A0" w:firstRow="1" w:lastRow="0" )" +
        R"(w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>)" +
        R"(<w:tblCaption w:val="Questions"/></w:tblPr><w:tblGrid><w:gridCol w:w=")" + first +
        R"("/><w:gridCol w:w=")" + second + R"("/></w:tblGrid><w:tr><w:trPr><w:cantSplit/>)" +
        "<w:tblHeader/></w:trPr>" + cell(first, "<w:r>" + t + "Whom</w:t></w:r>") +
        cell(second, "<w:r>" + t + "What</w:t></w:r>") +
        "</w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr>" +
        cell(first, "<w:r>" + t + "Board</w:t></w:r>") +
        cell(second,
             R"(<w:r><w:rPr><w:rStyle w:val="Faint"/></w:rPr>)" + t + "Why?</w:t></w:r>") +
        "</w:tr></w:tbl><w:p>" + styled("TableEnd") + upright + "</w:pPr></w:p>" +  //
        "<w:p>" + styled("Heading1") + R"(</w:pPr><w:bookmarkStart w:id="1" w:name="map"/><w:r>)" +
        t + R"(The map</w:t></w:r><w:bookmarkEnd w:id="1"/></w:p>)" +  //
        "<w:p>" + styled("Heading2") +
        R"(</w:pPr><w:bookmarkStart w:id="2" w:name="view_1"/><w:r>)" + t +
        R"(Structure</w:t></w:r><w:bookmarkEnd w:id="2"/></w:p>)" +                         //
        "<w:p>" + styled("Figure") + "</w:pPr><w:r><w:drawing>…</w:drawing></w:r></w:p>" +  //
        "<w:p>" + styled("Caption") + "</w:pPr>" +
        caption("Figure", 1, "Structure: who reports to whom, page 1 of 2") +               //
        "<w:p>" + styled("Figure") + "</w:pPr><w:r><w:drawing>…</w:drawing></w:r></w:p>" +  //
        "<w:p>" + styled("Caption") + turned + "</w:pPr>" +
        caption("Figure", 2, "Structure: who reports to whom, page 2 of 2") +  //
        "<w:p><w:r>" + t + "The same in words.</w:t></w:r></w:p>" + upright;
    CHECK(text == expected);
}

TEST_CASE("each page of a figure in a Word file says what it shows", "[viz][report][docx]") {
    const auto parts = unpacked(docx(sample(), day, figures()));
    const auto document = parsed(parts.at("word/document.xml"));
    CHECK(values(document, "//wp:docPr/@descr") ==
          Texts{"Two boards. This is page 1 of 2.", "Two boards. This is page 2 of 2."});
    CHECK(values(document, "//wp:docPr/@id") == Texts{"1", "2"});
}

TEST_CASE("a figure without pages is named by its file", "[viz][report][docx]") {
    const std::vector<ReportFigure> large{
        {.view = View::structure, .files = {"figures/structure.svg"}}};
    const auto parts = unpacked(docx(sample(), day, large));
    const std::string& xml = parts.at("word/document.xml");
    CHECK(xml.find("w:drawing") == std::string::npos);
    CHECK(xml.find("landscape") == std::string::npos);
    CHECK_THAT(xml, Catch::Matchers::ContainsSubstring(
                        "it stands beside this paper as figures/structure.svg."));
}

TEST_CASE("a table of many columns lies on its side, with its heading", "[viz][report][docx]") {
    struct Case {
        std::size_t columns = 0;
        bool turned = false;
    };
    for (const Case& c : std::vector<Case>{{5, false}, {6, true}}) {
        CAPTURE(c.columns);
        Document document{.title = "T"};
        Table table{.columns = Texts(c.columns, "Heading"), .rows = {}};
        table.rows.emplace_back(c.columns, Words{{.text = "cell"}});
        document.sections.push_back(section("a", "Before"));
        document.sections.push_back(
            section("b", "Wide", {paragraph({{.text = "So much."}}), table}));
        document.sections.push_back(section("c", "After"));
        const auto xml = parsed(unpacked(docx(document, day, {})).at("word/document.xml"));
        CHECK(values(xml, "//w:pgSz/@w:orient") == (c.turned ? Texts{"landscape"} : Texts{}));
        CHECK(values(xml, "//w:pgSz/@w:w") ==
              (c.turned ? Texts{"11906", "16838", "11906"} : Texts{"11906"}));
    }
}

TEST_CASE("an annex of a Word file stands in two columns and small letters",
          "[viz][report][docx]") {
    Document document{.title = "T"};
    document.sections.push_back(section("a", "Before", {paragraph({{.text = "Text."}})}));
    document.sections.push_back(
        section("b", "Annex", {paragraph({{.text = "So much."}})},
                {section("card", "Board",
                         {List{.items = {{.words = {{.text = "Who sits on it"}},
                                          .items = {{.words = {{.text = "One."}}},
                                                    {.words = {{.text = "Two", .link = "#source-1"},
                                                               {.text = ": again", .repeats = true},
                                                               {.text = "."}}}},
                                          .run_in = true}}},
                          List{.numbered = true,
                               .items = {{.words = {{.text = "Minutes"}}, .id = "source-1"}}}})}));
    document.sections.back().annex = true;
    const auto parts = unpacked(docx(document, day, {}));
    const auto xml = parsed(parts.at("word/document.xml"));
    // A line for each paragraph: its style and its text.
    Texts lines;
    for (const auto& found : xml.select_nodes("//w:body/w:p")) {
        std::string line = found.node().child("w:pPr").child("w:pStyle").attribute("w:val").value();
        line += ": ";
        for (const auto& text : found.node().select_nodes(".//w:t")) {
            const std::string words = text.node().text().get();
            line += words.empty() ? " " : words;  // the parser leaves out what is space alone
        }
        lines.push_back(line);
    }
    CHECK(lines == Texts{"Title: T", "TOCHeading: Contents", "TOC1: Before", "TOC1: Annex",
                         "Heading1: Before", ": Text.", "Heading1: Annex", "AnnexText: So much.",
                         "AnnexHeading2: Board", "AnnexBullet: Who sits on it One. Two.",
                         "AnnexNumber: Minutes"});
    CHECK(values(xml, "//w:sectPr/w:cols/@w:num") == Texts{"2"});
    CHECK(values(xml, "//w:sectPr/w:pgSz/@w:w") == Texts{"11906", "11906"});
    CHECK(values(xml, "//w:bookmarkStart/@w:name") == Texts{"a", "b", "card", "source_1"});
    CHECK(values(xml, "//w:body/w:p/w:hyperlink/@w:anchor") == Texts{"a", "b", "source_1"});
    const Texts styles = values(parsed(parts.at("word/styles.xml")), "//w:style/@w:styleId");
    for (const std::string& used : values(xml, "//w:pStyle/@w:val"))
        CHECK(std::ranges::count(styles, used) == 1);
}

TEST_CASE("links of a Word file lead to bookmarks that Word takes", "[viz][report][docx]") {
    const std::string longest(60, 'a');
    Document document;
    Words links;
    for (const std::string id : {"body.a-b", "body.a.b", "Body.A-B", "", "1.x"}) {
        document.sections.push_back(section(id, "Heading"));
        links.push_back({.text = "there", .link = "#" + id});
    }
    for (const std::string end : {"x", "y", "z"}) {
        document.sections.push_back(section(longest + end, "Heading"));
        links.push_back({.text = "there", .link = "#" + longest + end});
    }
    links.push_back({.text = "nowhere", .link = "#none"});
    document.sections.back().blocks.emplace_back(paragraph(links));
    const auto parts = unpacked(docx(document, day, {}));
    const auto xml = parsed(parts.at("word/document.xml"));
    const Texts names = values(xml, "//w:bookmarkStart/@w:name");
    std::set<std::string> folded;
    for (const std::string& name : names) {
        CHECK(name.size() <= 40);
        CHECK(name.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                     "0123456789_") == std::string::npos);
        std::string small = name;
        std::ranges::transform(small, small.begin(),
                               [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        CHECK(folded.insert(small).second);
    }
    Texts led = values(xml, "//w:hyperlink/@w:anchor");
    // Those of the contents first.
    CHECK(led.size() == 2 * names.size());
    led.erase(led.begin(), led.begin() + static_cast<std::ptrdiff_t>(names.size()));
    CHECK(led == names);
    CHECK_THAT(parts.at("word/document.xml"),
               Catch::Matchers::ContainsSubstring("<w:p><w:r>") ||
                   Catch::Matchers::ContainsSubstring(">nowhere</w:t>"));
}

TEST_CASE("a hostile name breaks no part of a Word file", "[viz][report][docx]") {
    const std::string control = std::string(hostile) + "\x01\x0b\xe2\x80\xae\n";
    const std::string read = std::string(hostile) + " ";
    Document document{.title = control, .subtitle = control};
    document.sections.push_back(
        section("a", control,
                {paragraph({{.text = control}}), List{.items = {{.words = {{.text = control}}}}},
                 Table{.caption = control, .columns = {control}, .rows = {{{{.text = control}}}}},
                 Picture{.figure = 0, .alternative = control}}));
    const std::vector<ReportFigure> one{{.view = View::structure, .pngs = {png(8, 4)}}};
    const auto parts = unpacked(docx(document, day, one));
    for (const auto& [name, bytes] : parts) {
        INFO(name);
        CHECK(bytes.find("<script") == std::string::npos);
        if (!name.ends_with(".png")) parsed(bytes);
    }
    const auto xml = parsed(parts.at("word/document.xml"));
    std::size_t found = 0;
    for (const auto& text : xml.select_nodes("//w:t"))
        found += text.node().text().get() == read ? 1 : 0;
    CHECK(found == 7);  // title, subtitle, heading, paragraph, item, head and cell of the table
    CHECK(values(xml, "//wp:docPr/@descr") == Texts{read});
    CHECK(values(xml, "//w:tblCaption/@w:val") == Texts{read});
    const auto core = parsed(parts.at("docProps/core.xml"));
    CHECK(core.child("cp:coreProperties").child_value("dc:title") == read);
}

TEST_CASE("a Word file is of the day that the map is read for", "[viz][report][docx]") {
    const auto parts = unpacked(docx(sample(), day, figures()));
    const auto document = parsed(parts.at("docProps/core.xml"));
    const auto core = document.child("cp:coreProperties");
    for (const char* which : {"dcterms:created", "dcterms:modified"})
        CHECK(std::string(core.child_value(which)) == "2016-03-18T00:00:00Z");
    CHECK(std::string(core.child_value("dc:language")) == "en-GB");
    CHECK_THAT(parts.at("word/styles.xml"),
               Catch::Matchers::ContainsSubstring("<w:lang w:val=\"en-GB\""));
    CHECK_THAT(parts.at("word/footer1.xml"), Catch::Matchers::ContainsSubstring(" PAGE "));
}

TEST_CASE("an address is written as Word takes it", "[viz][report][docx]") {
    struct Case {
        std::string address{};
        std::string uri{};
    };
    const std::vector<Case> cases{
        {"https://example.org/a?b=c&d=e#f", "https://example.org/a?b=c&d=e#f"},
        {"https://example.org/100%", "https://example.org/100%25"},
        {"https://example.org/%7Ea", "https://example.org/%7Ea"},
        {"https://example.org/[a] \"b\"", "https://example.org/%5Ba%5D%20%22b%22"},
        {"https://example.org/#a#b", "https://example.org/#a%23b"},
        {"https://example.org/é", "https://example.org/%C3%A9"},
    };
    for (const auto& c : cases)
        CHECK(uri_of(c.address) == c.uri);
}
