// SPDX-License-Identifier: MIT
// Figures of two days are laid out once and drawn three times: what is there on the first day, what
// changes, what is there on the second. Here is what each of the three shows.
#pragma once

#include <string>
#include <string_view>

#include "viz/diagram/figure.hpp"

namespace remit::diagram {

/// Whether a part of a figure is drawn on it: all, but for what is not there on its day.
[[nodiscard]] bool is_shown(const Figure& figure, const Node& node);
[[nodiscard]] bool is_shown(const Figure& figure, const Edge& edge);

/// What becomes of it, where the figure tells that.
[[nodiscard]] Change told_change(const Figure& figure, Change change);
/// Whether it is drawn paler than what the figure is about.
[[nodiscard]] bool is_faint(const Figure& figure, bool context);

/// An edge as the figure shows it: of the first day as it was then.
[[nodiscard]] Edge as_shown(const Figure& figure, const Edge& edge);

/// The sign on the middle of a line; empty where it bears none.
[[nodiscard]] std::string_view mark_of(Change change, State state);

}  // namespace remit::diagram
