// SPDX-License-Identifier: MIT
// The workbook that a reviewer begins with, and workbooks on the command line.
#include <filesystem>
#include <string>

#include "tests/support/catch.hpp"
#include "tests/support/run.hpp"
#include "tests/support/zip.hpp"

using namespace remit::test;

namespace {

constexpr std::string_view example = "holds 4 bodies, 4 relations, 2 remits and 1 document,";

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a new workbook is a map without fault", "[cli][new]") {
    const Folder folder;
    CHECK(whole(folder.run({"new"})) ==
          "exit 0\n--- err\nmap.xlsx holds a small example: write over it, save it, and try 'remit "
          "check map.xlsx'.\n");
    CHECK(folder.names() == std::vector<std::string>{"map.xlsx"});
    const Run check = folder.run({"check", "map.xlsx"});
    CHECK(whole(check) ==
          "exit 0\n--- out\nmap.xlsx holds 4 bodies, 4 relations, 2 remits and 1 document, from 1 "
          "source, as\nat 18 March 2016.\n");
    CHECK(folder.run({"check", "-"}, folder.read("map.xlsx")).status == 0);
    CHECK(folder.run({"analyse", "map.xlsx"}).status == 0);
}

TEST_CASE("a new workbook is the same each time", "[cli][new]") {
    const Folder folder;
    CHECK(whole(folder.run({"new", "a.xlsx", "--quiet"})) == "exit 0\n");
    CHECK(folder.run_with({"TZ=Pacific/Kiritimati", "LC_ALL=de_DE.UTF-8"}, {"new", "b.xlsx"})
              .status == 0);
    CHECK(folder.read("a.xlsx") == folder.read("b.xlsx"));
}

TEST_CASE("a new folder of tables says the same", "[cli][new]") {
    const Folder folder;
    CHECK(folder.run({"new", "county/"}).status == 0);
    const Run tables = folder.run({"check", "county"});
    CHECK(tables.status == 0);
    CHECK(tables.err.empty());
    CHECK(contains(tables.out, example));
    CHECK(folder.run({"new", "book.xlsx"}).status == 0);
    const Run both = folder.run({"check", "county", "book.xlsx"});
    CHECK(both.status == 0);
    CHECK(both.err.empty());
}

TEST_CASE("what is there is not written over", "[cli][new]") {
    const Folder folder;
    folder.write("map.xlsx", "mine");
    const Run file = folder.run({"new"});
    CHECK(whole(file) == "exit 4\n--- err\nremit: cannot make 'map.xlsx': File exists\n");
    CHECK(folder.read("map.xlsx") == "mine");
    std::filesystem::create_directory(folder.path("county"));
    folder.write("county/bodies.csv", "mine");
    CHECK(folder.run({"new", "county"}).status == 4);
    CHECK(folder.read("county/bodies.csv") == "mine");
}

TEST_CASE("new makes workbooks and folders alone", "[cli][new]") {
    const Folder folder;
    const Run ods = folder.run({"new", "map.ods"});
    CHECK(whole(ods) ==
          "exit 2\n--- err\nremit: new makes a workbook, NAME.xlsx, or a folder of CSV files, not "
          "'map.ods'; LibreOffice saves the one as .ods\nTry 'remit new --help'.\n");
    CHECK(folder.run({"new", "map.json"}).status == 2);
    CHECK(folder.run({"new", "-"}).status == 2);
    CHECK(folder.run({"new", ""}).status == 2);
    CHECK(folder.run({"new", "a", "b"}).status == 2);
    CHECK(folder.names().empty());
}

TEST_CASE("complaints of a workbook name sheet and cell", "[cli][sheets]") {
    const Folder folder;
    const std::vector<SheetXml> sheets{
        {"Bodies", xlsx_rows({"name|type", "A|csp", "B|csp"})},
        {"Relations", xlsx_rows({"from|type|to", "A|reports too|B"})}};
    folder.write("b.xlsx", zip_of(xlsx_parts(sheets)));
    CHECK(whole(folder.run({"check", "b.xlsx"})) ==
          "exit 3\n--- err\nb.xlsx: Relations!B2: error: relation 1: 'reports too' is not a type "
          "of relation; did you mean 'reports-to'? [I205]\n");
    folder.write("old.xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    CHECK(whole(folder.run({"check", "old.xls"})) ==
          "exit 3\n--- err\nold.xls: error: this is a workbook of the old binary kind (.xls); "
          "open it in a spreadsheet program and save it as .xlsx [I118]\n");
    folder.write("empty.ods", "");
    CHECK(whole(folder.run({"check", "empty.ods"})) ==
          "exit 3\n--- err\nempty.ods: error: the file is empty [I117]\n");
}

TEST_CASE("a workbook, a spreadsheet and tables are one map", "[cli][sheets]") {
    const Folder folder;
    folder.write("a.xlsx", zip_of(xlsx_parts({{"Bodies", xlsx_rows({"name|type", "A|csp"})}})));
    folder.write("b.ods", zip_of(ods_parts({{"Bodies", ods_rows({"name|type", "B|csp"})}})));
    folder.write("c.csv", "from,type,to\nA,reports to,B\n");
    const Run run = folder.run({"check", "a.xlsx", "b.ods", "c.csv", "--as-at", "2016"});
    CHECK(whole(run) ==
          "exit 0\n--- out\na.xlsx, b.ods and c.csv hold 2 bodies and 1 relation, as at 31 "
          "December 2016.\n");
}
