// SPDX-License-Identifier: MIT
// What must be the same of a workbook, whichever program saved it.
#include <string>
#include <string_view>
#include <vector>

#include "remit/importers/ods.hpp"
#include "remit/importers/xlsx.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/draft_lines.hpp"
#include "tests/support/zip.hpp"

using namespace remit::test;

namespace {

using Lines = std::vector<std::string>;

struct Sheet {
    std::string name{};
    std::vector<std::string> rows{};
};
using Book = std::vector<Sheet>;

ReadDraft read(std::string_view format, const Book& book, const remit::Limits& limits = {}) {
    std::vector<SheetXml> sheets;
    for (const Sheet& sheet : book) {
        sheets.push_back({.name = sheet.name,
                          .rows = format == "xlsx" ? xlsx_rows(sheet.rows) : ods_rows(sheet.rows)});
    }
    const std::string bytes =
        format == "xlsx" ? zip_of(xlsx_parts(sheets)) : zip_of(ods_parts(sheets));
    ReadDraft r;
    const auto input = r.diagnostics.add_input({.file = "b"});
    r.whole = format == "xlsx" ? remit::read_xlsx(bytes, input, r.draft, r.diagnostics, limits)
                               : remit::read_ods(bytes, input, r.draft, r.diagnostics, limits);
    return r;
}

const Sheet boards{"Bodies", {"Name|aka|Type", "Safety Board|SB|partnership-board", "Council||"}};

}  // namespace

TEST_CASE("sheets are tables, in any order", "[importers][sheets]") {
    struct Case {
        std::string_view name{};
        Book book{};
        Lines expected{};
    };
    const std::vector<Case> cases{
        {"a sheet for each kind of record, relations first",
         {{"Relations", {"from|type|to|source|at", "SB|reports to|council|Minutes|item 3"}},
          {"Sources", {"title|date", "Minutes|25/02/2016"}},
          {"Map", {"title|A county", "as at|2016-03-18"}},
          boards},
         {"source: title=Minutes date=2016-02-25 id=minutes",
          "body: name=Safety Board aka=SB type=partnership-board id=safety-board",
          "body: name=Council id=council", "relation: from=safety-board type=reports-to to=council",
          "evidence of relation: source=minutes at=item 3",
          "map: title=A county as_at=2016-03-18 format=remit/1"}},
        {"blank rows and columns",
         {{"bodies", {"||", "|Name||Type|", "|||", "|A||csp||", "|", "|B"}}},
         {"body: name=A type=csp id=a", "body: name=B id=b"}},
        {"letters of XML, blanks at the ends, an apostrophe",
         {{"Bodies", {"name|note", " A &amp; B |&#39;=1+1", "&lt;C&gt;|&#xA3;5"}}},
         {"body: name=A & B note==1+1 id=a-b", "body: name=<C> note=£5 id=c"}},
        {"one sheet of any name, by its first row",
         {{"Sheet1", {"from|type|to", "A|funds|B"}}, {"Sheet2", {}}},
         {"relation: from=a type=funds to=b", "body: id=a name=A", "body: id=b name=B"}},
        {"what the starter's lists offer is no table",
         {boards, {"Lists", {"reports-to|csp"}}},
         {"body: name=Safety Board aka=SB type=partnership-board id=safety-board",
          "body: name=Council id=council"}},
        {"nor is what was found in a map that Remit wrote",
         {boards, {"Findings", {"Severity|Title", "low|A muddle"}}},
         {"body: name=Safety Board aka=SB type=partnership-board id=safety-board",
          "body: name=Council id=council"}},
        {"no rows at all", {{"Bodies", {}}}, {}},
    };
    for (const auto& c : cases) {
        for (const std::string_view format : {"xlsx", "ods"}) {
            DYNAMIC_SECTION(format << ": " << c.name) {
                ReadDraft r = read(format, c.book);
                CHECK(lines_of(r) == c.expected);
                CHECK(r.whole);
                CHECK_FALSE(r.diagnostics.has_errors());
            }
        }
    }
}

TEST_CASE("complaints name sheet and cell", "[importers][sheets]") {
    struct Case {
        std::string_view name{};
        Book book{};
        Lines expected{};
        remit::Limits limits{};
    };
    const std::vector<Case> cases{
        {"nothing is wrong", {boards}, {}},
        {"a word, a date and a name",
         {boards, {"Relations", {"from|type|to|start", "", "SB|reports too|Counsil|31/02/2016"}}},
         {"b: Relations!B3: error: relation 1: 'reports too' is not a type of relation; did you "
          "mean 'reports-to'? [I205]",
          "b: Relations!C3: error: relation 1 names body 'Counsil', which is not in the map; did "
          "you mean 'Council'? [I210]",
          "b: Relations!D3: error: relation 1: '31/02/2016' is not a date; 2016-02 has 29 days "
          "[I202]"}},
        {"a sheet and a column that are none",
         {{"Bodies", {"name|typ", "A|csp"}}, {"Sourcs", {"title", "x"}}, {"Notes", {"x"}}},
         {"b: Bodies!B1: warning: a table of bodies has no column 'typ'; it is left out; did you "
          "mean 'type'? [I114]",
          "b: Sourcs!A1: warning: 'Sourcs' is no table of a map; it is left out; did you mean "
          "'sources'? [I113]",
          "b: Notes!A1: warning: 'Notes' is no table of a map; it is left out [I113]"}},
        {"no sheet of a map",
         {{"Sheet1", {"year|spend", "2015|3"}}},
         {"b: error: none of its tables is one that a map has: bodies, relations, remits … [I112]",
          "b: Sheet1!A1: warning: 'Sheet1' is no table of a map; it is left out [I113]"}},
        {"two sheets that could each be alone",
         {{"X", {"from|type|to"}}, {"Y", {"from|type|to"}}},
         {"b: error: none of its tables is one that a map has: bodies, relations, remits … [I112]",
          "b: X!A1: warning: 'X' is no table of a map; it is left out [I113]",
          "b: Y!A1: warning: 'Y' is no table of a map; it is left out [I113]"}},
        {"letters that were lost before",
         {{"Bodies", {"name", "Caf\xEF\xBF\xBD", "\xC2\x8Er"}}},
         {"b: Bodies!A2: warning: 2 characters were decoded wrongly before the file came here, "
          "the first of them here; look at names with accents, dashes and pound signs [I110]"}},
        {"bytes that are no text",
         {{"Bodies", {"name|note", "A|\xC3("}}},
         {"b: Bodies!B2: error: the cell's text is not UTF-8; the file is damaged; save it again "
          "[I117]"}},
        {"a text that is too long",
         {{"Bodies", {"name|note", "A|123456789"}}},
         {"b: Bodies!B2: error: a text of more than 8 bytes [I104]"},
         {.text = 8}},
        {"too many columns",
         {{"Bodies", {"name||", "A||x"}}},
         {"b: Bodies!C2: error: more than 2 columns; the rest is not read [I104]"},
         {.columns = 2}},
        {"too many cells",
         {boards},
         {"b: Bodies!A2: error: more than 3 cells in one workbook; the rest is not read [I104]"},
         {.cells = 3}},
        {"too many sheets",
         {{"Bodies", {"name"}}, {"Topics", {"name"}}},
         {"b: error: more than 1 sheets in one workbook [I104]"},
         {.sheets = 1}},
        {"too many records",
         {{"Bodies", {"name", "A", "B"}}},
         {"b: Bodies!A3: error: more than 1 records; the rest is not read [I104]"},
         {.records = 1}},
    };
    for (const auto& c : cases) {
        for (const std::string_view format : {"xlsx", "ods"}) {
            DYNAMIC_SECTION(format << ": " << c.name) {
                CHECK(said_when_built(read(format, c.book, c.limits)) == c.expected);
            }
        }
    }
}
