// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <vector>

#include "viz/diagram/geometry.hpp"

namespace remit::diagram {

struct Packing {
    Size size{};
    std::vector<Point> corners{};  ///< upper left, one for each box given
};

/// Puts boxes on a sheet of a width, or of the widest box's where that is more, with `gap` between
/// them. The highest come first, so that the big ones stand at the upper left.
[[nodiscard]] Packing pack(std::span<const Size> boxes, double gap, double width);

}  // namespace remit::diagram
