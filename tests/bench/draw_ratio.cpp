// SPDX-License-Identifier: MIT
// draw_ratio REMIT MAP: what it takes to analyse a map and to draw its structure, as multiples of
// its layout alone in the same run: the work itself, from the bytes of the file to those of text
// and figure, as multiples of our own layout; and the program REMIT, which has to be started
// besides, as multiples of Graphviz's own program, `dot`, with the same figure. Each figure is the
// median of some runs.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <memory>
#include <sstream>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "remit/data.hpp"
#include "remit/graph/analyse.hpp"
#include "remit/graph/build.hpp"
#include "remit/importers/json.hpp"
#include "remit/importers/rules.hpp"
#include "remit/importers/vocabulary.hpp"
#include "remit/viz/diagram.hpp"
#include "remit/viz/findings.hpp"
#include "tests/bench/processes.hpp"
#include "viz/diagram/layout.hpp"
#include "viz/diagram/views.hpp"

namespace {

using remit::bench::Cost;
using remit::bench::median;

constexpr std::size_t runs = 9;

std::string bytes_of(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

remit::Vocabulary vocabulary() {
    remit::Diagnostics diagnostics;
    return read_vocabulary(*remit::data::file("vocabulary.json"), diagnostics).value();
}

remit::RuleBook rules(const remit::Vocabulary& words) {
    remit::RuleBook book;
    remit::Diagnostics diagnostics;
    for (const auto& file : remit::data::files()) {
        if (!file.path.starts_with("rules/")) continue;
        const auto input = diagnostics.add_input({.file = std::string(file.path)});
        book.add(read_rules(file.bytes, input, words, diagnostics).value());
    }
    return book;
}

remit::Register map_of(const std::string& bytes, const remit::Vocabulary& words) {
    remit::Diagnostics diagnostics;
    remit::Draft draft;
    if (!read_json(bytes, diagnostics.add_input({.file = "map.json"}), draft, diagnostics))
        std::abort();
    return build_register(std::move(draft), words, diagnostics).value();
}

Cost layout(const std::string& file) {
    return remit::bench::of_work([&]() -> std::function<void()> {
        const remit::Register map = map_of(bytes_of(file), vocabulary());
        const remit::Snapshot snapshot(map, {.day = map.as_at.last()});
        auto picture = remit::diagram::picture_of(snapshot, {.view = remit::View::structure});
        auto figure = std::make_shared<remit::diagram::Figure>(
            std::get<remit::diagram::Figure>(std::move(picture)));
        return [figure] { static_cast<void>(remit::diagram::lay_out(*figure)); };
    });
}

/// What the library does for the two commands; the words and the law, which are the same for every
/// map, are there.
Cost both(const std::string& file) {
    return remit::bench::of_work([&]() -> std::function<void()> {
        auto words = std::make_shared<const remit::Vocabulary>(vocabulary());
        auto book = std::make_shared<const remit::RuleBook>(rules(*words));
        return [bytes = bytes_of(file), words, book] {
            const remit::Register map = map_of(bytes, *words);
            const remit::Snapshot snapshot(map, {.day = map.as_at.last()});
            const remit::Analysis analysis = analyse(snapshot, {.rules = book.get()});
            std::ostringstream text;
            remit::write_findings_text(text, {snapshot, analysis});
            if (text.str().empty() || remit::draw(snapshot).front().empty()) std::abort();
        };
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
    // A new folder of one's own; a figure that is left behind there is in nobody's way.
    std::string folder = (std::filesystem::temp_directory_path() / "draw_ratio-XXXXXX").string();
    if (mkdtemp(folder.data()) == nullptr) std::abort();
    const std::string figure = folder + "/structure.dot";
    remit::bench::of_program({remit, "draw", map, "-o", figure});
    std::vector<Cost> layouts;
    std::vector<Cost> works;
    std::vector<Cost> dots;
    std::vector<Cost> analyses;
    std::vector<Cost> drawings;
    for (std::size_t i = 0; i < runs; ++i) {
        layouts.push_back(layout(map));
        works.push_back(both(map));
        dots.push_back(remit::bench::of_program({"dot", "-Tplain", figure}));
        analyses.push_back(remit::bench::of_program({remit, "analyse", map}));
        drawings.push_back(remit::bench::of_program({remit, "draw", map, "-o", "-"}));
    }
    std::filesystem::remove_all(folder);
    const auto elapsed = [](const std::vector<Cost>& costs) {
        return median(costs, &Cost::elapsed);
    };
    const auto row = [](std::string_view name, double time, double alone) {
        fmt::print("{:<28}{:>9.3f} s{:>9.2f}\n", name, time, time / alone);
    };
    row("layout alone", elapsed(layouts), elapsed(layouts));
    row("to analyse and draw", elapsed(works), elapsed(layouts));
    row("dot", elapsed(dots), elapsed(dots));
    row("remit analyse", elapsed(analyses), elapsed(dots));
    row("remit draw", elapsed(drawings), elapsed(dots));
    row("remit analyse and draw", elapsed(analyses) + elapsed(drawings), elapsed(dots));
    return EXIT_SUCCESS;
}
