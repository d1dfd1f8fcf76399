// SPDX-License-Identifier: MIT
// How routes of money and the bodies at their ends are drawn.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "viz/diagram/chart.hpp"
#include "viz/diagram/flow_layout.hpp"
#include "viz/diagram/label.hpp"

namespace remit::diagram {

/// A body as an end of bands.
struct FlowBox {
    Node node{};
    bool stops = false;    ///< a bar behind it: money comes and none goes on
    bool cut_off = false;  ///< a bar before it: money came once
    Label label{};         ///< of the node
    [[nodiscard]] Size size() const;
};
[[nodiscard]] FlowBox flow_box(Node node, bool stops, bool cut_off);

/// How a band is drawn.
struct BandDress {
    double width = 1;
    bool to_scale = false;  ///< else thin: its amount is not known, or not of the scale's kind
    bool recorded = false;  ///< its amount is
    State state = State::in_place;
    std::vector<std::string> label{};  ///< lines
};
/// The thin ones.
inline constexpr double thin_band = 2.2;
/// The words of a band broken into lines, and the room for them and the sign of its state.
[[nodiscard]] std::vector<std::string> band_lines(const std::string& words);
[[nodiscard]] Size label_size(const BandDress& dress);

[[nodiscard]] std::vector<ChartItem> drawn(const FlowBox& box, const Rect& place);
/// A band between boxes of these shapes and places.
struct BandEnds {
    const FlowBox& payer;
    Rect payer_place;
    const FlowBox& paid;
    Rect paid_place;
};
[[nodiscard]] std::vector<ChartItem> drawn(const BandDress& dress, PlacedBand placed,
                                           const BandEnds& ends);

/// Entries of the key.
[[nodiscard]] ChartKey key_to_scale(double width, std::string label);
[[nodiscard]] ChartKey key_to_thin_band();
[[nodiscard]] ChartKey key_to_state(State state);
[[nodiscard]] ChartKey key_to_stop();
[[nodiscard]] ChartKey key_to_cut_off();

}  // namespace remit::diagram
