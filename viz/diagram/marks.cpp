// SPDX-License-Identifier: MIT
#include "viz/diagram/marks.hpp"

#include <algorithm>
#include <optional>

#include "viz/diagram/curve.hpp"
#include "viz/diagram/text.hpp"
#include "viz/diagram/theme.hpp"

namespace remit::diagram {
namespace {

constexpr double gap = 1.5;

Rect around(Point p) {
    return {p.x - mark_radius, p.y - mark_radius, 2 * mark_radius, 2 * mark_radius};
}

Rect box_of(const Text& text) {
    return {text.at.x, text.at.y - text.size, text_width(text.text, text.size, text.bold),
            text.size * 1.2};
}

bool is_free_of_marks_and_names(const Rect& mark, const Layout& layout) {
    const auto on_mark = [&](const auto& other) {
        return other && overlap(around(*other), mark, gap);
    };
    const auto on_name = [&](const Frame& frame) {
        return std::ranges::any_of(
            frame.texts, [&](const Text& name) { return overlap(box_of(name), mark, gap); });
    };
    return std::ranges::none_of(layout.marks, on_mark) &&
           std::ranges::none_of(layout.clusters, on_name);
}

bool is_free_of_nodes(const Rect& mark, const Layout& layout) {
    return std::ranges::none_of(
        layout.nodes, [&](const PlacedNode& node) { return overlap(node.box, mark, gap); });
}

/// From the middle outwards; where every place is taken, at least on no sign.
Point place_on(const Path& path, const Layout& layout) {
    constexpr double step = 0.025;
    constexpr double farthest = 0.35;
    std::optional<Point> second_best;
    for (double away = 0; away <= farthest; away += step) {
        for (const double share : {0.5 - away, 0.5 + away}) {
            const Point at = along(path, share);
            if (!is_free_of_marks_and_names(around(at), layout)) continue;
            if (is_free_of_nodes(around(at), layout)) return at;
            if (!second_best) second_best = at;
        }
    }
    return second_best.value_or(along(path, 0.5));
}

bool crossed(const Rect& box, const Layout& layout) {
    for (const auto* paths : {&layout.edges, &layout.trunks}) {
        for (const Path& path : *paths) {
            if (hits(path, box)) return true;
        }
    }
    return false;
}

/// How far a name can be moved to the right within its frame: tried in steps, the first that is
/// free is taken.
double free_shift(const Frame& frame, const Layout& layout) {
    const Rect box = box_of(frame.texts.front());
    const double room = frame.box.right() - 6 - box.right();
    for (double shift = 0; shift <= room; shift += 6) {
        Rect moved = box;
        moved.x += shift;
        if (!crossed(moved, layout)) return shift;
    }
    return 0;
}

}  // namespace

void place_marks(const Figure& figure, Layout& layout) {
    layout.marks.assign(figure.edges.size(), {});
    for (std::size_t e = 0; e < figure.edges.size(); ++e) {
        const bool marked = !style(figure.edges[e].state).mark.empty();
        if (marked && !layout.edges[e].points.empty())
            layout.marks[e] = place_on(layout.edges[e], layout);
    }
}

void place_cluster_names(Layout& layout) {
    for (Frame& frame : layout.clusters) {
        if (frame.texts.size() != 1) continue;
        frame.texts.front().at.x += free_shift(frame, layout);
    }
}

}  // namespace remit::diagram
