// SPDX-License-Identifier: MIT
// Letters of ASCII alone, whatever the locale.
#pragma once

#include <algorithm>
#include <string>
#include <utility>

namespace remit {

[[nodiscard]] constexpr char ascii_lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

[[nodiscard]] inline std::string ascii_lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](char c) { return ascii_lower(c); });
    return text;
}

}  // namespace remit
