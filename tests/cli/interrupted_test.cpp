// SPDX-License-Identifier: MIT
// Ctrl-C and its like end the program at once, and leave nothing that is half written.
#include <algorithm>
#include <csignal>
#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "tests/cli/maps.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/run.hpp"

using namespace remit::test;
using Words = std::vector<std::string>;

namespace {

/// Groups without lines: a finding and a page each, and so long to write.
std::string many_groups(std::size_t count) {
    std::string map =
        R"({"format": "remit/1", "title": "Many", "as_at": "2016-03-18", "bodies": [)";
    for (std::size_t i = 0; i < count; ++i) {
        map += fmt::format(R"({}{{"id": "g{}", "name": "Group {}", "type": "working-group"}})",
                           i == 0 ? "" : ",\n", i, i);
    }
    return map + "]}\n";
}

bool is_hidden(const std::string& name) { return name.starts_with('.'); }

}  // namespace

TEST_CASE("a program that is interrupted while it reads ends as the signal would have it",
          "[cli][interrupted]") {
    const Folder folder;
    folder.write("old.json", "old");
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        const Run run = folder.run_interrupted({"analyse", "--from", "json", "-", "-o", "old.json"},
                                               signal, [] { return true; });
        CHECK(whole(run) == fmt::format("exit {}\n", 128 + signal));
        CHECK(folder.read("old.json") == "old");
        CHECK(folder.names() == Words{"old.json"});
    }
}

TEST_CASE("what is interrupted while it is written is not there", "[cli][interrupted]") {
    const Folder folder;
    folder.write("m.json", many_groups(5000));
    struct Case {
        std::string name{};
        Words arguments{};
    };
    const std::vector<Case> cases{
        {"a folder", {"who", "--all", "m.json", "-o", "pages"}},
        {"a folder of tables", {"convert", "m.json", "-o", "tables"}},
        {"a file", {"convert", "m.json", "-o", "again.json"}},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const auto has_begun = [&] { return std::ranges::any_of(folder.names(), is_hidden); };
            const Run run = folder.run_interrupted(c.arguments, SIGINT, has_begun);
            // A quick machine may be done between the look and the signal: then all is there.
            if (run.status == 0 && folder.names().size() == 2) continue;
            CHECK(whole(run) == fmt::format("exit {}\n", 128 + SIGINT));
            CHECK(folder.names() == Words{"m.json"});
        }
    }
}
