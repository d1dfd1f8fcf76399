// SPDX-License-Identifier: MIT
#include "remit/graph/jobs.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <thread>
#include <vector>

namespace remit {

std::size_t threads_of(unsigned asked) {
    return asked > 0 ? asked : std::max(1U, std::thread::hardware_concurrency());
}

void do_all(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& job) {
    std::atomic<std::size_t> next{0};
    std::vector<std::exception_ptr> thrown(count);
    const auto work = [&] {
        for (std::size_t i = next++; i < count; i = next++) {
            try {
                job(i);
            } catch (...) {
                thrown[i] = std::current_exception();
            }
        }
    };
    {
        std::vector<std::jthread> helpers;
        for (std::size_t i = 1; i < std::min(threads_of(threads), count); ++i)
            helpers.emplace_back(work);
        work();
    }
    for (const std::exception_ptr& one : thrown) {
        if (one) std::rethrow_exception(one);
    }
}

void do_runs(std::size_t count, unsigned threads,
             const std::function<void(std::size_t first, std::size_t last)>& job) {
    constexpr std::size_t run = 1024;
    do_all((count + run - 1) / run, threads,
           [&](std::size_t i) { job(i * run, std::min(count, (i + 1) * run)); });
}

}  // namespace remit
