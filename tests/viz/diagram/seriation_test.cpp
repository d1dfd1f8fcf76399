// SPDX-License-Identifier: MIT
#include "viz/diagram/seriation.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

#include "tests/support/catch.hpp"

using Numbers = std::vector<std::size_t>;
using remit::diagram::by_likeness;

TEST_CASE("like things stand by like, equals in their own order", "[viz][diagram]") {
    struct Case {
        std::vector<Numbers> has{};
        Numbers order{};
    };
    const std::vector<Case> cases{
        {{}, {}},
        {{{}}, {0}},
        {{{}, {}, {}}, {0, 1, 2}},                                   // nothing to go by
        {{{1}, {2}, {1}}, {0, 2, 1}},                                // the same
        {{{1, 2}, {7, 8, 9, 10}, {1, 2, 3}, {8, 9}}, {1, 3, 0, 2}},  // two kinds, the larger first
        {{{1, 2, 3}, {3, 4, 5}, {1, 2}, {4, 5}}, {2, 0, 1, 3}},      // a chain
        {{{1, 2}, {1, 2}, {1, 2}, {1, 2}}, {2, 0, 1, 3}},            // all alike
        {{{1}, {2}, {3}, {1, 2, 3}}, {0, 3, 1, 2}},                  // one that has a part of each
    };
    for (const Case& c : cases) {
        CAPTURE(c.has);
        CHECK(by_likeness(c.has) == c.order);
    }
}

TEST_CASE("what all have puts nothing in order, and thousands of things are soon in order",
          "[viz][diagram]") {
    std::vector<Numbers> has;
    for (std::size_t i = 0; i < 4000; ++i)
        has.push_back({0, 1 + i % 1000});
    Numbers order = by_likeness(has);
    REQUIRE(order.size() == has.size());
    for (std::size_t i = 0; i < order.size(); i += 4)
        CHECK(has[order[i]] == has[order[i + 3]]);
    std::ranges::sort(order);
    Numbers each(has.size());
    std::iota(each.begin(), each.end(), std::size_t{0});
    CHECK(order == each);
}

TEST_CASE("a chain of thousands of likes is soon in order", "[viz][diagram]") {
    // Each has one thing in common with the next.
    constexpr std::size_t count = 30000;
    std::vector<Numbers> has;
    for (std::size_t i = 0; i < count; ++i)
        has.push_back({2 * i, 2 * i + 1, 2 * i + 2});
    const Numbers order = by_likeness(has);
    Numbers each(has.size());
    std::iota(each.begin(), each.end(), std::size_t{0});
    CHECK(order == each);
}
