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

TEST_CASE("check says what a map holds", "[cli][check]") {
    const Folder folder;
    folder.write("m.json", ring_map);
    CHECK(whole(folder.run({"check", "m.json"})) ==
          "exit 0\n--- out\nm.json holds 3 bodies, 2 relations and 1 remit, from 1 source, as at "
          "18 March\n2016.\n");
    CHECK(whole(folder.run({"check", "-"}, quiet_map)) ==
          "exit 0\n--- out\nstandard input holds no bodies, as at 18 March 2016.\n");
    CHECK(whole(folder.run({"check", "-", "--from", "json"}, quiet_map)) ==
          "exit 0\n--- out\nstandard input holds no bodies, as at 18 March 2016.\n");
}

TEST_CASE("check prints what is doubtful, unless it is to be quiet", "[cli][check]") {
    const Folder folder;
    folder.write("m.json", "{\"format\": \"remit/1\", \"as_at\": \"2016\",\n \"titles\": \"A\"}\n");
    const std::string out = "--- out\nm.json holds no bodies, as at 31 December 2016.\n";
    const std::string err =
        "--- err\nm.json:2:2: warning: unknown key 'titles' in the map; did you mean 'title'? "
        "[I105]\n";
    CHECK(whole(folder.run({"check", "m.json"})) == "exit 0\n" + out + err);
    CHECK(whole(folder.run({"check", "m.json", "--quiet"})) == "exit 0\n" + out);
}

TEST_CASE("a map without a date is read for today, and says so", "[cli][check]") {
    const Folder folder;
    folder.write("m.json", R"({"format": "remit/1", "bodies": [{"id": "a", "name": "A"}]})");
    const Run run = folder.run({"check", "m.json"});
    CHECK(run.status == 0);
    CHECK_THAT(run.err, Catch::Matchers::ContainsSubstring(
                            "m.json: warning: the map does not say as at when it is; read as at "
                            "today, 2"));
    CHECK_THAT(folder.run({"analyse", "m.json"}).out,
               Catch::Matchers::ContainsSubstring("(today: the map does not say a date)"));
    CHECK(folder.run({"check", "m.json", "--as-at", "2016-02"}).err == "");
    CHECK_THAT(folder.run({"check", "m.json", "--as-at", "2016-02"}).out,
               Catch::Matchers::ContainsSubstring("as at 29 February 2016"));
}

TEST_CASE("complaints as JSON are one array, whatever there is to say", "[cli][check]") {
    const Folder folder;
    folder.write("good.json", ring_map);
    folder.write("bad.json", "{\"format\": \"remit/1\", \"as_at\": \"2016-02-30\"}");
    CHECK(folder.run({"check", "good.json", "--diagnostics", "json"}).err == "[]\n");
    const Run run = folder.run({"check", "bad.json", "--diagnostics", "json"});
    CHECK(run.status == 3);
    CHECK(json::parse(run.err) ==
          json::parse(R"([{"id": "I202", "severity": "error", "where": "bad.json:1:32",
                           "line": 1, "column": 32, "text": "the map: '2016-02-30' is not a date",
                           "hint": "2016-02 has 29 days"}])"));
}

TEST_CASE("past fifty errors the rest is counted", "[cli][check]") {
    std::string list;
    for (int i = 0; i < 60; ++i)
        list += (i == 0 ? "" : ",\n") + std::string(R"({"name": "B)") + std::to_string(i) +
                R"(", "start": "x"})";
    const Folder folder;
    folder.write("m.json",
                 "{\"format\": \"remit/1\", \"as_at\": \"2016\", \"bodies\": [" + list + "]}");
    const Run run = folder.run({"check", "m.json"});
    CHECK(run.status == 3);
    CHECK(std::count(run.err.begin(), run.err.end(), '\n') == 51);
    CHECK(run.err.ends_with("\nand 10 more errors\n"));
    const json told = json::parse(folder.run({"check", "m.json", "--diagnostics", "json"}).err);
    CHECK(told.size() == 51);
    CHECK(told.back()["text"] == "and 10 more errors");
}

TEST_CASE("check --gaps prints what is not known yet", "[cli][check][golden]") {
    const Folder folder;
    folder.write("m.json", ring_map);
    const Run run = folder.run({"check", "--gaps", "m.json"});
    CHECK(run.status == 0);
    CHECK(difference_from_approved("text/check-gaps.approved.txt", run.out) == "");
}
