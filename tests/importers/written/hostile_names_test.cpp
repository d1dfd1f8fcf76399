// SPDX-License-Identifier: MIT
// Whatever a body is called, each format can be parsed again and gives the name back.
#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <graphviz/cgraph.h>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>

#include "remit/graph/build.hpp"
#include "remit/importers/csv.hpp"
#include "remit/importers/formats.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/read.hpp"

using nlohmann::json;

namespace {

using Names = std::vector<std::string>;

const Names& hostile_names() {
    static const Names names{
        R"(<script>alert(1)</script>"]; } =cmd|'/c'!A1)",
        "=HYPERLINK(\"http://x\")",
        "+1",
        "-1",
        "@SUM(A1)",
        "'=1+1",
        "''",
        "two\nlines\tand a tab",
        "\xF0\x9F\x98\x80 emoji",
        "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D \xE2\x80\xAE right to left",
        "back\\slash\\",
        R"(\N \G \" \\)",
        "]]> <!-- --> <?x?> &amp; &#0;",
        "a;b, c|d",
        "not a character: \xEF\xBF\xBF",
        "null",
        "12",
    };
    return names;
}

/// A body for each name, each reporting to the first, by relations whose ids are as bad.
remit::Register hostile_map() {
    json map{{"format", "remit/1"}, {"title", hostile_names().front()}};
    for (std::size_t i = 0; i < hostile_names().size(); ++i) {
        const std::string& name = hostile_names()[i];
        map["bodies"].push_back({{"id", fmt::format("b{}", i)}, {"name", name}, {"note", name}});
        if (i == 0) continue;
        map["relations"].push_back({{"id", fmt::format("{} {}", i, name)},
                                    {"type", "reports-to"},
                                    {"from", fmt::format("b{}", i)},
                                    {"to", "b0"},
                                    {"note", name}});
    }
    return remit::test::read(map.dump()).map.value();
}

Names sorted(Names names) {
    std::sort(names.begin(), names.end());
    return names;
}

/// What XML cannot hold is written as U+FFFD.
Names as_xml_has(Names names) {
    for (std::string& name : names) {
        if (const auto at = name.find("\xEF\xBF\xBF"); at != std::string::npos)
            name.replace(at, 3, "\xEF\xBF\xBD");
    }
    return names;
}

Names names_in_json(const std::string& bytes, const char* list, const char* key) {
    Names names;
    const json parsed = json::parse(bytes);
    for (const json& one : parsed.at(list))
        names.push_back(one.at(key));
    return names;
}

Names names_in_graphml(const std::string& bytes) {
    pugi::xml_document document;
    REQUIRE(document.load_buffer(bytes.data(), bytes.size(),
                                 pugi::parse_default | pugi::parse_ws_pcdata));
    const auto graph = document.child("graphml").child("graph");
    Names names;
    for (const auto& node : graph.children("node"))
        names.emplace_back(node.find_child_by_attribute("data", "key", "n_label").text().get());
    for (const auto& edge : graph.children("edge"))
        CHECK(std::string_view(edge.attribute("target").value()) == "b0");
    return names;
}

Names names_in_gexf(const std::string& bytes) {
    pugi::xml_document document;
    REQUIRE(document.load_buffer(bytes.data(), bytes.size()));
    Names names;
    for (const auto& node : document.child("gexf").child("graph").child("nodes").children("node"))
        names.emplace_back(node.attribute("label").value());
    return names;
}

/// As Graphviz would print a label: `\n` is a new line, and a backslash escapes the next sign.
std::string unescaped(std::string_view label) {
    std::string out;
    for (std::size_t i = 0; i < label.size(); ++i) {
        if (label[i] != '\\' || i + 1 == label.size()) {
            out += label[i];
            continue;
        }
        ++i;
        out += label[i] == 'n' ? '\n' : label[i];
    }
    return out;
}

Names names_in_dot(const std::string& bytes) {
    const std::unique_ptr<Agraph_t, int (*)(Agraph_t*)> graph(agmemread(bytes.c_str()), agclose);
    REQUIRE(graph);
    Names names;
    for (Agnode_t* node = agfstnode(graph.get()); node; node = agnxtnode(graph.get(), node)) {
        char key[] = "label";
        names.push_back(unescaped(agget(node, key)));
    }
    CHECK(agnedges(graph.get()) == static_cast<int>(hostile_names().size() - 1));
    return names;
}

Names names_in_csv(const remit::Written& written) {
    remit::Diagnostics diagnostics;
    remit::Draft draft;
    const auto folder = diagnostics.add_input({.file = "d"});
    REQUIRE(remit::read_csv_folder(written.files, folder, draft, diagnostics));
    const auto map =
        remit::build_register(std::move(draft), remit::test::vocabulary(), diagnostics);
    REQUIRE(map.has_value());
    Names names;
    for (std::size_t i = 0; i < map->bodies().size(); ++i)
        names.emplace_back(map->name(remit::BodyId{i}));
    CHECK(map->relations().size() == hostile_names().size() - 1);
    return names;
}

}  // namespace

TEST_CASE("a hostile name breaks no format", "[importers][written]") {
    const remit::Register map = hostile_map();
    const Names expected = sorted(hostile_names());
    const Names in_xml = sorted(as_xml_has(hostile_names()));
    const auto bytes = [&](std::string_view format) {
        return remit::find_format(format)->write(map, {}).files.at(0).bytes;
    };
    SECTION("json") { CHECK(sorted(names_in_json(bytes("json"), "bodies", "name")) == expected); }
    SECTION("kumu") {
        CHECK(sorted(names_in_json(bytes("kumu"), "elements", "label")) == expected);
    }
    SECTION("popolo") {
        CHECK(sorted(names_in_json(bytes("popolo"), "organizations", "name")) == expected);
    }
    SECTION("graphml") { CHECK(sorted(names_in_graphml(bytes("graphml"))) == in_xml); }
    SECTION("gexf") { CHECK(sorted(names_in_gexf(bytes("gexf"))) == in_xml); }
    SECTION("dot") { CHECK(sorted(names_in_dot(bytes("dot"))) == expected); }
    SECTION("csv") {
        CHECK(sorted(names_in_csv(remit::find_format("csv")->write(map, {}))) == expected);
    }
}

TEST_CASE("no cell of a table runs as a formula", "[importers][written]") {
    for (const auto& file : remit::find_format("csv")->write(hostile_map(), {}).files) {
        for (std::size_t i = 0; i + 1 < file.bytes.size(); ++i) {
            if (file.bytes[i] != ',' && file.bytes[i] != '\n') continue;
            const std::size_t first = file.bytes[i + 1] == '"' ? i + 2 : i + 1;
            if (first >= file.bytes.size()) continue;
            const bool bare_list = file.bytes[i] == ',' && file.bytes[i + 1] == ' ';
            INFO(file.name << " at " << i);
            CHECK((bare_list ||
                   std::string_view("=+-@").find(file.bytes[first]) == std::string_view::npos));
        }
    }
}

TEST_CASE("what a table will not give back is counted", "[importers][written]") {
    struct Case {
        std::string name{};
        std::string body{};
        std::vector<std::string> notes{};
    };
    const auto note = [](std::string_view count) {
        return Names{fmt::format(
            "CSV holds no blanks around a text, no semicolon in an item of a list and no kind with "
            "capitals: {} not be read back as it was",
            count)};
    };
    const std::vector<Case> cases{
        {"plain", R"x("aka": ["A", "B (one; two)"])x", {}},
        {"a semicolon in another name", R"("aka": ["A; B"])", note("1 value will")},
        {"blanks around a note", R"("note": " x ", "aka": [" y"])", note("2 values will")},
        {"a semicolon in a note", R"("note": "x; y")", {}},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const auto map = remit::test::read_map(
                fmt::format(R"({{"format": "remit/1", "bodies": [{{"id": "b", {}}}]}})", c.body));
            CHECK(remit::write_csv(map).notes == c.notes);
        }
    }
}

TEST_CASE("the spells of GEXF are the days on which a body was there", "[importers][written]") {
    struct Case {
        std::string name{};
        std::string life{};
        Names spells{};
    };
    const std::vector<Case> cases{
        {"nothing is known", "", {}},
        {"a year is all of it", R"("start": "2015", "end": "2016-02")", {"2015-01-01 2016-02-29"}},
        {"open at its end", R"("start": "2015-07-09")", {"2015-07-09 "}},
        {"an end between two dates is the later", R"("end": "2014..2015")", {" 2015-12-31"}},
        {"proposed is not there",
         R"("phases": [{"status": "proposed", "start": "2011"}, {"start": "2013-03"}])",
         {"2013-03-01 "}},
        {"a phase ends before the next begins",
         R"("phases": [{"status": "suspended", "start": "2015"}, {"start": "2013"}])",
         {"2013-01-01 2014-12-31", "2015-01-01 "}},
        {"disbanded is not there", R"("status": "disbanded", "start": "2010")", {}},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const auto map = remit::test::read_map(
                fmt::format(R"({{"format": "remit/1", "bodies": [{{"id": "b"{}{}}}]}})",
                            c.life.empty() ? "" : ", ", c.life));
            const std::string bytes = remit::find_format("gexf")->write(map, {}).files.at(0).bytes;
            pugi::xml_document document;
            REQUIRE(document.load_buffer(bytes.data(), bytes.size()));
            const auto graph = document.child("gexf").child("graph");
            CHECK(std::string_view(graph.attribute("mode").value()) ==
                  (c.spells.empty() ? "static" : "dynamic"));
            Names spells;
            for (const auto& spell :
                 graph.child("nodes").child("node").child("spells").children("spell"))
                spells.push_back(fmt::format("{} {}", spell.attribute("start").value(),
                                             spell.attribute("end").value()));
            CHECK(spells == c.spells);
        }
    }
}
