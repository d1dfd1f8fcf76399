// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace remit::diagram {

/// A picture as a PNG with a palette, a third as large as one with three bytes a pixel. Pixels are
/// 0xRRGGBB, row by row. A picture of up to 256 colours keeps them all. Of one with more the
/// commonest, its fills, lines and letters, are as they are; of the blends at their edges, those
/// that differ so little that no eye sees it become one. Throws std::runtime_error where libpng
/// fails.
[[nodiscard]] std::string indexed_png(std::span<const std::uint32_t> pixels, std::size_t width);

}  // namespace remit::diagram
