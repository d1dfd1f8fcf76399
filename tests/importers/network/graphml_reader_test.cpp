// SPDX-License-Identifier: MIT
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "remit/importers/network_readers.hpp"
#include "tests/importers/foreign/foreign_file.hpp"
#include "tests/support/catch.hpp"

namespace {

using remit::test::read_foreign;
using Lines = std::vector<std::string>;

Lines told(const remit::test::ForeignFile& file) {
    Lines lines;
    for (const std::string& line : file.records) {
        if (line.starts_with('.') || line.starts_with("source@")) continue;
        lines.push_back(line.substr(0, line.find('@')) + line.substr(line.find(' ')));
    }
    return lines;
}

std::string graphml(std::string_view graph, std::string_view edge_default = "directed") {
    return fmt::format(
        "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">"
        "<key id=\"d0\" for=\"node\" attr.name=\"Label\"/><key id=\"d1\" for=\"node\" "
        "attr.name=\"type\"/>"
        "<key id=\"d2\" for=\"edge\" attr.name=\"type\"/><key id=\"d3\" for=\"edge\" "
        "attr.name=\"role\"/>"
        "<key id=\"d4\" for=\"node\" yfiles.type=\"nodegraphics\"/>\n"
        "<graph edgedefault=\"{}\">\n{}</graph></graphml>",
        edge_default, graph);
}

}  // namespace

TEST_CASE("GraphML becomes bodies and relations", "[importers][graphml]") {
    struct Case {
        std::string_view name{};
        std::string bytes{};
        Lines expected{};
    };
    const std::vector<Case> cases{
        {"an empty graph", graphml(""), {}},
        {"labels, types and roles; an edge may stand first",
         graphml(
             "<edge source=\"n0\" target=\"n1\"><data key=\"d2\">member of</data><data "
             "key=\"d3\">Chair</data></edge>"
             "<node id=\"n0\"><data key=\"d0\">A &amp; B</data><data key=\"d1\">Forum</data></node>"
             "<node id=\"n1\"/>"),
         {"type id=graphml-forum label=Forum acronyms=forum category=partnership generic=true",
          "body id=a-b name=A & B type=forum", "body id=n1 name=n1",
          "relation type=member-of from=a-b to=n1 role=chair"}},
        {"labels as yEd keeps them, nodes in groups",
         graphml("<node id=\"g\"><data "
                 "key=\"d4\"><y:Node><y:NodeLabel>Group</y:NodeLabel></y:Node></data>"
                 "<graph edgedefault=\"directed\"><node id=\"g::n\"><data "
                 "key=\"d4\"><y:NodeLabel>Inner</y:NodeLabel></data></node></graph></node>"
                 "<edge source=\"g::n\" target=\"g\"><data key=\"d9\"><y:EdgeLabel>reports "
                 "to</y:EdgeLabel></data></edge>"),
         {"body id=group name=Group", "body id=inner name=Inner",
          "relation type=reports-to from=inner to=group"}},
        {"persons are numbered posts",
         graphml("<node id=\"smith\"><data key=\"d0\">Ann Smith</data><data "
                 "key=\"d1\">person</data></node>"),
         {"body id=person-1 name=Person 1 type=post"}},
        {"edges without a type, in whatever direction",
         graphml("<node id=\"a\"/><node id=\"b\"/><edge source=\"a\" target=\"b\"/>", "undirected"),
         {"body id=a name=a", "body id=b name=b", "relation type=coordinates-with from=a to=b"}},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const auto file = read_foreign("graphml", c.bytes);
            CHECK(told(file) == c.expected);
            CHECK(file.map.has_value());
            for (const std::string& line : file.records)
                CHECK(line.find("mith") == std::string::npos);
        }
    }
}

TEST_CASE("what is odd in GraphML is told with its place", "[importers][graphml]") {
    struct Case {
        std::string_view name{};
        std::string bytes{};
        Lines expected{};
    };
    const std::vector<Case> cases{
        {"nothing is", graphml("<node id=\"a\"/>"), {}},
        {"no graph", "<graphml/>", {"m:1:1: error: this holds no graph [I162]"}},
        {"another root", "<svg><graph/></svg>", {"m:1:1: error: this holds no graph [I162]"}},
        {"an end that is not there",
         graphml("<node id=\"a\"/>\n<edge source=\"a\" target=\"z\"><data "
                 "key=\"d2\">funds</data></edge>"),
         {"m:4:1: warning: 1 body is linked to and not in the file; they are kept as unknown "
          "bodies [I161]"}},
        {"an end too few",
         graphml("<edge source=\"a\"/>"),
         {"m:3:1: warning: 1 edge lacks an end; it is left out [I166]"}},
        {"one id twice",
         graphml("<node id=\"a\"/>\n<node id=\"a\"/>"),
         {"m:4:1: warning: 1 node has the id of another; it is left out [I166]"}},
        {"directed alone among undirected ones",
         graphml("<node id=\"a\"/><node id=\"b\"/>\n"
                 "<edge source=\"a\" target=\"b\" directed=\"true\"><data "
                 "key=\"d2\">funds</data></edge>\n"
                 "<edge source=\"b\" target=\"a\"><data key=\"d2\">funds</data></edge>",
                 "undirected"),
         {"m:5:1: warning: 1 tie is drawn without a direction; it is read from its first end to "
          "its "
          "second [I172]"}},
        {"what is no node or edge",
         graphml("<hyperedge/>\n<node id=\"a\"><graph/></node>"),
         {"m:3:1: warning: 1 hyperedge is left out [I167]",
          "m:4:14: warning: 1 graph stands inside a node; that is no relation [I167]"}},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            CHECK(read_foreign("graphml", c.bytes).diagnostics == c.expected);
        }
    }
}
