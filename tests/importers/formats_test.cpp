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
        {"a list of GOV.UK, whatever its name", "county.json", R"([{"id":"u","details":{"x":[1]},
            "analytics_identifier":"D1"}])",
         "govuk"},
        {"a page of GOV.UK's service", "-", R"({"results":[],"pages":1})", "govuk"},
        {"Popolo", "p.json", R"({"meta":{"format":1},"persons":[]})", "popolo"},
        {"a bare list of memberships", "-", R"([{"a":[{"format":1}],"person_id":["x"]}])",
         "popolo"},
        {"Kumu's blueprint", "k.json", R"({"elements":[]})", "kumu"},
        {"Kumu's backup", "k.json", R"({"name":"format\"","defaultMap":"m"})", "kumu"},
        {"a map whose notes speak of elements", "m.json", R"({"title":"elements","bodies":[]})",
         "json"},
        {"a key that stands deeper", "m.json", R"({"scope":{"elements":[]}})", "json"},
        {"broken JSON", "m.json", "{\"elements", "json"},
        {"ModernGov's committees", "-", "<?xml version='1.0'?><committees/>", "moderngov"},
        {"ModernGov's meetings", "m.xml", "<getmeetings>", "moderngov"},
        {"GraphML by its root", "-", "<graphml>", "graphml"},
        {"GraphML by its suffix", "g.graphml", "", "graphml"},
        {"GraphML in a file of XML", "g.xml", "<graphml>", "graphml"},
        {"some XML by its suffix", "g.xml", "<svg/>", "moderngov"},
        {"some other XML", "-", "<svg/>", "none"},
        {"a Pajek network", "-", "% a remark\r\n*Vertices 2\r\n", "pajek"},
        {"a Pajek project", "a.paj", "", "pajek"},
        {"stars", "-", "*** vertices", "none"},
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
            CHECK((format.read != nullptr || format.write != nullptr));
        }
    }
    CHECK(remit::find_format("nothing") == nullptr);
}

TEST_CASE("the format to write is told by the longest suffix of the name", "[importers][formats]") {
    struct Case {
        std::string_view file{};
        std::string_view expected = "none";
    };
    const std::vector<Case> cases{
        {"county.json", "json"},
        {"county.kumu.json", "kumu"},
        {"COUNTY.POPOLO.JSON", "popolo"},
        {"kumu.json", "json"},
        {"county.xlsx", "xlsx"},
        {"county.gv", "dot"},
        {"county.graphml", "graphml"},
        {"county.gexf", "gexf"},
        {"county.csv", "csv"},
        {"county", "none"},
        {"county.docx", "none"},
        {"json", "none"},
        {"", "none"},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.file) { CHECK(name_of(remit::format_to_write(c.file)) == c.expected); }
    }
}

TEST_CASE("a format that is only written is not taken for one to read", "[importers][formats]") {
    CHECK(name_of(remit::format_of("county.gexf", "<gexf/>")) == "none");
    CHECK(name_of(remit::format_of("county.kumu.json", "{}")) == "json");
}
