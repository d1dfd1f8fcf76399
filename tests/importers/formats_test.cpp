// SPDX-License-Identifier: MIT
#include "remit/importers/formats.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "tests/support/catch.hpp"

namespace {

std::string name_of(const remit::Format* format) {
    return format ? std::string(format->name) : "none";
}

}  // namespace

TEST_CASE("a file's format is told by its name, else by its first bytes", "[importers][formats]") {
    struct Case {
        std::string_view name{};
        std::string_view file{};
        std::string_view bytes{};
        std::string_view expected = "none";
    };
    const std::vector<Case> cases{
        {"by suffix", "county.json", "", "json"},
        {"a suffix in capitals", "COUNTY.JSON", "", "json"},
        {"the name goes before the bytes", "county.json", "from,type,to\n", "json"},
        {"a suffix alone", ".json", "", "json"},
        {"an object on standard input", "-", "{}", "json"},
        {"after a byte order mark and blank lines", "-", "\xEF\xBB\xBF\r\n\t {", "json"},
        {"a list is JSON too, though no map", "-", "[]", "json"},
        {"another suffix, but JSON inside", "county.txt", "{\"format\": 1}", "json"},
        {"a name that only ends in the letters", "county-json", "", "none"},
        {"a suffix in the middle", "county.json.bak", "", "none"},
        {"nothing at all", "", "", "none"},
        {"blanks alone", "-", " \n", "none"},
        {"a table on standard input", "-", "from,type,to\n", "csv"},
        {"a table with semicolons", "county.txt", "\xEF\xBB\xBF\nFrom;Type;To\n", "csv"},
        {"a CSV file, whatever is in it", "bodies.CSV", "{}", "csv"},
        {"a table of something else", "-", "year,spend\n", "none"},
        {"a zip file", "-", "PK\x03\x04", "none"},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) { CHECK(name_of(remit::format_of(c.file, c.bytes)) == c.expected); }
    }
}

TEST_CASE("every format can be named, described and used", "[importers][formats]") {
    for (const auto& format : remit::formats()) {
        DYNAMIC_SECTION(format.name) {
            CHECK(remit::find_format(format.name) == &format);
            CHECK_FALSE(format.says.empty());
            CHECK_FALSE(format.suffixes.empty());
            CHECK((format.read != nullptr || format.writes));
        }
    }
    CHECK(remit::find_format("nothing") == nullptr);
}
