// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "remit/graph/snapshot.hpp"

namespace remit {

struct DrawOptions {
    std::string title{};  ///< instead of the map's own
    std::string
        id_prefix{};  ///< before every id in the SVG, where several figures stand on one page
};

/// Draws who reports to whom, as an SVG document: superiors above, bodies without any line in a box
/// of their own. Every live line and scrutiny is drawn, or counted in the figure as left out. Each
/// body is one element of class `node` and id `body-<id>`, each relation one of class `edge` and id
/// `relation-<id>`. The same snapshot gives the same bytes. May be called from several threads;
/// they draw one at a time. Throws std::runtime_error where Graphviz fails.
[[nodiscard]] std::string draw_structure(const Snapshot& snapshot, const DrawOptions& options = {});

}  // namespace remit
