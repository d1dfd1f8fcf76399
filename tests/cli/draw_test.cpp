// SPDX-License-Identifier: MIT
// Figures as files: which, of what kind, how many, and the same bytes everywhere.
#include <filesystem>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "tests/cli/elsewhere.hpp"
#include "tests/cli/maps.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/read.hpp"
#include "tests/support/run.hpp"

using namespace remit::test;
using Words = std::vector<std::string>;

namespace {

/// Two pages of bodies that no line touches.
std::string long_list() {
    std::string bodies;
    for (int i = 0; i < 200; ++i)
        bodies += fmt::format(R"({}{{"id": "b{}", "name": "Body {}", "type": "post"}})",
                              i == 0 ? "" : ", ", i, i);
    return R"({"format": "remit/1", "title": "T", "as_at": "2016", "bodies": [)" + bodies + "]}";
}

std::string kind_of(const std::string& bytes) {
    if (bytes.rfind("<svg", 0) == 0) return "svg";
    if (bytes.rfind("%PDF", 0) == 0) return "pdf";
    if (bytes.rfind("\x89PNG", 0) == 0) return "png";
    return bytes.rfind("digraph", 0) == 0 ? "dot" : "unknown";
}

}  // namespace

TEST_CASE("the suffix or --format says what a figure is", "[cli][draw]") {
    const Folder folder;
    folder.write("m.json", ring_map);
    struct Case {
        std::string output{};
        Words options{};
        std::string kind{};
    };
    const std::vector<Case> cases{
        {"f.svg", {}, "svg"},
        {"f.pdf", {}, "pdf"},
        {"f.png", {}, "png"},
        {"f.dot", {}, "dot"},
        {"f.out", {"--format", "pdf"}, "pdf"},
        {"f.svg", {"--format", "png"}, "png"},
    };
    for (const auto& c : cases) {
        Words words{"draw", "m.json", "-o", c.output};
        words.insert(words.end(), c.options.begin(), c.options.end());
        CHECK(whole(folder.run(words)) == "exit 0\n");
        CHECK(kind_of(folder.read(c.output)) == c.kind);
        words[3] = "-";
        if (c.options.empty()) words.insert(words.end(), {"--format", c.kind});
        const bool same = folder.run(words).out == folder.read(c.output);
        CHECK(same);
    }
    CHECK(kind_of(folder.run({"draw", "m.json", "-o", "-"}).out) == "svg");
}

TEST_CASE("pages are files of their own, but of a PDF", "[cli][draw]") {
    const Folder folder;
    folder.write("m.json", long_list());
    CHECK(whole(folder.run({"draw", "m.json", "-o", "f.svg", "--paper", "a4-portrait"})) ==
          "exit 0\n--- err\nremit: the figure takes 2 pages: 'f-1.svg' to 'f-2.svg'\n");
    CHECK(whole(folder.run({"draw", "m.json", "-o", "g.png", "--paper", "a4-portrait",
                            "--quiet"})) == "exit 0\n");
    CHECK(whole(folder.run({"draw", "m.json", "-o", "f.pdf", "--paper", "a4-portrait"})) ==
          "exit 0\n");
    CHECK(whole(folder.run({"draw", "m.json", "-o", "f.svg", "--paper", "free"})) == "exit 0\n");
    CHECK(folder.names() ==
          Words{"f-1.svg", "f-2.svg", "f.pdf", "f.svg", "g-1.png", "g-2.png", "m.json"});
    const auto pages = folder.read("f.pdf").find("/Count 2");
    CHECK(pages != std::string::npos);
}

TEST_CASE("several pages do not go to standard output, unless as PDF", "[cli][draw]") {
    const Folder folder;
    folder.write("m.json", long_list());
    CHECK(
        whole(folder.run({"draw", "m.json", "-o", "-", "--paper", "a4"})) ==
        "exit 2\n--- err\nremit: the figure takes 2 pages, a file each: name one with -o, or take "
        "--format pdf\n");
    CHECK(folder.run({"draw", "m.json", "-o", "-", "--format", "pdf"}).status == 0);
}

TEST_CASE("of several pages none is written where one cannot be", "[cli][draw]") {
    const Folder folder;
    folder.write("m.json", long_list());
    std::filesystem::create_directory(folder.path("f-2.svg"));
    CHECK(whole(folder.run({"draw", "m.json", "-o", "f.svg", "--paper", "a4"})) ==
          "exit 4\n--- err\nremit: cannot write 'f-2.svg': Is a directory\n");
    CHECK(folder.names() == Words{"f-2.svg", "m.json"});
}

TEST_CASE("the same figure is the same bytes in another place, zone, locale and hour",
          "[cli][draw]") {
    const Folder here;
    const Folder there;
    const std::string suffolk = file_text("data/cases/suffolk/register.json");
    here.write("m.json", suffolk);
    there.write("m.json", suffolk);
    for (const std::string format : {"svg", "pdf", "png", "dot"}) {
        CAPTURE(format);
        const Words words{"draw",        "m.json",  "-o",
                          "f." + format, "--paper", format == "svg" ? "free" : "a4-landscape"};
        CHECK(here.run(words).status == 0);
        CHECK(there.run_with(elsewhere(), words).status == 0);
        for (const std::string& name : here.names()) {
            const bool same = here.read(name) == there.read(name);
            CAPTURE(name);
            CHECK(same);
        }
    }
    CHECK(here.names() == there.names());
}

TEST_CASE("draw finds a body, an area and a topic by id, name or other name, or asks back",
          "[cli][draw]") {
    constexpr std::string_view map = R"({"format": "remit/1", "as_at": "2016",
      "areas": [{"id": "north", "name": "North Town", "code": "E1"},
                {"id": "south", "name": "South Town"}],
      "topics": [{"id": "abuse", "name": "Domestic abuse"}],
      "bodies": [{"id": "csp", "name": "North CSP", "aka": ["NC"], "areas": ["north"]},
                 {"id": "board", "name": "South Board", "aka": ["NC"], "areas": ["south"]}],
      "remits": [{"body": "csp", "topic": "abuse", "function": "delivery"}]})";
    const Folder folder;
    folder.write("m.json", map);
    const auto drawn = [&](Words options) {
        options.insert(options.begin(), {"draw", "m.json", "-o", "-"});
        return folder.run(options);
    };
    const std::string area = drawn({"--area", "north"}).out;
    CHECK_THAT(area, Catch::Matchers::ContainsSubstring("bodies that serve North Town"));
    CHECK(area.find("South Board") == std::string::npos);
    for (const std::string name : {"North Town", "north town", "E1"})
        CHECK(drawn({"--area", name}).out == area);
    const std::string topic = drawn({"--topic", "abuse"}).out;
    CHECK_THAT(topic, Catch::Matchers::ContainsSubstring("with a remit on Domestic abuse"));
    CHECK(drawn({"--topic", "Domestic Abuse"}).out == topic);
    const std::string focus = drawn({"--focus", "csp"}).out;
    CHECK_THAT(focus, Catch::Matchers::ContainsSubstring("What surrounds North CSP"));
    CHECK(drawn({"--view", "focus", "--focus", "North CSP", "--hops", "1"}).out == focus);

    struct Case {
        std::string name{};
        Words options{};
        std::string err{};
    };
    const std::vector<Case> cases{
        {"a body that may be two",
         {"--focus", "NC"},
         "remit: 'NC' may be any of these; say which by its id:\n"
         "  csp                       North CSP\n  board                     South Board\n"},
        {"no such body", {"--focus", "xyzzy"}, "remit: no body is called 'xyzzy'\n"},
        {"a part of an area's name",
         {"--area", "town"},
         "remit: no area is called 'town'; did you mean\n"
         "  north                     North Town\n  south                     South Town\n"},
        {"no such topic",
         {"--topic", "abus"},
         "remit: no topic is called 'abus'; did you mean\n"
         "  abuse                     Domestic abuse\n"},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) { CHECK(whole(drawn(c.options)) == "exit 2\n--- err\n" + c.err); }
    }
}

TEST_CASE("a public figure of findings numbers only what a public version may tell",
          "[cli][draw]") {
    constexpr std::string_view map = R"({"format": "remit/1", "as_at": "2016",
      "sources": [{"id": "open", "title": "Minutes"},
                  {"id": "secret", "title": "A note", "restricted": true}],
      "bodies": [{"id": "a", "name": "A Group", "type": "working-group",
                  "evidence": [{"source": "open"}]},
                 {"id": "b", "name": "B Board", "type": "partnership-board",
                  "evidence": [{"source": "open"}]}],
      "topics": [{"id": "safety", "name": "Safety"}],
      "remits": [{"body": "a", "topic": "safety", "function": "delivery",
                  "evidence": [{"source": "open"}]}],
      "relations": [{"type": "reports-to", "from": "a", "to": "b",
                     "evidence": [{"source": "secret"}]}]})";
    const Folder folder;
    folder.write("m.json", map);
    const Words words{"draw", "m.json", "--view", "findings", "-o", "-"};
    Words for_all = words;
    for_all.emplace_back("--public");
    CHECK_THAT(folder.run(for_all).out,
               !Catch::Matchers::ContainsSubstring("A Group is not shown"));
    CHECK_THAT(folder.run(for_all).err, Catch::Matchers::ContainsSubstring("Public version"));
}

TEST_CASE("a public figure of remits frames only what a public version may tell", "[cli][draw]") {
    // Whoever may see the note knows that the one board answers to the other.
    constexpr std::string_view map = R"({"format": "remit/1", "as_at": "2016",
      "sources": [{"id": "open", "title": "Minutes"},
                  {"id": "secret", "title": "A note", "restricted": true}],
      "areas": [{"id": "kent", "name": "Kent"}],
      "bodies": [{"id": "a", "name": "A Board", "type": "partnership-board", "areas": ["kent"],
                  "evidence": [{"source": "open"}]},
                 {"id": "b", "name": "B Board", "type": "partnership-board", "areas": ["kent"],
                  "evidence": [{"source": "open"}]}],
      "topics": [{"id": "safety", "name": "Safety"}],
      "remits": [{"body": "a", "topic": "safety", "function": "strategy",
                  "evidence": [{"source": "open"}]},
                 {"body": "b", "topic": "safety", "function": "strategy",
                  "evidence": [{"source": "open"}]}],
      "relations": [{"type": "reports-to", "from": "b", "to": "a",
                     "evidence": [{"source": "secret"}]}]})";
    const Folder folder;
    folder.write("m.json", map);
    const Words words{"draw", "m.json", "--view", "remits", "-o", "-"};
    Words for_all = words;
    for_all.emplace_back("--public");
    const auto same_work = Catch::Matchers::ContainsSubstring("same work, not shared out");
    CHECK_THAT(folder.run(words).out, !same_work);
    CHECK_THAT(folder.run(for_all).out, !same_work);
    CHECK_THAT(folder.run(for_all).out, Catch::Matchers::ContainsSubstring("A Board"));
}
