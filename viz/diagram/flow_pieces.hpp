// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <vector>

#include "viz/diagram/flow_layout.hpp"

namespace remit::diagram {

/// A part of a picture of flows. A box may be on several; each band is on one.
struct FlowPiece {
    std::vector<std::size_t> boxes{};  ///< numbers of the whole's
    std::vector<std::size_t> bands{};
    FlowLayout layout{};  ///< as these
};

/// Cuts a picture into what hangs together, and what is larger than `room` into stars: a box with
/// all that comes to it and goes from it, those with the most bands first. A star that is too wide
/// still is parted into what comes and what goes, and one that is too high into halves. A room of
/// no size has room for all, but for what bands cross so often that nobody could follow them.
[[nodiscard]] std::vector<FlowPiece> cut_flows(const std::vector<Size>& boxes,
                                               const std::vector<Band>& bands, Size room);

}  // namespace remit::diagram
