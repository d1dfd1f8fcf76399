// SPDX-License-Identifier: MIT
#include "viz/diagram/bundle.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <utility>

#include "viz/diagram/curve.hpp"

namespace remit::diagram {
namespace {

enum class Sides : std::uint8_t { both, right, left };

/// How far one path stands from the next, and on which side of the first: tried in this order.
constexpr std::array spreads{7.0, 5.5, 4.0};
constexpr std::array all_sides{Sides::both, Sides::right, Sides::left};

/// Right of the path of lane 0; left of it if less than 0.
double offset(std::size_t lane, double between, Sides sides) {
    const auto steps = static_cast<double>(sides == Sides::both ? (lane + 1) / 2 : lane);
    const bool right = sides == Sides::right || (sides == Sides::both && lane % 2 == 1);
    return (right ? between : -between) * steps;
}

/// The side of a box that a path ends on, and where on it so many paths have room.
class Side {
  public:
    Side(Point end, const Rect& box, const std::vector<double>& offsets) : end_(end) {
        constexpr double from_corner = 4;
        level_ = std::abs(end.y - box.y) < 1 || std::abs(end.y - box.bottom()) < 1;
        low_ = (level_ ? box.x : box.y) + from_corner;
        high_ = std::max(low_, (level_ ? box.right() : box.bottom()) - from_corner);
        const auto [least, most] = std::minmax_element(offsets.begin(), offsets.end());
        const double first = low_ - *least;
        const double last = high_ - *most;
        const double middle = level_ ? end.x : end.y;
        middle_ = first <= last ? std::clamp(middle, first, last) : std::midpoint(first, last);
    }

    /// Where the end of a path goes.
    [[nodiscard]] Point at(double by) const {
        Point end = end_;
        (level_ ? end.x : end.y) = std::clamp(middle_ + by, low_, high_);
        return end;
    }

  private:
    Point end_;
    bool level_ = false;
    double low_ = 0;
    double high_ = 0;
    double middle_ = 0;
};

/// The path with its ends moved, and what is between them in proportion.
Path moved(Path path, Point new_start, Point new_end) {
    const Point start = path.points.front();
    const Point end = path.points.back();
    const double last = static_cast<double>(path.points.size()) - 1;
    for (std::size_t i = 0; i < path.points.size(); ++i) {
        const double share = static_cast<double>(i) / last;
        Point& p = path.points[i];
        p.x += (new_start.x - start.x) * (1 - share) + (new_end.x - end.x) * share;
        p.y += (new_start.y - start.y) * (1 - share) + (new_end.y - end.y) * share;
    }
    return path;
}

bool on_another_box(const std::vector<Path>& paths, const Ends& ends) {
    for (std::size_t i = 0; i < ends.boxes.size(); ++i) {
        if (i == ends.upper || i == ends.lower) continue;
        const auto on_it = [&](const Path& path) { return hits(path, ends.boxes[i]); };
        if (std::ranges::any_of(paths, on_it)) return true;
    }
    return false;
}

std::vector<Path> spread(const Path& path, const std::vector<double>& offsets, const Ends& ends) {
    const Side above(path.points.front(), ends.boxes[ends.upper], offsets);
    const Side below(path.points.back(), ends.boxes[ends.lower], offsets);
    std::vector<Path> paths;
    paths.reserve(offsets.size());
    for (const double by : offsets)
        paths.push_back(moved(path, above.at(by), below.at(by)));
    return paths;
}

}  // namespace

std::vector<Path> side_by_side(const Path& path, const std::vector<std::size_t>& lanes,
                               const Ends& ends) {
    if (lanes.size() < 2) return {path};
    std::vector<Path> first;
    for (const double between : spreads) {
        for (const Sides sides : all_sides) {
            std::vector<double> offsets;
            offsets.reserve(lanes.size());
            for (const std::size_t lane : lanes)
                offsets.push_back(offset(lane, between, sides));
            std::vector<Path> paths = spread(path, offsets, ends);
            if (!on_another_box(paths, ends)) return paths;
            if (first.empty()) first = std::move(paths);
        }
    }
    return first;
}

}  // namespace remit::diagram
