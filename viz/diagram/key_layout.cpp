// SPDX-License-Identifier: MIT
#include <array>
#include <string_view>

#include "viz/diagram/blocks.hpp"
#include "viz/diagram/chart.hpp"
#include "viz/diagram/text.hpp"
#include "viz/diagram/theme.hpp"

namespace remit::diagram {
namespace {

constexpr double pad = 9;
constexpr double entry_gap = 16;
constexpr double run_on_pad = 5;  // above and below
constexpr Size picture{36, 15};
constexpr Size sign_picture{15, 15};
constexpr double picture_gap = 7;
constexpr double row_height = picture.height + 6;

using Kind = KeyEntry::Kind;

/// What a figure shows of everything that the key can explain.
struct Shown {
    std::array<bool, look_count> looks{};
    std::array<bool, border_count> borders{};
    bool several = false;
    std::array<bool, line_count> lines{};
    std::array<bool, state_count> states{};
    std::array<bool, sign_count> signs{};
    std::array<bool, change_count> changed_bodies{};
};

/// Of a figure of two days; what does not change where it is drawn paler.
void add_changes(const Figure& figure, Shown& shown) {
    for (const Node& node : figure.nodes) {
        if (!node.seat && (node.change != Change::none || node.context))
            shown.changed_bodies[static_cast<std::size_t>(node.change)] = true;
    }
}

Shown shown_in(const Figure& figure) {
    Shown shown;
    for (const Node& node : figure.nodes) {
        shown.looks[static_cast<std::size_t>(node.look)] = true;
        shown.borders[static_cast<std::size_t>(node.border)] = true;
        shown.several = shown.several || node.several;
        for (const Badge& badge : node.badges)
            shown.signs[static_cast<std::size_t>(badge.sign)] = true;
    }
    for (const NoteGroup& group : figure.notes) {
        for (const Note& note : group.notes)
            shown.signs[static_cast<std::size_t>(note.badge.sign)] = true;
    }
    for (const Edge& edge : figure.edges) {
        if (figure.part && edge.beside && !edge.beside->drawn) continue;
        shown.lines[static_cast<std::size_t>(edge.line)] = true;
        if (edge.state != State::in_place)
            shown.states[static_cast<std::size_t>(edge.state)] = true;
    }
    if (figure.part) add_changes(figure, shown);
    return shown;
}

/// Sets entries side by side, and in a new row where the width is used up.
class Rows {
  public:
    Rows(KeyLayout& out, double width, Point start, double bottom)
        : out_(out), width_(width), bottom_(bottom), x_(start.x), y_(start.y) {}

    void add(Kind kind, std::size_t value, std::string_view label) {
        add(kind, value, label, kind == Kind::sign ? sign_picture : picture);
    }

    void add(Kind kind, std::size_t value, std::string_view label, Size shown) {
        const double label_width = text_width(label, theme::small_size);
        const double needed = shown.width + picture_gap + label_width;
        if (x_ > pad && x_ + needed > width_ - pad) new_row();
        const Rect box{x_, y_, shown.width, shown.height};
        const Text text{
            .at = {box.right() + picture_gap, box.middle().y + theme::small_size * 0.36},
            .text = std::string(label),
            .size = theme::small_size};
        out_.entries.push_back({kind, value, box, text});
        out_.size = {std::max(out_.size.width, x_ + needed + pad), y_ + picture.height + bottom_};
        x_ += needed + entry_gap;
    }

    void new_row() {
        if (x_ == pad) return;
        x_ = pad;
        y_ += row_height;
    }

  private:
    KeyLayout& out_;
    double width_;
    double bottom_;
    double x_;
    double y_;
};

template <std::size_t N, class Label>
void add_shown(Rows& rows, Kind kind, const std::array<bool, N>& shown, Label label) {
    for (std::size_t i = 0; i < N; ++i) {
        if (shown[i]) rows.add(kind, i, label(i));
    }
}

/// A key whose rows `fill` fills: under the heading, or beside it.
template <class Fill>
KeyLayout key_with(double width, KeyForm form, Fill fill) {
    KeyLayout out;
    const Label heading = paragraph("Key", width, theme::small_size, true);
    const bool parts = form == KeyForm::parts;
    const Point below{pad, pad + heading.size.height + 1};
    const Point beside{pad + heading.size.width + entry_gap, run_on_pad};
    Rows rows(out, width, parts ? below : beside, parts ? pad : run_on_pad);
    fill(rows);
    out.frame = {.css = "key",
                 .box = {0, 0, out.size.width, out.size.height},
                 .texts = placed(heading, {pad, parts ? pad - 3 : run_on_pad + 2})};
    return out;
}

}  // namespace

KeyLayout lay_out_key(const std::vector<ChartKey>& key, double width, KeyForm form) {
    if (key.empty()) return {};
    return key_with(width, form, [&](Rows& rows) {
        for (std::size_t i = 0; i < key.size(); ++i)
            rows.add(Kind::own, i, key[i].label, key[i].picture);
    });
}

KeyLayout lay_out_key(const Figure& figure, double width, KeyForm form) {
    const Shown shown = shown_in(figure);
    return key_with(width, form, [&](Rows& rows) {
        const auto next_part = [&] {
            if (form == KeyForm::parts) rows.new_row();
        };
        add_shown(rows, Kind::look, shown.looks,
                  [](std::size_t i) { return style(static_cast<Look>(i)).label; });
        next_part();
        add_shown(rows, Kind::border, shown.borders,
                  [](std::size_t i) { return label_of(static_cast<Border>(i)); });
        if (shown.several) rows.add(Kind::several, 0, several_label);
        next_part();
        add_shown(rows, Kind::line, shown.lines,
                  [](std::size_t i) { return style(static_cast<Line>(i)).label; });
        add_shown(rows, Kind::state, shown.states,
                  [](std::size_t i) { return style(static_cast<State>(i)).label; });
        next_part();
        add_shown(rows, Kind::sign, shown.signs,
                  [](std::size_t i) { return style(static_cast<Sign>(i)).label; });
        next_part();
        add_shown(rows, Kind::changed_body, shown.changed_bodies,
                  [](std::size_t i) { return style(static_cast<Change>(i)).label; });
    });
}

}  // namespace remit::diagram
