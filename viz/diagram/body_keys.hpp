// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "viz/diagram/chart.hpp"

namespace remit::diagram {

/// Entries of a chart's key for the shapes and borders of these nodes, as a figure's key has them.
[[nodiscard]] std::vector<ChartKey> body_keys(const std::vector<Node>& nodes);

}  // namespace remit::diagram
