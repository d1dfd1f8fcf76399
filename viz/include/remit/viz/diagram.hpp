// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "remit/graph/snapshot.hpp"

namespace remit {

/// A way to look at a map: each answers one question.
enum class View : std::uint8_t { structure };

struct ViewKind {
    View view = View::structure;
    std::string_view name{};      ///< what a user calls it
    std::string_view question{};  ///< that it answers
};
/// All views, in the order in which help names them.
[[nodiscard]] std::span<const ViewKind> views();

struct DrawOptions {
    View view = View::structure;
    std::string title{};      ///< instead of the map's own
    std::string id_prefix{};  ///< before every id in an SVG, where several stand on one page
};

/// Draws a view of a map: a file, or one for each page. Every live line of the view's kind is drawn
/// or counted as left out. In SVG each body is one element of class `node` and id `body-<id>`, each
/// relation one of class `edge` and id `relation-<id>`. The same snapshot gives the same bytes. May
/// be called from several threads; they draw one at a time. Throws std::runtime_error where
/// Graphviz fails.
[[nodiscard]] std::vector<std::string> draw(const Snapshot& snapshot,
                                            const DrawOptions& options = {});

}  // namespace remit
