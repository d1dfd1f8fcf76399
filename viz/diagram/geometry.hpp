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

inline void move(Rect& box, double dx, double dy) {
    box.x += dx;
    box.y += dy;
}
inline void move(Path& path, double dx, double dy) {
    for (Point& p : path.points)
        p = {p.x + dx, p.y + dy};
}

}  // namespace remit::diagram
