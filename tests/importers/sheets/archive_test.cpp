// SPDX-License-Identifier: MIT
// Archives that are none, are damaged, or would use up the machine.
#include <string>
#include <string_view>
#include <vector>

#include "remit/importers/formats.hpp"
#include "remit/importers/xlsx.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/draft_lines.hpp"
#include "tests/support/zip.hpp"

using namespace remit::test;

namespace {

std::vector<std::string> said(std::string_view bytes, const remit::Limits& limits = {}) {
    ReadDraft r;
    const auto input = r.diagnostics.add_input({.file = "b"});
    r.whole = remit::read_xlsx(bytes, input, r.draft, r.diagnostics, limits);
    return said_when_built(std::move(r));
}

const std::vector<SheetXml> bodies{{"Bodies", xlsx_rows({"name", "A"})}};

std::string wide(std::string_view text) {
    std::string out;
    for (const char c : text)
        out += {c, '\0'};
    return out;
}

}  // namespace

TEST_CASE("a file that is no workbook is told in plain words", "[importers][sheets]") {
    struct Case {
        std::string_view name{};
        std::string bytes{};
        std::string_view expected{};
        remit::Limits limits{};
    };
    const std::string old = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(64, '\0');
    const std::string good = zip_of(xlsx_parts(bodies));
    std::string changed = good;
    changed[good.find("xl/worksheets/sheet1.xml") + 40] ^= 0x55;
    constexpr std::string_view damaged =
        "b: error: the file is damaged, or only a part of it was copied; copy it again, or open "
        "it in a spreadsheet program and save it [I117]";
    static const std::string bomb = zip_of(
        xlsx_parts(bodies, {{"xl/sharedStrings.xml", std::string(std::size_t{2} << 20U, ' ')}}));
    const std::vector<Case> cases{
        {"nothing", "", "b: error: the file is empty [I117]"},
        {"text", "from,type,to\n",
         "b: error: this is no workbook, whatever its name says; open it in a spreadsheet program "
         "and save it as .xlsx or .ods [I117]"},
        {"a web page", "<html>",
         "b: error: this is no workbook, whatever its name says; open it in a spreadsheet program "
         "and save it as .xlsx or .ods [I117]"},
        {"an old workbook", old + wide("Workbook"),
         "b: error: this is a workbook of the old binary kind (.xls); open it in a spreadsheet "
         "program and save it as .xlsx [I118]"},
        {"a locked one", old + wide("EncryptedPackage"),
         "b: error: the workbook is locked with a password; open it, take the password off and "
         "save it [I118]"},
        {"a locked archive", zip_of(xlsx_parts(bodies), "secret"),
         "b: error: the workbook is locked with a password; open it, take the password off and "
         "save it [I118]"},
        {"half of one", good.substr(0, good.size() / 2), damaged},
        {"all but the last byte", good.substr(0, good.size() - 1), damaged},
        {"a changed byte", changed,
         "b: error: 'xl/worksheets/sheet1.xml' in it is damaged; copy it again, or open it in a "
         "spreadsheet program and save it [I117]"},
        {"an archive of something else", zip_of({{"a.txt", "x"}}),
         "b: error: this is a zip archive without a workbook in it; open it in a spreadsheet "
         "program and save it as .xlsx [I117]"},
        {"a bomb, by its ratio", bomb,
         "b: error: 'xl/sharedStrings.xml' in it unpacks to more than 250 times its size, as "
         "nothing does that was written for reading [I104]"},
        {"a bomb, by the size of a part",
         bomb,
         "b: error: 'xl/sharedStrings.xml' in it unpacks to more than 1000000 bytes [I104]",
         {.part = 1'000'000}},
        {"a bomb, by the size of all",
         zip_of(xlsx_parts(bodies)),
         "b: error: the workbook unpacks to more than 500 bytes [I104]",
         {.unpacked = 500}},
        {"too many parts",
         good,
         "b: error: more than 3 files in one workbook [I104]",
         {.parts = 3}},
        {"too large", good, "b: error: a file of more than 100 bytes [I104]", {.bytes = 100}},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            CHECK(said(c.bytes, c.limits) == std::vector<std::string>{std::string(c.expected)});
        }
    }
    CHECK(said(good).empty());
}

TEST_CASE("no part of a workbook makes a crash", "[importers][sheets]") {
    const std::string good = zip_of(xlsx_parts(bodies));
    for (std::size_t i = 0; i < good.size(); i += 5) {
        (void)said(good.substr(0, i));
        std::string changed = good;
        changed[i] = static_cast<char>(changed[i] ^ 0xFF);
        (void)said(changed);
    }
    SUCCEED();
}

TEST_CASE("a workbook is told by its bytes", "[importers][formats]") {
    const auto name_of = [](std::string_view bytes) {
        const remit::Format* format = remit::format_of("-", bytes);
        return format == nullptr ? std::string("none") : std::string(format->name);
    };
    CHECK(name_of(zip_of(xlsx_parts(bodies))) == "xlsx");
    CHECK(name_of(zip_of(ods_parts({}))) == "ods");
    CHECK(name_of(zip_of({{"mimetype", "application/vnd.oasis.opendocument.text"}})) == "none");
    CHECK(name_of(zip_of({{"a.txt", "x"}})) == "none");
    CHECK(name_of("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") == "xlsx");
    CHECK(name_of("PK\x03\x04") == "none");
}
