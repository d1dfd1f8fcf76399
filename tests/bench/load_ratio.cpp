// SPDX-License-Identifier: MIT
// load_ratio REMIT [BODIES...]: runs the program REMIT on made-up maps and says what it takes as
// multiples of nlohmann's json::accept on the same bytes in memory in the same run: time that
// passed, time of all processors, and peak memory as bytes per byte of file. Each figure is the
// median of some runs. Of several sizes it fits how time grows.
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <stdlib.h>

#include "tests/bench/processes.hpp"
#include "tests/bench/synthetic_map.hpp"

namespace {

namespace fs = std::filesystem;

using remit::bench::Cost;
using remit::bench::median;
using remit::bench::of_program;

constexpr std::size_t runs = 5;

/// json::accept alone, of bytes that are in memory already.
Cost accept(const fs::path& file) {
    return remit::bench::of_work([&]() -> std::function<void()> {
        std::ifstream in(file, std::ios::binary);
        std::string bytes(std::istreambuf_iterator<char>(in), {});
        return [bytes = std::move(bytes)] {
            if (!nlohmann::json::accept(bytes)) std::abort();
        };
    });
}

struct Stage {
    std::string_view name;
    std::function<Cost(const std::string& file)> run;
    std::vector<double> elapsed{};  ///< by size
};

/// All stages in turn, again and again, so that a busy machine is as unfair to one as to another.
void measure(std::size_t bodies, std::vector<Stage>& stages, const fs::path& folder) {
    const std::string file = (folder / "made-up.json").string();
    remit::bench::in_a_child(
        [&] { std::ofstream(file, std::ios::binary) << remit::bench::synthetic_map(bodies); });
    const auto size = static_cast<double>(fs::file_size(file));
    std::vector<std::vector<Cost>> costs(stages.size());
    for (std::size_t run = 0; run < runs; ++run) {
        for (std::size_t i = 0; i < stages.size(); ++i)
            costs[i].push_back(stages[i].run(file));
    }
    fmt::print("{} bodies, {:.1f} MB of JSON, medians of {} runs\n", bodies, size / 1e6, runs);
    fmt::print("{:<44}{:>9}{:>9}{:>12}{:>9}{:>14}\n", "", "elapsed", "ratio", "processors", "ratio",
               "bytes a byte");
    for (std::size_t i = 0; i < stages.size(); ++i) {
        const double elapsed = median(costs[i], &Cost::elapsed);
        const double processors = median(costs[i], &Cost::processors);
        const double memory = median(costs[i], &Cost::bytes) / size;
        fmt::print("{:<44}{:>7.3f} s{:>9.2f}{:>10.3f} s{:>9.2f}{:>14}\n", stages[i].name, elapsed,
                   elapsed / median(costs[0], &Cost::elapsed), processors,
                   processors / median(costs[0], &Cost::processors),
                   memory > 0 ? fmt::format("{:.2f}", memory) : "");
        stages[i].elapsed.push_back(elapsed);
    }
    fmt::print("\n");
}

/// The slope of the line through the logarithms, by least squares.
double exponent(const std::vector<std::size_t>& sizes, const std::vector<double>& elapsed) {
    double x = 0, y = 0, xx = 0, xy = 0;
    const auto n = static_cast<double>(sizes.size());
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        const double a = std::log(static_cast<double>(sizes[i]));
        const double b = std::log(elapsed[i]);
        x += a, y += b, xx += a * a, xy += a * b;
    }
    return (n * xy - x * y) / (n * xx - x * x);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        fmt::print(stderr, "usage: load_ratio REMIT [BODIES...]\n");
        return EXIT_FAILURE;
    }
    const std::string remit = argv[1];
    std::vector<std::size_t> sizes;
    for (int i = 2; i < argc; ++i)
        sizes.push_back(std::strtoul(argv[i], nullptr, 10));
    if (sizes.empty()) sizes.push_back(100'000);

    std::string folder = (fs::temp_directory_path() / "load_ratio.XXXXXX").string();
    if (mkdtemp(folder.data()) == nullptr) std::abort();
    const std::string only = "--only=G101,G102,U301,U302,D205,D201,D203";
    std::vector<Stage> stages{
        {"json::accept", [](const auto& file) { return accept(file); }},
        {"remit check",
         [&](const auto& file) {
             return of_program({remit, "check", file});
         }},
        {"remit analyse, all detectors and packs",
         [&](const auto& file) {
             return of_program({remit, "analyse", file, "--format", "json"});
         }},
        {"remit analyse, the peers' codes",
         [&](const auto& file) {
             return of_program({remit, "analyse", file, "--format", "json", only});
         }},
    };
    for (const std::size_t bodies : sizes)
        measure(bodies, stages, folder);
    fs::remove_all(folder);
    if (sizes.size() < 2) return EXIT_SUCCESS;
    fmt::print("time grows with the number of bodies to the power of\n");
    for (const Stage& stage : stages)
        fmt::print("{:<44}{:>9.3f}\n", stage.name, exponent(sizes, stage.elapsed));
    return EXIT_SUCCESS;
}
