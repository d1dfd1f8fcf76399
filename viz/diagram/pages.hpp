// SPDX-License-Identifier: MIT
// A figure laid out for sheets of paper.
#pragma once

#include <cstddef>
#include <vector>

#include "remit/viz/diagram.hpp"
#include "viz/diagram/collage.hpp"

namespace remit::diagram {

/// Lays a figure out on as few pages of a paper as its text allows, which is never smaller than
/// theme::least_text there. Trees, the list and copies of bodies are spread over the pages; each
/// page has the title, the key to what it shows and what the figure leaves out, the last also the
/// sources of all. Throws std::runtime_error where Graphviz fails.
[[nodiscard]] std::vector<Piece> lay_out_pages(const Figure& figure, const Paper& paper);

/// The list of what no line touches as pieces of so many columns, none higher than `height` if it
/// has more than one row.
[[nodiscard]] std::vector<Piece> list_pieces(const Figure& figure, std::size_t columns,
                                             double height);

/// The same of the notes that are told beside the picture.
[[nodiscard]] std::vector<Piece> note_pieces(const Figure& figure, std::size_t columns,
                                             double height);

}  // namespace remit::diagram
