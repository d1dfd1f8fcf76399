// SPDX-License-Identifier: MIT
// --public and --label: what goes out, and what does not.
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "tests/support/catch.hpp"
#include "tests/support/run.hpp"

using namespace remit::test;
using nlohmann::json;
using Words = std::vector<std::string>;

namespace {

/// A ring that only a restricted source knows, and a dispute that it alone raises; one body that it
/// alone knows; the one line of the forum, without which the forum would seem to report to nobody.
constexpr std::string_view secretive =
    R"({"format": "remit/1", "title": "A county", "as_at": "2016",
  "sources": [{"id": "minutes", "title": "Board minutes"},
              {"id": "leak", "title": "The whistleblower's letter", "restricted": true}],
  "bodies": [
    {"id": "board", "name": "Safety Board", "type": "partnership-board"},
    {"id": "group", "name": "Delivery Group", "type": "working-group"},
    {"id": "forum", "name": "Youth Forum", "type": "partnership-board"},
    {"id": "cell", "name": "Quiet Cell", "type": "working-group", "evidence": [{"source": "leak", "at": "line 1"}]},
    {"id": "council", "name": "County Council", "type": "county-council"}],
  "relations": [
    {"type": "reports-to", "from": "group", "to": "board", "evidence": [
      {"source": "minutes", "at": "item 3"}, {"source": "leak", "at": "line 2", "stance": "disputes"}]},
    {"type": "reports-to", "from": "board", "to": "group", "evidence": [{"source": "leak", "at": "line 3"}]},
    {"type": "reports-to", "from": "forum", "to": "council", "evidence": [{"source": "leak", "at": "line 4"}]},
    {"type": "reports-to", "from": "cell", "to": "board"}]})";

constexpr std::string_view told =
    "Public version: 1 restricted source is left out, with 4 facts and ";

Words titles(const json& read) {
    Words all;
    for (const char* list : {"findings", "context"}) {
        for (const json& finding : read[list])
            all.push_back(finding["code"].get<std::string>() + " " +
                          finding["title"].get<std::string>());
    }
    return all;
}

}  // namespace

TEST_CASE("option --public leaves out what rests on restricted sources alone", "[cli][public]") {
    const Folder folder;
    folder.write("m.json", secretive);
    const Words base{"analyse", "m.json", "--format", "json", "--only", "U302,U303,G101"};
    Words open = base;
    open.emplace_back("--public");
    const json whole_map = json::parse(folder.run(base).out);
    const Run run = folder.run(open);
    CHECK(run.status == 0);
    const json read = json::parse(run.out);
    CHECK(titles(whole_map).size() == 2);
    // Not that the forum reports to nobody: the whole map knows better.
    CHECK(titles(read) == Words{});
    CHECK(read["left_out_restricted"] == json{{"sources", 1}, {"facts", 4}, {"findings", 2}});
    CHECK_FALSE(whole_map.contains("left_out_restricted"));
    CHECK(run.err == "remit: " + std::string(told) + "2 findings that rest on it alone.\n");
}

TEST_CASE("no public output quotes a restricted source", "[cli][public]") {
    const Folder folder;
    folder.write("m.json", secretive);
    const std::vector<Words> commands{
        {"analyse", "m.json", "--public", "--format", "text"},
        {"analyse", "m.json", "--public", "--format", "json"},
        {"analyse", "m.json", "--public", "--format", "csv"},
        {"analyse", "m.json", "--public", "--format", "markdown"},
        {"who", "board", "m.json", "--public"},
        {"path", "group", "board", "m.json", "--public"},
        {"path", "group", "board", "m.json", "--public", "--format", "json"},
        {"draw", "m.json", "--public", "-o", "-"},
    };
    for (const Words& command : commands) {
        DYNAMIC_SECTION(command[0] << " " << command.back()) {
            const Run run = folder.run(command);
            CHECK(run.status == 0);
            for (const std::string secret : {"whistleblower", "leak", "Quiet Cell", "line 2"})
                CHECK((run.out + run.err).find(secret) == std::string::npos);
            CHECK(run.err.starts_with("remit: Public version: 1 restricted source is left out"));
            Words quiet = command;
            quiet.emplace_back("--quiet");
            CHECK(folder.run(quiet).err == "");
        }
    }
}

TEST_CASE("a body that only a restricted source knows is nobody in public", "[cli][public]") {
    const Folder folder;
    folder.write("m.json", secretive);
    CHECK(folder.run({"who", "cell", "m.json"}).status == 0);
    CHECK(whole(folder.run({"who", "cell", "m.json", "--public", "--quiet"})) ==
          "exit 2\n--- err\nremit: no body is called 'cell'\n");
}

TEST_CASE("option --public of a map without secrets says so and changes nothing else",
          "[cli][public]") {
    const Folder folder;
    folder.write("m.json", R"({"format": "remit/1", "title": "T", "as_at": "2016",
      "bodies": [{"id": "a", "name": "A", "type": "working-group"}]})");
    const Run open = folder.run({"analyse", "m.json", "--public"});
    CHECK(open.err == "remit: Public version: no source is restricted, nothing is left out.\n");
    CHECK(open.out == folder.run({"analyse", "m.json"}).out +
                          "Public version: no source is restricted, nothing is left out.\n");
}

TEST_CASE("option --label marks the version", "[cli][label]") {
    const Folder folder;
    folder.write("m.json", secretive);
    struct Case {
        Words arguments{};
        std::string begins{};
    };
    const std::vector<Case> cases{
        {{"analyse", "m.json", "--only", "U302"}, "A county [DRAFT 2]\n"},
        {{"analyse", "m.json", "--only", "U302", "--format", "markdown"},
         "# A county \\[DRAFT 2\\]\n"},
        {{"who", "board", "m.json"}, "Safety Board [DRAFT 2]\n"},
        {{"path", "group", "board", "m.json"}, "Delivery Group and Safety Board [DRAFT 2]\n"},
    };
    for (const auto& c : cases) {
        Words arguments = c.arguments;
        arguments.insert(arguments.end(), {"--label", "DRAFT 2"});
        CHECK(folder.run(arguments).out.starts_with(c.begins));
    }
    const Run csv = folder.run({"analyse", "m.json", "--format", "csv", "--label", "DRAFT 2"});
    CHECK(csv.out == folder.run({"analyse", "m.json", "--format", "csv"}).out);
    const Run as_json = folder.run({"analyse", "m.json", "--format", "json", "--label", "DRAFT 2"});
    CHECK(json::parse(as_json.out)["label"] == "DRAFT 2");
    const Run figure = folder.run({"draw", "m.json", "-o", "-", "--label", "DRAFT 2"});
    CHECK(figure.out.find("A county [DRAFT 2]") != std::string::npos);
}

TEST_CASE("a public figure says what it lacks", "[cli][public]") {
    const Folder folder;
    folder.write("m.json", secretive);
    const Run run = folder.run({"draw", "m.json", "--public", "-o", "-"});
    CHECK(run.out.find(">" + std::string(told.substr(0, told.find(",")))) != std::string::npos);
    CHECK(folder.run({"draw", "m.json", "-o", "-"}).out.find("Public version") ==
          std::string::npos);
}
