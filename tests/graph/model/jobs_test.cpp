// SPDX-License-Identifier: MIT
#include "remit/graph/jobs.hpp"

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <vector>

#include "tests/support/catch.hpp"

TEST_CASE("every job is done once, whoever does it", "[graph][jobs]") {
    for (const unsigned threads : {0U, 1U, 2U, 7U}) {
        for (const std::size_t count : {0U, 1U, 2U, 1000U, 5000U}) {
            CAPTURE(threads, count);
            std::vector<std::atomic<int>> done(count);
            remit::do_all(count, threads, [&](std::size_t i) { ++done[i]; });
            CHECK(std::ranges::all_of(done, [](const auto& times) { return times == 1; }));
            remit::do_runs(count, threads, [&](std::size_t first, std::size_t last) {
                for (std::size_t i = first; i < last; ++i)
                    ++done[i];
            });
            CHECK(std::ranges::all_of(done, [](const auto& times) { return times == 2; }));
        }
    }
}

TEST_CASE("what the first job in turn throws is thrown when all are done", "[graph][jobs]") {
    std::atomic<int> done{0};
    std::string thrown;
    try {
        remit::do_all(100, 4, [&](std::size_t i) {
            ++done;
            if (i % 30 == 20) throw std::runtime_error(std::to_string(i));
        });
    } catch (const std::runtime_error& error) {
        thrown = error.what();
    }
    CHECK(thrown == "20");
    CHECK(done == 100);
}
