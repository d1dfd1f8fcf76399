// SPDX-License-Identifier: MIT
#include "viz/diagram/tidy.hpp"

#include "viz/diagram/curve.hpp"

namespace remit::diagram {
namespace {

constexpr double rank_gap = 27;  // as dot keeps it
constexpr double clearance = 8;

bool overlaps(double from_a, double to_a, double from_b, double to_b) {
    return from_a < to_b && from_b < to_a;
}

bool hits(const Path& path, const Rect& box) {
    for (const Point& p : flattened(path)) {
        const bool inside =
            p.x > box.x - 2 && p.x < box.right() + 2 && p.y > box.y - 2 && p.y < box.bottom() + 2;
        if (inside) return true;
    }
    return false;
}

class Tidy {
  public:
    Tidy(const Tree& tree, TreeLayout& layout) : tree_(tree), layout_(layout) {}

    void mend(std::size_t number) {
        const Link& link = tree_.links[number];
        const Rect before = layout_.units[link.lower];
        const double top = std::min(before.y, highest(number));
        if (redraw(number, top)) {
            layout_.units[link.lower].y = top;
        } else if (top < before.y) {
            redraw(number, before.y);
        }
    }

  private:
    /// The highest that the lower unit of a link can stand.
    [[nodiscard]] double highest(std::size_t number) const {
        const Link& link = tree_.links[number];
        const Rect& stack = layout_.units[link.lower];
        double top = layout_.units[link.upper].bottom() + rank_gap;
        for (std::size_t i = 0; i < layout_.units.size(); ++i) {
            if (i != link.lower) top = std::max(top, below(layout_.units[i], stack));
        }
        for (std::size_t i = 0; i < layout_.links.size(); ++i) {
            if (i != number) top = std::max(top, below(layout_.links[i], stack));
        }
        return top;
    }

    /// The top that a stack must keep because of what stands above it.
    [[nodiscard]] static double below(const Rect& other, const Rect& stack) {
        const bool in_the_way =
            other.y < stack.y &&
            overlaps(other.x, other.right(), stack.x - clearance, stack.right() + clearance);
        return in_the_way ? other.bottom() + rank_gap : 0;
    }
    [[nodiscard]] static double below(const Path& other, const Rect& stack) {
        double top = 0;
        for (const Point& p : flattened(other)) {
            const bool in_the_way =
                p.y < stack.y && p.x > stack.x - clearance && p.x < stack.right() + clearance;
            if (in_the_way) top = std::max(top, p.y + clearance);
        }
        return top;
    }

    /// Draws the trunk plainly to a stack whose top is at `top`, if no unit is in the way.
    bool redraw(std::size_t number, double top) {
        const Link& link = tree_.links[number];
        Path path = plain_trunk(layout_.units[link.upper], {layout_.units[link.lower].x, top});
        for (std::size_t i = 0; i < layout_.units.size(); ++i) {
            if (i != link.upper && i != link.lower && hits(path, layout_.units[i])) return false;
        }
        layout_.links[number] = std::move(path);
        return true;
    }

    /// Straight down where the rail is under the superior, else an even bend from its middle.
    [[nodiscard]] static Path plain_trunk(const Rect& upper, Point corner) {
        constexpr double from_side = 10;
        const bool under = corner.x > upper.x + from_side && corner.x < upper.right() - from_side;
        const Point start{under ? corner.x : upper.middle().x, upper.bottom()};
        const double half = (start.y + corner.y) / 2;
        return {.points = {start, {start.x, half}, {corner.x, half}, corner}, .curved = true};
    }

    const Tree& tree_;
    TreeLayout& layout_;
};

}  // namespace

void tidy(const Tree& tree, TreeLayout& layout) {
    if (!layout.clusters.empty()) return;  // a frame would no longer fit what it holds
    Tidy tidy(tree, layout);
    for (std::size_t i = 0; i < tree.links.size(); ++i) {
        if (tree.links[i].to_corner && tree.links[i].holds_ranks) tidy.mend(i);
    }
}

}  // namespace remit::diagram
