// SPDX-License-Identifier: MIT
// Several inputs read as one map: two officers' notes of one county.
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "tests/support/catch.hpp"
#include "tests/support/read.hpp"
#include "tests/support/run.hpp"

using namespace remit::test;
using nlohmann::json;
using Words = std::vector<std::string>;

namespace {

/// Both notes, in a folder.
struct Notes {
    Folder folder{};
    Notes() {
        folder.write("a.json", file_text("tests/cases/two_notes_a.json"));
        folder.write("b.json", file_text("tests/cases/two_notes_b.json"));
    }
};

/// What was found, as "CODE severity main-body+other: title".
Words found(const json& findings) {
    Words texts;
    for (const json& finding : findings) {
        std::string bodies;
        for (const std::string body : finding["bodies"])
            bodies += (bodies.empty() ? "" : "+") + body;
        texts.push_back(finding["code"].get<std::string>() + " " + bodies + ": " +
                        finding["title"].get<std::string>());
    }
    return texts;
}

}  // namespace

TEST_CASE("two officers' notes disagree, whichever is named first", "[cli][several]") {
    const Notes notes;
    const Run run = notes.folder.run({"analyse", "a.json", "b.json", "--format", "json"});
    CHECK(run.status == 0);
    CHECK(run.err == "");
    CHECK(notes.folder.run({"analyse", "b.json", "a.json", "--format", "json"}).out == run.out);
    const json disputes = json::parse(
        notes.folder.run({"analyse", "a.json", "b.json", "--only", "U303", "--format", "json"})
            .out)["findings"];
    CHECK(found(disputes) ==
          Words{"U303 safety-board+county-council: Sources disagree whether the Fenshire Safety "
                "Board reports to Fenshire County Council",
                "U303 safety-board: Sources differ on the Fenshire Safety Board: its meetings held "
                "last year (a source says 4)"});
}

TEST_CASE("each record is said to stand in its own input", "[cli][several]") {
    const Notes notes;
    const json read = json::parse(
        notes.folder.run({"analyse", "a.json", "b.json", "--only", "D204", "--format", "json"})
            .out);
    REQUIRE(read["findings"].size() == 1);
    std::vector<std::string> places;
    for (const json& step : read["findings"][0]["because"]) {
        if (step["record"].is_object()) places.push_back(step["record"]["place"]);
    }
    CHECK(places ==
          Words{"a.json: bodies/domestic-abuse-group", "b.json: bodies/group-on-domestic-abuse"});
}

TEST_CASE("every command that takes a map takes several", "[cli][several]") {
    const Notes notes;
    CHECK(whole(notes.folder.run({"check", "a.json", "b.json"})) ==
          "exit 0\n--- out\na.json and b.json hold 4 bodies, 3 relations and 1 remit, from 2 "
          "sources, as "
          "at\n18 March 2016.\n");
    const Run who = notes.folder.run({"who", "safety-board", "a.json", "b.json"});
    CHECK(who.status == 0);
    CHECK(who.out.find("Group on Domestic Abuse reports to this body") != std::string::npos);
    CHECK(who.out.find("Fenshire Domestic Abuse Group reports to this body") != std::string::npos);
    CHECK(whole(notes.folder.run({"draw", "a.json", "b.json", "-o", "f.svg"})) == "exit 0\n");
}

TEST_CASE("one input may be standard input", "[cli][several]") {
    const Notes notes;
    const std::string b = notes.folder.read("b.json");
    for (const Words& more : {Words{}, Words{"--from", "json"}}) {
        Words arguments{"check", "a.json", "-"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        CHECK(whole(notes.folder.run(arguments, b)) ==
              "exit 0\n--- out\na.json and standard input hold 4 bodies, 3 relations and 1 remit, "
              "from 2\n"
              "sources, as at 18 March 2016.\n");
    }
    CHECK(whole(notes.folder.run({"check", "-", "a.json", "-"}, b)) ==
          "exit 2\n--- err\nremit: standard input (-) can be read only once\n"
          "Try 'remit check --help'.\n");
}

TEST_CASE("a fault in one input stops all, and every input is told its own", "[cli][several]") {
    const Notes notes;
    notes.folder.write("c.json", "{\"format\": \"remit/1\",\n \"bodies\": [}\n");
    notes.folder.write("d.json", "[]");
    CHECK(whole(notes.folder.run({"analyse", "c.json", "a.json", "d.json", "-o", "out.json"})) ==
          "exit 3\n--- err\n"
          "c.json:2:13: error: not valid JSON: expected a value here [I101]\n"
          "d.json:1:1: error: a map is an object, not a list [I102]\n");
    CHECK(whole(notes.folder.run({"analyse", "a.json", "none.json", "-o", "out.json"})) ==
          "exit 4\n--- err\nremit: cannot read 'none.json': No such file or directory\n");
    CHECK(notes.folder.names() == Words{"a.json", "b.json", "c.json", "d.json"});
}

TEST_CASE("inputs without a date are read for today, and say so once", "[cli][several]") {
    const Folder folder;
    folder.write("a.json", R"({"format": "remit/1", "bodies": [{"id": "a", "name": "A"}]})");
    folder.write("b.json", R"({"format": "remit/1", "bodies": [{"id": "b", "name": "B"}]})");
    const Run run = folder.run({"check", "a.json", "b.json"});
    CHECK(run.status == 0);
    CHECK(run.err.starts_with("a.json: warning: no input of the map says as at when it is; "));
    CHECK(run.err.find('\n') == run.err.size() - 1);
}
