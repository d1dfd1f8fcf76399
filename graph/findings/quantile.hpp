// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>

namespace remit {

/// A quantile (0.5 the median, 0.75 the upper quartile) of all values but the one at `left_out`, by
/// linear interpolation between the two nearest (Hyndman and Fan's type 7, as spreadsheets do). The
/// values are sorted; there must be two at least.
[[nodiscard]] inline double quantile_without(std::span<const std::size_t> sorted,
                                             std::size_t left_out, double share) {
    const auto at = [&](std::size_t i) {
        return static_cast<double>(sorted[i < left_out ? i : i + 1]);
    };
    const std::size_t last = sorted.size() - 2;
    const double place = share * static_cast<double>(last);
    const auto lower = static_cast<std::size_t>(place);
    if (lower >= last) return at(last);
    return at(lower) + (place - static_cast<double>(lower)) * (at(lower + 1) - at(lower));
}

}  // namespace remit
