// SPDX-License-Identifier: MIT
#pragma once

#include <cmath>
#include <string>

#include <fmt/format.h>

#include "viz/diagram/geometry.hpp"

namespace remit::diagram {

/// A number with at most two decimals, the same in every locale.
[[nodiscard]] inline std::string number(double value) {
    const double rounded = std::round(value * 100) / 100;
    return fmt::format("{}", rounded == 0 ? 0.0 : rounded);
}
[[nodiscard]] inline std::string number(Point p) { return number(p.x) + ' ' + number(p.y); }

}  // namespace remit::diagram
