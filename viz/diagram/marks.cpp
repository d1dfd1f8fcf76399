// SPDX-License-Identifier: MIT
#include "viz/diagram/marks.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "viz/diagram/change_parts.hpp"
#include "viz/diagram/curve.hpp"
#include "viz/diagram/text.hpp"
#include "viz/diagram/theme.hpp"

namespace remit::diagram {
namespace {

constexpr double gap = 1.5;

Rect around(Point p) {
    return {p.x - mark_radius, p.y - mark_radius, 2 * mark_radius, 2 * mark_radius};
}

/// The sign within the disc.
Rect sign_at(Point p) {
    constexpr double half_width = 4;
    constexpr double half_height = 5;
    return {p.x - half_width, p.y - half_height, 2 * half_width, 2 * half_height};
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
    const auto on_mark_of_trunk = [&](const auto& marks) {
        return std::ranges::any_of(marks, on_mark);
    };
    return std::ranges::none_of(layout.marks, on_mark) &&
           std::ranges::none_of(layout.trunk_marks, on_mark_of_trunk) &&
           std::ranges::none_of(layout.clusters, on_name);
}

bool is_free_of_nodes(const Rect& mark, const Layout& layout) {
    return std::ranges::none_of(
        layout.nodes, [&](const PlacedNode& node) { return overlap(node.box, mark, gap); });
}

/// The share of a line's length at which the middle of what its arrow head leaves free is.
double middle_of(const Path& path, bool arrow_at_end) {
    constexpr double arrow = 9;
    const double off = std::min(arrow / 2 / std::max(length(path), 1.0), 0.2);
    return arrow_at_end ? 0.5 - off : 0.5 + off;
}

bool has_mark(Change change, State state) { return !mark_of(change, state).empty(); }

/// The lines of a layout, made ready to be asked often: its edges, then its trunks.
class Strokes {
  public:
    explicit Strokes(const Layout& layout) : edges_(layout.edges.size()) {
        const auto add = [&](const std::vector<Path>& paths) {
            for (const Path& path : paths)
                strokes_.push_back(path.points.empty() ? std::vector<Point>{} : flattened(path));
        };
        add(layout.edges);
        add(layout.trunks);
        for (const auto& paths : layout.more_trunks) {
            first_beside_.push_back(strokes_.size());
            add(paths);
        }
        for (const auto& points : strokes_)
            bounds_.push_back(bounds_of(points));
    }

    /// Whether a line comes into a box, but for one.
    [[nodiscard]] bool hit(const Rect& box, std::size_t but_for = none) const {
        for (std::size_t i = 0; i < strokes_.size(); ++i) {
            if (i == but_for || strokes_[i].empty() || !overlap(bounds_[i], box, 1)) continue;
            if (hits({.points = strokes_[i]}, box)) return true;
        }
        return false;
    }

    /// Of a trunk, or of the lines beside it.
    [[nodiscard]] std::size_t of_trunk(std::size_t stack, std::size_t lane) const {
        return lane == 0 ? edges_ + stack : first_beside_[stack] + lane - 1;
    }

    static constexpr std::size_t none = static_cast<std::size_t>(-1);

  private:
    static Rect bounds_of(const std::vector<Point>& points) {
        if (points.empty()) return {};
        const auto [left, right] = std::minmax_element(points.begin(), points.end(),
                                                       [](Point a, Point b) { return a.x < b.x; });
        const auto [top, bottom] = std::minmax_element(points.begin(), points.end(),
                                                       [](Point a, Point b) { return a.y < b.y; });
        return {left->x, top->y, right->x - left->x, bottom->y - top->y};
    }

    std::size_t edges_;
    std::vector<std::size_t> first_beside_;  // by stack
    std::vector<std::vector<Point>> strokes_;
    std::vector<Rect> bounds_;
};

/// From a share of its length outwards; where every place is taken, at least on no sign.
Point place_on(const Path& path, std::size_t own, double middle, const Layout& layout,
               const Strokes& strokes) {
    constexpr double step = 0.02;
    constexpr double farthest = 0.42;
    std::optional<Point> second_best;  // a line touches the disc, but not the sign in it
    std::optional<Point> third_best;
    std::optional<Point> fourth_best;
    for (double away = 0; away <= farthest; away += step) {
        for (const double share : {middle - away, middle + away}) {
            const Point at = along(path, share);
            if (!is_free_of_marks_and_names(around(at), layout)) continue;
            if (!fourth_best) fourth_best = at;
            if (!is_free_of_nodes(around(at), layout)) continue;
            if (!third_best) third_best = at;
            if (!strokes.hit(around(at), own)) return at;
            if (!second_best && !strokes.hit(sign_at(at), own)) second_best = at;
        }
    }
    for (const auto& next_best : {second_best, third_best, fourth_best}) {
        if (next_best) return *next_best;
    }
    return along(path, middle);
}

bool on_a_node(const Rect& box, const Layout& layout) {
    return std::ranges::any_of(layout.nodes,
                               [&](const PlacedNode& node) { return overlap(node.box, box, 1); });
}

/// The box around the lines of a frame's name.
Rect name_box(const Frame& frame) {
    Rect box = box_of(frame.texts.front());
    for (const Text& line : frame.texts) {
        const Rect next = box_of(line);
        box.width = std::max(box.width, next.width);
        box.height = next.bottom() - box.y;
    }
    return box;
}

void move_name(Frame& frame, double dx, double dy) {
    for (Text& line : frame.texts)
        line.at = line.at + Point{dx, dy};
}

/// Moves a name to the right within its frame, to the first place where it stands free.
bool shifted(Frame& frame, const Layout& layout, const Strokes& strokes) {
    constexpr double step = 6;
    const Rect box = name_box(frame);
    const double room = frame.box.right() - step - box.right();
    for (double shift = 0; shift <= std::max(room, 0.0); shift += step) {
        Rect moved = box;
        moved.x += shift;
        if (strokes.hit(moved) || on_a_node(moved, layout)) continue;
        move_name(frame, shift, 0);
        return true;
    }
    return false;
}

/// Lengthens a frame at its foot for the name, where nothing stands there.
bool put_at_foot(Frame& frame, const Layout& layout, const Strokes& strokes) {
    const Rect name = name_box(frame);
    const Rect foot{frame.box.x, frame.box.bottom() + 1, frame.box.width, name.height + 2};
    const auto on_another = [&](const Frame& other) {
        return &other != &frame && overlap(other.box, foot, gap);
    };
    if (strokes.hit(foot) || on_a_node(foot, layout) ||
        std::ranges::any_of(layout.clusters, on_another))
        return false;
    move_name(frame, 0, foot.y - name.y - 1);
    frame.box.height += foot.height;
    return true;
}

}  // namespace

void place_marks(const Figure& figure, Layout& layout) {
    const Strokes strokes(layout);
    layout.marks.assign(figure.edges.size(), {});
    std::vector<bool> told_by_trunk(figure.edges.size(), false);
    for (const Stack& stack : figure.stacks) {
        for (const std::size_t e : stack.edges)
            told_by_trunk[e] = true;
    }
    for (std::size_t e = 0; e < figure.edges.size(); ++e) {
        const Edge& edge = figure.edges[e];
        if (!told_by_trunk[e] && has_mark(edge.change, edge.state) &&
            !layout.edges[e].points.empty())
            layout.marks[e] = place_on(layout.edges[e], e,
                                       middle_of(layout.edges[e], figure.edges[e].from_is_upper),
                                       layout, strokes);
    }
    layout.trunk_marks.clear();
    for (std::size_t s = 0; s < figure.stacks.size(); ++s) {
        const Stack& stack = figure.stacks[s];
        layout.trunk_marks.emplace_back(stack.more.size() + 1);
        for (std::size_t lane = 0; lane <= stack.more.size(); ++lane) {
            const Edge& first = figure.edges[stack.edges.front()];
            const Strand strand =
                lane == 0 ? Strand{.state = first.state, .from_is_upper = first.from_is_upper}
                          : stack.more[lane - 1];
            const Path& path = lane == 0 ? layout.trunks[s] : layout.more_trunks[s][lane - 1];
            if (!has_mark(stack.change, strand.state)) continue;
            layout.trunk_marks[s][lane] =
                place_on(path, strokes.of_trunk(s, lane), middle_of(path, strand.from_is_upper),
                         layout, strokes);
        }
    }
}

void place_cluster_names(Layout& layout) {
    const Strokes strokes(layout);
    std::vector<Frame> named;
    for (Frame& frame : layout.clusters) {
        if (frame.texts.empty() || shifted(frame, layout, strokes) ||
            put_at_foot(frame, layout, strokes))
            named.push_back(frame);
    }
    layout.clusters = std::move(named);
}

}  // namespace remit::diagram
