// SPDX-License-Identifier: MIT
#include "viz/diagram/tree.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "viz/diagram/curve.hpp"
#include "viz/diagram/dot.hpp"

namespace remit::diagram {
namespace {

struct Bounds {
    double left = std::numeric_limits<double>::max(), top = left, right = -left, bottom = -left;

    void include(Point p) {
        left = std::min(left, p.x);
        right = std::max(right, p.x);
        top = std::min(top, p.y);
        bottom = std::max(bottom, p.y);
    }
    void include(const Rect& b) {
        include(Point{b.x, b.y});
        include(Point{b.right(), b.bottom()});
    }
};

/// Moves all to begin at 0. Graphviz's own box would count what is not drawn.
void settle(TreeLayout& layout) {
    Bounds bounds;
    for (const Rect& b : layout.units)
        bounds.include(b);
    for (const Rect& b : layout.clusters)
        bounds.include(b);
    for (const Path& path : layout.links) {
        for (const Point& p : flattened(path))
            bounds.include(p);
    }
    for (Rect& b : layout.units)
        move(b, -bounds.left, -bounds.top);
    for (Rect& b : layout.clusters)
        move(b, -bounds.left, -bounds.top);
    for (Path& path : layout.links)
        move(path, -bounds.left, -bounds.top);
    layout.size = {bounds.right - bounds.left, bounds.bottom - bounds.top};
}

bool hits_another(const Path& path, const Link& link, const TreeLayout& layout) {
    for (std::size_t i = 0; i < layout.units.size(); ++i) {
        if (i != link.upper && i != link.lower && hits(path, layout.units[i])) return true;
    }
    return false;
}

/// Whether nothing lies on anything: a chain may have been bent, or crossed by a line.
bool sound(const Tree& tree, const TreeLayout& layout) {
    constexpr double gap = 5;
    for (std::size_t i = 0; i < layout.units.size(); ++i) {
        for (std::size_t j = i + 1; j < layout.units.size(); ++j) {
            if (overlap(layout.units[i], layout.units[j], gap)) return false;
        }
    }
    for (std::size_t i = 0; i < tree.links.size(); ++i) {
        if (hits_another(layout.links[i], tree.links[i], layout)) return false;
    }
    return true;
}

/// To the corner of a stack: straight down where its rail is under the superior, else in an even
/// bend from the superior's middle.
Path plain_trunk(const Rect& upper, Point corner) {
    constexpr double from_side = 10;
    const bool under = corner.x > upper.x + from_side && corner.x < upper.right() - from_side;
    const Point start{under ? corner.x : upper.middle().x, upper.bottom()};
    const double half = (start.y + corner.y) / 2;
    return {.points = {start, {start.x, half}, {corner.x, half}, corner}, .curved = true};
}

/// dot winds a line that must end in a corner. It is drawn plainly where that crosses no unit.
void straighten_trunks(const Tree& tree, TreeLayout& layout) {
    for (std::size_t i = 0; i < tree.links.size(); ++i) {
        const Link& link = tree.links[i];
        const Rect& upper = layout.units[link.upper];
        const Rect& stack = layout.units[link.lower];
        if (!link.to_corner || stack.y < upper.bottom()) continue;
        Path plain = plain_trunk(upper, {stack.x, stack.y});
        if (!hits_another(plain, link, layout)) layout.links[i] = std::move(plain);
    }
}

TreeLayout plain(const Tree& tree) {
    TreeLayout layout = run_dot(tree, Tall::chain);
    if (!sound(tree, layout)) layout = run_dot(tree, Tall::whole);
    straighten_trunks(tree, layout);
    settle(layout);
    return layout;
}

double length_of_links(const TreeLayout& layout) {
    double sum = 0;
    for (const Path& path : layout.links)
        sum += length(path);
    return sum;
}

/// Frames help where areas and lines go together; where they do not, lines get long.
bool worth_framing(const TreeLayout& framed, const TreeLayout& bare) {
    constexpr double most_cost = 1.3;
    constexpr double frame_room = 40;
    const double bare_area = (bare.size.width + frame_room) * (bare.size.height + frame_room);
    return framed.size.width * framed.size.height <= bare_area * most_cost &&
           length_of_links(framed) <= length_of_links(bare) * most_cost;
}

Tree without_clusters(Tree tree) {
    tree.clusters.clear();
    return tree;
}

/// The tree with the units of a rank spread over so many ranks, in turn.
Tree staggered(Tree tree, int ranks, bool leaves_only) {
    std::vector<bool> has_lower(tree.units.size(), false);
    for (const Link& link : tree.links)
        has_lower[link.upper] = true;
    std::vector<int> turn(tree.units.size(), 0);
    int next = 0;
    for (std::size_t i = 0; i < turn.size(); ++i) {
        if (!has_lower[i] || !leaves_only) turn[i] = next++ % ranks;
    }
    for (Link& link : tree.links) {
        if (link.holds_ranks) link.ranks += turn[link.lower];
    }
    return tree;
}

/// The width of the smallest page of a form that holds all.
double needed(const TreeLayout& layout, double aspect) {
    return std::max(layout.size.width, layout.size.height * aspect);
}

/// A tree much wider than high is tried with its ranks broken.
TreeLayout narrowed(const Tree& tree, TreeLayout best, double page_aspect) {
    constexpr double wider_than_page = 1.414;
    constexpr std::size_t most_units = 400;  // beyond, dot takes long: one trial, by estimate
    const double aspect = best.size.width / best.size.height;
    if (aspect <= wider_than_page * page_aspect) return best;
    const auto consider = [&](int ranks, bool leaves_only) {
        TreeLayout trial = plain(staggered(tree, ranks, leaves_only));
        if (needed(trial, page_aspect) < needed(best, page_aspect)) best = std::move(trial);
    };
    if (tree.units.size() > most_units) {
        consider(static_cast<int>(std::clamp(std::sqrt(aspect), 2.0, 8.0)), false);
        return best;
    }
    for (const int ranks : {2, 3, 4}) {
        consider(ranks, true);
        consider(ranks, false);
    }
    return best;
}

}  // namespace

TreeLayout lay_out(const Tree& tree, double aspect) {
    if (tree.units.empty()) return {};
    const Tree bare = without_clusters(tree);
    TreeLayout layout = narrowed(bare, plain(bare), aspect);
    if (tree.clusters.empty()) return layout;
    TreeLayout framed = narrowed(tree, plain(tree), aspect);
    return worth_framing(framed, layout) ? framed : layout;
}

}  // namespace remit::diagram
