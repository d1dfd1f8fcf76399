// SPDX-License-Identifier: MIT
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "remit/importers/xlsx.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/draft_lines.hpp"
#include "tests/support/zip.hpp"

using namespace remit::test;

namespace {

using Lines = std::vector<std::string>;

ReadDraft read_bytes(std::string_view bytes, const remit::Limits& limits = {}) {
    ReadDraft r;
    const auto input = r.diagnostics.add_input({.file = "b.xlsx"});
    r.whole = remit::read_xlsx(bytes, input, r.draft, r.diagnostics, limits);
    return r;
}

ReadDraft read(const std::vector<SheetXml>& sheets, const Parts& more = {}) {
    return read_bytes(zip_of(xlsx_parts(sheets, more)));
}

/// The formats of styles 0 to 5: none, a day, a month, a year, one of the workbook's own, per cent.
const std::pair<std::string, std::string> styles{
    "xl/styles.xml",
    "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy\"/><numFmt numFmtId=\"165\" "
    "formatCode=\"[$-809]d mmmm yyyy;@\"/></numFmts><cellStyleXfs><xf "
    "numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf "
    "numFmtId=\"17\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"9\"/><xf "
    "numFmtId=\"bad\"/></cellXfs></styleSheet>"};

/// A sheet of bodies whose only one is called as a cell says.
std::string named(std::string_view cell) {
    return fmt::format("{}<row r=\"2\">{}</row>", xlsx_rows({"name"}), cell);
}

/// The head of a sheet of bodies, and a second row with these cells.
std::string bodies(std::string_view cells) {
    return fmt::format("{}<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>A</t></is></c>{}</row>",
                       xlsx_rows({"name|start|note|count|elected"}), cells);
}

}  // namespace

TEST_CASE("a cell of XLSX is a text", "[importers][xlsx]") {
    struct Case {
        std::string_view name{};
        std::string_view cell{};
        std::string_view expected{};  ///< the body's name
    };
    const std::pair<std::string, std::string> strings{
        "xl/sharedStrings.xml",
        "<sst><si><t>plain</t></si><si><r><t>rich </t></r><r><rPr><b/></rPr><t "
        "xml:space=\"preserve\"> </t></r><r><t>text</t></r></si><si><t>Tokyo</t><rPh sb=\"0\" "
        "eb=\"1\"><t>toh-kyo</t></rPh><phoneticPr fontId=\"1\"/></si><si><t>two_x000A_lines "
        "_x005F_x000A_ a_b _x12_ _xD800_ _x00ZZ_</t></si><si><t><![CDATA[<&>]]> x</t></si></sst>"};
    const std::vector<Case> cases{
        {"shared", R"(<c r="A2" t="s"><v>0</v></c>)", "plain"},
        {"shared, of runs", R"(<c r="A2" t="s"><v>1</v></c>)", "rich  text"},
        {"shared, without how it is read aloud", R"(<c r="A2" t="s"><v> 2 </v></c>)", "Tokyo"},
        {"shared, with letters that XML cannot hold", R"(<c r="A2" t="s"><v>3</v></c>)",
         "two\nlines _x000A_ a_b _x12_ _xD800_ _x00ZZ_"},
        {"shared, CDATA", R"(<c r="A2" t="s"><v>4</v></c>)", "<&> x"},
        {"inline, of runs",
         R"(<c r="A2" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c>)", "inline"},
        {"of a formula", R"(<c r="A2" t="str"><f>B2&amp;"x"</f><v>made</v></c>)", "made"},
        {"a number", R"(<c r="A2"><v>2015</v></c>)", "2015"},
        {"a number with noise", R"(<c r="A2" t="n"><v>0.30000000000000004</v></c>)", "0.3"},
        {"a number of a formula", R"(<c r="A2"><f>1+1</f><v>2</v></c>)", "2"},
        {"a part of a hundred", R"(<c r="A2" s="5"><v>0.25</v></c>)", "0.25"},
        {"true", R"(<c r="A2" t="b"><v>1</v></c>)", "yes"},
        {"false", R"(<c r="A2" t="b"><v>0</v></c>)", "no"},
        {"a day", R"(<c r="A2" s="1"><v>42447</v></c>)", "2016-03-18"},
        {"a month", R"(<c r="A2" s="2"><v>42186</v></c>)", "2015-07"},
        {"a year", R"(<c r="A2" s="3"><v>42005</v></c>)", "2015"},
        {"a day by a format of its own", R"(<c r="A2" s="4"><v>42447.5</v></c>)", "2016-03-18"},
        {"a date as text, as strict files have it",
         R"(<c r="A2" s="1" t="d"><v>2016-03-18T00:00:00</v></c>)", "2016-03-18"},
        {"a date as text without a format", R"(<c r="A2" t="d"><v>2016-03-18</v></c>)",
         "2016-03-18"},
        {"a format that is not there", R"(<c r="A2" s="99"><v>42447</v></c>)", "42447"},
        {"a format that is no number", R"(<c r="A2" s="x"><v>42447</v></c>)", "42447"},
        {"without a reference", R"(<c t="s"><v>0</v></c>)", "plain"},
        {"a second value for one cell", R"(<c r="A2"><v>1</v></c><c r="A2"><v>2</v></c>)", "1"},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            ReadDraft r = read({{"Bodies", named(c.cell)}}, {strings, styles});
            const Lines lines = lines_of(r);
            REQUIRE(lines.size() == 1);
            CHECK(lines[0].starts_with(fmt::format("body: name={} id=", c.expected)));
            CHECK(complaints(r.diagnostics) == Lines{});
        }
    }
    for (const std::string_view blank :
         {R"(<c r="A2"/>)", R"(<c r="A2" s="1"/>)", R"(<c r="A2"><v></v></c>)",
          R"(<c r="A2" t="str"><f>IF(B2="","",1)</f><v></v></c>)", R"(<c r="A2" t="inlineStr"/>)",
          R"(<c r="A2" t="inlineStr"><is><t> </t></is></c>)", R"(<c r="XFD2" s="1"/>)"}) {
        DYNAMIC_SECTION("blank: " << blank) {
            ReadDraft r = read({{"Bodies", named(blank)}}, {strings, styles});
            CHECK(lines_of(r) == Lines{});
            CHECK(complaints(r.diagnostics) == Lines{});
        }
    }
}

TEST_CASE("an XLSX workbook is read as people made it", "[importers][xlsx]") {
    const std::string a_b = xlsx_rows({"name", "A", "B"});
    const Lines both{"body: name=A id=a", "body: name=B id=b"};
    struct Case {
        std::string_view name{};
        std::vector<SheetXml> sheets{};
        Parts more{};
        Lines expected{};
    };
    const std::string strict =
        R"(<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>name</x:t></x:is></x:c></x:row><x:row><x:c t="inlineStr"><x:is><x:t>A</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>)";
    const std::vector<Case> cases{
        {"rows and cells out of order",
         {{"Bodies",
           R"(<row r="3"><c r="A3" t="str"><v>B</v></c></row><row r="2"><c r="B2" t="str"><v>n</v></c><c r="A2" t="str"><v>A</v></c></row><row r="1"><c r="A1" t="str"><v>name</v></c><c r="B1" t="str"><v>note</v></c></row>)"}},
         {},
         {"body: name=A note=n id=a", "body: name=B id=b"}},
        {"a blank cell with a format, far away",
         {{"Bodies", a_b + R"(<row r="1048576"><c r="XFD1048576" s="1"/></row>)"}},
         {},
         both},
        {"a prefix for every name, and strict names",
         {{"Bodies", ""}},
         {{"xl/worksheets/sheet1.xml", strict}},
         {"body: name=A id=a"}},
        {"UTF-16, as XML may be",
         {{"Bodies", ""}},
         {{"xl/worksheets/sheet1.xml",
           [&] {
               std::string wide("\xFF\xFE", 2);
               for (const char c : "<worksheet><sheetData>" + a_b + "</sheetData></worksheet>")
                   wide += {c, '\0'};
               return wide;
           }()}},
         both},
        {"from 1904",
         {{"Bodies", bodies(R"(<c r="B2" s="1"><v>40985</v></c>)")}},
         {styles,
          {"xl/workbook.xml",
           R"(<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="Bodies" r:id="rId1"/></sheets></workbook>)"}},
         {"body: name=A start=2016-03-18 id=a"}},
        {"parts named from the root, in other folders",
         {{"Bodies", ""}},
         {{"_rels/.rels",
           R"(<Relationships><Relationship Id="a" Type="x/officeDocument" Target="/book/w.xml"/></Relationships>)"},
          {"book/w.xml",
           R"(<workbook xmlns:q="r"><sheets><sheet name="Bodies" q:id="b"/></sheets></workbook>)"},
          {"book/_rels/w.xml.rels",
           R"(<Relationships><Relationship Id="b" Type="x/worksheet" Target=".././sheets/one.xml"/></Relationships>)"},
          {"sheets/One.xml", "<worksheet><sheetData>" + a_b + "</sheetData></worksheet>"}},
         both},
        {"a sheet that is a chart",
         {{"Bodies", a_b}, {"Chart1", ""}},
         {{"xl/_rels/workbook.xml.rels",
           R"(<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="x/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>)"}},
         both},
        {"cells that are merged for looks",
         {{"Bodies", a_b,
           R"(<mergeCells><mergeCell ref="A2:C2"/><mergeCell ref="E1:F9"/><mergeCell ref="A4:A9"/><mergeCell ref="B2:A1"/><mergeCell ref="A1"/><mergeCell/></mergeCells>)"}},
         {},
         both},
        {"a hidden sheet that is none of a map's",
         {{"Bodies", a_b}, {"Scratch", xlsx_rows({"x"}), "", "hidden"}},
         {},
         both},
        {"a formula's error where nobody looks",
         {{"Bodies", a_b + R"(<row r="9"><c r="H9" t="e"><v>#REF!</v></c></row>)"},
          {"Lists", R"(<row r="9"><c r="H9" t="e"><v>#REF!</v></c></row>)"}},
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

TEST_CASE("what is wrong with a cell of XLSX is told at it", "[importers][xlsx]") {
    struct Case {
        std::string_view name{};
        std::vector<SheetXml> sheets{};
        Lines expected{};
    };
    const std::string three = xlsx_rows({"name|note", "A|x", "B|y", "C|z"});
    const std::vector<Case> cases{
        {"a formula's error",
         {{"Bodies", bodies(R"(<c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c>)")}},
         {"b.xlsx: Bodies!C2: error: the cell's formula gives #DIV/0!, not a value; mend the "
          "formula, or write the value in its place [I119]"}},
        {"a formula without a value",
         {{"Bodies", bodies(R"(<c r="C2"><f>A2</f></c>)")}},
         {"b.xlsx: Bodies!C2: error: the cell holds a formula whose value was never worked out; "
          "open the file in a spreadsheet program and save it, or write the value [I119]"}},
        {"an error in the map's own table",
         {{"Map", R"(<row><c t="str"><v>title</v></c><c t="e"><v>#N/A</v></c></row>)"},
          {"Bodies", three}},
         {"b.xlsx: Map!B1: error: the cell's formula gives #N/A, not a value; mend the formula, "
          "or write the value in its place [I119]"}},
        {"the day that never was",
         {{"Bodies", bodies(R"(<c r="B2" s="1"><v>60</v></c>)")}},
         {"b.xlsx: Bodies!B2: error: 29 February 1900 is no day, though spreadsheets know it; "
          "write the date as text: 1900-03-01 [I131]"}},
        {"a number that is no day",
         {{"Bodies", bodies(R"(<c r="B2" s="1"><v>-4</v></c>)")}},
         {"b.xlsx: Bodies!B2: error: '-4' is formatted as a date and is none; write it as text: "
          "2016, 2016-03 or 2016-03-18 [I131]"}},
        {"a text that is no date",
         {{"Bodies", bodies(R"(<c r="B2" t="d"><v>2015-02-30</v></c>)")}},
         {"b.xlsx: Bodies!B2: error: '2015-02-30' is formatted as a date and is none; write it as "
          "text: 2016, 2016-03 or 2016-03-18 [I131]"}},
        {"a text that is not there",
         {{"Bodies", bodies(R"(<c r="C2" t="s"><v>7</v></c>)")}},
         {"b.xlsx: Bodies!C2: error: the cell names a text that the file does not hold; the file "
          "is damaged; save it again [I117]"}},
        {"a value for several rows",
         {{"Bodies", three, R"(<mergeCells><mergeCell ref="B2:B3"/></mergeCells>)"}},
         {"b.xlsx: Bodies!B2: warning: the cells B2:B3 are merged; the first row alone has their "
          "value; undo the merging and write the value in every row [I132]",
          "b.xlsx: Bodies!B3: warning: a value is hidden beneath the merged cells B2:B3; it is "
          "left out; undo the merging if it counts [I132]"}},
        {"merged cells that overlap, which no program writes",
         {{"Bodies", three,
           R"(<mergeCells><mergeCell ref="A2:B2"/><mergeCell ref="B2:B4"/></mergeCells>)"}},
         {"b.xlsx: Bodies!B2: warning: a value is hidden beneath the merged cells A2:B2; it is "
          "left out; undo the merging if it counts [I132]"}},
        {"a hidden sheet of a map",
         {{"Bodies", three, "", "veryHidden"}},
         {"b.xlsx: Bodies!A1: warning: the sheet is hidden; it is read all the same [I133]"}},
        {"a hidden row",
         {{"Bodies",
           xlsx_rows({"name"}) +
               R"(<row r="2" hidden="1"><c t="str"><v>A</v></c></row><row r="3" hidden="1"/>)"}},
         {"b.xlsx: Bodies!A2: warning: the row is hidden; it is read all the same [I133]"}},
        {"hidden rows",
         {{"Bodies",
           xlsx_rows({"name"}) +
               R"(<row r="2" hidden="true"><c t="str"><v>A</v></c></row><row r="3" hidden="1"><c t="str"><v>B</v></c></row>)"}},
         {"b.xlsx: Bodies!A2: warning: 2 rows are hidden, the first of them here; they are read "
          "all the same [I133]"}},
        {"a cell outside of any sheet",
         {{"Bodies", R"(<row r="2"><c r="XFE2"><v>1</v></c></row>)"}},
         {"b.xlsx: Bodies!A2: error: 'XFE2' is no row or cell of a sheet; the file is damaged; "
          "save it again [I117]"}},
        {"a row outside of any sheet",
         {{"Bodies", R"(<row r="1048577"/>)"}},
         {"b.xlsx: Bodies!A1: error: '1048577' is no row or cell of a sheet; the file is damaged; "
          "save it again [I117]"}},
        {"more cells in a row than it has room for",
         {{"Bodies", R"(<row r="2"><c r="XFD2"/><c><v>1</v></c></row>)"}},
         {"b.xlsx: Bodies!XFD2: error: a cell beyond the last that a sheet can have [I117]"}},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) { CHECK(said_when_built(read(c.sheets, {styles})) == c.expected); }
    }
}

TEST_CASE("parts of XLSX that are missing or broken are told", "[importers][xlsx]") {
    struct Case {
        std::string_view name{};
        Parts more{};
        std::string_view expected{};
    };
    const std::vector<Case> cases{
        {"a list of sheets that is not XML",
         {{"xl/workbook.xml", "<workbook>"}},
         "b.xlsx: error: 'xl/workbook.xml' in it is broken XML; open it in a "
         "spreadsheet program and save it [I117]"},
        {"an empty sheet part",
         {{"xl/worksheets/sheet1.xml", ""}},
         "b.xlsx: error: 'xl/worksheets/sheet1.xml' in it is broken XML; open it in a "
         "spreadsheet program and save it [I117]"},
        {"texts that are not XML",
         {{"xl/sharedStrings.xml", "<sst><si></sst>"}},
         "b.xlsx: error: 'xl/sharedStrings.xml' in it is broken XML; open it in a "
         "spreadsheet program and save it [I117]"},
        {"XML that explodes",
         {{"xl/worksheets/sheet1.xml",
           "<!DOCTYPE a [<!ENTITY b \"c\"><!ENTITY d \"&b;&b;\">]><worksheet>&d;</worksheet>"}},
         "b.xlsx: error: 'xl/worksheets/sheet1.xml' in it has a document type, which is not read; "
         "open it in a spreadsheet program and save it [I117]"},
        {"a sheet that is not there",
         {{"xl/_rels/workbook.xml.rels", "<Relationships/>"}},
         "b.xlsx: error: sheet 'Bodies' is missing from it; copy it again, or open it in a "
         "spreadsheet program and save it [I117]"},
        {"a sheet whose part is not there",
         {{"xl/_rels/workbook.xml.rels",
           R"(<Relationships><Relationship Id="rId1" Type="/worksheet" Target="x.xml"/></Relationships>)"}},
         "b.xlsx: error: 'xl/x.xml' is missing from it; copy it again, or open it in a "
         "spreadsheet program and save it [I117]"},
        {"no list of sheets",
         {{"_rels/.rels",
           R"(<Relationships><Relationship Id="a" Type="/officeDocument" Target="x.xml"/></Relationships>)"}},
         "b.xlsx: error: this is a zip archive without a workbook in it; open it in a spreadsheet "
         "program and save it as .xlsx [I117]"},
        {"no sheets",
         {{"xl/workbook.xml", "<workbook/>"}},
         "b.xlsx: error: none of its tables is one that a map has: bodies, relations, remits … "
         "[I112]"},
        {"a document",
         {{"word/document.xml", "<x/>"}},
         "b.xlsx: error: this is a document or a presentation, not a workbook [I118]"},
        {"a binary workbook",
         {{"xl/workbook.bin", "x"}},
         "b.xlsx: error: this is a binary workbook (.xlsb); open it in a spreadsheet program and "
         "save it as .xlsx [I118]"},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            CHECK(said_when_built(read({{"Bodies", xlsx_rows({"name", "A"})}}, c.more)) ==
                  Lines{std::string(c.expected)});
        }
    }
    CHECK(said_when_built(read_bytes(zip_of(ods_parts({})))) ==
          Lines{"b.xlsx: error: this is an OpenDocument file, whatever its name says; name it "
                ".ods, or say --from ods [I118]"});
}

TEST_CASE("deep XML is no trouble", "[importers][xlsx]") {
    constexpr std::size_t deep = 200'000;
    std::string xml;
    for (std::size_t i = 0; i < deep; ++i)
        xml += "<x>";
    for (std::size_t i = 0; i < deep; ++i)
        xml += "</x>";
    const Parts parts = xlsx_parts({{"Bodies", ""}}, {{"xl/worksheets/sheet1.xml", xml}});
    CHECK(said_when_built(read_bytes(zip_of(parts), {.always_unpacked = 4U << 20U})) == Lines{});
}
