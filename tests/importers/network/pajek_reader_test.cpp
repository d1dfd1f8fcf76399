// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "remit/importers/network_readers.hpp"
#include "tests/importers/foreign/foreign_file.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/read.hpp"
#include "tests/support/real.hpp"

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

/// The pairs of names that are tied, in their order.
std::set<std::pair<std::string, std::string>> ties(const remit::Register& map) {
    std::set<std::pair<std::string, std::string>> all;
    for (const remit::Relation& r : map.relations()) {
        CHECK(r.type == remit::RelationType::member_of);
        all.emplace(map.name(r.from), map.name(r.to));
    }
    return all;
}

}  // namespace

TEST_CASE("a Pajek network becomes bodies and relations", "[importers][pajek]") {
    struct Case {
        std::string_view name{};
        std::string_view bytes{};
        Lines expected{};
    };
    const std::vector<Case> cases{
        {"vertices alone",
         "*Vertices 3\r\n1 \"A Board\" 0.1 0.2 0.5\r\n2 B\r\n% a remark\r\n3\r\n",
         {"body id=a-board name=A Board", "body id=b name=B", "body id=vertex-3 name=Vertex 3"}},
        {"a relation that has a name",
         "*Network N\n*vertices 2\n1 A\n2 B\n*Arcs :1 \"Reports to\"\n1 2 1\n*Edges :2 "
         "\"likes\"\n2 1\n",
         {"body id=a name=A", "body id=b name=B", "relation type=reports-to from=a to=b",
          "relation type=coordinates-with from=b to=a note=likes"}},
        {"lists of arcs and edges",
         "*Vertices 3\n1 A\n2 B\n3 C\n*Arcslist :1 \"funds\"\n1 2 3\n",
         {"body id=a name=A", "body id=b name=B", "body id=c name=C",
          "relation type=funds from=a to=b", "relation type=funds from=a to=c"}},
        {"vertices that are not listed, but tied",
         "*Vertices 9\n*Arcs\n1 9\n",
         {"body id=vertex-1 name=Vertex 1", "body id=vertex-9 name=Vertex 9",
          "relation type=coordinates-with from=vertex-1 to=vertex-9"}},
        {"two modes: members by their code, or as numbers, and what they belong to",
         "*Vertices 4 2\n1 \"W1\"\n2 \"Ann Smith\"\n3 \"Board\"\n4 \"Panel\"\n*Edges\n1 3\n4 2\n",
         {"body id=w1 name=W1 type=post", "body id=member-2 name=Member 2 type=post",
          "body id=board name=Board", "body id=panel name=Panel",
          "relation type=member-of from=w1 to=board",
          "relation type=member-of from=member-2 to=panel"}},
        {"a partition says nothing",
         "*Vertices 1\n1 A\n*Partition p\n*Vertices 1\n7\n",
         {"body id=a name=A"}},
        {"Windows-1252", "*Vertices 1\n1 \"Caf\xE9\"\n", {"body id=caf name=Café"}},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const auto file = read_foreign("pajek", c.bytes);
            CHECK(told(file) == c.expected);
            CHECK(file.map.has_value());
            for (const std::string& line : file.records)
                CHECK(line.find("mith") == std::string::npos);
        }
    }
}

TEST_CASE("what is wrong with a Pajek network is told with its place", "[importers][pajek]") {
    struct Case {
        std::string_view name{};
        std::string bytes{};
        Lines expected{};
    };
    const std::vector<Case> cases{
        {"nothing is", "*Vertices 1\n1 A\n", {}},
        {"nothing at all",
         "",
         {"m:1:1: error: this holds no vertices; a Pajek network has a line *Vertices and their "
          "number [I162]"}},
        {"no number of vertices",
         "*Vertices many\n",
         {"m:1:1: error: '*Vertices': *Vertices is followed by how many there are [I171]",
          "m:1:1: error: this holds no vertices; a Pajek network has a line *Vertices and their "
          "number [I162]"}},
        {"no vertex",
         "*Vertices 2\n1 A\n3 B\nx C\n*Arcs\n1 0\n2\n",
         {"m:3:1: error: '3': a vertex is a number from 1 to 2 [I171]",
          "m:4:1: error: 'x': a vertex is a number from 1 to 2 [I171]",
          "m:6:3: error: '0': a vertex is a number from 1 to 2 [I171]",
          "m:7:1: error: '2': a tie has two vertices [I171]"}},
        {"ties before vertices",
         "*Arcs\n1 2\n*Vertices 1\n",
         {"m:2:1: error: '1': there is no *Vertices line above this [I171]",
          "m:2:3: error: '2': there is no *Vertices line above this [I171]"}},
        {"many more vertices than the file has lines", "*Vertices 4000000000\n", {}},
        {"a vertex twice",
         "*Vertices 1\n1 A\n1 B\n",
         {"m:3:1: warning: 1 node has the id of another; it is left out [I166]"}},
        {"a matrix, and a second network",
         "*Vertices 1\n1 A\n*Matrix\n0\n*Network M\n*Vertices 9\nx\n",
         {"m:3:1: warning: 2 parts of the file are left out, the first of them here; Remit reads "
          "*Vertices, *Arcs, *Edges and their lists, of the first network [I167]"}},
        {"members without a code",
         "*Vertices 2 1\n1 A\n2 B\n",
         {"m:2:1: warning: 1 member is read as a number; no name of a person comes into the map; a "
          "code that has a digit does [I169]"}},
        {"a NUL byte",
         std::string("*Vertices 1\n\0", 13),
         {"m:2:1: error: a NUL byte; this is not a text file, or it is damaged [I109]"}},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) { CHECK(read_foreign("pajek", c.bytes).diagnostics == c.expected); }
    }
}

TEST_CASE("Davis's women: 18 members, 14 events, 89 ties", "[importers][pajek]") {
    const std::string bytes = remit::test::file_text("tests/importers/network/davis.net");
    CHECK(remit::looks_like_pajek(bytes));
    const auto file = read_foreign("pajek", bytes);
    REQUIRE(file.map);
    CHECK(file.diagnostics.empty());
    std::size_t posts = 0;
    for (std::size_t i = 0; i < file.map->bodies().size(); ++i)
        posts += file.map->type(remit::BodyId{i}).id == "post" ? 1 : 0;
    CHECK(posts == 18);
    CHECK(file.map->bodies().size() == 32);
    CHECK(ties(*file.map).size() == 89);
    // Of those who came to an event there were as many as Davis counted.
    std::map<std::string, std::size_t> at;
    for (const auto& tie : ties(*file.map))
        ++at[tie.second];
    CHECK(at["Event 7"] == 10);
    CHECK(at["Event 8"] == 14);
    CHECK(at["Event 9"] == 12);
}

TEST_CASE("the fixture of Davis's women is the published list, coded", "[importers][pajek][real]") {
    const auto csv = remit::test::real_file("davis-southern-women.csv");
    if (!csv) return;
    std::istringstream lines(*csv);
    std::map<std::string, std::string> codes;
    std::set<std::pair<std::string, std::string>> published;
    for (std::string line; std::getline(lines, line);) {
        while (!line.empty() && (line.back() == '\r' || line.back() == '\n'))
            line.pop_back();
        const auto comma = line.find(',');
        if (comma == std::string::npos) continue;
        const auto known = codes.try_emplace(line.substr(0, comma), "").first;
        if (known->second.empty()) known->second = fmt::format("W{}", codes.size());
        published.emplace(known->second, "Event " + line.substr(comma + 1));
    }
    const auto file =
        read_foreign("pajek", remit::test::file_text("tests/importers/network/davis.net"));
    REQUIRE(file.map);
    CHECK(ties(*file.map) == published);
}
