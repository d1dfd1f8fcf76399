// SPDX-License-Identifier: MIT
#pragma once

#include "remit/viz/diagram.hpp"
#include "viz/diagram/figure.hpp"

namespace remit::diagram {

/// Who reports to whom.
[[nodiscard]] Figure structure_view(const Snapshot& snapshot, const DrawOptions& options);

}  // namespace remit::diagram
