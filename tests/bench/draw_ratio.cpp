// SPDX-License-Identifier: MIT
// draw_ratio REMIT MAP: `remit analyse` and `remit draw` of the structure of a map, as multiples of
// its layout alone in the same run. Each figure is the median of some runs.
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iterator>
#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "remit/data.hpp"
#include "remit/graph/build.hpp"
#include "remit/importers/json.hpp"
#include "remit/importers/vocabulary.hpp"
#include "tests/bench/processes.hpp"
#include "viz/diagram/layout.hpp"
#include "viz/diagram/views.hpp"

namespace {

using remit::bench::Cost;
using remit::bench::median;

constexpr std::size_t runs = 9;

remit::Register map_of(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(in), {});
    remit::Diagnostics diagnostics;
    const auto vocabulary =
        read_vocabulary(*remit::data::file("vocabulary.json"), diagnostics).value();
    remit::Draft draft;
    if (!read_json(bytes, diagnostics.add_input({.file = file}), draft, diagnostics)) std::abort();
    return build_register(std::move(draft), vocabulary, diagnostics).value();
}

Cost layout(const std::string& file) {
    return remit::bench::of_work([&]() -> std::function<void()> {
        const remit::Register map = map_of(file);
        const remit::Snapshot snapshot(map, {.day = map.as_at.last()});
        auto picture = remit::diagram::picture_of(snapshot, {.view = remit::View::structure});
        auto figure = std::make_shared<remit::diagram::Figure>(
            std::get<remit::diagram::Figure>(std::move(picture)));
        return [figure] { static_cast<void>(remit::diagram::lay_out(*figure)); };
    });
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        fmt::print(stderr, "usage: draw_ratio REMIT MAP\n");
        return EXIT_FAILURE;
    }
    const std::string remit = argv[1];
    const std::string map = argv[2];
    std::vector<Cost> layouts;
    std::vector<Cost> analyses;
    std::vector<Cost> drawings;
    for (std::size_t i = 0; i < runs; ++i) {
        layouts.push_back(layout(map));
        analyses.push_back(remit::bench::of_program({remit, "analyse", map}));
        drawings.push_back(remit::bench::of_program({remit, "draw", map, "-o", "-"}));
    }
    const double alone = median(layouts, &Cost::elapsed);
    const auto row = [&](std::string_view name, double elapsed) {
        fmt::print("{:<28}{:>9.3f} s{:>9.2f}\n", name, elapsed, elapsed / alone);
    };
    const double analyse = median(analyses, &Cost::elapsed);
    const double draw = median(drawings, &Cost::elapsed);
    row("layout alone", alone);
    row("remit analyse", analyse);
    row("remit draw", draw);
    row("remit analyse and draw", analyse + draw);
    return EXIT_SUCCESS;
}
