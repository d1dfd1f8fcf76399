// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace remit::report {

/// How a content-security policy names an inline style sheet or script that may stand in a page:
/// "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='".
[[nodiscard]] std::string policy_hash(std::string_view text);

}  // namespace remit::report
