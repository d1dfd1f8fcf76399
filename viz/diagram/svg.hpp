// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "viz/diagram/layout.hpp"
#include "viz/diagram/theme.hpp"

namespace remit::diagram {

/// Writes a figure as an SVG document. It needs no style sheet, script or font file; ids begin with
/// `id_prefix`; the first of `fonts` that the reader has is used.
[[nodiscard]] std::string svg(const Figure& figure, const Layout& layout,
                              std::string_view id_prefix = {},
                              std::string_view fonts = theme::fonts);

}  // namespace remit::diagram
