// SPDX-License-Identifier: MIT
#include "viz/diagram/theme.hpp"

#include <array>

namespace remit::diagram {
namespace {

// Fills are light tints after Okabe and Ito's colours: black text has a contrast of 12 or more on
// each.
constexpr std::array<LookStyle, look_count> looks{{
    {"elected", "elected body", "Elected bodies", Shape::house, "#ffe08a", "#7a5600"},
    {"partnership", "partnership or board", "Partnerships and boards", Shape::rounded, "#cfe8f7",
     "#005a8c"},
    {"executive", "executive or agency", "Executives and agencies", Shape::box, "#e8e8e8",
     "#3d3d3d"},
    {"scrutiny", "scrutiny", "Scrutiny", Shape::hexagon, "#f3d3e5", "#8a2f66"},
    {"working-group", "working or operational group", "Working and operational groups",
     Shape::cut_corners, "#ccebdf", "#00664a"},
    {"funder", "funder or programme", "Funders and programmes", Shape::leaning, "#fbd9bd",
     "#944000"},
    {"community", "community body", "Community bodies", Shape::trapezium, "#f7f3c4", "#5f5a00"},
    {"post", "post", "Posts", Shape::pill, "#ffffff", "#3d3d3d"},
}};

constexpr std::array<LineStyle, line_count> lines{{
    {"reports-to", "reports to", "#1a1a1a", 1.1, "", Arrow::full},
    {"accountable-to", "answers to, by law or mandate", "#1a1a1a", 2.4, "", Arrow::full},
    {"part-of", "is part of", "#1a1a1a", 1.1, "", Arrow::diamond},
    {"scrutinises", "scrutinises", "#8a2f66", 1.4, "1.4 3", Arrow::open},
    {"authority", "sets up, appoints, directs or has authority in", "#1a1a1a", 1.5, "9 2.5 1.5 2.5",
     Arrow::full},
    {"membership", "sits on", "#3d3d3d", 0.9, "", Arrow::dot},
    {"funding", "pays or may be paid", "#944000", 2.8, "11 3", Arrow::full},
    {"information", "informs, advises or supports", "#005a8c", 1.1, "3.5 2", Arrow::open},
    {"coordination", "coordinates with, or works as one with", "#00664a", 1.8, "6 2 1 2 1 2",
     Arrow::full},
    {"succession", "replaces", "#3d3d3d", 1, "1 3", Arrow::full},
}};

constexpr std::array<StateStyle, state_count> states{{
    {"in-place", "in place", "", "", false},
    {"disputed", "disputed: sources disagree", "?", "", false},
    {"planned", "proposed or agreed, not yet in place", "", "6 4", false},
    {"unconfirmed", "asked about, not confirmed", "?", "", true},
    {"gone", "absent or lapsed: said not to be there", "×", "", true},
}};

constexpr std::array<SignStyle, sign_count> signs{{
    {"high", "finding, high", Disc::full_box},
    {"medium", "finding, medium", Disc::full},
    {"low", "finding, low", Disc::ring},
    {"info", "finding, for information", Disc::dashed_ring},
    {"by-scrutiny", "reaches an elected body by scrutiny alone", Disc::half},
    {"no-way", "not shown to reach an elected body", Disc::barred},
    {"created", "new; numbers are those of the list", Disc::full, "+"},
    {"ended", "ends", Disc::full_box, "×"},
    {"changed", "changes", Disc::ring, "≠"},
}};

constexpr std::array<ChangeStyle, change_count> changes{{
    {"unchanged", "", "unchanged", "does not change"},
    {"created", "+", "new", "new body"},
    {"ended", "×", "ends", "body that ends"},
    {"changed", "≠", "changes", "body that changes"},
}};

template <class Table, class E>
const auto& row(const Table& table, E value) {
    return table[static_cast<std::size_t>(value)];
}

}  // namespace

const LookStyle& style(Look look) { return row(looks, look); }
Shape shape_of(const Node& node) { return node.seat ? Shape::box : style(node.look).shape; }
const LineStyle& style(Line line) { return row(lines, line); }
const StateStyle& style(State state) { return row(states, state); }
const SignStyle& style(Sign sign) { return row(signs, sign); }
const ChangeStyle& style(Change change) { return row(changes, change); }

std::string_view label_of(Border border) {
    static constexpr std::array<std::string_view, border_count> labels{
        "set up by law", "not set up by law", "by law or not: not known"};
    return row(labels, border);
}

}  // namespace remit::diagram
