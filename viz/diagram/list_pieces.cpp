// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "viz/diagram/blocks.hpp"
#include "viz/diagram/column.hpp"
#include "viz/diagram/pages.hpp"

namespace remit::diagram {
namespace {

/// Cuts so many things in a row into pieces, each with as many as fit, and one at least.
template <class Make>
std::vector<Piece> cut(std::size_t all, double height, Make make) {
    std::vector<Piece> pieces;
    for (std::size_t first = 0; first < all;) {
        std::size_t fit = 1;
        std::size_t too_many = all - first + 1;
        while (fit + 1 < too_many) {
            const std::size_t half = fit + (too_many - fit) / 2;
            const Piece trial = make(first, half);
            (trial.layout.size.height <= height ? fit : too_many) = half;
        }
        pieces.push_back(make(first, fit));
        first += fit;
    }
    return pieces;
}

std::size_t listed_in(const Figure& figure) {
    std::size_t count = 0;
    for (const ListGroup& group : figure.listed)
        count += group.members.size();
    return count;
}

/// So many listed nodes from the first on, under their headings.
Figure slice(const Figure& figure, std::size_t first, std::size_t count) {
    Figure part;
    part.view = figure.view;
    part.part = figure.part;
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
    column.add(lay_out_list(piece.figure, list_rows(piece.figure), list_width(columns)));
    return piece;
}

Piece laid_out_notes(const Figure& notes, std::size_t columns) {
    Piece piece{notes, {}};
    Column column(piece.layout, {});
    column.add(lay_out_notes(piece.figure, list_width(columns)));
    return piece;
}

/// So many notes from the first on, under their headings.
Figure slice_of_notes(const Figure& figure, std::size_t first, std::size_t count) {
    Figure part;
    part.view = figure.view;
    part.part = figure.part;
    part.notes_heading = figure.notes_heading + (first > 0 ? ", continued" : "");
    std::size_t before = 0;
    for (const NoteGroup& group : figure.notes) {
        const std::size_t end = before + group.notes.size();
        const std::size_t from = std::clamp(first, before, end) - before;
        const std::size_t to = std::clamp(first + count, before, end) - before;
        if (from < to) {
            part.notes.push_back({from > 0 ? group.heading + ", continued" : group.heading,
                                  {group.notes.begin() + static_cast<std::ptrdiff_t>(from),
                                   group.notes.begin() + static_cast<std::ptrdiff_t>(to)}});
        }
        before = end;
    }
    return part;
}

}  // namespace

std::vector<Piece> list_pieces(const Figure& figure, std::size_t columns, double height) {
    return cut(listed_in(figure), height, [&](std::size_t first, std::size_t count) {
        return laid_out(slice(figure, first, count), columns);
    });
}

std::vector<Piece> note_pieces(const Figure& figure, std::size_t columns, double height) {
    if (figure.notes_heading.empty()) return {};
    std::size_t notes = 0;
    for (const NoteGroup& group : figure.notes)
        notes += group.notes.size();
    // That there is none is told too.
    if (notes == 0) {
        Figure none;
        none.view = figure.view;
        none.notes_heading = figure.notes_heading;
        return {laid_out_notes(none, columns)};
    }
    return cut(notes, height, [&](std::size_t first, std::size_t count) {
        Piece piece = laid_out_notes(slice_of_notes(figure, first, count), columns);
        piece.notes_before = first;
        return piece;
    });
}

}  // namespace remit::diagram
