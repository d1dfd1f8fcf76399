// SPDX-License-Identifier: MIT
#include "tests/cli/elsewhere.hpp"

#include <filesystem>

#include "tests/support/catch.hpp"

namespace remit::test {
namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr bool may_preload = false;
#else
constexpr bool may_preload = true;
#endif

}  // namespace

std::vector<std::string> elsewhere() {
    std::vector<std::string> settings{"TZ=Pacific/Kiritimati", "LC_ALL=de_DE.UTF-8",
                                      "LANG=tr_TR.UTF-8"};
    const std::string faketime = "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1";
    if (!may_preload)
        WARN("a sanitizer's library must be loaded first: the hour is not tried");
    else if (std::filesystem::exists(faketime))
        settings.insert(settings.end(), {"LD_PRELOAD=" + faketime, "FAKETIME=+1h"});
    else
        WARN("faketime is not installed: the hour is not tried");
    return settings;
}

}  // namespace remit::test
