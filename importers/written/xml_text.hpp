// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace remit::written {

/// A text as XML, between tags or quotes. A character that XML cannot have becomes U+FFFD.
[[nodiscard]] std::string xml_text(std::string_view text);

}  // namespace remit::written
