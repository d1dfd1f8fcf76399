// SPDX-License-Identifier: MIT
#include "viz/diagram/shape.hpp"

#include <initializer_list>

#include "viz/diagram/number.hpp"

namespace remit::diagram {
namespace {

constexpr double roof = 7;    // of a house
constexpr double slant = 8;   // of what has sloping sides
constexpr double corner = 7;  // cut off
constexpr double radius = 7;  // of rounded corners

std::string polygon(std::initializer_list<Point> points) {
    std::string d;
    for (const Point& p : points)
        d += (d.empty() ? 'M' : 'L') + number(p);
    return d + 'Z';
}

std::string rounded(const Rect& b, double r) {
    const std::string arc = fmt::format("A{0} {0} 0 0 1 ", number(r));
    return 'M' + number(Point{b.x + r, b.y}) + 'H' + number(b.right() - r) + arc +
           number(Point{b.right(), b.y + r}) + 'V' + number(b.bottom() - r) + arc +
           number(Point{b.right() - r, b.bottom()}) + 'H' + number(b.x + r) + arc +
           number(Point{b.x, b.bottom() - r}) + 'V' + number(b.y + r) + arc +
           number(Point{b.x + r, b.y}) + 'Z';
}

/// Not more than leaves room for the corners of a text of many lines.
double pill_radius(const Rect& b) {
    constexpr double most = 14;
    return std::min({b.height / 2, b.width / 2, most});
}

/// How far from the nearer side of the box.
double from_side(const Rect& b, double x) {
    return std::clamp(std::min(x - b.x, b.right() - x), 0.0, b.width / 2);
}

/// Of a side that slopes or bends over `across`, down by `down`, at `in` from the corner of the
/// box.
double sloping(double in, double across, double down) {
    return in >= across ? 0 : down * (1 - in / across);
}

}  // namespace

Insets insets(Shape shape) {
    switch (shape) {
        case Shape::house:
            return {6, 4 + roof, 5};
        case Shape::hexagon:
        case Shape::leaning:
        case Shape::trapezium:
            return {3 + slant, 5, 5};
        case Shape::cut_corners:
        case Shape::pill:
            return {8, 4, 4};
        case Shape::rounded:
        case Shape::box:
            break;
    }
    return {6, 5, 5};
}

std::string outline(Shape shape, const Rect& b) {
    const double l = b.x;
    const double r = b.right();
    const double t = b.y;
    const double d = b.bottom();
    const auto [mid, half] = b.middle();
    switch (shape) {
        case Shape::house:
            return polygon({{mid, t}, {r, t + roof}, {r, d}, {l, d}, {l, t + roof}});
        case Shape::rounded:
            return rounded(b, std::min(radius, b.height / 2));
        case Shape::box:
            return polygon({{l, t}, {r, t}, {r, d}, {l, d}});
        case Shape::hexagon:
            return polygon({{l + slant, t},
                            {r - slant, t},
                            {r, half},
                            {r - slant, d},
                            {l + slant, d},
                            {l, half}});
        case Shape::cut_corners: {
            const double c = std::min(corner, b.height / 3);
            return polygon({{l + c, t},
                            {r - c, t},
                            {r, t + c},
                            {r, d - c},
                            {r - c, d},
                            {l + c, d},
                            {l, d - c},
                            {l, t + c}});
        }
        case Shape::leaning:
            return polygon({{l + slant, t}, {r, t}, {r - slant, d}, {l, d}});
        case Shape::trapezium:
            return polygon({{l + slant, t}, {r - slant, t}, {r, d}, {l, d}});
        case Shape::pill:
            return rounded(b, pill_radius(b));
    }
    return {};
}

double slope(Shape shape) {
    switch (shape) {
        case Shape::hexagon:
        case Shape::leaning:
        case Shape::trapezium:
            return slant;
        case Shape::cut_corners:
        case Shape::pill:
            return corner;
        case Shape::rounded:
            return radius / 2;
        case Shape::house:
        case Shape::box:
            break;
    }
    return 0;
}

double gap_above(Shape shape, const Rect& b, double x) {
    const double in = from_side(b, x);
    switch (shape) {
        case Shape::house:
            return roof * (1 - in / (b.width / 2));
        case Shape::hexagon:
            return sloping(in, slant, b.height / 2);
        case Shape::cut_corners:
            return sloping(in, corner, corner);
        case Shape::leaning:
            return x - b.x < slant ? sloping(x - b.x, slant, b.height) : 0;
        case Shape::trapezium:
            return sloping(in, slant, b.height);
        case Shape::rounded:
            return sloping(in, radius / 2, radius / 2);
        case Shape::pill:
            return sloping(in, pill_radius(b), pill_radius(b) / 2);
        case Shape::box:
            break;
    }
    return 0;
}

double gap_below(Shape shape, const Rect& b, double x) {
    switch (shape) {
        case Shape::house:
        case Shape::trapezium:
            return 0;
        case Shape::leaning:
            return b.right() - x < slant ? sloping(b.right() - x, slant, b.height) : 0;
        default:
            return gap_above(shape, b, x);
    }
}

double gap_left(Shape shape, const Rect& b, double y) {
    const double down = std::clamp(y - b.y, 0.0, b.height);
    const double in = std::min(down, b.height - down);
    switch (shape) {
        case Shape::hexagon:
            return slant * (1 - in / (b.height / 2));
        case Shape::leaning:
        case Shape::trapezium:
            return slant * (1 - down / b.height);
        case Shape::cut_corners:
            return sloping(in, corner, corner);
        case Shape::rounded:
            return sloping(in, radius / 2, radius / 2);
        case Shape::pill:
            return sloping(in, pill_radius(b), pill_radius(b) / 2);
        case Shape::house:
        case Shape::box:
            break;
    }
    return 0;
}

double gap_right(Shape shape, const Rect& b, double y) {
    if (shape != Shape::leaning) return gap_left(shape, b, y);
    return slant * std::clamp((y - b.y) / b.height, 0.0, 1.0);
}

}  // namespace remit::diagram
