// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "viz/diagram/geometry.hpp"

namespace remit::diagram {

struct Packing {
    Size size{};
    std::vector<Point> corners{};  ///< upper left, one for each box given
};

/// Puts boxes on a sheet of a width, or of the widest box's where that is more, with `gap` between
/// them. The highest come first, so that the big ones stand at the upper left.
[[nodiscard]] Packing pack(std::span<const Size> boxes, double gap, double width);

/// Where a box stands when several pages are packed.
struct OnPage {
    std::size_t page = 0;
    Point corner{};  ///< upper left
};
enum class Fill : std::uint8_t {
    first,    ///< a box goes on the first page that has room for it
    emptiest  ///< on the one that is emptiest
};
/// Puts boxes, in the order of `order`, on pages of these sizes; none where they do not fit.
[[nodiscard]] std::optional<std::vector<OnPage>> pack_on_pages(std::span<const Size> boxes,
                                                               std::span<const std::size_t> order,
                                                               double gap,
                                                               std::span<const Size> pages,
                                                               Fill fill);

}  // namespace remit::diagram
