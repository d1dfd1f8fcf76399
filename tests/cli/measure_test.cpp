// SPDX-License-Identifier: MIT
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "tests/support/catch.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/run.hpp"

using namespace remit::test;
using nlohmann::json;
using Words = std::vector<std::string>;

namespace {

/// A board over two groups, its post on one of them, money, and a forum that nothing is said of.
constexpr std::string_view county = R"({"format": "remit/1", "title": "A county", "as_at": "2016",
  "sources": [{"id": "minutes", "title": "Board minutes"},
              {"id": "secret", "title": "Not for the public", "restricted": true}],
  "bodies": [
    {"id": "council", "name": "County Council", "type": "county-council"},
    {"id": "board", "name": "Safety Board", "type": "partnership-board",
     "meetings": {"planned_per_year": 4, "held_last_year": 1}},
    {"id": "group", "name": "Delivery Group", "type": "working-group",
     "meetings": {"usual_per_year": 10.5}},
    {"id": "team", "name": "Prevent Group", "type": "working-group"},
    {"id": "chair", "name": "=Chair of the Board", "type": "post"},
    {"id": "forum", "name": "Youth Forum, North", "type": "forum"}],
  "relations": [
    {"type": "part-of", "from": "board", "to": "council"},
    {"type": "reports-to", "from": "group", "to": "board", "evidence": [{"source": "minutes"}]},
    {"type": "reports-to", "from": "team", "to": "board", "evidence": [{"source": "secret"}]},
    {"type": "reports-to", "from": "forum", "to": "board", "status": "proposed"},
    {"type": "member-of", "from": "chair", "to": "board", "role": "chair"},
    {"type": "member-of", "from": "chair", "to": "group"},
    {"type": "funds", "from": "council", "to": "group"}]})";

}  // namespace

TEST_CASE("measures are told as approved", "[cli][measure][golden]") {
    const Folder folder;
    folder.write("m.json", county);
    const Run text = folder.run({"measure", "m.json"});
    CHECK(text.status == 0);
    CHECK(text.err == "");
    CHECK(difference_from_approved("text/measure.approved.txt", text.out) == "");
    const Run as_json = folder.run({"measure", "m.json", "--format", "json"});
    CHECK(as_json.status == 0);
    CHECK(difference_from_approved("json/measure.approved.json", as_json.out) == "");
    const Run as_csv = folder.run({"measure", "m.json", "--format", "csv"});
    CHECK(as_csv.status == 0);
    CHECK(difference_from_approved("csv/measure.approved.csv", as_csv.out) == "");
}

TEST_CASE("measure takes what other commands take of a map", "[cli][measure]") {
    struct Case {
        std::string name{};
        Words arguments{};
        std::string first_line{};
        std::string second_line{};
    };
    const std::vector<Case> cases{
        {"as it is",
         {},
         "A county",
         "As at 31 December 2016: 6 bodies, with 6 relations between them."},
        {"with proposals",
         {"--with-proposals"},
         "A county",
         "As at 31 December 2016, with proposals as if in place: 6 bodies, with 7"},
        {"on another day",
         {"--as-at", "2015-03"},
         "A county",
         "As at 31 March 2015: 6 bodies, with 6 relations between them."},
        {"without what rests on a restricted source",
         {"--public", "--quiet"},
         "A county",
         "As at 31 December 2016: 6 bodies, with 5 relations between them."},
        {"a version",
         {"--label", "DRAFT 2"},
         "A county [DRAFT 2]",
         "As at 31 December 2016: 6 bodies, with 6 relations between them."},
        {"several inputs",
         {"more.json"},
         "A county",
         "As at 31 December 2016: 6 bodies, with 7 relations between them."},
    };
    const Folder folder;
    folder.write("m.json", county);
    folder.write("more.json", R"({"format": "remit/1", "title": "A county", "as_at": "2016",
      "bodies": [{"id": "board", "name": "Safety Board"},
                 {"id": "forum", "name": "Youth Forum, North"}],
      "relations": [{"type": "informs", "from": "forum", "to": "board"}]})");
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            Words arguments{"measure", "m.json"};
            arguments.insert(arguments.end(), c.arguments.begin(), c.arguments.end());
            const Run run = folder.run(arguments);
            CHECK(run.status == 0);
            const auto first = run.out.find('\n');
            CHECK(run.out.substr(0, first) == c.first_line);
            CHECK(run.out.substr(first + 1, run.out.find('\n', first + 1) - first - 1) ==
                  c.second_line);
        }
    }
}

TEST_CASE("a file for measures chooses its format by its suffix", "[cli][measure]") {
    struct Case {
        std::string file{};
        std::string begins{};
    };
    const std::vector<Case> cases{{"m.csv", "body,name,type,neighbours,"},
                                  {"out.json", "{\n  \"format\": \"remit-measures/1\","},
                                  {"m.txt", "A county\nAs at "}};
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.file) {
            const Folder folder;
            folder.write("m.json", county);
            CHECK(whole(folder.run({"measure", "m.json", "-o", c.file})) == "exit 0\n");
            CHECK(folder.read(c.file).substr(0, c.begins.size()) == c.begins);
        }
    }
}

TEST_CASE("a map that is none has no measures", "[cli][measure]") {
    const Folder folder;
    folder.write(
        "m.json",
        R"({"format": "remit/1", "relations": [{"type": "reports-to", "from": "a", "to": "b"}]})");
    const Run run = folder.run({"measure", "m.json", "-o", "out.csv"});
    CHECK(run.status == 3);
    CHECK(run.out == "");
    CHECK(folder.names() == Words{"m.json"});
}
