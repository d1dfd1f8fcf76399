// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "viz/diagram/layout.hpp"

namespace remit::diagram {

/// Texts and badges, and the box that holds them. Places are from the box's upper left corner.
struct Label {
    Size size{};
    std::vector<Text> texts{};
    std::vector<PlacedBadge> badges{};
};

/// What keeps room, as the last line of a node that has lines elsewhere, for the pages where; known
/// once all is laid out.
inline constexpr std::string_view room_for_pages = "also on pages 000 and 000";

/// A node's name and notes, broken into lines, in the smallest box of its shape.
[[nodiscard]] Label node_label(const Node& node);
/// Its texts on the first (0) or the second (1) of two days, in the box that it has on both. Of a
/// node whose notes differ.
[[nodiscard]] std::vector<Text> texts_on(const Node& node, std::size_t day, const Rect& box);
/// The same in a list: so wide, set flush left, the notes behind the name.
[[nodiscard]] Label row_label(const Node& node, double width);
/// Puts badges under the lines of a label, in rows no wider than `width`, flush left.
void add_badges(Label& label, const std::vector<Badge>& badges, double width);
/// The number of a badge, with the glyph of its sign: "+3".
[[nodiscard]] std::string words_of(const Badge& badge);
/// A badge as large as its text needs, its corner at 0.
[[nodiscard]] PlacedBadge placed(const Badge& badge);
/// Widens a label to a width, its lines still in the middle.
void widen(Label& label, double width);

/// A paragraph set flush left, as wide as it needs up to `width`.
[[nodiscard]] Label paragraph(std::string_view text, double width, double size, bool bold = false,
                              std::size_t most_lines = 40);

/// A node whose box stands at `corner` and is as large as its label.
[[nodiscard]] PlacedNode placed_node(const Label& label, Point corner);
/// The texts of a label in a box that stands at `corner`.
[[nodiscard]] std::vector<Text> placed(const Label& label, Point corner);

}  // namespace remit::diagram
