// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace remit {

/// A text as JSON, with its quotes. What is not UTF-8 becomes U+FFFD.
[[nodiscard]] std::string json_text(std::string_view text);

}  // namespace remit
