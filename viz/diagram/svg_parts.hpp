// SPDX-License-Identifier: MIT
// The strokes of a figure: shapes, lines with their arrows and marks, texts.
#pragma once

#include <optional>
#include <string>
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
};
void draw_shape(std::string& out, const NodeDress& dress, const Rect& box);

/// Which ends of a line are drawn.
enum class Tip : std::uint8_t { none, at_start, at_end };
void draw_line(std::string& out, const Path& path, Line line, State state, Tip tip,
               std::optional<Point> mark = {});

void draw_texts(std::string& out, const std::vector<Text>& texts, bool pale = false);

void draw_badge(std::string& out, const PlacedBadge& badge);

/// The plain box of a frame.
void draw_frame(std::string& out, const Rect& box);

}  // namespace remit::diagram
