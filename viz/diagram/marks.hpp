// SPDX-License-Identifier: MIT
#pragma once

#include "viz/diagram/layout.hpp"

namespace remit::diagram {

inline constexpr double mark_radius = 6;

/// Puts the mark of each line that bears one where it covers no node and no other mark: in the
/// middle of the line, else as near to it as can be.
void place_marks(const Figure& figure, Layout& layout);

/// Moves the name of each cluster along its upper side to where no line crosses it, if there is
/// room.
void place_cluster_names(Layout& layout);

}  // namespace remit::diagram
