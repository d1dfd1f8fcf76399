// SPDX-License-Identifier: MIT
// What the commands write appears whole or not at all: on a disk that is full, in a folder that
// is shut, where the program is killed.
#include <algorithm>
#include <csignal>
#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <unistd.h>

#include "tests/cli/maps.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/run.hpp"

using namespace remit::test;
namespace fs = std::filesystem;
using Words = std::vector<std::string>;

namespace {

struct Case {
    std::string output{};  // a file or folder
    Words arguments{};     // without -o
};

std::vector<Case> outputs() {
    const std::string map = "m.json";
    return {
        {"f.txt", {"analyse", map}},
        {"f.json", {"analyse", map}},
        {"f.csv", {"analyse", map}},
        {"f.md", {"analyse", map}},
        {"f.svg", {"draw", map}},
        {"f.pdf", {"draw", map}},
        {"f.png", {"draw", map, "--view", "structure"}},
        {"f.dot", {"draw", map, "--view", "structure"}},
        {"measures.json", {"measure", map}},
        {"cards", {"who", "--all", map}},
        {"report", {"report", map}},
        {"again.json", {"convert", map}},
        {"tables", {"convert", map}},
        {"again.xlsx", {"convert", map}},
        {"again.graphml", {"convert", map}},
        {"merged",
         {"merge", map, "--bodies", "board,group", "--into", "One", "--on", "2017-01-01"}},
        {"changes.json", {"compare", map, "n.json"}},
        {"changes", {"compare", map, "n.json"}},
        {"starter.xlsx", {"new"}},
        {"starter", {"new"}},
    };
}

void write_inputs(const Folder& folder) {
    folder.write("m.json", ring_map);
    folder.write("n.json", quiet_map);
}

Words with_output(const Case& c) {
    Words words = c.arguments;
    if (words.front() != "new") words.emplace_back("-o");
    words.push_back(c.output);
    return words;
}

/// Every file that stands in the folder, with its bytes.
std::map<std::string, std::string> files_in(const Folder& folder) {
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder.path(""))) {
        const std::string name = fs::relative(entry.path(), folder.path("")).string();
        files[name] = entry.is_regular_file() ? folder.read(name) : "a folder";
    }
    return files;
}

}  // namespace

TEST_CASE("on a full disk an output is not there, and an older one as it was", "[cli][faults]") {
    for (const Case& c : outputs()) {
        DYNAMIC_SECTION(fmt::format("{} to {}", c.arguments.front(), c.output)) {
            const Folder roomy;
            write_inputs(roomy);
            REQUIRE(roomy.run(with_output(c)).status == 0);
            const auto all = files_in(roomy);

            const Folder folder;
            write_inputs(folder);
            const bool replaces =
                c.output.find('.') != std::string::npos && c.arguments.front() != "new";
            if (replaces) folder.write(c.output, "old");
            const auto before = files_in(folder);
            std::size_t failed = 0;
            std::size_t blocks = 1;
            Run run = folder.run_short_of_room(blocks, with_output(c));
            for (; run.status != 0 && blocks < 10'000; blocks *= 4, ++failed) {
                CHECK(run.status == 4);
                // libxlsxwriter has a word of its own before it.
                CHECK(run.err.find("remit: cannot ") != std::string::npos);
                CHECK(files_in(folder) == before);
                run = folder.run_short_of_room(blocks * 4, with_output(c));
            }
            CHECK(run.status == 0);
            CHECK(files_in(folder) == all);
            std::size_t largest = 0;
            for (const auto& [name, bytes] : all) {
                if (name.starts_with(c.output)) largest = std::max(largest, bytes.size());
            }
            if (largest > 512) CHECK(failed > 0);  // a block holds none but the smallest
        }
    }
}

TEST_CASE("in a folder that is shut nothing is written", "[cli][faults]") {
    if (::geteuid() == 0) {
        WARN("not tested: root may write anywhere");
        return;
    }
    const Folder folder;
    write_inputs(folder);
    fs::create_directory(folder.path("shut"));
    fs::permissions(folder.path("shut"), fs::perms::owner_read | fs::perms::owner_exec);
    for (Case c : outputs()) {
        c.output = "shut/" + c.output;
        const Run run = folder.run(with_output(c));
        CHECK(run.status == 4);
        CHECK(run.err.find("Permission denied") != std::string::npos);
        CHECK(fs::is_empty(folder.path("shut")));
    }
    fs::permissions(folder.path("shut"), fs::perms::owner_all);
}

TEST_CASE("a program that is killed leaves no output under its name", "[cli][faults]") {
    const auto is_hidden = [](const std::string& name) { return name.starts_with('.'); };
    std::size_t killed = 0;
    for (const Case& c : outputs()) {
        INFO(c.arguments.front() << " to " << c.output);
        const Folder folder;
        write_inputs(folder);
        const Run run = folder.run_interrupted(with_output(c), SIGKILL, [&] {
            return std::ranges::any_of(folder.names(), is_hidden) ||
                   fs::exists(folder.path(c.output));
        });
        // It may have been done by then.
        if (run.status == 0 || fs::exists(folder.path(c.output))) continue;
        ++killed;
        Words left = folder.names();
        std::erase_if(left, is_hidden);
        CHECK(left == Words{"m.json", "n.json"});
        // What is left of it is in nobody's way.
        CHECK(folder.run(with_output(c)).status == 0);
    }
    CHECK(killed > 0);
}
