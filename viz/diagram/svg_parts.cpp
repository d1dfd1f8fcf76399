// SPDX-License-Identifier: MIT
#include "viz/diagram/svg_parts.hpp"

#include <iterator>

#include "viz/diagram/change_parts.hpp"
#include "viz/diagram/curve.hpp"
#include "viz/diagram/label.hpp"
#include "viz/diagram/marks.hpp"
#include "viz/diagram/number.hpp"
#include "viz/diagram/shape.hpp"
#include "viz/diagram/text.hpp"

namespace remit::diagram {
namespace {

constexpr double pile_offset = 3;
constexpr double second_border = 3;  // how far outside the first
constexpr double heavier = 1;        // a new line than others of its kind

auto end(std::string& out) { return std::back_inserter(out); }

std::string_view dashes_of(Border border) {
    switch (border) {
        case Border::dashed:
            return theme::border_dashes;
        case Border::dotted:
            return theme::border_dots;
        case Border::solid:
            break;
    }
    return {};
}

std::string_view stroke_width(const NodeDress& dress) {
    if (dress.change == Change::created) return "2.4";
    if (dress.strong || dress.change == Change::changed) return "3";
    return dress.faint ? "0.7" : "1.2";
}

void draw_outline(std::string& out, const NodeDress& dress, const Rect& box) {
    const LookStyle& look = style(dress.look);
    const bool ended = dress.change == Change::ended;
    const bool bare = dress.pale || ended || dress.faint;
    fmt::format_to(end(out), R"(<path d="{}" fill="{}" stroke="{}" stroke-width="{}")",
                   outline(dress.row ? Shape::box : look.shape, box),
                   bare ? theme::paper : look.fill, dress.pale || ended ? theme::grey : look.border,
                   stroke_width(dress));
    if (const auto dashes = dashes_of(dress.border); !dashes.empty()) {
        fmt::format_to(end(out), R"( stroke-dasharray="{}")", dashes);
    }
    out += "/>";
}

/// Around the outline of what is new.
void draw_second_outline(std::string& out, const NodeDress& dress, const Rect& box) {
    const LookStyle& look = style(dress.look);
    const Rect outer{box.x - second_border, box.y - second_border, box.width + 2 * second_border,
                     box.height + 2 * second_border};
    fmt::format_to(end(out), R"(<path d="{}" fill="none" stroke="{}" stroke-width="1"/>)",
                   outline(look.shape, outer), look.border);
}

struct ArrowSize {
    double length = 8;
    double half_width = 3.4;
};

/// An arrow head whose tip is at `tip`, pointing along `direction` (of length 1).
void draw_arrow(std::string& out, Arrow arrow, Point tip, Point direction, double width,
                std::string_view colour) {
    const ArrowSize size{.length = arrow == Arrow::diamond ? 11.0 : 7 + width,
                         .half_width = 2.7 + width * 0.6};
    const auto at = [&](double back, double aside) {
        return number(Point{tip.x - direction.x * back - direction.y * aside,
                            tip.y - direction.y * back + direction.x * aside});
    };
    const std::string base_left = at(size.length, size.half_width);
    const std::string base_right = at(size.length, -size.half_width);
    switch (arrow) {
        case Arrow::full:
            fmt::format_to(end(out), R"(<path d="M{}L{}L{}Z" fill="{}" stroke="{}"/>)", number(tip),
                           base_left, base_right, colour, colour);
            break;
        case Arrow::diamond:
            fmt::format_to(end(out), R"(<path d="M{}L{}L{}L{}Z" fill="{}" stroke="{}"/>)",
                           number(tip), at(size.length / 2, size.half_width), at(size.length, 0),
                           at(size.length / 2, -size.half_width), theme::paper, colour);
            break;
        case Arrow::dot:
            fmt::format_to(end(out), R"(<path d="M{}A3 3 0 1 1 {}A3 3 0 1 1 {}Z" fill="{}"/>)",
                           number(tip), at(6, 0), number(tip), colour);
            break;
        case Arrow::open:
            fmt::format_to(end(out),
                           R"(<path d="M{}L{}L{}" fill="none" stroke="{}" stroke-width="1.4"/>)",
                           base_left, number(tip), base_right, colour);
    }
}

/// A sign in a little disc: of a change white on black, else in the line's colour.
void draw_mark(std::string& out, Point at, std::string_view mark, std::string_view colour,
               bool is_change) {
    fmt::format_to(end(out), R"(<circle cx="{}" cy="{}" r="{}" fill="{}" stroke="{}"/>)",
                   number(at.x), number(at.y), number(mark_radius),
                   is_change ? theme::ink : theme::paper, is_change ? theme::ink : colour);
    fmt::format_to(
        end(out),
        R"(<text x="{}" y="{}" text-anchor="middle" font-size="10" font-weight="bold" fill="{}">{}</text>)",
        number(at.x), number(at.y + 3.6), is_change ? theme::paper : colour, mark);
}

}  // namespace

std::string path_data(const Path& path) {
    std::string d = 'M' + number(path.points.front());
    for (std::size_t i = 1; i < path.points.size(); ++i) {
        if (!path.curved)
            d += 'L';
        else
            d += i % 3 == 1 ? 'C' : ' ';
        d += number(path.points[i]);
    }
    return d;
}

void draw_arrow(std::string& out, Arrow arrow, const Path& path, double width,
                std::string_view colour) {
    draw_arrow(out, arrow, path.points.back(), direction_at(path, false), width, colour);
}

void draw_shape(std::string& out, const NodeDress& dress, const Rect& box) {
    if (dress.several) {
        Rect behind = box;
        move(behind, pile_offset, pile_offset);
        draw_outline(out, dress, behind);
    }
    if (dress.change == Change::created) draw_second_outline(out, dress, box);
    draw_outline(out, dress, box);
}

void draw_line(std::string& out, const Path& path, const LineDress& dress, Tip tip,
               std::optional<Point> mark) {
    if (path.points.size() < 2) return;
    const LineStyle& how = style(dress.line);
    const StateStyle& standing = style(dress.state);
    const bool ended = dress.change == Change::ended;
    const auto colour = dress.faint              ? theme::frame
                        : standing.grey || ended ? theme::grey
                                                 : how.colour;
    const auto dashes = standing.dashes.empty() ? how.dashes : standing.dashes;
    const double width = how.width + (dress.change == Change::created ? heavier : 0);
    fmt::format_to(end(out), R"(<path d="{}" fill="none" stroke="{}" stroke-width="{}")",
                   path_data(path), colour, number(width));
    if (!dashes.empty()) fmt::format_to(end(out), R"( stroke-dasharray="{}")", dashes);
    out += "/>";
    if (tip != Tip::none) {
        const bool at_start = tip == Tip::at_start;
        draw_arrow(out, how.arrow, at_start ? path.points.front() : path.points.back(),
                   direction_at(path, at_start), width, colour);
    }
    if (!mark) return;
    if (const auto sign = mark_of(dress.change, dress.state); !sign.empty())
        draw_mark(out, *mark, sign, colour, dress.change != Change::none);
}

void draw_texts(std::string& out, const std::vector<Text>& texts, std::string_view ink,
                bool strike_names) {
    for (const Text& text : texts) {
        fmt::format_to(end(out), R"(<text x="{}" y="{}" font-size="{}")", number(text.at.x),
                       number(text.at.y), number(text.size));
        if (text.centred) out += R"( text-anchor="middle")";
        if (text.ends) out += R"( text-anchor="end")";
        if (text.turned != 0) {
            fmt::format_to(end(out), R"_( transform="rotate({} {})")_", number(text.turned),
                           number(text.at));
        }
        if (text.bold) out += R"( font-weight="bold")";
        if (!ink.empty()) fmt::format_to(end(out), R"( fill="{}")", ink);
        if (strike_names && text.is_name) out += R"( text-decoration="line-through")";
        fmt::format_to(end(out), ">{}</text>", xml(text.text));
    }
}

void draw_badge(std::string& out, const PlacedBadge& badge) {
    const Disc disc = style(badge.badge.sign).disc;
    const Rect& box = badge.box;
    const bool dark = disc == Disc::full || disc == Disc::full_box;
    const bool ring = disc == Disc::ring || disc == Disc::dashed_ring;
    const double half = box.height / 2;
    fmt::format_to(end(out), R"(<g class="badge {}">)", style(badge.badge.sign).css);
    fmt::format_to(
        end(out), R"(<rect x="{}" y="{}" width="{}" height="{}" rx="{}" fill="{}" stroke="{}")",
        number(box.x), number(box.y), number(box.width), number(box.height),
        number(disc == Disc::full_box ? 0 : half), dark ? theme::ink : theme::paper, theme::ink);
    if (disc == Disc::dashed_ring) out += R"( stroke-dasharray="2 1.5")";
    out += "/>";
    if (disc == Disc::half) {
        const Point top{box.middle().x, box.y};
        fmt::format_to(end(out), R"(<path d="M{}A{} {} 0 0 1 {}Z" fill="{}"/>)", number(top),
                       number(half), number(half), number(Point{top.x, box.bottom()}), theme::ink);
    }
    if (disc == Disc::barred) {
        const double reach = half * 0.707;
        const Point c = box.middle();
        fmt::format_to(end(out), R"(<path d="M{}L{}" stroke="{}" stroke-width="1.6"/>)",
                       number(Point{c.x - reach, c.y - reach}),
                       number(Point{c.x + reach, c.y + reach}), theme::ink);
    }
    if (const std::string words = words_of(badge.badge); !words.empty()) {
        fmt::format_to(
            end(out),
            R"(<text x="{}" y="{}" text-anchor="middle" font-size="{}" font-weight="bold" fill="{}">{}</text>)",
            number(box.middle().x), number(box.middle().y + theme::badge_size * 0.36),
            number(theme::badge_size), ring ? theme::ink : theme::paper, xml(words));
    }
    out += "</g>";
}

void draw_frame(std::string& out, const Rect& box) {
    fmt::format_to(
        end(out),
        R"(<rect x="{}" y="{}" width="{}" height="{}" rx="3" fill="{}" stroke="{}" stroke-width="0.8"/>)",
        number(box.x), number(box.y), number(box.width), number(box.height), theme::frame_fill,
        theme::frame);
}

}  // namespace remit::diagram
