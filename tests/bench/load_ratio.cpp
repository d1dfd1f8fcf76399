// SPDX-License-Identifier: MIT
// load_ratio [bodies]: reading, checking and building a made-up map, and finding everything in it,
// as multiples of what nlohmann's json::accept takes on the same bytes in the same run; and memory
// as bytes per byte of file. Each figure is the median of some runs, each in a process of its own.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "remit/data.hpp"
#include "remit/graph/analyse.hpp"
#include "remit/graph/build.hpp"
#include "remit/importers/json.hpp"
#include "remit/importers/vocabulary.hpp"
#include "tests/bench/synthetic_map.hpp"

namespace {

constexpr int runs = 5;

struct Cost {
    double seconds = 0;
    double bytes = 0;  ///< peak memory of the process, the file's own bytes included
};

/// Runs `work` in a child and takes what the system says of it.
template <class Work>
Cost once(Work work) {
    const pid_t child = fork();
    if (child == 0) {
        work();
        _exit(0);
    }
    int status = 0;
    rusage use{};
    if (wait4(child, &status, 0, &use) != child || status != 0) std::abort();
    const auto seconds = [](timeval t) {
        return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
    };
    return {seconds(use.ru_utime) + seconds(use.ru_stime),
            static_cast<double>(use.ru_maxrss) * 1024};
}

template <class Work>
Cost median(Work work) {
    std::vector<Cost> costs;
    for (int i = 0; i < runs; ++i)
        costs.push_back(once(work));
    std::sort(costs.begin(), costs.end(), [](Cost a, Cost b) { return a.seconds < b.seconds; });
    return costs[runs / 2];
}

std::optional<remit::Register> load(const std::string& bytes, const remit::Vocabulary& vocabulary) {
    remit::Diagnostics diagnostics;
    remit::Draft draft;
    const auto input = diagnostics.add_input({.file = "made-up.json"});
    if (!read_json(bytes, input, draft, diagnostics)) return std::nullopt;
    return build_register(std::move(draft), vocabulary, diagnostics);
}

}  // namespace

int main(int argc, char** argv) {
    const std::size_t bodies = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 10'000;
    const std::string bytes = remit::bench::synthetic_map(bodies);
    remit::Diagnostics diagnostics;
    const auto vocabulary =
        read_vocabulary(*remit::data::file("vocabulary.json"), diagnostics).value();

    const Cost nothing = median([] {});
    const Cost accept = median([&] {
        if (!nlohmann::json::accept(bytes)) std::abort();
    });
    const Cost check = median([&] {
        if (!load(bytes, vocabulary)) std::abort();
    });
    const Cost analyse = median([&] {
        const auto map = load(bytes, vocabulary);
        const remit::Snapshot snapshot(*map, {.day = map->as_at.last()});
        if (remit::analyse(snapshot, {.threads = 1}).findings.empty()) std::abort();
    });
    const auto size = static_cast<double>(bytes.size());
    const auto ratio = [&](Cost cost) {
        return (cost.seconds - nothing.seconds) / (accept.seconds - nothing.seconds);
    };
    fmt::print("{} bodies, {:.1f} MB of JSON, medians of {} runs\n", bodies, size / 1e6, runs);
    fmt::print("{:<28} {:>6.2f} x json::accept, {:>5.2f} bytes a byte\n", "read, check and build",
               ratio(check), check.bytes / size);
    fmt::print("{:<28} {:>6.2f} x json::accept, {:>5.2f} bytes a byte\n",
               "the same, and all findings", ratio(analyse), analyse.bytes / size);
    return 0;
}
