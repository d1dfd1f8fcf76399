// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "viz/diagram/geometry.hpp"
#include "viz/diagram/theme.hpp"

namespace remit::diagram {

/// What a shape takes of its box on each side before text may stand in it.
struct Insets {
    double side = 0;
    double top = 0;
    double bottom = 0;
};
[[nodiscard]] Insets insets(Shape shape);

/// The outline of a shape that fills a box, as the `d` of an SVG path.
[[nodiscard]] std::string outline(Shape shape, const Rect& box);

/// What a sloping side or a corner takes of the upper and of the lower side of the box, at either
/// end.
[[nodiscard]] double slope(Shape shape);

/// How far below the top of its box (above the bottom) the outline is at `x`: lines are laid out to
/// the box and must be drawn to the outline.
[[nodiscard]] double gap_above(Shape shape, const Rect& box, double x);
[[nodiscard]] double gap_below(Shape shape, const Rect& box, double x);
/// The same of the left and the right side, at `y`.
[[nodiscard]] double gap_left(Shape shape, const Rect& box, double y);
[[nodiscard]] double gap_right(Shape shape, const Rect& box, double y);

}  // namespace remit::diagram
