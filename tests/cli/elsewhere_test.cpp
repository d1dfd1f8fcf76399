// SPDX-License-Identifier: MIT
// That what runs elsewhere is elsewhere: a clock that could not be loaded would say so to nobody.
#include "tests/cli/elsewhere.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <memory>
#include <string>

#include "tests/cli/maps.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/run.hpp"

TEST_CASE("elsewhere it is an hour later", "[cli]") {
    std::string command = "env";
    bool later = false;
    for (const std::string& setting : remit::test::elsewhere()) {
        command += " '" + setting + "'";
        later = later || setting.starts_with("LD_PRELOAD=");
    }
    if (!later) return;  // which it has said aloud
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> clock(
        popen((command + " date +%s").c_str(), "r"), pclose);
    std::array<char, 32> said{};
    REQUIRE(std::fgets(said.data(), static_cast<int>(said.size()), clock.get()) != nullptr);
    const auto ahead = std::strtoll(said.data(), nullptr, 10) - std::time(nullptr);
    CHECK(ahead > 3500);
    CHECK(ahead < 3700);
}

TEST_CASE("no library is loaded from the folder one is in", "[cli]") {
    const remit::test::Folder folder;
    folder.write("m.json", remit::test::ring_map);
    for (const std::string name :
         {"libstdc++.so.6", "libgvc.so.6", "libz.so.1", "librsvg-2.so.2", "libcairo.so.2"})
        folder.write(name, "not a library");
    CHECK(whole(folder.run({"draw", "m.json", "-o", "f.pdf"})) == "exit 0\n");
    CHECK(folder.read("f.pdf").starts_with("%PDF"));
}
