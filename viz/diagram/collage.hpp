// SPDX-License-Identifier: MIT
// Pages are put together from pieces, and a tree too big for a page is cut into pieces.
#pragma once

#include <cstddef>
#include <vector>

#include "viz/diagram/figure.hpp"
#include "viz/diagram/layout.hpp"

namespace remit::diagram {

/// What is drawn, and where, from its own upper left corner.
struct Piece {
    Figure figure{};
    Layout layout{};
    std::size_t notes_before = 0;  ///< of the notes, so many are in pieces that are read first
};

/// Adds a piece to a page, its corner at `corner`. A body that the page has already becomes a copy.
void add_piece(Piece& page, Piece piece, Point corner);

}  // namespace remit::diagram
