// SPDX-License-Identifier: MIT
// Files that cannot be read or written, closed pipes, and outputs that appear whole or not at all.
#include <filesystem>
#include <string>
#include <vector>

#include <sys/stat.h>
#include <unistd.h>

#include "tests/cli/maps.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/run.hpp"

using namespace remit::test;
namespace fs = std::filesystem;
using Words = std::vector<std::string>;

TEST_CASE("what cannot be read or written is exit 4", "[cli][output]") {
    const Folder folder;
    folder.write("m.json", ring_map);
    fs::create_directory(folder.path("folder"));
    struct Case {
        std::string name{};
        Words arguments{};
        std::string err{};
    };
    const std::vector<Case> cases{
        {"a missing file",
         {"check", "none.json"},
         "remit: cannot read 'none.json': No such file or directory\n"},
        {"a folder that is not there",
         {"analyse", "m.json", "-o", "none/f.json"},
         "remit: cannot write 'none/f.json': No such file or directory\n"},
        {"a folder to be written",
         {"analyse", "m.json", "-o", "folder"},
         "remit: cannot write 'folder': Is a directory\n"},
        {"a full disk",
         {"analyse", "m.json", "-o", "/dev/full"},
         "remit: cannot write '/dev/full': No space left on device\n"},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            CHECK(whole(folder.run(c.arguments)) == "exit 4\n--- err\n" + c.err);
            CHECK(folder.names() == Words{"folder", "m.json"});
        }
    }
}

TEST_CASE("a full standard output is exit 4", "[cli][output]") {
    const Folder folder;
    folder.write("m.json", ring_map);
    CHECK(whole(folder.run_to("/dev/full", {"analyse", "m.json"})) ==
          "exit 4\n--- err\nremit: cannot write to standard output: No space left on device\n");
}

TEST_CASE("a folder that may not be written to keeps what it has", "[cli][output]") {
    if (::geteuid() == 0) return;  // root may write anywhere
    const Folder folder;
    folder.write("m.json", ring_map);
    fs::create_directory(folder.path("shut"));
    fs::permissions(folder.path("shut"), fs::perms::owner_read | fs::perms::owner_exec);
    CHECK(whole(folder.run({"analyse", "m.json", "-o", "shut/f.json"})) ==
          "exit 4\n--- err\nremit: cannot write 'shut/f.json': Permission denied\n");
    fs::permissions(folder.path("shut"), fs::perms::owner_all);
}

TEST_CASE("a reader that has gone is no error", "[cli][output]") {
    const Folder folder;
    folder.write("m.json", ring_map);
    CHECK(whole(folder.run_into_closed_pipe({"analyse", "m.json"})) == "exit 0\n");
    CHECK(whole(folder.run_into_closed_pipe({"analyse", "m.json", "--fail-on", "high"})) ==
          "exit 1\n");
    CHECK(whole(folder.run_into_closed_pipe({"--help"})) == "exit 0\n");
}

TEST_CASE("a file is replaced whole, keeps its permissions, and stays a link", "[cli][output]") {
    const Folder folder;
    folder.write("m.json", ring_map);
    folder.write("old.json", "old");
    fs::permissions(folder.path("old.json"), fs::perms::owner_read | fs::perms::owner_write);
    fs::create_symlink("old.json", folder.path("link.json"));
    CHECK(whole(folder.run({"analyse", "m.json", "-o", "link.json"})) == "exit 0\n");
    CHECK(folder.read("old.json") == folder.run({"analyse", "m.json", "--format", "json"}).out);
    CHECK(fs::is_symlink(folder.path("link.json")));
    CHECK(fs::status(folder.path("old.json")).permissions() ==
          (fs::perms::owner_read | fs::perms::owner_write));
    CHECK(folder.names() == Words{"link.json", "m.json", "old.json"});
}

TEST_CASE("a map that is wrong leaves the old output alone", "[cli][output]") {
    const Folder folder;
    folder.write("m.json", "{");
    folder.write("old.svg", "old");
    CHECK(folder.run({"draw", "m.json", "-o", "old.svg"}).status == 3);
    CHECK(folder.read("old.svg") == "old");
}

TEST_CASE("a figure is written to its file, or to standard output", "[cli][output][draw]") {
    const Folder folder;
    folder.write("m.json", ring_map);
    CHECK(whole(folder.run({"draw", "m.json", "-o", "f.svg"})) == "exit 0\n");
    CHECK(folder.read("f.svg").starts_with("<svg"));
    CHECK(folder.run({"draw", "m.json", "--view", "structure", "-o", "-"}).out ==
          folder.read("f.svg"));
}
