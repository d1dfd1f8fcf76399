// SPDX-License-Identifier: MIT
// The commands merge and compare: what they print and write, what they refuse of a plan, and that
// nothing is written where something is wrong.
#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "tests/cli/elsewhere.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/here.hpp"
#include "tests/support/read.hpp"
#include "tests/support/run.hpp"

using namespace remit::test;
using nlohmann::json;
namespace fs = std::filesystem;
using Words = std::vector<std::string>;

namespace {

/// Two partnerships of one police area with an agency on both, as one reported in 2015.
constexpr std::string_view county = R"({
  "format": "remit/1",
  "title": "An example county",
  "as_at": "2016-03-18",
  "jurisdiction": "england",
  "areas": [
    {"id": "force", "name": "Exampleshire", "kind": "police-area"},
    {"id": "north", "name": "North", "kind": "district", "within": ["force"]},
    {"id": "south", "name": "South", "kind": "district", "within": ["force"]}],
  "topics": [{"id": "safety", "name": "Safety"}],
  "sources": [{"id": "minutes", "title": "Board minutes", "date": "2016-02-25"},
              {"id": "secret", "title": "A letter", "restricted": true}],
  "bodies": [
    {"id": "north-csp", "name": "North CSP", "type": "csp", "areas": ["north"], "meetings": {"planned_per_year": 4}},
    {"id": "south-csp", "name": "South CSP", "type": "csp", "areas": ["south"], "meetings": {"planned_per_year": 6}},
    {"id": "police", "name": "Exampleshire Police", "type": "police-force", "areas": ["force"]},
    {"id": "board", "name": "County Board", "type": "partnership-board", "areas": ["force"], "start": "2015"}],
  "relations": [
    {"type": "member-of", "from": "police", "to": "north-csp", "evidence": [{"source": "minutes", "at": "item 1"}]},
    {"type": "member-of", "from": "police", "to": "south-csp", "evidence": [{"source": "minutes", "at": "item 2"}]},
    {"type": "reports-to", "from": "north-csp", "to": "board", "start": "2015-06", "evidence": [{"source": "minutes", "at": "item 3"}]},
    {"type": "funds", "from": "board", "to": "south-csp", "amount": 100, "evidence": [{"source": "secret"}]}],
  "remits": [{"body": "north-csp", "topic": "safety", "function": "strategy"},
             {"body": "south-csp", "topic": "safety", "function": "strategy"}]
})";

const Words merger{"merge",  "m.json",  "--bodies", "north-csp,South CSP",
                   "--into", "One CSP", "--on",     "2016-04-01"};

Words with(Words arguments, const Words& more) {
    arguments.insert(arguments.end(), more.begin(), more.end());
    return arguments;
}

Words files_in(const fs::path& folder) {
    Words names;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (!entry.is_directory())
            names.push_back(entry.path().lexically_relative(folder).string());
    }
    std::ranges::sort(names);
    return names;
}

const Words pictures{"figures/after.pdf",  "figures/after.svg",   "figures/before.pdf",
                     "figures/before.svg", "figures/changes.pdf", "figures/changes.svg"};

}  // namespace

TEST_CASE("a merger is told as text, and the order of its bodies does not matter",
          "[cli][merge][golden]") {
    const Folder folder;
    folder.write("m.json", county);
    const Run run = folder.run(merger);
    CHECK(run.status == 0);
    CHECK(run.err == "");
    CHECK(difference_from_approved("cli/merge.approved.txt", run.out) == "");
    Words turned = merger;
    turned[3] = "south-csp,north-csp";
    CHECK(folder.run(turned).out == run.out);
    // The map is as it was, and nothing else was written.
    CHECK(folder.names() == Words{"m.json"});
    CHECK(folder.read("m.json") == county);
}

TEST_CASE("what changed is told as text", "[cli][compare][golden]") {
    const Folder folder;
    folder.write("m.json", county);
    const Run run = folder.run({"compare", "m.json", "--at", "2015-01-31", "--at", "2016-03-18"});
    CHECK(run.status == 0);
    CHECK(run.err == "");
    CHECK(difference_from_approved("cli/compare.approved.txt", run.out) == "");
    const Run same = folder.run({"compare", "m.json", "m.json", "--format", "json"});
    CHECK(same.status == 0);
    for (const std::string list : {"bodies", "relations", "remits", "documents", "decisions"}) {
        INFO(list);
        CHECK(json::parse(same.out).at(list).empty());
    }
}

TEST_CASE("a plan's report is a page, a paper, a text, the changed map and pictures",
          "[cli][merge]") {
    const Folder folder;
    folder.write("m.json", county);
    const Run run = folder.run(with(merger, {"-o", "r"}));
    CHECK(whole(run) == "exit 0\n--- err\nremit: the report is 'r/report.html'\n");
    Words expected{".remit-files", "map.json",    "merge.json",
                   "report.docx",  "report.html", "report.md"};
    expected.insert(expected.end(), pictures.begin(), pictures.end());
    std::ranges::sort(expected);
    CHECK(files_in(folder.path("r")) == expected);
    const bool same =
        folder.read("r/merge.json") == folder.run(with(merger, {"--format", "json"})).out;
    CHECK(same);
    // The changed map is a map: before the day it is as it was.
    CHECK(folder.run({"check", "r/map.json"}).status == 0);
    const auto card = [&](const std::string& day) {
        return folder.run({"who", "One CSP", "r/map.json", "--as-at", day}).out;
    };
    CHECK(card("2016-04-01").find("Exampleshire Police") != std::string::npos);
    CHECK(card("2016-03-31").find("Exampleshire Police") == std::string::npos);
    // The same again, over its own files.
    const std::string page = folder.read("r/report.html");
    CHECK(folder.run(with(merger, {"-o", "r"})).status == 0);
    CHECK(folder.read("r/report.html") == page);
}

TEST_CASE("a comparison's report is a page, a paper, a text and pictures", "[cli][compare]") {
    const Folder folder;
    folder.write("old.json", county);
    REQUIRE(folder.run({"convert", "old.json", "-o", "new.json"}).status == 0);
    json changed = json::parse(folder.read("new.json"));
    changed["as_at"] = "2017-03-18";
    changed["bodies"][0]["name"] = "County Safety Board";
    folder.write("new.json", changed.dump());
    CHECK(whole(folder.run({"compare", "old.json", "new.json", "-o", "r"})) ==
          "exit 0\n--- err\nremit: the report is 'r/report.html'\n");
    Words expected{".remit-files", "compare.json", "report.docx", "report.html", "report.md"};
    expected.insert(expected.end(), pictures.begin(), pictures.end());
    std::ranges::sort(expected);
    CHECK(files_in(folder.path("r")) == expected);
    CHECK(folder.read("r/report.md").find("County Safety Board") != std::string::npos);
}

TEST_CASE("several plans stand side by side, those of files too", "[cli][merge]") {
    const Folder folder;
    folder.write("m.json", county);
    folder.write("p.json", R"({"format": "remit-plan/1", "title": "Close the south",
 "on": "2016-04-01", "steps": [{"close": "south-csp"}]})");
    const json told =
        json::parse(folder.run(with(merger, {"--plan", "p.json", "--format", "json"})).out);
    CHECK(told.at("format") == "remit-merge/1");
    REQUIRE(told.at("plans").size() == 2);
    CHECK(told.at("plans")[1].at("title") == "Close the south");
    CHECK(folder.run(with(merger, {"--plan", "p.json", "-o", "r"})).status == 0);
    const Words files = files_in(folder.path("r"));
    for (const std::string name :
         {"map-1.json", "map-2.json", "figures/plan-1-changes.svg", "figures/plan-2-after.pdf"}) {
        INFO(name);
        CHECK(std::ranges::find(files, name) != files.end());
    }
}

TEST_CASE("what a plan asks for and the map has not is told, and nothing is written",
          "[cli][merge]") {
    struct Case {
        std::string name{};
        std::string plan{};
        std::string says{};
    };
    const std::vector<Case> cases{
        {"no such body", R"({"close": "nort-csp"})",
         "the map has no body 'nort-csp'; did you mean 'north-csp'?"},
        {"not a plan", R"({"clos": "north-csp"})",
         "unknown key 'clos' in step 1; did you mean 'close'?"},
    };
    for (const Case& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const Folder folder;
            folder.write("m.json", county);
            folder.write("p.json", R"({"format": "remit-plan/1", "on": "2016-04-01", "steps": [)" +
                                       c.plan + "]}");
            const Run run = folder.run({"merge", "m.json", "--plan", "p.json", "-o", "r"});
            CHECK(run.status == 3);
            CHECK(run.out == "");
            CHECK(run.err.find("p.json:1:") != std::string::npos);
            CHECK(run.err.find(c.says) != std::string::npos);
            CHECK(folder.names() == Words{"m.json", "p.json"});
        }
    }
    const Folder folder;
    folder.write("m.json", county);
    const Run run = folder.run(
        {"merge", "m.json", "--bodies", "north-csp,north-csp", "--into", "N", "--on", "2016"});
    CHECK(run.status == 2);
    CHECK(run.err.starts_with("--bodies: error: "));
    CHECK(run.out == "");
}

TEST_CASE("suggestions are told, and an unknown type or area is refused", "[cli][merge]") {
    const Folder folder;
    folder.write("m.json", county);
    const Run text = folder.run({"merge", "m.json", "--suggest"});
    CHECK(text.status == 0);
    CHECK(text.out.find("No merger suggests itself.") != std::string::npos);
    const Run machine = folder.run({"merge", "m.json", "--suggest", "--format", "json"});
    CHECK(json::parse(machine.out).at("format") == "remit-suggestions/1");
    const Run type = folder.run({"merge", "m.json", "--suggest", "--type", "cspp"});
    CHECK(type.status == 2);
    CHECK(type.err == "remit: 'cspp' is no type of body; did you mean 'csp'?\n");
    CHECK(folder.run({"merge", "m.json", "--suggest", "--area", "nowhere"}).status == 2);
}

TEST_CASE("a public version of a change names no restricted source", "[cli][merge][compare]") {
    const Folder folder;
    folder.write("m.json", county);
    for (const Words& command :
         {merger, Words{"compare", "m.json", "--at", "2015-01-31", "--at", "2016-03-18"}}) {
        DYNAMIC_SECTION(command.front()) {
            for (const std::string format : {"text", "json", "markdown"}) {
                const Run run = folder.run(with(command, {"--public", "--format", format}));
                CHECK(run.status == 0);
                CHECK(run.out.find("A letter") == std::string::npos);
                CHECK(run.err.find("Public version: 1 restricted source is left out") !=
                      std::string::npos);
            }
        }
    }
}

TEST_CASE("a change is told in the same bytes elsewhere", "[cli][merge][compare]") {
    const Folder folder;
    folder.write("m.json", county);
    REQUIRE(folder.run(with(merger, {"-o", "r"})).status == 0);
    REQUIRE(folder.run_with(elsewhere(), with(merger, {"-o", "elsewhere"})).status == 0);
    for (const std::string& name : files_in(folder.path("r"))) {
        INFO(name);
        const bool same = folder.read("r/" + name) == folder.read("elsewhere/" + name);
        CHECK(same);
    }
}
