// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace remit::findings {

/// A user's text that means nothing in Markdown, nor in the HTML that may stand in it. One line.
[[nodiscard]] std::string escaped(std::string_view text);

}  // namespace remit::findings
