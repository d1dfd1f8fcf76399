// SPDX-License-Identifier: MIT
#include "tests/bench/processes.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

namespace remit::bench {
namespace {

double seconds(clockid_t clock) {
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

double seconds(timeval t) {
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
}

}  // namespace

Cost in_a_child(const std::function<void()>& work) {
    const double start = seconds(CLOCK_MONOTONIC);
    const pid_t child = fork();
    if (child == 0) {
        work();
        _exit(0);
    }
    int status = 0;
    rusage use{};
    if (wait4(child, &status, 0, &use) != child || status != 0) {
        std::fputs("what was to be measured failed\n", stderr);
        std::exit(EXIT_FAILURE);
    }
    return {.elapsed = seconds(CLOCK_MONOTONIC) - start,
            .processors = seconds(use.ru_utime) + seconds(use.ru_stime),
            .bytes = static_cast<double>(use.ru_maxrss) * 1024};
}

Cost of_program(std::vector<std::string> words) {
    return in_a_child([&] {
        std::vector<char*> arguments;
        for (std::string& word : words)
            arguments.push_back(word.data());
        arguments.push_back(nullptr);
        const int nowhere = open("/dev/null", O_WRONLY);
        dup2(nowhere, STDOUT_FILENO);
        execvp(arguments.front(), arguments.data());
        _exit(EXIT_FAILURE);
    });
}

Cost of_work(const std::function<std::function<void()>()>& prepare) {
    std::array<int, 2> tell{};
    if (pipe(tell.data()) != 0) std::abort();
    in_a_child([&] {
        const auto work = prepare();
        const double begun = seconds(CLOCK_MONOTONIC);
        const double used = seconds(CLOCK_PROCESS_CPUTIME_ID);
        work();
        const Cost cost{.elapsed = seconds(CLOCK_MONOTONIC) - begun,
                        .processors = seconds(CLOCK_PROCESS_CPUTIME_ID) - used};
        if (write(tell[1], &cost, sizeof cost) != sizeof cost) std::abort();
    });
    Cost cost;
    if (read(tell[0], &cost, sizeof cost) != sizeof cost) std::abort();
    close(tell[0]);
    close(tell[1]);
    return cost;
}

double median(std::vector<Cost> costs, double Cost::*of) {
    std::sort(costs.begin(), costs.end(),
              [&](const Cost& a, const Cost& b) { return a.*of < b.*of; });
    return costs[costs.size() / 2].*of;
}

}  // namespace remit::bench
