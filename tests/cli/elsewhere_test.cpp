// SPDX-License-Identifier: MIT
// That what runs elsewhere is elsewhere: a clock that could not be loaded would say so to nobody.
#include "tests/cli/elsewhere.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <memory>
#include <string>

#include "tests/support/catch.hpp"

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
