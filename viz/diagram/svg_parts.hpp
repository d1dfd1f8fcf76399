// SPDX-License-Identifier: MIT
// The strokes of a figure: shapes, lines with their arrows and marks, texts.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "viz/diagram/layout.hpp"
#include "viz/diagram/theme.hpp"

namespace remit::diagram {

/// How a node is drawn, without its texts.
struct NodeDress {
    Look look = Look::partnership;
    Border border = Border::solid;
    bool several = false;
    bool pale = false;
    bool strong = false;
    Change change = Change::none;
    bool faint = false;  ///< paler than the others, but readable
    bool row = false;    ///< a plain box
};
void draw_shape(std::string& out, const NodeDress& dress, const Rect& box);

/// Which ends of a line are drawn.
enum class Tip : std::uint8_t { none, at_start, at_end };
struct LineDress {
    Line line = Line::reports;
    State state = State::in_place;
    Change change = Change::none;
    bool faint = false;
};
void draw_line(std::string& out, const Path& path, const LineDress& dress, Tip tip,
               std::optional<Point> mark = {});

/// The `d` of an SVG path.
[[nodiscard]] std::string path_data(const Path& path);

/// The head of an arrow at the end of a path.
void draw_arrow(std::string& out, Arrow arrow, const Path& path, double width,
                std::string_view colour);

/// In the figure's ink, or in another; names struck through where that is said.
void draw_texts(std::string& out, const std::vector<Text>& texts, std::string_view ink = {},
                bool strike_names = false);

void draw_badge(std::string& out, const PlacedBadge& badge);

/// The plain box of a frame.
void draw_frame(std::string& out, const Rect& box);

}  // namespace remit::diagram
