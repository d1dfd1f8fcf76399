// SPDX-License-Identifier: MIT
#include "viz/diagram/bundle.hpp"

#include <string>
#include <vector>

#include <fmt/format.h>

#include "tests/support/catch.hpp"

using namespace remit::diagram;

namespace {

/// Where each path starts and ends: "20,20 to 20,80".
std::vector<std::string> ends_of(const std::vector<Path>& paths) {
    std::vector<std::string> texts;
    for (const Path& path : paths) {
        texts.push_back(fmt::format("{},{} to {},{}", path.points.front().x, path.points.front().y,
                                    path.points.back().x, path.points.back().y));
    }
    return texts;
}

}  // namespace

TEST_CASE("lines between two boxes run side by side", "[viz][diagram]") {
    const Rect upper{0, 0, 100, 20};
    const Rect lower{0, 80, 100, 20};
    struct Case {
        std::string name{};
        std::vector<Point> path{};
        std::vector<std::size_t> lanes{};
        std::vector<Rect> others{};
        std::vector<std::string> expected{};
    };
    const std::vector<Case> cases{
        {"one line stays where it is", {{98, 20}, {98, 80}}, {0}, {}, {"98,20 to 98,80"}},
        {"to the right and left in turn",
         {{50, 20}, {50, 80}},
         {0, 1, 2, 3},
         {},
         {"50,20 to 50,80", "57,20 to 57,80", "43,20 to 43,80", "64,20 to 64,80"}},
        {"near a corner all move away from it",
         {{98, 20}, {50, 80}},
         {0, 1, 2},
         {},
         {"89,20 to 50,80", "96,20 to 57,80", "82,20 to 43,80"}},
        {"to one side, where they would lie on another box",
         {{50, 20}, {50, 80}},
         {0, 1, 2},
         {{57, 40, 10, 10}},
         {"50,20 to 50,80", "43,20 to 43,80", "36,20 to 36,80"}},
        {"closer, between two",
         {{50, 20}, {50, 80}},
         {0, 1, 2},
         {{57, 40, 10, 10}, {33, 40, 10, 10}},
         {"50,20 to 50,80", "55.5,20 to 55.5,80", "44.5,20 to 44.5,80"}},
        {"as ever, where nothing helps",
         {{50, 20}, {50, 80}},
         {0, 1},
         {{50, 40, 10, 10}},
         {"50,20 to 50,80", "57,20 to 57,80"}},
        {"down the side of a box",
         {{100, 10}, {100, 90}},
         {0, 1},
         {},
         {"100,9 to 100,89", "100,16 to 100,96"}},
    };
    for (const Case& c : cases) {
        CAPTURE(c.name);
        std::vector<Rect> boxes{upper, lower};
        boxes.insert(boxes.end(), c.others.begin(), c.others.end());
        CHECK(ends_of(side_by_side({.points = c.path}, c.lanes, {boxes, 0, 1})) == c.expected);
    }
}

TEST_CASE("lines that a small box has no room for end as near as they can", "[viz][diagram]") {
    const std::vector<Rect> boxes{{0, 0, 10, 20}, {0, 80, 10, 20}};
    CHECK(ends_of(side_by_side({.points = {{5, 20}, {5, 80}}}, {0, 1, 2}, {boxes, 0, 1})) ==
          std::vector<std::string>{"5,20 to 5,80", "6,20 to 6,80", "4,20 to 4,80"});
}
