// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace remit {

/// "a partnership plan" of "partnership-plan", "a police force" of "Police force", "terms of
/// reference".
[[nodiscard]] std::string one_of(std::string_view thing);

}  // namespace remit
