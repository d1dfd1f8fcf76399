// SPDX-License-Identifier: MIT
#include "viz/diagram/collage.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

namespace remit::diagram {
namespace {

template <class T>
void append(std::vector<T>& to, std::vector<T>&& from) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

void shift(std::vector<std::size_t>& numbers, std::size_t by) {
    for (std::size_t& number : numbers)
        number += by;
}

/// So that they still mean the same nodes and edges after those of the page.
void renumber(Figure& figure, std::size_t nodes, std::size_t edges) {
    for (Edge& edge : figure.edges) {
        edge.from += nodes;
        edge.to += nodes;
        if (edge.beside) edge.beside->leader += edges;
    }
    for (Stack& stack : figure.stacks) {
        stack.superior += nodes;
        shift(stack.edges, edges);
        shift(stack.members, nodes);
    }
    for (ListGroup& group : figure.listed)
        shift(group.members, nodes);
}

void move(std::vector<Text>& texts, Point by) {
    for (Text& text : texts)
        text.at = text.at + by;
}

void move(PlacedBadge& badge, Point by) { move(badge.box, by.x, by.y); }

void move(std::vector<Frame>& frames, Point by) {
    for (Frame& frame : frames) {
        move(frame.box, by.x, by.y);
        move(frame.texts, by);
    }
}

void move(Layout& layout, Point by) {
    for (PlacedNode& node : layout.nodes) {
        move(node.box, by.x, by.y);
        move(node.texts, by);
        for (PlacedBadge& badge : node.badges)
            move(badge, by);
    }
    for (Path& path : layout.edges)
        move(path, by.x, by.y);
    for (auto& mark : layout.marks) {
        if (mark) mark = *mark + by;
    }
    for (Path& path : layout.trunks)
        move(path, by.x, by.y);
    for (auto& paths : layout.more_trunks) {
        for (Path& path : paths)
            move(path, by.x, by.y);
    }
    for (auto& marks : layout.trunk_marks) {
        for (auto& mark : marks) {
            if (mark) mark = *mark + by;
        }
    }
    for (PlacedNote& note : layout.notes) {
        move(note.badge, by);
        move(note.texts, by);
    }
    move(layout.clusters, by);
    move(layout.frames, by);
    for (KeyEntry& entry : layout.key) {
        move(entry.picture, by.x, by.y);
        entry.label.at = entry.label.at + by;
    }
    move(layout.texts, by);
}

/// Ids stay the page's own: of two copies of a body, and of two frames of one area, each has one.
void tell_copies_apart(const Piece& page, Piece& piece) {
    std::unordered_map<std::string_view, std::size_t> copies;
    for (const Node& node : page.figure.nodes)
        ++copies[node.id];
    for (Node& node : piece.figure.nodes)
        node.copy = copies[node.id]++;
    for (Frame& frame : piece.layout.clusters) {
        const auto before = std::ranges::count(page.layout.clusters, frame.title, &Frame::title);
        if (before > 0) frame.id += fmt::format("+{}", before + 1);
    }
}

}  // namespace

void add_piece(Piece& page, Piece piece, Point corner) {
    tell_copies_apart(page, piece);
    renumber(piece.figure, page.figure.nodes.size(), page.figure.edges.size());
    piece.layout.marks.resize(piece.figure.edges.size());
    piece.layout.trunks.resize(piece.figure.stacks.size());
    move(piece.layout, corner);
    append(page.figure.nodes, std::move(piece.figure.nodes));
    append(page.figure.edges, std::move(piece.figure.edges));
    append(page.figure.stacks, std::move(piece.figure.stacks));
    append(page.figure.listed, std::move(piece.figure.listed));
    append(page.figure.notes, std::move(piece.figure.notes));
    append(page.layout.nodes, std::move(piece.layout.nodes));
    append(page.layout.edges, std::move(piece.layout.edges));
    append(page.layout.marks, std::move(piece.layout.marks));
    append(page.layout.trunks, std::move(piece.layout.trunks));
    append(page.layout.more_trunks, std::move(piece.layout.more_trunks));
    append(page.layout.trunk_marks, std::move(piece.layout.trunk_marks));
    append(page.layout.notes, std::move(piece.layout.notes));
    append(page.layout.clusters, std::move(piece.layout.clusters));
    append(page.layout.frames, std::move(piece.layout.frames));
    append(page.layout.key, std::move(piece.layout.key));
    append(page.layout.texts, std::move(piece.layout.texts));
}

}  // namespace remit::diagram
