// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "viz/diagram/blocks.hpp"
#include "viz/diagram/column.hpp"
#include "viz/diagram/pages.hpp"

namespace remit::diagram {
namespace {

std::size_t listed_in(const Figure& figure) {
    std::size_t count = 0;
    for (const ListGroup& group : figure.listed)
        count += group.members.size();
    return count;
}

/// So many listed nodes from the first on, under their headings.
Figure slice(const Figure& figure, std::size_t first, std::size_t count) {
    Figure part{.view = figure.view};
    part.list_heading = figure.list_heading + (first > 0 ? ", continued" : "");
    std::size_t before = 0;
    for (const ListGroup& group : figure.listed) {
        const std::size_t from = std::clamp(first, before, before + group.members.size());
        const std::size_t to = std::clamp(first + count, before, before + group.members.size());
        if (from < to) {
            part.listed.push_back(
                {from > before ? group.heading + ", continued" : group.heading, group.look, {}});
        }
        for (std::size_t i = from; i < to; ++i) {
            part.listed.back().members.push_back(part.nodes.size());
            part.nodes.push_back(figure.nodes[group.members[i - before]]);
        }
        before += group.members.size();
    }
    return part;
}

Piece laid_out(Figure figure, std::size_t columns) {
    Piece piece{std::move(figure), {}};
    piece.layout.nodes.resize(piece.figure.nodes.size());
    Column column(piece.layout, {});
    column.add(lay_out_list(piece.figure, list_width(columns)));
    return piece;
}

}  // namespace

std::vector<Piece> list_pieces(const Figure& figure, std::size_t columns, double height) {
    std::vector<Piece> pieces;
    const std::size_t all = listed_in(figure);
    for (std::size_t first = 0; first < all;) {
        // As many as fit, and one at least.
        std::size_t fit = 1;
        std::size_t too_many = all - first + 1;
        while (fit + 1 < too_many) {
            const std::size_t half = fit + (too_many - fit) / 2;
            const Piece trial = laid_out(slice(figure, first, half), columns);
            (trial.layout.size.height <= height ? fit : too_many) = half;
        }
        pieces.push_back(laid_out(slice(figure, first, fit), columns));
        first += fit;
    }
    return pieces;
}

}  // namespace remit::diagram
