// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "viz/diagram/figure.hpp"

namespace remit::diagram {

/// What hangs together by lines, each a figure of its own without title, list, footer and
/// names of sources. Every
/// edge is in one of them.
[[nodiscard]] std::vector<Figure> trees_of(const Figure& figure);

/// Cuts a tree at a body into two of about the same weight, which share that body: between its
/// branches, those of one area kept together. Every edge is in one of the two. Other bodies are in
/// both only where a line crosses the cut; what is in both is marked as `elsewhere`. The tree has
/// three nodes at least; `weight` tells of each how much room it takes.
[[nodiscard]] std::vector<Figure> cut_in_two(const Figure& tree, const std::vector<double>& weight);

}  // namespace remit::diagram
