// SPDX-License-Identifier: MIT
// The bars of a timeline.
#pragma once

#include <cstdint>
#include <vector>

#include "remit/graph/words.hpp"
#include "viz/diagram/chart.hpp"
#include "viz/diagram/figure.hpp"

namespace remit::diagram {

inline constexpr double bar_height = 11;
inline constexpr double bar_tip = 6;  ///< of one that goes on

/// How an end of a bar is drawn.
enum class End : std::uint8_t {
    known,  ///< square on its day, or slanting over the time in which it lies
    open,   ///< torn: not known
    on      ///< pointed: goes on, or began before the axis does
};

/// Where a bar is and how it ends: from the first day that an end can mean to the last.
struct BarPlace {
    End left = End::known, right = End::known;
    double left_from = 0, left_to = 0, right_from = 0, right_to = 0;
    double top = 0;
};

/// Draws a bar as its status and its body's look have it.
void draw_bar(std::vector<ChartItem>& items, const BarPlace& place, BodyStatus status, Look look);

}  // namespace remit::diagram
