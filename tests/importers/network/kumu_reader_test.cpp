// SPDX-License-Identifier: MIT
#include <string>
#include <string_view>
#include <vector>

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

}  // namespace

TEST_CASE("Kumu's elements and connections become bodies and relations", "[importers][kumu]") {
    struct Case {
        std::string_view name{};
        std::string_view bytes{};
        Lines expected{};
    };
    const std::vector<Case> cases{
        {"nothing", R"({"elements":[],"connections":[]})", {}},
        {"a blueprint, whose ends are labels",
         R"({"elements":[{"label":"A Board","type":"Forum","description":"d"},{"label":"B"}],
             "connections":[{"from":"A Board","to":"B","type":"Reports to","direction":"directed"}]})",
         {"type id=kumu-forum label=Forum acronyms=forum category=partnership generic=true",
          "body id=a-board name=A Board type=forum note=d", "body id=b name=B",
          "relation type=reports-to from=a-board to=b"}},
        {"ids before labels",
         R"({"elements":[{"id":"B","label":"A"},{"id":"x","label":"B"}],
             "connections":[{"from":"B","to":"x","type":"funds"}]})",
         {"body id=a name=A", "body id=b name=B", "relation type=funds from=a to=b"}},
        {"a full backup",
         R"({"name":"N","elements":[{"_id":"e1","attributes":{"label":"A","element type":"Forum","tags":["x"]}},
             {"_id":"e2","attributes":{"label":"B"}}],
             "connections":[{"_id":"c","direction":"mutual","from":"e1","to":"e2",
             "attributes":{"connection type":"Funding","amount":"1200","start":"01/04/2015"}}]})",
         {"type id=kumu-forum label=Forum acronyms=forum category=partnership generic=true",
          "body id=a name=A type=forum", "body id=b name=B",
          "relation type=funds from=a to=b start=2015-04-01 amount=1200",
          "relation type=funds from=b to=a start=2015-04-01 amount=1200"}},
        {"a type that is none of Remit's",
         R"({"elements":[{"label":"A"},{"label":"B"}],
             "connections":[{"from":"A","to":"B","type":"Likes","direction":"mutual"}]})",
         {"body id=a name=A", "body id=b name=B",
          "relation type=coordinates-with from=a to=b note=Likes"}},
        {"persons are numbered posts",
         R"({"elements":[{"label":"Ann Smith","type":"Person","description":"Smith"},{"label":"B"}],
             "connections":[{"from":"Ann Smith","to":"B","type":"Member"}]})",
         {"body id=person-1 name=Person 1 type=post", "body id=b name=B",
          "relation type=member-of from=person-1 to=b"}},
        {"what is no value of the map is left out",
         R"({"elements":[{"label":"A","Status":"Thriving","start":"once"},{"label":"B","Status":"Dormant"}]})",
         {"body id=a name=A", "body id=b name=B status=dormant"}},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const auto file = read_foreign("kumu", c.bytes);
            CHECK(told(file) == c.expected);
            CHECK(file.map.has_value());
            for (const std::string& line : file.records)
                CHECK(line.find("mith") == std::string::npos);
        }
    }
}

TEST_CASE("what is odd in Kumu's JSON is told with its place", "[importers][kumu]") {
    struct Case {
        std::string_view name{};
        std::string_view bytes{};
        Lines expected{};
    };
    const std::vector<Case> cases{
        {"nothing is", R"({"elements":[{"label":"A"}]})", {}},
        {"a list", "[]", {"m:1:1: error: this holds no elements and connections [I162]"}},
        {"no label",
         R"({"elements":[{},{"type":"x"}]})",
         {"m:1:14: warning: 2 elements have no label, the first of them here; they are left out "
          "[I166]"}},
        {"one id twice",
         R"({"elements":[{"id":"a","label":"A"},{"id":"a","label":"B"}]})",
         {"m:1:37: warning: 1 node has the id of another; it is left out [I166]"}},
        {"an end too few",
         R"({"elements":[],"connections":[{"from":"a"}]})",
         {"m:1:31: warning: 1 connection lacks an end; it is left out [I166]"}},
        {"an end that is not there",
         R"({"elements":[{"label":"A"}],"connections":[{"from":"A","to":"Z","type":"funds"}]})",
         {"m:1:44: warning: 1 body is linked to and not in the file; they are kept as unknown "
          "bodies [I161]"}},
        {"types and directions that are not known",
         R"({"elements":[{"label":"A"},{"label":"B"}],"connections":[{"from":"A","to":"B"},
{"from":"A","to":"B","type":"funds","direction":"undirected"}]})",
         {"m:1:58: warning: 1 tie has no type that Remit knows; it is read as coordination; call "
          "them reports to, member of, funds … [I165]",
          "m:2:1: warning: 1 tie is drawn without a direction; it is read from its first end to "
          "its "
          "second [I172]"}},
        {"loops",
         R"({"elements":[],"loops":[{}]})",
         {"m:1:25: warning: 1 loop is left out [I167]"}},
        {"persons",
         R"({"elements":[{"label":"A","type":"person"}]})",
         {"m:1:14: warning: 1 person is read as a numbered post; no name of a person comes into "
          "the map [I169]"}},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) { CHECK(read_foreign("kumu", c.bytes).diagnostics == c.expected); }
    }
}
