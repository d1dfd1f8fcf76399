// SPDX-License-Identifier: MIT
#include "viz/diagram/chart_parts.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "viz/diagram/blocks.hpp"
#include "viz/diagram/label.hpp"
#include "viz/diagram/text.hpp"

namespace remit::diagram {
namespace {

constexpr double sign_height = 13;
constexpr double dot_size = 8;
constexpr double frame_gap = 1.5;
constexpr double key_height = 15;
constexpr double key_width = 22;

/// Text in the middle of a sign, `centre` from its left.
Words letters(std::string_view text, double centre, std::string_view ink) {
    return {{.at = {centre, sign_height / 2 + theme::badge_size * 0.36},
             .text = std::string(text),
             .size = theme::badge_size,
             .bold = true,
             .centred = true},
            ink};
}

/// The sign itself; how it stands is not told yet.
PlacedSign bare(const CellSign& sign, std::string_view ink) {
    const double text = text_width(sign.text, theme::badge_size, true);
    const bool small = sign.spot == Spot::dot || sign.spot == Spot::ring;
    const bool dark = sign.spot == Spot::disc || sign.spot == Spot::block;
    const double pad = sign.spot == Spot::letters ? 0 : 5;
    const double width = small                        ? dot_size
                         : sign.spot == Spot::letters ? text
                                                      : std::max(sign_height, text + pad);
    const double height = small ? dot_size : sign_height;
    PlacedSign out{.size = {width, sign_height}};
    if (sign.spot != Spot::letters) {
        const bool full = dark || sign.spot == Spot::dot;
        out.items.emplace_back(Slab{{0, (sign_height - height) / 2, width, height},
                                    sign.spot == Spot::block ? 1 : height / 2,
                                    {full ? ink : theme::paper, ink, 1.2}});
    }
    if (!small) out.items.emplace_back(letters(sign.text, width / 2, dark ? theme::paper : ink));
    return out;
}

void frame(PlacedSign& out, const Ink& ink) {
    move(out.items, frame_gap, frame_gap);
    out.size = {out.size.width + 2 * frame_gap, out.size.height + 2 * frame_gap};
    out.items.emplace_back(Slab{{0, 0, out.size.width, out.size.height}, 2, ink});
}

void add(std::vector<ChartKey>& key, PlacedSign sign, std::string_view label) {
    move(sign.items, (key_width - sign.size.width) / 2, (key_height - sign.size.height) / 2);
    key.push_back({{key_width, key_height}, std::move(sign.items), std::string(label)});
}

}  // namespace

ChartGroup body_group(const Node& node) {
    return {.css = fmt::format("node {} {}", style(node.look).css, xml_id(node.type)),
            .id = "body-" + node.id,
            .title = node.tooltip};
}

NodeDress dress_of(const Node& node) {
    return {.look = node.look, .border = node.border, .several = node.several, .pale = node.pale};
}

Shaped body_shape(const NodeDress& dress, Point corner) {
    constexpr double pile = 3;  // that lies behind one that stands for several
    const double less = dress.several ? pile : 0;
    return {dress, {corner.x, corner.y, body_sign.width - less, body_sign.height - less}};
}

PlacedSign placed(const CellSign& sign) {
    const StateStyle& standing = style(sign.state);
    const std::string_view ink = standing.grey ? theme::grey : theme::ink;
    PlacedSign out = bare(sign, ink);
    if (sign.underlined) {
        const double y = sign_height - 0.5;
        out.items.emplace_back(Slab{{0, y, out.size.width, 1.5}, 0, {.fill = ink}});
    }
    if (!standing.mark.empty()) {
        const double width = text_width(standing.mark, theme::badge_size, true);
        out.items.emplace_back(letters(standing.mark, out.size.width + 1 + width / 2, ink));
        out.size.width += 1 + width;
    }
    if (sign.state == State::planned)
        frame(out, {.stroke = theme::grey, .width = 1, .dashes = "2.5 2"});
    if (sign.framed) frame(out, {.stroke = theme::ink, .width = 1.6});
    return out;
}

void add_bodies_to_key(std::vector<ChartKey>& key, const std::vector<const Node*>& nodes) {
    std::array<bool, look_count> looks{};
    std::array<bool, border_count> borders{};
    bool several = false;
    for (const Node* node : nodes) {
        looks[static_cast<std::size_t>(node->look)] = true;
        borders[static_cast<std::size_t>(node->border)] = true;
        several = several || node->several;
    }
    const auto add_shape = [&](const NodeDress& dress, std::string_view label) {
        key.push_back(
            {{body_sign.width, body_sign.height + 1}, {body_shape(dress, {})}, std::string(label)});
    };
    for (std::size_t i = 0; i < look_count; ++i) {
        if (looks[i]) add_shape({.look = static_cast<Look>(i)}, style(static_cast<Look>(i)).label);
    }
    for (std::size_t i = 0; i < border_count; ++i) {
        if (borders[i])
            add_shape({.look = Look::executive, .border = static_cast<Border>(i)},
                      label_of(static_cast<Border>(i)));
    }
    if (several) add_shape({.look = Look::executive, .several = true}, several_label);
}

void add_to_key(std::vector<ChartKey>& key, const CellSign& sign, std::string_view label) {
    add(key, placed(sign), label);
}

void add_to_key(std::vector<ChartKey>& key, const CellSign& plain,
                const std::vector<State>& states) {
    for (const State state : {State::disputed, State::planned, State::unconfirmed, State::gone}) {
        if (std::ranges::find(states, state) == states.end()) continue;
        CellSign sign = plain;
        sign.state = state;
        add_to_key(key, sign, style(state).label);
    }
}

std::vector<std::vector<std::size_t>> runs_of(const std::vector<std::size_t>& things,
                                              const std::vector<double>& sizes, double room) {
    double all = 0;
    for (const std::size_t i : things)
        all += sizes[i];
    const double fair = all / std::max(1.0, std::ceil(all / room));
    std::vector<std::vector<std::size_t>> runs(1);
    double before = 0;  // of all runs
    double used = 0;    // of the last
    for (const std::size_t i : things) {
        const double share = fair * static_cast<double>(runs.size());
        const bool full = used + sizes[i] > room || before + sizes[i] / 2 > share;
        if (full && !runs.back().empty()) {
            runs.emplace_back();
            used = 0;
        }
        runs.back().push_back(i);
        used += sizes[i];
        before += sizes[i];
    }
    return runs;
}

ChartPage page_that_says(std::string_view sentence) {
    constexpr double width = 400;
    const Label label = paragraph(sentence, width, theme::name_size);
    ChartPage page{.size = label.size, .words = std::string(sentence)};
    ChartGroup& group = page.groups.emplace_back(ChartGroup{.css = "nothing"});
    for (const Text& text : label.texts)
        group.items.emplace_back(Words{text});
    return page;
}

}  // namespace remit::diagram
