// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <vector>

#include "viz/diagram/geometry.hpp"

namespace remit::diagram {

/// Two boxes that lines run between, among all that stand in a tree.
struct Ends {
    const std::vector<Rect>& boxes;
    std::size_t upper = 0;
    std::size_t lower = 0;
};

/// Paths side by side along one that was laid out alone, a path for each lane: lane 0 is the path
/// itself, the others go to its right and left in turn. Near the corner of a box all are moved away
/// from it; where they would lie on another box, they go to one side or stand closer, if that
/// helps.
[[nodiscard]] std::vector<Path> side_by_side(const Path& path,
                                             const std::vector<std::size_t>& lanes,
                                             const Ends& ends);

}  // namespace remit::diagram
