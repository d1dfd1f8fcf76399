// SPDX-License-Identifier: MIT
// Reads every #include of the program's folders and holds the table of rooms below: which room may
// use which, and which libraries. The linker cannot tell one room of graph from another; this can.
#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/catch.hpp"
#include "tests/support/here.hpp"

namespace {

namespace fs = std::filesystem;
using Names = std::vector<std::string_view>;

/// A folder with one task. `rooms` and `libraries` are all that it may include, besides itself and
/// the standard library.
struct Room {
    std::string_view folder{};
    Names rooms{};
    Names libraries{};
};

const std::vector<Room> rooms{
    {"graph/model", {}, {"boost", "fmt"}},
    {"graph/paths", {"graph/model"}, {"boost", "fmt"}},
    {"graph/measures", {"graph/model", "graph/paths"}, {"boost"}},
    {"graph/rules", {"graph/model", "graph/paths"}, {"boost", "fmt"}},
    {"graph/findings", {"graph/model", "graph/paths", "graph/rules"}, {"boost", "fmt"}},
    {"graph/change/plan",
     {"graph/model", "graph/paths", "graph/findings", "graph/change"},
     {"fmt"}},
    {"graph/change/outlook",
     {"graph/model", "graph/paths", "graph/rules", "graph/findings", "graph/change/fates",
      "graph/change/plan"},
     {"fmt"}},
    {"graph/change/fates",
     {"graph/model", "graph/paths", "graph/rules", "graph/findings"},
     {"fmt"}},
    {"graph/change/compare",
     {"graph/model", "graph/paths", "graph/findings", "graph/change", "graph/change/fates",
      "graph/change/plan"},
     {"fmt"}},
    {"graph/change/suggest", {"graph/model", "graph/paths", "graph/findings"}, {"fmt"}},
    {"graph/change", {"graph/model"}, {"fmt"}},
    {"importers",
     {"graph"},
     {"boost", "fmt", "nlohmann", "pugixml", "system", "xlsxwriter", "zip"}},
    {"viz",
     {"graph", "data"},
     {"boost", "fmt", "nlohmann", "graphviz", "pugixml", "zip", "xlsxwriter", "cairo", "librsvg",
      "glib", "kainjow", "png", "dlfcn"}},
    {"cli/manual", {"cli", "graph", "importers", "viz"}, {"fmt"}},
    {"cli", {"graph", "importers", "viz", "data"}, {"boost", "fmt", "nlohmann", "CLI", "system"}},
};

/// The room of each public header of graph, which stand in one folder.
struct PublicHeaders {
    std::string_view room{};
    Names names{};
};
const std::vector<PublicHeaders> public_headers{
    {"graph/model",
     {"build", "date", "diagnostic", "draft", "fields", "hash", "ids", "jobs", "place",
      "references", "register", "register_records", "resolve_names", "restricted", "text",
      "vocabulary", "words"}},
    {"graph/paths", {"relation_graph", "routes", "snapshot", "terms"}},
    {"graph/measures", {"measures"}},
    {"graph/rules", {"parties", "rule", "rules"}},
    {"graph/findings", {"analyse", "catalogue", "finding", "findings", "public_findings"}},
    {"graph/change/plan", {"change", "plan"}},
    {"graph/change/outlook", {"outlook"}},
    {"graph/change/fates", {"finding_changes"}},
    {"graph/change/compare", {"difference", "united"}},
    {"graph/change/suggest", {"suggest"}},
};

/// graph takes bytes, a date and an executor, and gives results: no file, terminal or locale.
const Names surroundings{"clocale", "cstdio",   "ctime", "filesystem",
                         "fstream", "iostream", "locale"};

struct Include {
    std::string path{};
    std::size_t line = 0;
};

std::vector<Include> includes_of(const std::string& text) {
    std::vector<Include> found;
    std::istringstream lines{text};
    std::string line;
    for (std::size_t number = 1; std::getline(lines, line); ++number) {
        const auto hash = line.find_first_not_of(" \t");
        if (hash == std::string::npos || line[hash] != '#') continue;
        const auto word = line.find_first_not_of(" \t", hash + 1);
        if (word == std::string::npos || line.compare(word, 7, "include") != 0) continue;
        const auto open = line.find_first_of("<\"", word);
        const auto close = line.find_first_of(">\"", open + 1);
        found.push_back({line.substr(open + 1, close - open - 1), number});
    }
    return found;
}

bool within(std::string_view path, std::string_view folder) {
    return path == folder || (path.starts_with(folder) && path[folder.size()] == '/');
}

bool contains(const Names& names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

/// The room of a file of the tree; nothing where there is no row for it.
std::optional<std::string> room_of(std::string_view path) {
    constexpr std::string_view graph_headers = "graph/include/remit/graph/";
    if (path.starts_with(graph_headers)) {
        const auto name = path.substr(graph_headers.size());
        for (const auto& row : public_headers) {
            if (contains(row.names, name.substr(0, name.rfind('.')))) return std::string{row.room};
        }
        return std::nullopt;
    }
    for (const auto& room : rooms) {
        if (within(path, room.folder)) return std::string{room.folder};
    }
    return std::nullopt;
}

/// `boost` of boost/graph/x.hpp, `zip` of zip.h, `system` of unistd.h; nothing for the standard
/// library.
std::optional<std::string> library_of(std::string_view include) {
    if (include.find_first_of("./") == std::string_view::npos) return std::nullopt;
    static const std::vector<std::pair<std::string_view, std::string_view>> folders{
        {"nlohmann", "nlohmann"}, {"graphviz", "graphviz"}, {"gvc.h", "graphviz"},
        {"cgraph.h", "graphviz"}, {"sys", "system"},        {"unistd.h", "system"},
        {"fcntl.h", "system"},    {"signal.h", "system"},   {"pthread.h", "system"},
        {"cairo-pdf.h", "cairo"},
    };
    const auto first = include.substr(0, include.find('/'));
    for (const auto& [folder, library] : folders) {
        if (first == folder) return std::string{library};
    }
    return std::string{first.substr(0, first.rfind('.'))};
}

/// The path in the tree that an include means: <remit/...> is a public header, "..." is looked for
/// beside the file, then from the top. Nothing when it is another library's.
std::optional<std::string> in_tree(const fs::path& from, const std::string& include,
                                   const std::vector<std::string>& tree) {
    const auto there = [&](const std::string& path) {
        return std::ranges::binary_search(tree, path);
    };
    if (include == "remit/data.hpp") return "data";
    if (include.starts_with("remit/")) {
        const auto rest = include.substr(6);
        return rest.substr(0, rest.find('/')) + "/include/" + include;
    }
    const auto beside = (from.parent_path() / include).lexically_normal().generic_string();
    if (there(beside)) return beside;
    if (there(include)) return include;
    return std::nullopt;
}

std::string first_folder(std::string_view path) {
    return std::string{path.substr(0, path.find('/'))};
}

/// Why this file may not include that; empty when it may.
std::string objection(const std::string& file, const Room& room, const Include& include,
                      const std::vector<std::string>& tree) {
    const auto target = in_tree(file, include.path, tree);
    if (!target) {
        const auto library = library_of(include.path);
        if (!library) {
            const bool banned =
                first_folder(room.folder) == "graph" && contains(surroundings, include.path);
            return banned ? "graph knows no surroundings" : "";
        }
        if (contains(room.libraries, *library)) return "";
        return std::string{room.folder} + " may not use the library " + *library;
    }
    const auto there = *target == "data" ? std::optional<std::string>{"data"} : room_of(*target);
    if (!there) return "the header is in no row of tests/layering_test.cpp";
    const auto folder = first_folder(*there);
    const bool may =
        *there == room.folder || contains(room.rooms, *there) || contains(room.rooms, folder);
    if (!may) return std::string{room.folder} + " may not use " + *there;
    const bool is_public = *target == "data" || target->starts_with(folder + "/include/");
    if (!is_public && folder != first_folder(room.folder)) {
        return "that header is private to " + folder;
    }
    return "";
}

/// What is wrong with a file's includes, as `file:line: <include>: why`.
std::vector<std::string> objections(const std::string& file, const std::string& text,
                                    const std::vector<std::string>& tree) {
    const auto name = room_of(file);
    if (!name) {
        return {file +
                ": is in no room: give it a row in tests/layering_test.cpp (a public header of "
                "graph: in public_headers, under the room whose sources define it)"};
    }
    const auto room = std::ranges::find(rooms, *name, &Room::folder);
    std::vector<std::string> found;
    for (const auto& include : includes_of(text)) {
        const auto why = objection(file, *room, include, tree);
        if (why.empty()) continue;
        found.push_back(file + ":" + std::to_string(include.line) + ": " + include.path + ": " +
                        why);
    }
    return found;
}

std::string content(const fs::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

/// The C++ files of the program's folders, in order.
std::vector<std::string> files_of_tree(const fs::path& root) {
    std::vector<std::string> found;
    for (const auto* folder : {"graph", "importers", "viz", "cli"}) {
        for (const auto& entry : fs::recursive_directory_iterator{root / folder}) {
            const auto suffix = entry.path().extension();
            if (suffix != ".cpp" && suffix != ".hpp") continue;
            found.push_back(entry.path().lexically_relative(root).generic_string());
        }
    }
    std::ranges::sort(found);
    return found;
}

}  // namespace

TEST_CASE("no file includes what its room may not use", "[layering][unit]") {
    const fs::path root{remit::test::source_folder};
    const auto tree = files_of_tree(root);
    std::string found;
    for (const auto& file : tree) {
        for (const auto& line : objections(file, content(root / file), tree))
            found += line + "\n";
    }
    CHECK(found == "");
}

TEST_CASE("the layering test objects to what the table of rooms does not give",
          "[layering][unit]") {
    const std::vector<std::string> tree{
        "graph/include/remit/graph/ids.hpp", "graph/include/remit/graph/unknown.hpp",
        "graph/model/index.hpp", "graph/paths/reach.hpp", "importers/json/cells.hpp"};
    struct Case {
        std::string name{};
        std::string file{};
        std::string include{};
        std::string expected{};
    };
    const std::vector<Case> cases{
        {"standard library", "graph/model/a.cpp", "<vector>", ""},
        {"Boost in graph", "graph/paths/a.cpp", "<boost/graph/reverse_graph.hpp>", ""},
        {"JSON in graph", "graph/model/a.cpp", "<nlohmann/json.hpp>",
         "graph/model may not use the library nlohmann"},
        {"JSON in importers", "importers/json/a.cpp", "<nlohmann/json.hpp>", ""},
        {"Graphviz in graph", "graph/paths/a.cpp", "<graphviz/gvc.h>",
         "graph/paths may not use the library graphviz"},
        {"Graphviz by its short name", "importers/a.cpp", "<gvc.h>",
         "importers may not use the library graphviz"},
        {"files in graph", "graph/findings/a.cpp", "<fstream>", "graph knows no surroundings"},
        {"files in cli", "cli/a.cpp", "<fstream>", ""},
        {"own private header, beside", "graph/model/a.cpp", "\"index.hpp\"", ""},
        {"own private header, from the top", "graph/model/a.cpp", "\"graph/model/index.hpp\"", ""},
        {"a lower room", "graph/paths/a.cpp", "\"graph/model/index.hpp\"", ""},
        {"a higher room", "graph/model/a.cpp", "\"graph/paths/reach.hpp\"",
         "graph/model may not use graph/paths"},
        {"another library's public header", "viz/a.cpp", "\"remit/graph/ids.hpp\"", ""},
        {"another library's private header", "viz/a.cpp", "\"graph/model/index.hpp\"",
         "that header is private to graph"},
        {"importers in viz", "viz/a.cpp", "<remit/importers/formats.hpp>",
         "viz may not use importers"},
        {"viz in importers", "importers/a.cpp", "<remit/viz/figure.hpp>",
         "importers may not use viz"},
        {"a public header without a row", "cli/a.cpp", "<remit/graph/unknown.hpp>",
         "the header is in no row of tests/layering_test.cpp"},
        {"the embedded data in cli", "cli/a.cpp", "<remit/data.hpp>", ""},
        {"the embedded data in graph", "graph/model/a.cpp", "<remit/data.hpp>",
         "graph/model may not use data"},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const auto found =
                objections(c.file, "#pragma once\n#include " + c.include + "\n", tree);
            const auto path = c.include.substr(1, c.include.size() - 2);
            if (c.expected.empty()) {
                CHECK(found == std::vector<std::string>{});
            } else {
                CHECK(found ==
                      std::vector<std::string>{c.file + ":2: " + path + ": " + c.expected});
            }
        }
    }
}

TEST_CASE("a public header of graph that has no row is objected to", "[layering][unit]") {
    const auto found = objections("graph/include/remit/graph/unknown.hpp", "", {});
    REQUIRE(found.size() == 1);
    CHECK_THAT(found[0], Catch::Matchers::ContainsSubstring("public_headers"));
}
