// SPDX-License-Identifier: MIT
#include "viz/diagram/timeline_bars.hpp"

#include <string_view>

#include "viz/diagram/theme.hpp"
#include "viz/diagram/timeline.hpp"

namespace remit::diagram {
namespace {

bool is_plan(BodyStatus status) {
    return status == BodyStatus::proposed || status == BodyStatus::agreed;
}
bool is_asleep(BodyStatus status) {
    return status == BodyStatus::dormant || status == BodyStatus::suspended;
}

/// The outline of a bar, from its lower left corner on, clockwise.
std::vector<Point> outline_of(const BarPlace& bar) {
    const double top = bar.top;
    const double middle = top + bar_height / 2;
    const double bottom = top + bar_height;
    double left = bar.left_to;
    double right = bar.right_from;
    if (left > right) left = right = (left + right) / 2;
    std::vector<Point> points;
    const auto side = [&](End end, double x, double far, double outwards, double from, double to) {
        const double quarter = (to - from) / 4;
        points.push_back({x, from});
        if (end == End::open) {
            for (const int i : {1, 2, 3})
                points.push_back({x + (i == 2 ? 0 : -outwards * 3), from + i * quarter});
        } else if (end == End::on) {
            points.push_back({x + outwards * bar_tip, middle});
        } else if (far != x) {
            points.push_back({far, middle});
        }
        points.push_back({x, to});
    };
    side(bar.left, left, bar.left_from, -1, bottom, top);
    side(bar.right, right, bar.right_to, 1, top, bottom);
    return points;
}

/// Slanting lines across a bar.
Stroke hatching(double left, double right, double top, std::string_view ink) {
    constexpr double apart = 5;
    Stroke lines{.ink = {.stroke = ink, .width = 0.9}};
    for (double x = left + 1; x + bar_height < right; x += apart)
        lines.paths.push_back({.points = {{x, top + bar_height}, {x + bar_height, top}}});
    return lines;
}

/// A small bar for the key.
ChartKey sample(std::string_view label, BodyStatus status, End left, End right, bool slanting) {
    constexpr double width = 36;
    const BarPlace place{.left = left,
                         .right = right,
                         .left_from = slanting ? 0 : bar_tip,
                         .left_to = slanting ? 2 * bar_tip : bar_tip,
                         .right_from = width - bar_tip,
                         .right_to = width - bar_tip,
                         .top = 2};
    ChartKey key{.picture = {width, bar_height + 4}, .label = std::string(label)};
    draw_bar(key.items, place, status, Look::executive);
    return key;
}

}  // namespace

void draw_bar(std::vector<ChartItem>& items, const BarPlace& place, BodyStatus status, Look look) {
    const bool plain = !is_plan(status) && !is_asleep(status);
    const std::string_view border = style(look).border;
    items.emplace_back(Stroke{.paths = {{.points = outline_of(place)}},
                              .closed = true,
                              .ink = {.fill = plain ? style(look).fill : theme::paper,
                                      .stroke = border,
                                      .width = 1.1,
                                      .dashes = is_plan(status) ? "4 2.5" : ""}});
    if (!is_asleep(status)) return;
    Stroke lines = hatching(place.left_to, place.right_from, place.top, border);
    if (!lines.paths.empty()) items.emplace_back(std::move(lines));
}

std::vector<ChartKey> key_to(const Timeline& timeline) {
    bool active = false;
    bool asleep = false;
    bool plan = false;
    bool slanting = false;
    bool open = false;
    bool on = false;
    for (const TimelineRow& row : timeline.rows) {
        for (const TimelineBar& bar : row.bars) {
            if (bar.status == BodyStatus::disbanded) continue;
            asleep = asleep || is_asleep(bar.status);
            plan = plan || is_plan(bar.status);
            active = active || bar.status == BodyStatus::active;
            slanting = slanting || (bar.start && bar.start.day == 0) ||
                       (bar.end && (bar.end.uncertain() || bar.end.latest.day == 0));
            open = open || !bar.start || (!bar.end && !bar.goes_on);
            on = on || bar.goes_on;
        }
    }
    std::vector<ChartKey> key;
    const auto add = [&](bool wanted, std::string_view label, BodyStatus status, End left,
                         End right, bool slants) {
        if (wanted) key.push_back(sample(label, status, left, right, slants));
    };
    add(active, "in being", BodyStatus::active, End::known, End::known, false);
    add(asleep, "dormant or suspended", BodyStatus::dormant, End::known, End::known, false);
    add(plan, "proposed or agreed", BodyStatus::proposed, End::known, End::known, false);
    add(slanting, "at some time in the slope: no day is recorded", BodyStatus::active, End::known,
        End::known, true);
    add(open, "when is not recorded", BodyStatus::active, End::open, End::known, false);
    add(on, "no end is recorded", BodyStatus::active, End::known, End::on, false);
    if (!timeline.changes.empty()) {
        key.push_back({.picture = {36, 15},
                       .items = {Stroke{.paths = {{.points = {{0, 7}, {34, 7}}}},
                                        .ink = {.stroke = theme::ink, .width = 1.3},
                                        .arrow = Arrow::full}},
                       .label = "is followed by"});
    }
    key.push_back({.picture = {15, 15},
                   .items = {Stroke{.paths = {{.points = {{7, 0}, {7, 15}}}},
                                    .ink = {.stroke = theme::ink, .width = 1.4, .dashes = "5 3"}}},
                   .label = "the date of this picture"});
    return key;
}

}  // namespace remit::diagram
