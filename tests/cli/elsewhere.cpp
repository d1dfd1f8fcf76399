// SPDX-License-Identifier: MIT
#include "tests/cli/elsewhere.hpp"

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
    if (may_preload)
        settings.emplace_back("LD_PRELOAD=" REMIT_HOUR_LATER);
    else
        WARN("a sanitizer must be loaded before any clock: the hour is not tried");
    return settings;
}

}  // namespace remit::test
