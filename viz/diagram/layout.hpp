// SPDX-License-Identifier: MIT
// A Figure with everything in its place.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "viz/diagram/figure.hpp"
#include "viz/diagram/geometry.hpp"

namespace remit::diagram {

/// One line of text, its baseline at `at`.
struct Text {
    Point at{};
    std::string text{};
    double size = 10;
    bool bold = false;
    bool centred = false;
    bool ends = false;     ///< at `at`, instead of beginning there
    bool is_name = false;  ///< of a node, before its notes
    double turned = 0;     ///< about `at`, in degrees; -90 reads upwards
};

struct PlacedBadge {
    Badge badge{};
    Rect box{};
};

struct PlacedNode {
    Rect box{};
    std::vector<Text> texts{};
    std::vector<PlacedBadge> badges{};
};

struct PlacedNote {
    std::string id{};
    std::string title{};
    PlacedBadge badge{};
    std::vector<Text> texts{};
};

struct Frame {
    std::string css{};
    std::string id{};  ///< of what is framed; empty for none
    std::string title{};
    Rect box{};
    std::vector<Text> texts{};
};

/// An entry of the key: a little picture and what it means.
struct KeyEntry {
    enum class Kind : std::uint8_t { look, border, several, line, state, sign, changed_body, own };
    Kind kind = Kind::look;
    /// Of Look, Border, Line, State, Sign or Change; the number of a chart's own.
    std::size_t value = 0;
    Rect picture{};
    Text label{};
};

struct Layout {
    Size size{};
    double scale = 1;                 ///< points on paper for each of its units
    std::vector<PlacedNode> nodes{};  ///< as the Figure's
    std::vector<Path> edges{};  ///< as the Figure's; of a stack's members from the trunk's end on
    std::vector<std::optional<Point>> marks{};  ///< where the sign of an edge's state is drawn
    std::vector<Path> trunks{};  ///< as the Figure's stacks: what their members share
    std::vector<std::vector<Path>> more_trunks{};                  ///< as the Stacks' `more`
    std::vector<std::vector<std::optional<Point>>> trunk_marks{};  ///< of the trunk, then of `more`
    std::vector<Frame> clusters{};
    std::vector<Frame> frames{};  ///< of folded stacks, of the list, of the key
    std::vector<PlacedNote> notes{};
    std::vector<KeyEntry> key{};
    std::vector<Text> texts{};  ///< title, subtitle, footer
};

/// Gives every part of a figure its place. Throws std::runtime_error where Graphviz fails.
[[nodiscard]] Layout lay_out(const Figure& figure);

}  // namespace remit::diagram
