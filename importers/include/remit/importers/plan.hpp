// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "remit/graph/diagnostic.hpp"
#include "remit/graph/plan.hpp"
#include "remit/importers/limits.hpp"

namespace remit {

/// Reads the plans of a file, remit-plan/1 (data/schema/plan.json), each step with the place of its
/// first byte. Complains of all that is wrong in one run; nothing comes back where anything is.
/// Whether a map has the bodies of a plan is for `carry_out` to say.
[[nodiscard]] std::optional<std::vector<Plan>> read_plans(std::string_view bytes, InputId input,
                                                          Diagnostics& diagnostics,
                                                          const Limits& limits = {});

}  // namespace remit
