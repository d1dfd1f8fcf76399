// SPDX-License-Identifier: MIT
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "tests/cli/maps.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/run.hpp"

using namespace remit::test;
using nlohmann::json;
using Words = std::vector<std::string>;

namespace {

/// Two ways up from the group, one of them disputed; money down; a denial.
constexpr std::string_view county = R"({"format": "remit/1", "title": "A county", "as_at": "2016",
  "sources": [{"id": "minutes", "title": "Board minutes"}, {"id": "terms", "title": "Terms of reference"}],
  "bodies": [
    {"id": "group", "name": "Delivery Group", "aka": ["DG"]},
    {"id": "hwb", "name": "Health Board"},
    {"id": "board", "name": "Safety Board"},
    {"id": "council", "name": "County Council"},
    {"id": "forum", "name": "Youth Forum"}],
  "relations": [
    {"type": "reports-to", "from": "group", "to": "hwb", "evidence": [{"source": "minutes", "at": "item 3"}]},
    {"type": "reports-to", "from": "group", "to": "board", "evidence": [
      {"source": "minutes", "at": "item 4"}, {"source": "terms", "at": "page 2", "stance": "disputes"}]},
    {"type": "part-of", "from": "hwb", "to": "council", "evidence": [{"source": "terms", "at": "page 1"}]},
    {"type": "accountable-to", "from": "board", "to": "council"},
    {"type": "funds", "from": "council", "to": "group", "amount": 12000, "currency": "GBP"},
    {"type": "coordinates-with", "from": "group", "to": "forum"},
    {"type": "scrutinises", "from": "council", "to": "group", "status": "absent",
     "evidence": [{"source": "terms", "at": "page 9"}]}]})";

}  // namespace

TEST_CASE("path tells the ways between two bodies as approved", "[cli][path][golden]") {
    const Folder folder;
    folder.write("m.json", county);
    const Run text = folder.run({"path", "DG", "County Council", "m.json"});
    CHECK(text.status == 0);
    CHECK(text.err == "");
    CHECK(difference_from_approved("text/path.approved.txt", text.out) == "");
    const Run as_json = folder.run({"path", "group", "council", "m.json", "--format", "json"});
    CHECK(as_json.status == 0);
    CHECK(difference_from_approved("json/path.approved.json", as_json.out) == "");
}

TEST_CASE("path tells both directions where they differ", "[cli][path]") {
    struct Case {
        std::string from{};
        std::string to{};
        Words expected{};  // class, from, to, "and back"
    };
    const std::vector<Case> cases{
        {"group", "council", {"line group council", "funding council group"}},
        {"council", "group", {"line group council", "funding council group"}},
        {"group", "forum", {"coordination group forum and back"}},
        {"forum", "council", {}},
    };
    const Folder folder;
    folder.write("m.json", county);
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.from << " and " << c.to) {
            const json read =
                json::parse(folder.run({"path", c.from, c.to, "m.json", "--format", "json"}).out);
            Words found;
            for (const json& route : read["routes"]) {
                found.push_back(route["class"].get<std::string>() + " " +
                                route["from"].get<std::string>() + " " +
                                route["to"].get<std::string>() +
                                (route["and_back"].get<bool>() ? " and back" : ""));
            }
            CHECK(found == c.expected);
        }
    }
}

TEST_CASE("path refuses what it cannot walk between", "[cli][path]") {
    struct Case {
        std::string name{};
        Words arguments{};
        std::string err{};
    };
    const std::vector<Case> cases{
        {"no map",
         {"path", "group", "council"},
         "remit: path takes two bodies and a map: remit path A B MAP\n"
         "Try 'remit path --help'.\n"},
        {"a slip",
         {"path", "group", "Cuonty Council", "m.json"},
         "remit: no body is called 'Cuonty Council'; did you mean\n"
         "  council                   County Council\n"},
        {"one body twice",
         {"path", "group", "DG", "m.json"},
         "remit: 'group' and 'DG' are one body, Delivery Group\n"},
        {"a format that is none",
         {"path", "group", "council", "m.json", "--format", "csv"},
         "remit: --format is one of text, json, not 'csv'\nTry 'remit path --help'.\n"},
    };
    const Folder folder;
    folder.write("m.json", county);
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            CHECK(whole(folder.run(c.arguments)) == "exit 2\n--- err\n" + c.err);
        }
    }
}
