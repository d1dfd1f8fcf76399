// SPDX-License-Identifier: MIT
#include "importers/xml/xml_file.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "tests/support/catch.hpp"

namespace {

namespace xml = remit::xml;
using Lines = std::vector<std::string>;

/// Elements with their places, or what is wrong.
Lines read(std::string_view bytes, const remit::Limits& limits = {}) {
    remit::Diagnostics diagnostics;
    const auto input = diagnostics.add_input({.file = "m"});
    const auto file = xml::XmlFile::read(bytes, input, diagnostics, limits);
    Lines lines;
    for (const auto& one : diagnostics.sorted())
        lines.push_back(printed(one, diagnostics));
    CHECK(file.has_value() == lines.empty());
    if (!file) return lines;
    for (auto at = file->root(); at; at = xml::following(at, file->root())) {
        const auto place = file->place(at);
        lines.push_back(fmt::format("{}@{}:{}={}", xml::local_name(at), place.row, place.column,
                                    xml::own_text(at)));
    }
    return lines;
}

}  // namespace

TEST_CASE("an XML file is a tree whose elements have places", "[importers][xml]") {
    struct Case {
        std::string_view name{};
        std::string_view bytes{};
        Lines expected{};
    };
    const std::vector<Case> cases{
        {"elements and texts", "<a>x<b>y</b></a>", {"a@1:1=x", "b@1:5=y"}},
        {"lines",
         "<?xml version=\"1.0\"?>\r\n<a>\n  <b/>\n <c/></a>",
         {"a@2:1=", "b@3:3=", "c@4:2="}},
        {"after a byte order mark columns count from it", "\xEF\xBB\xBF<a/>", {"a@1:1="}},
        {"prefixes", "<x:a xmlns:x=\"u\"><x:b/></x:a>", {"a@1:1=", "b@1:18="}},
        {"escapes shift nothing", "<a>&amp;&#233;<b/></a>", {"a@1:1=&é", "b@1:15="}},
        {"CDATA and comments", "<a><!-- <z/> --><![CDATA[<q>]]><b/></a>", {"a@1:1=<q>", "b@1:32="}},
        {"what is not UTF-8 is Windows-1252", "<a>\x93q\x94</a>", {"a@1:1=“q”"}},
        {"an entity that nobody declared is text", "<a>&bomb;</a>", {"a@1:1=&bomb;"}},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) { CHECK(read(c.bytes) == c.expected); }
    }
}

TEST_CASE("what is wrong with an XML file has its place", "[importers][xml]") {
    struct Case {
        std::string_view name{};
        std::string bytes{};
        remit::Limits limits{};
        Lines expected{};
    };
    const std::vector<Case> cases{
        {"nothing", "", {}, {"m:1:1: error: not valid XML: there is no element in it [I163]"}},
        {"text alone",
         "hello",
         {},
         {"m:1:1: error: not valid XML: there is no element in it [I163]"}},
        {"another end",
         "<a>\n<b></a>",
         {},
         {"m:2:6: error: not valid XML: an end tag here is not that of the element that is open, "
          "or "
          "one is missing [I163]"}},
        {"a document type",
         "<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY b \"c\">]>\n<a>&b;</a>",
         {},
         {"m:2:1: error: a document type (<!DOCTYPE) is not read; save the file without it "
          "[I164]"}},
        {"UTF-16",
         std::string("\xFF\xFE<\0a\0", 6),
         {},
         {"m:1:1: error: the file is UTF-16; save it as UTF-8 [I109]"}},
        {"a NUL byte",
         std::string("<a>\n\0</a>", 9),
         {},
         {"m:2:1: error: a NUL byte; this is not a text file, or it is damaged [I109]"}},
        {"too large", "<a/>", {.bytes = 3}, {"m:1:1: error: larger than 3 bytes [I104]"}},
        {"as large as may be", "<a/>", {.bytes = 4}, {"a@1:1="}},
        {"as deep as may be", "<a><b/></a>", {.depth = 2}, {"a@1:1=", "b@1:4="}},
        {"too deep",
         "<a><b><c/></b></a>",
         {.depth = 2},
         {"m:1:7: error: elements within elements, more than 2 deep [I104]"}},
        {"too many",
         "<a><b/><b/></a>",
         {.records = 2},
         {"m:1:8: error: more than 2 elements and texts [I104]"}},
        {"a text too long",
         "<a><b>xyz</b></a>",
         {.text = 2},
         {"m:1:4: error: a text of more than 2 bytes [I104]"}},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) { CHECK(read(c.bytes, c.limits) == c.expected); }
    }
}

TEST_CASE("three hundred thousand open elements cost no stack", "[importers][xml]") {
    std::string bytes;
    for (int i = 0; i < 300'000; ++i)
        bytes += "<a>";
    CHECK(read(bytes).size() == 1);
    for (int i = 0; i < 300'000; ++i)
        bytes += "</a>";
    CHECK(read(bytes).front().find("more than 64 deep") != std::string::npos);
}

TEST_CASE("the outermost element is known by the first bytes", "[importers][xml]") {
    struct Case {
        std::string_view bytes{};
        std::string_view expected{};
    };
    const std::vector<Case> cases{
        {"<committees>", "committees"},
        {"\xEF\xBB\xBF\n<?xml version='1.0'?><!-- <x> --><g:graphml a='b'>", "graphml"},
        {"<!DOCTYPE a><a/>", "a"},
        {"<!-- never closed", ""},
        {"<?xml", ""},
        {"{}", ""},
        {"a <b>", ""},
        {"", ""},
        {"<", ""},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(fmt::format("'{}'", c.bytes)) {
            CHECK(xml::root_name(c.bytes) == c.expected);
        }
    }
}
