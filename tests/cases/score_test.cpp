// SPDX-License-Identifier: MIT
#include "tests/cases/score.hpp"

#include <cstddef>
#include <cstdio>
#include <string>
#include <vector>

#include "tests/support/catch.hpp"
#include "tests/support/read.hpp"

using Names = std::vector<std::string>;

TEST_CASE("the shipped cases show what their documents name", "[cases][score]") {
    std::size_t found = 0;
    std::size_t derivable = 0;
    for (const auto& name : remit::test::shipped_cases()) {
        const remit::test::Score score = remit::test::score(name);
        std::fputs(lines(name, score).c_str(), stdout);
        found += score.found.size();
        derivable += score.found.size() + score.missed.size() - score.not_derivable.size();
        INFO(name);
        CHECK(score.unjudged == Names{});
        CHECK(score.stale == Names{});
        CHECK(score.without_reason == Names{});
        CHECK(score.excused == Names{});
        CHECK(score.high_false_alarms == 0);
        CHECK(score.above_info * 2 <= score.in_scope * 3);
        CHECK(score.rows_in_first_ten >= score.rows_wanted_there);
    }
    CHECK(found * 10 >= derivable * 9);
}
