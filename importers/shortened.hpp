// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace remit {

/// A user's word as long as a line of a message can hold it.
[[nodiscard]] std::string shortened(std::string_view word);

}  // namespace remit
