// SPDX-License-Identifier: MIT
#pragma once

#include "viz/diagram/layout.hpp"

namespace remit::diagram {

inline constexpr double mark_radius = 6;

/// Puts the mark of each line that bears one where it covers no node and no other mark: in the
/// middle of the line, else as near to it as can be.
void place_marks(const Figure& figure, Layout& layout);

/// Moves the name of each cluster to where no line crosses it: along its upper side, else to its
/// foot. A frame whose name has no place is taken away: it says no more than its members do.
void place_cluster_names(Layout& layout);

}  // namespace remit::diagram
