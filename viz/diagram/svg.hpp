// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "viz/diagram/layout.hpp"

namespace remit::diagram {

/// Writes a figure as an SVG document. It needs no style sheet, script or font file; ids begin with
/// `id_prefix`.
[[nodiscard]] std::string svg(const Figure& figure, const Layout& layout,
                              std::string_view id_prefix = {});

}  // namespace remit::diagram
