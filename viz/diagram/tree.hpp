// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <vector>

#include "viz/diagram/geometry.hpp"

namespace remit::diagram {

/// A box for Graphviz to place.
struct Unit {
    Size size{};
    bool raised = false;  ///< drawn to the top
};

/// A line from an upper unit to a lower one.
struct Link {
    std::size_t upper = 0;
    std::size_t lower = 0;
    /// Else the lower stands above the upper, lest a ring be closed.
    bool holds_ranks = true;
    int ranks = 1;           ///< the least that lies between them
    bool light = false;      ///< may be long
    bool to_corner = false;  ///< ends at the lower's upper left corner
};

/// One connected part of a figure.
struct Tree {
    std::vector<Unit> units{};
    std::vector<Link> links{};
    std::vector<std::vector<std::size_t>> clusters{};  ///< units framed together; no unit in two
};

struct TreeLayout {
    Size size{};
    std::vector<Rect> units{};
    std::vector<Path> links{};     ///< from upper to lower
    std::vector<Rect> clusters{};  ///< as the tree's, or none where frames would not help
};

/// Places a tree from the top down by dot, so that it fits well in a page that is `aspect` times as
/// wide as high. Throws std::runtime_error where Graphviz fails.
[[nodiscard]] TreeLayout lay_out(const Tree& tree, double aspect);

}  // namespace remit::diagram
