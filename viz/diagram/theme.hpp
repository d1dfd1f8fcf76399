// SPDX-License-Identifier: MIT
// The one visual language: how each category, line and state looks, and what the key calls it.
// Colours keep apart for the colour-blind and in grey, and nothing is told by colour alone.
#pragma once

#include <string_view>

#include "viz/diagram/figure.hpp"

namespace remit::diagram {

enum class Shape : std::uint8_t {
    house,
    rounded,
    box,
    hexagon,
    cut_corners,
    leaning,
    trapezium,
    pill
};

struct LookStyle {
    std::string_view css{};      ///< class in the SVG
    std::string_view label{};    ///< in the key
    std::string_view heading{};  ///< over a list of them
    Shape shape = Shape::box;
    std::string_view fill{};
    std::string_view border{};
};

enum class Arrow : std::uint8_t { full, diamond, open, dot };

struct LineStyle {
    std::string_view css{};
    std::string_view label{};
    std::string_view colour{};
    double width = 1;
    std::string_view dashes{};  ///< of stroke-dasharray
    Arrow arrow = Arrow::full;
};

struct StateStyle {
    std::string_view css{};
    std::string_view label{};
    std::string_view mark{};    ///< on the middle of the line
    std::string_view dashes{};  ///< instead of the line's own; empty leaves it
    bool grey = false;
};

/// What a badge is drawn as.
enum class Disc : std::uint8_t { full_box, full, ring, dashed_ring, half, barred };

struct SignStyle {
    std::string_view css{};
    std::string_view label{};
    Disc disc = Disc::ring;
    std::string_view glyph{};  ///< before its number
};

/// How a change of a body or a line is shown, beside what it is.
struct ChangeStyle {
    std::string_view css{};
    std::string_view mark{};   ///< on the middle of a line
    std::string_view word{};   ///< in the picture told in words
    std::string_view label{};  ///< of a body, in the key
};

[[nodiscard]] const LookStyle& style(Look look);
/// Of a row that stands for a seat: a plain box, whatever the body is.
[[nodiscard]] Shape shape_of(const Node& node);
[[nodiscard]] const LineStyle& style(Line line);
[[nodiscard]] const StateStyle& style(State state);
[[nodiscard]] const SignStyle& style(Sign sign);
[[nodiscard]] const ChangeStyle& style(Change change);
/// What the key calls a border.
[[nodiscard]] std::string_view label_of(Border border);
inline constexpr std::size_t border_count = 3;
inline constexpr std::string_view several_label = "stands for several bodies";

namespace theme {
// Sizes in points.
inline constexpr double title_size = 16, subtitle_size = 10, name_size = 10, small_size = 8.5,
                        badge_size = 8.5;
inline constexpr double leading = 1.2;     ///< line height over text size
inline constexpr double name_width = 122;  ///< where a name breaks: some 20 characters
inline constexpr double post_name_width = 92;
inline constexpr double row_width = 190;  ///< where a name breaks in a list
inline constexpr double margin = 18;      ///< around the figure
inline constexpr double gap = 18;         ///< between blocks

// Of pages of paper.
inline constexpr double paper_margin = 22.7;  ///< 8 mm, which printers can print to
inline constexpr double block_gap = 10;       ///< between head, body and foot
inline constexpr double least_text = 7;       ///< that is read on paper
inline constexpr double least_scale = least_text / small_size;

inline constexpr std::string_view fonts =
    "Helvetica, Arial, Liberation Sans, DejaVu Sans, sans-serif";
inline constexpr std::string_view measured_font = "DejaVu Sans";  ///< of PDF and PNG
inline constexpr std::string_view paper = "#ffffff", ink = "#1a1a1a", pale_ink = "#595959",
                                  grey = "#767676", frame = "#9a9a9a", frame_fill = "#f7f7f7",
                                  band_fill = "#efbf98";  // of money: its line's colour, light
inline constexpr std::string_view border_dashes = "4 2.5", border_dots = "1 2.2";
}  // namespace theme

}  // namespace remit::diagram
