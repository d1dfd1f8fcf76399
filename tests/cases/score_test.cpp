// SPDX-License-Identifier: MIT
#include "tests/cases/score.hpp"

#include <cstdio>
#include <string>
#include <vector>

#include "tests/support/catch.hpp"

using Names = std::vector<std::string>;

TEST_CASE("the shipped cases show what their documents name", "[cases][score]") {
    for (const std::string name : {"suffolk"}) {
        const remit::test::Score score = remit::test::score(name);
        std::puts(line(name, score).c_str());
        DYNAMIC_SECTION(name) {
            CAPTURE(score.missed);
            CHECK(score.unjudged == Names{});
            CHECK(score.stale == Names{});
            CHECK(score.high_false_alarms == 0);
            CHECK(score.found.size() * 10 >= (score.found.size() + score.missed.size()) * 9);
            CHECK(score.above_info * 2 <= score.in_scope * 3);
            CHECK(score.rows_in_first_ten >= 7);
        }
    }
}
