// SPDX-License-Identifier: MIT
#include "viz/diagram/flow_drawing.hpp"

#include <algorithm>
#include <utility>

#include "viz/diagram/chart_parts.hpp"
#include "viz/diagram/marks.hpp"
#include "viz/diagram/shape.hpp"
#include "viz/diagram/text.hpp"

namespace remit::diagram {
namespace {

constexpr double bar_width = 4;
constexpr double bar_room = 8;       // with the gap between it and the body
constexpr double least_ribbon = 5;   // what is narrower is a line
constexpr double label_width = 112;  // where words over a band break
constexpr double sign_room = 2 * mark_radius + 4;
constexpr double above_band = 1.5;  // between it and its words

[[nodiscard]] bool has_sign(State state) { return !style(state).mark.empty(); }

std::string_view colour(State state) {
    return style(state).grey ? theme::grey : style(Line::funding).colour;
}

/// The shape without the bars.
Rect body_place(const FlowBox& box, const Rect& place) {
    const double left = box.cut_off ? bar_room : 0;
    const double right = box.stops ? bar_room : 0;
    return {place.x + left, place.y, place.width - left - right, place.height};
}

Slab bar(double x, const Rect& place, std::string_view fill) {
    return {.box = {x, place.y, bar_width, place.height},
            .ink = {.fill = fill, .stroke = theme::ink, .width = 1}};
}
Slab stop_bar(const Rect& place) { return bar(place.right() - bar_width, place, theme::ink); }
Slab cut_off_bar(const Rect& place) { return bar(place.x, place, theme::paper); }

/// From side to side of a level line, as one Bézier piece.
void add_level(std::vector<Point>& points, Point end) {
    const Point last = points.back();
    const double x = (end.x - last.x) / 3;
    const double y = (end.y - last.y) / 3;
    points.push_back({last.x + x, last.y + y});
    points.push_back({last.x + 2 * x, last.y + 2 * y});
    points.push_back(end);
}

/// The outline of a band that ends in a point.
Path ribbon(const Path& middle, double width) {
    const Point tip = middle.points.back();
    const double head = std::min(12.0, 4 + width / 3) * (tip.x > middle.points[0].x ? 1 : -1);
    std::vector<Point> spine = middle.points;
    for (std::size_t i = spine.size() - 3; i < spine.size(); ++i)
        spine[i].x -= head * static_cast<double>(i + 4 - spine.size()) / 3;
    Path outline{.curved = true};
    for (const Point p : spine)
        outline.points.push_back({p.x, p.y - width / 2});
    add_level(outline.points, tip);
    add_level(outline.points, {spine.back().x, tip.y + width / 2});
    for (std::size_t i = spine.size() - 1; i-- > 0;)
        outline.points.push_back({spine[i].x, spine[i].y + width / 2});
    return outline;
}

/// The line or ribbon of a band.
ChartItem stroke_of(const BandDress& dress, const Path& middle) {
    const bool planned = dress.state == State::planned;
    if (dress.to_scale && dress.width >= least_ribbon) {
        const bool full = !planned && !style(dress.state).grey;
        return Stroke{.paths = {ribbon(middle, dress.width)},
                      .closed = true,
                      .ink = {.fill = full ? theme::band_fill : theme::paper,
                              .stroke = colour(dress.state),
                              .width = 0.9,
                              .dashes = planned ? "4 2.5" : ""}};
    }
    const std::string_view dashes = planned          ? "3 3"
                                    : dress.recorded ? ""
                                                     : style(Line::funding).dashes;
    return Stroke{.paths = {middle},
                  .ink = {.stroke = colour(dress.state), .width = dress.width, .dashes = dashes},
                  .arrow = planned ? Arrow::open : Arrow::full};
}

void add_sign(std::vector<ChartItem>& items, State state, Point at) {
    const Rect disc{at.x - mark_radius, at.y - mark_radius, 2 * mark_radius, 2 * mark_radius};
    items.emplace_back(Slab{.box = disc,
                            .corner = mark_radius,
                            .ink = {.fill = theme::paper, .stroke = colour(state), .width = 1}});
    items.emplace_back(Words{{.at = {at.x, at.y + 3.6},
                              .text = std::string(style(state).mark),
                              .size = 10,
                              .bold = true,
                              .centred = true},
                             colour(state)});
}

constexpr Size picture{36, 15};

ChartKey key_to_band(const BandDress& dress, std::string label) {
    const Path middle{.points = {{0, 7.5}, {12, 7.5}, {24, 7.5}, {36, 7.5}}, .curved = true};
    ChartKey key{
        .picture = picture, .items = {stroke_of(dress, middle)}, .label = std::move(label)};
    if (has_sign(dress.state)) add_sign(key.items, dress.state, {14, 7.5});
    return key;
}

}  // namespace

Size FlowBox::size() const {
    return {label.size.width + (stops ? bar_room : 0) + (cut_off ? bar_room : 0),
            label.size.height};
}

FlowBox flow_box(Node node, bool stops, bool cut_off) {
    FlowBox box{.node = std::move(node), .stops = stops, .cut_off = cut_off};
    box.label = node_label(box.node);
    return box;
}

std::vector<std::string> band_lines(const std::string& words) {
    constexpr std::size_t most_lines = 8;
    return words.empty() ? std::vector<std::string>{}
                         : wrap(words, label_width, theme::small_size, most_lines);
}

Size label_size(const BandDress& dress) {
    Size size{has_sign(dress.state) ? sign_room : 0, 0};
    double widest = 0;
    for (const std::string& line : dress.label)
        widest = std::max(widest, text_width(line, theme::small_size));
    size.width += widest;
    if (!dress.label.empty())
        size.height = static_cast<double>(dress.label.size()) * theme::small_size * theme::leading +
                      above_band;
    return size;
}

std::vector<ChartItem> drawn(const FlowBox& box, const Rect& place) {
    const Rect body = body_place(box, place);
    const Node& node = box.node;
    std::vector<ChartItem> items;
    if (box.cut_off) items.emplace_back(cut_off_bar(place));
    if (box.stops) items.emplace_back(stop_bar(place));
    items.emplace_back(Shaped{dress_of(node), body});
    const double down = (body.height - box.label.size.height) / 2;
    for (const Text& text : placed(box.label, {body.x, body.y + down}))
        items.emplace_back(Words{text, node.pale ? theme::pale_ink : ""});
    return items;
}

std::vector<ChartItem> drawn(const BandDress& dress, PlacedBand placed, const BandEnds& ends) {
    auto& points = placed.middle.points;
    const bool rightwards = points.front().x < points.back().x;
    // From the outline of one shape to that of the other; a bar before a body is its outline.
    const auto inside = [](const FlowBox& box, const Rect& place, double y, bool left) {
        const Rect body = body_place(box, place);
        const Shape shape = style(box.node.look).shape;
        if (left) return box.cut_off ? 0 : gap_left(shape, body, y);
        return box.stops ? 0 : gap_right(shape, body, y);
    };
    const double from = inside(ends.payer, ends.payer_place, points.front().y, !rightwards);
    const double to = inside(ends.paid, ends.paid_place, points.back().y, rightwards);
    points.front().x -= rightwards ? from : -from;
    points.back().x += rightwards ? to : -to;
    std::vector<ChartItem> items{stroke_of(dress, placed.middle)};
    double y = placed.label.y + theme::small_size * 0.9;
    const double sign = has_sign(dress.state) ? sign_room : 0;
    for (const std::string& line : dress.label) {
        items.emplace_back(
            Words{{.at = {placed.label.x + sign, y}, .text = line, .size = theme::small_size}, {}});
        y += theme::small_size * theme::leading;
    }
    if (sign > 0) {
        const double band = placed.label.y + label_size(dress).height + dress.width / 2;
        add_sign(items, dress.state, {placed.label.x + mark_radius + 1, band});
    }
    return items;
}

ChartKey key_to_scale(double width, std::string label) {
    return key_to_band({.width = width, .to_scale = true, .recorded = true}, std::move(label));
}

ChartKey key_to_thin_band() {
    return key_to_band({.width = thin_band}, "money whose amount is not recorded");
}

ChartKey key_to_state(State state) {
    const bool gone = state == State::gone;
    return key_to_band({.width = thin_band, .state = state},
                       gone ? "lapsed, ended or closed" : std::string(style(state).label));
}

ChartKey key_to_stop() {
    return {.picture = {8, 15},
            .items = {stop_bar({0, 1, 6, 13})},
            .label = "money stops here: no route onwards is recorded"};
}

ChartKey key_to_cut_off() {
    return {.picture = {8, 15},
            .items = {cut_off_bar({0, 1, 6, 13})},
            .label = "no money comes here now by any route recorded"};
}

}  // namespace remit::diagram
