// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "viz/diagram/figure.hpp"

namespace remit::diagram {

/// A figure in Graphviz's language, for others to lay out: nodes, edges, frames, and what no line
/// touches in a frame of its own.
[[nodiscard]] std::string dot_text(const Figure& figure);

}  // namespace remit::diagram
