// SPDX-License-Identifier: MIT
#pragma once

#include "remit/viz/change_figures.hpp"
#include "viz/diagram/change_scope.hpp"
#include "viz/diagram/figure.hpp"

namespace remit::diagram {

/// All of both days as one figure, which shows what changes.
[[nodiscard]] Figure change_view(const TwoDays& days, const ChangeDrawing& options);

/// What stands under the title of one of the three: "Before, as at 30 June 2014".
[[nodiscard]] std::string subtitle_of(const TwoDays& days, ChangePart part);

}  // namespace remit::diagram
