// SPDX-License-Identifier: MIT
#pragma once

#include "viz/diagram/tree.hpp"

namespace remit::diagram {

/// Mends what dot does to tall units: it sets the units of a rank by their middles, so that a stack
/// hangs far below its superior, and its trunk winds. Each stack is lifted as high as nothing is in
/// its way, and its trunk drawn straight where that crosses no unit.
void tidy(const Tree& tree, TreeLayout& layout);

}  // namespace remit::diagram
