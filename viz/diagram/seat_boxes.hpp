// SPDX-License-Identifier: MIT
#pragma once

#include "viz/diagram/change_scope.hpp"
#include "viz/diagram/line_figure.hpp"

namespace remit::diagram {

/// Hangs a box of who sits on it on each body whose seats change. A body stands anew in each box
/// that it is in.
void add_seat_boxes(LineFigure& picture, const TwoDays& days, const ChangeScope& scope);

}  // namespace remit::diagram
