// SPDX-License-Identifier: MIT
// What tables and bars are made of: a body's head, signs in cells, entries of the key.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "remit/graph/snapshot.hpp"
#include "viz/diagram/chart.hpp"
#include "viz/diagram/figure.hpp"

namespace remit::diagram {

inline constexpr Size body_sign{20, 14};  ///< a body's shape beside its name

/// A body without its items: class, id and what a pointer shows.
[[nodiscard]] ChartGroup body_group(const Node& node);
[[nodiscard]] NodeDress dress_of(const Node& node);

/// A body's shape as a sign, its upper left corner there.
[[nodiscard]] Shaped body_shape(const NodeDress& dress, Point corner);

/// What the sign in a cell looks like.
enum class Spot : std::uint8_t {
    dot,     ///< full, without a text
    ring,    ///< the same, empty
    disc,    ///< a text on dark, round
    circle,  ///< a text in a ring
    block,   ///< a text on dark, square
    letters  ///< a text
};
struct CellSign {
    Spot spot = Spot::dot;
    std::string_view text{};
    State state = State::in_place;
    bool underlined = false;
    bool framed = false;
};
/// The items of a sign from its upper left corner, and its size.
struct PlacedSign {
    Size size{};
    std::vector<ChartItem> items{};
};
[[nodiscard]] PlacedSign placed(const CellSign& sign);

/// Entries of the key: the looks and borders of some bodies, as far as they have them …
void add_bodies_to_key(std::vector<ChartKey>& key, const std::vector<const Node*>& nodes);
/// … a sign, and how signs stand, where `states` has it.
void add_to_key(std::vector<ChartKey>& key, const CellSign& sign, std::string_view label);
void add_to_key(std::vector<ChartKey>& key, const CellSign& plain,
                const std::vector<State>& states);

/// Parts things, in order, into as few runs as a room allows, each about as long as the others.
/// `sizes` are of all things, by number.
[[nodiscard]] std::vector<std::vector<std::size_t>> runs_of(const std::vector<std::size_t>& things,
                                                            const std::vector<double>& sizes,
                                                            double room);

/// A page that says one thing, where there is nothing to draw.
[[nodiscard]] ChartPage page_that_says(std::string_view sentence);

}  // namespace remit::diagram
