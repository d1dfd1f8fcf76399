// SPDX-License-Identifier: MIT
#include "tests/cli/elsewhere.hpp"

#include <filesystem>

#include "tests/support/catch.hpp"

namespace remit::test {
namespace {

// GCC says by a macro that its sanitizer is on, Clang by a feature.
#ifdef __has_feature
#define REMIT_SANITIZED __has_feature(address_sanitizer)
#elif defined(__SANITIZE_ADDRESS__)
#define REMIT_SANITIZED 1
#else
#define REMIT_SANITIZED 0
#endif
constexpr bool may_preload = !REMIT_SANITIZED;

}  // namespace

std::vector<std::string> elsewhere() {
    std::vector<std::string> settings{"TZ=Pacific/Kiritimati", "LC_ALL=de_DE.UTF-8",
                                      "LANG=tr_TR.UTF-8"};
    const std::string faketime = "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1";
    if (!may_preload)
        WARN("a sanitizer and a preloaded clock wait for each other: the hour is not tried");
    else if (std::filesystem::exists(faketime))
        settings.insert(settings.end(), {"LD_PRELOAD=" + faketime, "FAKETIME=+1h"});
    else
        WARN("faketime is not installed: the hour is not tried");
    return settings;
}

}  // namespace remit::test
