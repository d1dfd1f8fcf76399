// SPDX-License-Identifier: MIT
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "remit/importers/ods.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/draft_lines.hpp"
#include "tests/support/zip.hpp"

using namespace remit::test;

namespace {

using Lines = std::vector<std::string>;

ReadDraft read_bytes(std::string_view bytes, const remit::Limits& limits = {}) {
    ReadDraft r;
    const auto input = r.diagnostics.add_input({.file = "b.ods"});
    r.whole = remit::read_ods(bytes, input, r.draft, r.diagnostics, limits);
    return r;
}

/// Cell styles m (a month is shown), y (a year), d (a day) and h (hidden sheets).
constexpr std::string_view styles =
    R"(<number:date-style style:name="N1"><number:month/><number:year/></number:date-style><number:date-style style:name="N2"><number:year/></number:date-style><number:date-style style:name="N3"><number:day/><number:month/><number:year/></number:date-style><style:style style:name="m" style:family="table-cell" style:data-style-name="N1"/><style:style style:name="y" style:family="table-cell" style:data-style-name="N2"/><style:style style:name="d" style:family="table-cell" style:data-style-name="N3"/><style:style style:name="h" style:family="table"><style:table-properties table:display="false"/></style:style>)";

ReadDraft read(const std::vector<SheetXml>& sheets, const Parts& more = {}) {
    return read_bytes(zip_of(ods_parts(sheets, styles, more)));
}

std::string row_of(std::string_view cells) {
    return fmt::format("<table:table-row>{}</table:table-row>", cells);
}

}  // namespace

TEST_CASE("a cell of ODS is a text", "[importers][ods]") {
    struct Case {
        std::string_view name{};
        std::string_view cell{};
        std::string_view expected{};  ///< the body's name
    };
    const std::vector<Case> cases{
        {"a text", R"(<c office:value-type="string"><text:p>plain</text:p></c>)", "plain"},
        {"a text that the cell has as an attribute",
         R"(<c office:value-type="string" office:string-value="whole"><text:p>who</text:p></c>)",
         "whole"},
        {"runs, blanks and line ends",
         "<c><text:p>a <text:span>rich\n  <text:a>text</text:a></text:span> <text:span>b"
         "</text:span><text:s text:c=\"2\"/>c<text:tab/>d<text:line-break/>e</text:p><text:p>f"
         "</text:p></c>",
         "a rich text b  c\td\ne\nf"},
        {"without notes and how it is read aloud",
         "<c><office:annotation><text:p>note</text:p></office:annotation><text:p><text:ruby>"
         "<text:ruby-base>Tokyo</text:ruby-base><text:ruby-text>toh</text:ruby-text></text:ruby>"
         "<office:annotation><text:p>note</text:p></office:annotation>!</text:p></c>",
         "Tokyo!"},
        {"a number",
         R"(<c office:value-type="float" office:value="2015"><text:p>2,015</text:p></c>)", "2015"},
        {"a part of a hundred",
         R"(<c office:value-type="percentage" office:value="0.25"><text:p>25%</text:p></c>)",
         "0.25"},
        {"money", R"(<c office:value-type="currency" office:value="1200.5"/>)", "1200.5"},
        {"hours",
         R"(<c office:value-type="time" office:time-value="PT10H"><text:p>10:00</text:p></c>)",
         "10:00"},
        {"true", R"(<c office:value-type="boolean" office:boolean-value="true"/>)", "yes"},
        {"false", R"(<c office:value-type="boolean" office:boolean-value="false"/>)", "no"},
        {"a date", R"(<c office:value-type="date" office:date-value="2016-03-18"/>)", "2016-03-18"},
        {"a date with the hour",
         R"(<c office:value-type="date" table:style-name="d" office:date-value="2016-03-01T10:00:00"/>)",
         "2016-03-01"},
        {"a month",
         R"(<c office:value-type="date" table:style-name="m" office:date-value="2015-07-01"/>)",
         "2015-07"},
        {"a year",
         R"(<c office:value-type="date" table:style-name="y" office:date-value="2015-01-01"/>)",
         "2015"},
        {"a style that is not there",
         R"(<c office:value-type="date" table:style-name="x" office:date-value="2015-01-01"/>)",
         "2015-01-01"},
        {"of a formula",
         R"(<c table:formula="of:=1+1" office:value-type="float" office:value="2"/>)", "2"},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            std::string cell(c.cell);
            cell.replace(1, 1, "table:table-cell");
            if (cell.ends_with("</c>")) cell.replace(cell.size() - 3, 3, "/table:table-cell>");
            if (cell.ends_with("<//table:table-cell>")) cell.erase(cell.rfind("//"), 1);
            ReadDraft r = read({{"Bodies", ods_rows({"name"}) + row_of(cell)}});
            const Lines lines = lines_of(r);
            REQUIRE(lines.size() == 1);
            CHECK(lines[0].starts_with(fmt::format("body: name={} id=", c.expected)));
            CHECK(complaints(r.diagnostics) == Lines{});
        }
    }
}

TEST_CASE("an ODS spreadsheet is read as people made it", "[importers][ods]") {
    const std::string a_b = ods_rows({"name", "A", "B"});
    const Lines both{"body: name=A id=a", "body: name=B id=b"};
    struct Case {
        std::string_view name{};
        std::vector<SheetXml> sheets{};
        Parts more{};
        Lines expected{};
    };
    const std::vector<Case> cases{
        {"blank cells and rows to the end of the sheet",
         {{"Bodies",
           R"(<table:table-column table:number-columns-repeated="16384"/>)" + ods_rows({"name"}) +
               row_of(
                   R"(<table:table-cell office:value-type="string"><text:p>A</text:p></table:table-cell><table:table-cell table:style-name="d" table:number-columns-repeated="16383"/>)") +
               R"(<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:style-name="d" table:number-columns-repeated="16384"/></table:table-row>)"}},
         {},
         {"body: name=A id=a"}},
        {"a row and a cell that stand several times",
         {{"Bodies",
           ods_rows({"name|elected|statutory"}) +
               R"(<table:table-row table:number-rows-repeated="1000000"><table:table-cell office:value-type="string"><text:p>A</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2" office:value-type="boolean" office:boolean-value="true"/></table:table-row>)"}},
         {},
         {"body: name=A elected=yes statutory=yes id=a"}},
        {"rows in groups and as heads of pages",
         {{"Bodies", "<table:table-header-rows>" + ods_rows({"name"}) +
                         "</table:table-header-rows><table:table-row-group>" +
                         "<table:table-rows>" + ods_rows({"A"}) +
                         "</table:table-rows><table:table-row-group>" + ods_rows({"B"}) +
                         "</table:table-row-group></table:table-row-group>"}},
         {},
         both},
        {"styles of columns and rows",
         {{"Bodies",
           R"(<table:table-column/><table:table-column table:default-cell-style-name="m"/>)" +
               ods_rows({"name|start"}) +
               row_of(
                   R"(<table:table-cell office:value-type="string"><text:p>A</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2015-07-01"/>)") +
               R"(<table:table-row table:default-cell-style-name="y"><table:table-cell office:value-type="string"><text:p>B</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2015-01-01"/></table:table-row>)"}},
         {},
         {"body: name=A start=2015-07 id=a", "body: name=B start=2015 id=b"}},
        {"styles of the whole file",
         {{"Bodies",
           ods_rows({"name|start"}) +
               row_of(
                   R"(<table:table-cell office:value-type="string"><text:p>A</text:p></table:table-cell><table:table-cell table:style-name="q" office:value-type="date" office:date-value="2015-07-01"/>)")}},
         {{"styles.xml",
           R"(<office:document-styles><office:styles><number:date-style style:name="N9"><number:month/></number:date-style><style:style style:name="q" style:family="table-cell" style:data-style-name="N9"/></office:styles></office:document-styles>)"}},
         {"body: name=A start=2015-07 id=a"}},
        {"a hidden sheet that is none of a map's, and what was seen of another file",
         {{"Bodies", a_b},
          {"Scratch", ods_rows({"x"}), R"(table:style-name="h")"},
          {"'file:///x.ods'#$Sheet1", "<table:table-source/>" + ods_rows({"x"})}},
         {},
         both},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            ReadDraft r = read(c.sheets, c.more);
            CHECK(lines_of(r) == c.expected);
            CHECK(complaints(r.diagnostics) == Lines{});
            CHECK(r.whole);
        }
    }
}

TEST_CASE("what is wrong with a cell of ODS is told at it", "[importers][ods]") {
    struct Case {
        std::string_view name{};
        std::vector<SheetXml> sheets{};
        Lines expected{};
        remit::Limits limits{};
    };
    const std::string named =
        R"(<table:table-cell office:value-type="string"><text:p>A</text:p></table:table-cell>)";
    const auto bodies = [&](std::string_view cell) {
        return ods_rows({"name|start"}) + row_of(named + std::string(cell));
    };
    const std::vector<Case> cases{
        {"a formula's error",
         {{"Bodies",
           bodies(
               R"(<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>)")}},
         {"b.ods: Bodies!B2: error: the cell's formula gives #DIV/0!, not a value; mend the "
          "formula, or write the value in its place [I119]"}},
        {"a formula without a value",
         {{"Bodies", bodies(R"(<table:table-cell table:formula="of:=A1"/>)")}},
         {"b.ods: Bodies!B2: error: the cell holds a formula whose value was never worked out; "
          "open the file in a spreadsheet program and save it, or write the value [I119]"}},
        {"a date that is none",
         {{"Bodies",
           bodies(
               R"(<table:table-cell office:value-type="date" office:date-value="2015-02-30"/>)")}},
         {"b.ods: Bodies!B2: error: '2015-02-30' is formatted as a date and is none; write it as "
          "text: 2016, 2016-03 or 2016-03-18 [I131]"}},
        {"a value for several rows",
         {{"Bodies",
           ods_rows({"name|note"}) +
               row_of(
                   named +
                   R"(<table:table-cell table:number-rows-spanned="2" office:value-type="string"><text:p>x</text:p></table:table-cell>)") +
               row_of(
                   R"(<table:table-cell office:value-type="string"><text:p>B</text:p></table:table-cell><table:covered-table-cell><text:p>y</text:p></table:covered-table-cell>)")}},
         {"b.ods: Bodies!B2: warning: the cells B2:B3 are merged; the first row alone has their "
          "value; undo the merging and write the value in every row [I132]",
          "b.ods: Bodies!B3: warning: a value is hidden beneath the merged cells B2:B3; it is left "
          "out; undo the merging if it counts [I132]"}},
        {"a hidden sheet and a hidden row",
         {{"Bodies",
           ods_rows({"name"}) + R"(<table:table-row table:visibility="filter">)" + named +
               "</table:table-row>",
           R"(table:style-name="h")"}},
         {"b.ods: Bodies!A1: warning: the sheet is hidden; it is read all the same [I133]",
          "b.ods: Bodies!A2: warning: the row is hidden; it is read all the same [I133]"}},
        {"values beyond the end of a sheet",
         {{"Bodies",
           row_of(R"(<table:table-cell table:number-columns-repeated="16384"/>)" + named)}},
         {"b.ods: Bodies!XFD1: error: a cell beyond the last that a sheet can have [I117]"}},
        {"rows beyond the end of a sheet",
         {{"Bodies",
           R"(<table:table-row table:number-rows-repeated="99999999999"/>)" + row_of(named)}},
         {"b.ods: Bodies!A1048576: error: a cell beyond the last that a sheet can have [I117]"}},
        {"a value that stands in more cells than may be",
         {{"Bodies",
           row_of(
               R"(<table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/>)")}},
         {"b.ods: Bodies!CW1: error: more than 100 cells in one workbook; the rest is not read "
          "[I104]"},
         {.cells = 100}},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            CHECK(said_when_built(read_bytes(zip_of(ods_parts(c.sheets, styles)), c.limits)) ==
                  c.expected);
        }
    }
}

TEST_CASE("parts of ODS that are missing, broken or locked are told", "[importers][ods]") {
    struct Case {
        std::string_view name{};
        Parts parts{};
        std::string_view expected{};
    };
    const std::vector<Case> cases{
        {"no content",
         {{"mimetype", "x"}},
         "b.ods: error: 'content.xml' is missing from it; copy it again, or open it in a "
         "spreadsheet program and save it [I117]"},
        {"content that is not XML",
         {{"content.xml", "<a><b></a>"}},
         "b.ods: error: 'content.xml' in it is broken XML; open it in a spreadsheet "
         "program and save it [I117]"},
        {"styles that are not XML",
         {{"content.xml", "<a/>"}, {"styles.xml", "x"}},
         "b.ods: error: 'styles.xml' in it is broken XML; open it in a spreadsheet "
         "program and save it [I117]"},
        {"XML that explodes",
         {{"content.xml", "<!DOCTYPE a []><a/>"}},
         "b.ods: error: 'content.xml' in it has a document type, which is not read; open it in a "
         "spreadsheet program and save it [I117]"},
        {"a text document",
         {{"content.xml",
           "<office:document-content><office:body><office:text/></office:body>"
           "</office:document-content>"}},
         "b.ods: error: this is an OpenDocument file, and no spreadsheet [I118]"},
        {"a locked one",
         {{"META-INF/manifest.xml",
           "<m:manifest><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"},
          {"content.xml", "\x12\x34"}},
         "b.ods: error: the workbook is locked with a password; open it, take the password off "
         "and save it [I118]"},
        {"a list of parts that is not XML",
         {{"META-INF/manifest.xml", "x"}, {"content.xml", "<a/>"}},
         "b.ods: error: 'META-INF/manifest.xml' in it is broken XML; open it in a "
         "spreadsheet program and save it [I117]"},
        {"a workbook of Excel's", xlsx_parts({{"Bodies", xlsx_rows({"name"})}}),
         "b.ods: error: this is a workbook of Excel's, whatever its name says; name it .xlsx, or "
         "say --from xlsx [I118]"},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            CHECK(said_when_built(read_bytes(zip_of(c.parts))) == Lines{std::string(c.expected)});
        }
    }
}
