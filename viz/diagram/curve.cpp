// SPDX-License-Identifier: MIT
#include "viz/diagram/curve.hpp"

#include <cmath>

namespace remit::diagram {
namespace {

double distance(Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

Point between(Point a, Point b, double t) { return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t}; }

/// On a Bézier piece, by de Casteljau's construction.
Point on_piece(const Point* p, double t) {
    const Point a = between(p[0], p[1], t);
    const Point b = between(p[1], p[2], t);
    const Point c = between(p[2], p[3], t);
    return between(between(a, b, t), between(b, c, t), t);
}

}  // namespace

std::vector<Point> flattened(const Path& path) {
    if (!path.curved) return path.points;
    constexpr int steps = 16;
    std::vector<Point> points{path.points.front()};
    for (std::size_t piece = 0; piece + 3 < path.points.size(); piece += 3) {
        for (int i = 1; i <= steps; ++i)
            points.push_back(on_piece(&path.points[piece], static_cast<double>(i) / steps));
    }
    return points;
}

bool hits(const Path& path, const Rect& box) {
    constexpr double near = 1;
    const auto points = flattened(path);
    for (std::size_t i = 1; i < points.size(); ++i) {
        const Point a = points[i - 1];
        const Point b = points[i];
        // Pieces are short, so that the box around one is near enough to it.
        const Rect piece{std::min(a.x, b.x), std::min(a.y, b.y), std::abs(a.x - b.x),
                         std::abs(a.y - b.y)};
        if (overlap(piece, box, near)) return true;
    }
    return false;
}

double length(const Path& path) {
    const auto points = flattened(path);
    double sum = 0;
    for (std::size_t i = 1; i < points.size(); ++i)
        sum += distance(points[i - 1], points[i]);
    return sum;
}

Point along(const Path& path, double share) {
    const auto points = flattened(path);
    double left = length(path) * share;
    for (std::size_t i = 1; i < points.size(); ++i) {
        const double piece = distance(points[i - 1], points[i]);
        if (piece > 0 && left <= piece) return between(points[i - 1], points[i], left / piece);
        left -= piece;
    }
    return points.front();
}

Point direction_at(const Path& path, bool start) {
    auto points = flattened(path);
    if (start) std::ranges::reverse(points);
    const Point tip = points.back();
    // A little way back: the very last points of a curve may lie on one another.
    constexpr double back = 5;
    Point from = points.front();
    for (const Point& p : points) {
        if (distance(p, tip) >= back) from = p;
    }
    const double length = distance(from, tip);
    return length > 0 ? Point{(tip.x - from.x) / length, (tip.y - from.y) / length} : Point{0, -1};
}

}  // namespace remit::diagram
