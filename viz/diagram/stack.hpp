// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "viz/diagram/label.hpp"
#include "viz/diagram/layout.hpp"

namespace remit::diagram {

/// Puts bodies that have but one line, and that to the same superior, into stacks: of those of one
/// type a folded one, of the rest a plain one.
void stack_leaves(Figure& figure);

/// A stack with its members placed, from its own upper left corner, where its trunk ends (in the
/// middle of the upper side, where it is folded).
struct StackLayout {
    Size size{};
    std::vector<Rect> members{};
    std::vector<Label> labels{};
    std::vector<Path> rails{};    ///< from the trunk to each member
    std::vector<Text> heading{};  ///< where it is folded
};

/// In one column, or, of more members than are read in one, in as many as make it `aspect` times as
/// wide as high.
[[nodiscard]] StackLayout lay_out(const Figure& figure, const Stack& stack, double aspect);

}  // namespace remit::diagram
