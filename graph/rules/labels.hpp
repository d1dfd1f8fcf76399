// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace remit {

/// "a partnership plan" of "partnership-plan", "a police force" of "Police force", "terms of
/// reference".
[[nodiscard]] std::string one_of(std::string_view thing);
/// "a strategy or a partnership plan".
[[nodiscard]] std::string one_of(const std::vector<std::string>& things);

}  // namespace remit
