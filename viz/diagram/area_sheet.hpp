// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "viz/diagram/area_tree.hpp"
#include "viz/diagram/chart.hpp"

namespace remit::diagram {

/// Sets areas on pages of `room`, or on one page where it has no size: frames within frames, in
/// each the bodies that serve it. A frame that does not end on a page goes on on the next, and says
/// so.
[[nodiscard]] std::vector<ChartPage> area_pages(const Snapshot& snapshot, const AreaTree& tree,
                                                Size room);

}  // namespace remit::diagram
