// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace remit {

/// All before the first space, or the whole text.
[[nodiscard]] inline std::string_view first_word(std::string_view text) {
    return text.substr(0, text.find(' '));
}

}  // namespace remit
