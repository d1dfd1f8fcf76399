// SPDX-License-Identifier: MIT
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "tests/cli/maps.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/here.hpp"
#include "tests/support/run.hpp"

using namespace remit::test;
using nlohmann::json;
using Words = std::vector<std::string>;

namespace {

/// Two detectors that were there first: what others find is not this test's.
Words analyse(const Words& more) {
    Words arguments{"analyse", "m.json", "--only", "G101,U302"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return arguments;
}

/// The output without what grows with the catalogue and the rules: the kinds of finding that were
/// not asked for, and how many rules are in force.
std::string without_not_run(std::string text) {
    for (const auto& [from, to] : {std::pair{"Not looked for", ".\n"},
                                   {"\"not_run\": [", "]"},
                                   {"Jurisdiction: england (", " in force"}}) {
        const auto begin = text.find(from);
        if (begin == std::string::npos) continue;
        text.replace(begin, text.find(to, begin) - begin, std::string(from) + "…");
    }
    return text;
}

}  // namespace

TEST_CASE("analyse prints what it found as approved", "[cli][analyse][golden]") {
    struct Case {
        std::string format{};
        std::string file{};
    };
    const Folder folder;
    folder.write("m.json", ring_map);
    for (const Case& c :
         {Case{"text", "text/ring.approved.txt"}, Case{"json", "json/ring.approved.json"},
          Case{"csv", "csv/ring.approved.csv"}, Case{"markdown", "markdown/ring.approved.md"}}) {
        DYNAMIC_SECTION(c.format) {
            const Run run = folder.run(analyse({"--format", c.format}));
            CHECK(run.status == 0);
            CHECK(run.err == "");
            CHECK(difference_from_approved(c.file, without_not_run(run.out)) == "");
        }
    }
}

TEST_CASE("the suffix of the output chooses the format", "[cli][analyse]") {
    const Folder folder;
    folder.write("m.json", ring_map);
    struct Case {
        std::string file{};
        std::string format{};
    };
    for (const Case& c : {Case{"f.txt", "text"}, Case{"f", "text"}, Case{"f.json", "json"},
                          Case{"f.csv", "csv"}, Case{"f.md", "markdown"}}) {
        DYNAMIC_SECTION(c.file) {
            CHECK(whole(folder.run(analyse({"-o", c.file}))) == "exit 0\n");
            CHECK(folder.read(c.file) == folder.run(analyse({"--format", c.format})).out);
        }
    }
}

TEST_CASE("option --fail-on is exit 1 at the level and above", "[cli][analyse]") {
    struct Case {
        std::string name{};
        Words arguments{};
        int status = 0;
    };
    const std::vector<Case> cases{
        {"never", {"--fail-on", "never"}, 0},
        {"not asked", {}, 0},
        {"high, and there is one", {"--fail-on", "high"}, 1},
        {"high, and there is none", {"--fail-on", "high", "--skip", "U302"}, 0},
        {"low, and there is one", {"--fail-on", "low", "--skip", "U302"}, 1},
        {"medium, and the one is low", {"--fail-on", "medium", "--skip", "U302"}, 0},
        {"low, though only high is shown",
         {"--fail-on", "low", "--severity", "high", "--skip", "U302"},
         1},
    };
    const Folder folder;
    folder.write("m.json", ring_map);
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) { CHECK(folder.run(analyse(c.arguments)).status == c.status); }
    }
}

TEST_CASE("option --severity hides, and counts what it hides", "[cli][analyse]") {
    const Folder folder;
    folder.write("m.json", ring_map);
    const json all = json::parse(folder.run(analyse({"--format", "json"})).out);
    CHECK(all["findings"].size() == 2);
    for (const Words& more : {Words{}, Words{"--fail-on", "info"}}) {
        Words arguments{"--severity", "high", "--format", "json"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        CHECK(json::parse(folder.run(analyse(arguments)).out)["findings"].size() == 1);
    }
    CHECK_THAT(folder.run(analyse({"--severity", "high"})).out,
               Catch::Matchers::ContainsSubstring(
                   "Not shown: 1 finding of lower severity than asked for."));
}

TEST_CASE("options that say how the map is read are in the output", "[cli][analyse]") {
    const Folder folder;
    folder.write("m.json", ring_map);
    const json read = json::parse(
        folder.run(analyse({"--as-at", "2015", "--jurisdiction", "wales", "--format", "json"}))
            .out);
    CHECK(read["as_at"] == "2015-12-31");
    CHECK(read["jurisdiction"] == "wales");
    CHECK(read["tool"]["version"] == version);
    CHECK(read["findings"][0]["because"][0]["record"]["place"] ==
          "m.json: relations/reports-to.group.board");
}

TEST_CASE("a file's name in another encoding does not break the JSON", "[cli][analyse]") {
    const Folder folder;
    folder.write("b\xFF.json", ring_map);
    const Run run = folder.run({"analyse", "b\xFF.json", "--only", "U302", "--format", "json"});
    CHECK(run.status == 0);
    CHECK(json::parse(run.out)["findings"][0]["because"][0]["record"]["place"] ==
          "b\xEF\xBF\xBD.json: relations/reports-to.group.board");
}

TEST_CASE("what is most likely a slip is told", "[cli][analyse]") {
    struct Case {
        std::string name{};
        Words arguments{};
        int status = 0;
        std::string err{};
    };
    const Folder folder;
    folder.write("m.json", ring_map);
    folder.write("accepts.json", R"({"format": "remit/1", "as_at": "2016",
  "bodies": [{"id": "a", "name": "A"}],
  "accepted": [{"finding": "G999", "reason": "known", "by": "the panel"},
               {"finding": "G104", "bodies": ["a"], "reason": "known"},
               {"finding": "0123456789abcdef", "reason": "known"}]})");
    const std::vector<Case> cases{
        {"a jurisdiction that nearly is one",
         {"analyse", "m.json", "--jurisdiction", "englnd"},
         0,
         "m.json: warning: no rule is known of the jurisdiction 'englnd'; the map is read without "
         "the law; did you mean 'england'? [I302]\n"},
        {"one without rules",
         {"analyse", "m.json", "--jurisdiction", "utopia"},
         0,
         "m.json: warning: no rule is known of the jurisdiction 'utopia'; the map is read without "
         "the law; there are rules of england, wales [I302]\n"},
        {"not one with rules", {"analyse", "m.json", "--jurisdiction", "wales"}, 0, ""},
        {"a finding that is none",
         {"analyse", "accepts.json"},
         0,
         "accepts.json:3:16: warning: accepted: no finding has the code or name 'G999'; remit "
         "explain lists them [I303]\n"},
        {"nothing left to look for",
         {"analyse", "m.json", "--only", "U302", "--skip", "reporting-cycle"},
         2,
         "remit: --only and --skip leave nothing to look for\nTry 'remit analyse --help'.\n"},
    };
    for (const Case& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const Run run = folder.run(c.arguments);
            CHECK(run.err == c.err);
            CHECK(run.status == c.status);
        }
    }
}
