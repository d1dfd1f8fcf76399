// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "remit/viz/gaps.hpp"

namespace remit::card {

/// "not recorded", "one source": what is known of an aspect, in a word or two.
[[nodiscard]] std::string_view known_as(Knowledge knowledge);
/// What that says: "from one source only".
[[nodiscard]] std::string_view means(Knowledge knowledge);

}  // namespace remit::card
