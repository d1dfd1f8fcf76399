// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace remit::foreign {

/// The role of the map format that a title means (`Deputy Chairman` is vice-chair), or empty.
[[nodiscard]] std::string_view role_of(std::string_view title);

}  // namespace remit::foreign
