// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "viz/diagram/chart.hpp"

namespace remit::diagram {

/// Writes a page of a chart as an SVG document, as `svg` writes a figure.
[[nodiscard]] std::string svg(const Chart& chart, const ChartSheet& sheet,
                              std::string_view id_prefix, std::string_view fonts);

}  // namespace remit::diagram
