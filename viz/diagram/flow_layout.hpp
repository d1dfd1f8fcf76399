// SPDX-License-Identifier: MIT
// Boxes and bands from left to right, by amount.
#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "viz/diagram/geometry.hpp"

namespace remit::diagram {

/// What money goes along, between two boxes.
struct Band {
    std::size_t payer = 0;
    std::size_t paid = 0;
    double width = 1;  ///< across
    Size label{};      ///< of the words over it, where it comes to the right-hand box
};

struct PlacedBand {
    /// Its middle, from the payer to the paid; level where it leaves and where it comes.
    Path middle{};
    Point label{};  ///< upper left corner of the words
};

struct FlowLayout {
    Size size{};
    std::vector<Rect> boxes{};  ///< as wide as asked, as high as their bands need
    std::vector<PlacedBand> bands{};
};

/// Which bands lead back, lest a ring be closed: the widest are put in order first, and of those of
/// one width the first.
[[nodiscard]] std::vector<bool> leading_back(std::size_t boxes, std::span<const Band> bands);

/// Places boxes in columns so that bands lead from the left to the right, but for those that lead
/// back. No band touches a box that is not its end. Nothing where bands pass columns more than
/// `most_passed` times: each takes a place there, and dot takes long over very many. Throws
/// std::runtime_error where Graphviz fails.
[[nodiscard]] std::optional<FlowLayout> lay_out_flows(
    std::span<const Size> boxes, std::span<const Band> bands,
    std::size_t most_passed = std::numeric_limits<std::size_t>::max());

}  // namespace remit::diagram
