// SPDX-License-Identifier: MIT
// What takes more than a second says so on a terminal, and nowhere else. The terminal is made by
// script(1).
#include <cstdlib>
#include <string>
#include <vector>

#include "tests/cli/maps.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/here.hpp"
#include "tests/support/run.hpp"

using namespace remit::test;

TEST_CASE("progress is told on a terminal, of slow work alone", "[cli][progress]") {
    if (std::system("script --quiet --command true /dev/null > /dev/null 2>&1") != 0) {
        WARN("skipped: this machine has no terminals to give");
        return;
    }
    struct Case {
        std::string name{};
        std::string wait{};  // before the map comes
        std::string option{};
        bool told = false;
    };
    const std::vector<Case> cases{
        // However long the program takes to start: until it is told, or a minute has gone.
        {"slow", "for i in $(seq 600); do grep -q \" 1 s\" seen && break; sleep 0.1; done", "",
         true},
        {"slow and quiet", "sleep 1.5", "--quiet", false},
        {"quick", "true", "", false},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const Folder folder;
            folder.write("m.json", ring_map);
            const std::string check = "(" + c.wait + "; cat m.json) | " + std::string(program) +
                                      " check --from json - " + c.option;
            const std::string command = "cd '" + folder.path("").string() +
                                        "' && script --quiet --flush --return --command '" + check +
                                        "' seen > /dev/null";
            REQUIRE(std::system(command.c_str()) == 0);
            const std::string seen = folder.read("seen");
            REQUIRE(seen.find("Script started") != std::string::npos);
            CHECK((seen.find("\r\x1b[Kremit: reading standard input … 1 s") != std::string::npos) ==
                  c.told);
            CHECK((seen.find("…") != std::string::npos) == c.told);
        }
    }
}

TEST_CASE("progress is not told to a file", "[cli][progress]") {
    const Folder folder;
    folder.write("m.json", ring_map);
    const std::string command = "cd '" + folder.path("").string() +
                                "' && (sleep 1.3; cat m.json) | " + std::string(program) +
                                " check --from json - 2> err > out";
    REQUIRE(std::system(command.c_str()) == 0);
    CHECK(folder.read("err").empty());
}
