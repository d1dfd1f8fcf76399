// SPDX-License-Identifier: MIT
// Places on a figure, in points; y grows downwards.
#pragma once

#include <algorithm>
#include <vector>

namespace remit::diagram {

struct Point {
    double x = 0;
    double y = 0;
};

[[nodiscard]] inline Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }

struct Size {
    double width = 0;
    double height = 0;
};

struct Rect {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;

    [[nodiscard]] double right() const { return x + width; }
    [[nodiscard]] double bottom() const { return y + height; }
    [[nodiscard]] Point middle() const { return {x + width / 2, y + height / 2}; }
};

/// A line through points; where curved, Bézier pieces of which each shares its last point with the
/// next.
struct Path {
    std::vector<Point> points{};
    bool curved = false;
};

/// Whether two boxes have less than `gap` between them.
[[nodiscard]] inline bool overlap(const Rect& a, const Rect& b, double gap = 0) {
    return a.x < b.right() + gap && b.x < a.right() + gap && a.y < b.bottom() + gap &&
           b.y < a.bottom() + gap;
}

inline void move(Rect& box, double dx, double dy) {
    box.x += dx;
    box.y += dy;
}
inline void move(Path& path, double dx, double dy) {
    for (Point& p : path.points)
        p = {p.x + dx, p.y + dy};
}

}  // namespace remit::diagram
