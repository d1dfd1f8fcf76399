// SPDX-License-Identifier: MIT
// who --all: a folder of pages, whole or not at all.
#include <algorithm>
#include <filesystem>
#include <regex>
#include <string>
#include <vector>

#include "tests/cli/maps.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/run.hpp"

using namespace remit::test;
namespace fs = std::filesystem;
using Words = std::vector<std::string>;

namespace {

Words names_in(const fs::path& folder) {
    Words names;
    for (const auto& entry : fs::directory_iterator(folder))
        names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    return names;
}

constexpr const char* question =
    "   **Does the Youth Forum report to anybody, and if so, to whom?**\n\n   Answer: ____";

/// A page up to its questions, or an index without their numbers: they grow with the catalogue.
std::string without_findings(const std::string& text) {
    const std::string page = text.substr(0, text.find("\n## Questions"));
    return std::regex_replace(page, std::regex(R"(\| \d+ \|)"), "| … |");
}

}  // namespace

TEST_CASE("who --all writes a page a body and an index", "[cli][who][golden]") {
    for (const std::string name : {"pages", "pages/"}) {
        const Folder folder;
        folder.write("m.json", ring_map);
        CHECK(whole(folder.run({"who", "--all", "-o", name, "m.json"})) == "exit 0\n");
        CHECK(folder.names() == Words{"m.json", "pages"});
        CHECK(names_in(folder.path("pages")) ==
              Words{"_index.md", "board.md", "forum.md", "group.md"});
        const std::string page = folder.read("pages/forum.md");
        CHECK(difference_from_approved("markdown/page.approved.md", without_findings(page)) == "");
        CHECK_THAT(page, Catch::Matchers::ContainsSubstring("\n## Questions\n\n1. ") &&
                             Catch::Matchers::ContainsSubstring(question) &&
                             Catch::Matchers::EndsWith("\n\nDate: ________________\n"));
        CHECK(difference_from_approved("markdown/pages-index.approved.md",
                                       without_findings(folder.read("pages/_index.md"))) == "");
    }
}

TEST_CASE("a page names the duties that it asks about", "[cli][who]") {
    const Folder folder;
    folder.write("m.json", R"({"format": "remit/1", "as_at": "2016", "jurisdiction": "england",
      "areas": [{"id": "north", "name": "North", "kind": "district"}],
      "bodies": [{"id": "csp", "name": "North CSP", "type": "csp", "areas": ["north"]}],
      "scope": {"bodies": ["csp"]}})");
    CHECK(whole(folder.run({"who", "--all", "-o", "pages", "m.json"})) == "exit 0\n");
    const std::string page = folder.read("pages/csp.md");
    const auto duty = page.find("\n   - Not shown: a partnership plan. ");
    const auto asked = page.find(
        "\n   **Which of these has the North CSP done, and where is that written down?**");
    REQUIRE(duty != std::string::npos);
    CHECK(asked != std::string::npos);
    CHECK(duty < asked);
}

TEST_CASE("pages are marked, and leave out what is restricted", "[cli][who][public]") {
    const Folder folder;
    folder.write("m.json", R"({"format": "remit/1", "title": "T", "as_at": "2016",
      "sources": [{"id": "leak", "title": "Letter", "restricted": true}],
      "bodies": [{"id": "a", "name": "A"},
                 {"id": "gone", "name": "Gone", "end": "2014"},
                 {"id": "b", "name": "B", "evidence": [{"source": "leak"}]}]})");
    const Run run = folder.run(
        {"who", "--all", "-o", "pages", "m.json", "--public", "--quiet", "--label", "DRAFT 2"});
    CHECK(whole(run) == "exit 0\n");
    CHECK(names_in(folder.path("pages")) == Words{"_index.md", "a.md"});
    CHECK(folder.read("pages/a.md").starts_with("# A \\[DRAFT 2\\]\n"));
}

TEST_CASE("who --all writes over nothing, and leaves nothing half done", "[cli][who]") {
    struct Case {
        std::string name{};
        Words arguments{};
        std::string whole{};
    };
    const std::vector<Case> cases{
        {"a folder with something in it",
         {"who", "--all", "-o", "full", "m.json"},
         "exit 4\n--- err\nremit: cannot write the folder 'full': Directory not empty\n"},
        {"a file",
         {"who", "--all", "-o", "m.json", "m.json"},
         "exit 4\n--- err\nremit: cannot write the folder 'm.json': Not a directory\n"},
        {"a folder in none",
         {"who", "--all", "-o", "none/pages", "m.json"},
         "exit 4\n--- err\nremit: cannot write the folder 'none/pages': No such file or "
         "directory\n"},
        {"a map that is wrong",
         {"who", "--all", "-o", "new", "bad.json"},
         "exit 3\n--- err\nbad.json:1:1: error: a map is an object, not a list [I102]\n"},
        {"no folder",
         {"who", "--all", "m.json"},
         "exit 2\n--- err\nremit: the folder for the pages is missing: --all -o DIR\n"
         "Try 'remit who --help'.\n"},
        {"a folder for one card",
         {"who", "board", "m.json", "-o", "new"},
         "exit 2\n--- err\nremit: -o names the folder for the pages of --all\n"
         "Try 'remit who --help'.\n"},
        {"no map",
         {"who", "--all", "-o", "new"},
         "exit 2\n--- err\nremit: the map is missing: name a file, or - for standard input\n"
         "Try 'remit who --help'.\n"},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const Folder folder;
            folder.write("m.json", ring_map);
            folder.write("bad.json", "[]");
            fs::create_directory(folder.path("full"));
            folder.write("full/answer.md", "mine");
            CHECK(whole(folder.run(c.arguments)) == c.whole);
            CHECK(folder.names() == Words{"bad.json", "full", "m.json"});
            CHECK(names_in(folder.path("full")) == Words{"answer.md"});
        }
    }
}

TEST_CASE("an empty folder is filled", "[cli][who]") {
    const Folder folder;
    folder.write("m.json", ring_map);
    fs::create_directory(folder.path("pages"));
    CHECK(whole(folder.run({"who", "--all", "-o", "pages", "m.json"})) == "exit 0\n");
    CHECK(names_in(folder.path("pages")).size() == 4);
}
