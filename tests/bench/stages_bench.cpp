// SPDX-License-Identifier: MIT
// What each stage takes on made-up maps of 10^3 to 10^5 bodies, and how it grows: reading,
// building, the Snapshot, the rules, each detector, and each way to write what was found. One
// thread.
#include <cstdlib>
#include <deque>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <ostream>
#include <streambuf>
#include <string>
#include <utility>

#include <benchmark/benchmark.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "remit/data.hpp"
#include "remit/graph/analyse.hpp"
#include "remit/graph/build.hpp"
#include "remit/graph/catalogue.hpp"
#include "remit/importers/json.hpp"
#include "remit/importers/rules.hpp"
#include "remit/importers/vocabulary.hpp"
#include "remit/viz/findings.hpp"
#include "tests/bench/synthetic_map.hpp"

namespace {

using benchmark::State;

const remit::Vocabulary& vocabulary() {
    static const remit::Vocabulary known = [] {
        remit::Diagnostics diagnostics;
        return read_vocabulary(*remit::data::file("vocabulary.json"), diagnostics).value();
    }();
    return known;
}

/// All rules that the program carries.
const remit::RuleBook& rules() {
    static const remit::RuleBook book = [] {
        remit::RuleBook made;
        remit::Diagnostics diagnostics;
        for (const auto& file : remit::data::files()) {
            if (!file.path.starts_with("rules/")) continue;
            const auto input = diagnostics.add_input({.file = std::string(file.path)});
            if (auto pack = read_rules(file.bytes, input, vocabulary(), diagnostics))
                made.add(std::move(*pack));
        }
        return made;
    }();
    return book;
}

/// A map with all that is made of it, each when it is first asked for.
class Made {
  public:
    explicit Made(std::size_t bodies) : bytes(remit::bench::synthetic_map(bodies)) {}

    [[nodiscard]] remit::Draft draft() const {
        remit::Draft read;
        remit::Diagnostics diagnostics;
        if (!read_json(bytes, diagnostics.add_input({.file = "made-up.json"}), read, diagnostics))
            std::abort();
        return read;
    }
    [[nodiscard]] static remit::Register built(remit::Draft&& draft) {
        remit::Diagnostics diagnostics;
        diagnostics.add_input({.file = "made-up.json"});
        return build_register(std::move(draft), vocabulary(), diagnostics).value();
    }
    const remit::Register& map() {
        if (!map_) map_ = built(draft());
        return *map_;
    }
    const remit::Snapshot& snapshot() {
        if (!snapshot_) snapshot_.emplace(map(), remit::Snapshot::Options{.day = day()});
        return *snapshot_;
    }
    const remit::Rulings& rulings() {
        if (!rulings_) rulings_ = std::make_unique<remit::Rulings>(snapshot(), rules(), "england");
        return *rulings_;
    }
    const remit::Analysis& analysis() {
        if (!analysis_) analysis_ = analyse(snapshot(), {.threads = 1, .rules = &rules()});
        return *analysis_;
    }
    remit::Day day() { return map().as_at.last(); }

    const std::string bytes;

  private:
    std::optional<remit::Register> map_;
    std::optional<remit::Snapshot> snapshot_;
    std::unique_ptr<remit::Rulings> rulings_;
    std::optional<remit::Analysis> analysis_;
};

/// The map of the size that is measured. Kept, since every stage asks for it.
Made& made(const State& state) {
    static std::map<std::int64_t, std::unique_ptr<Made>> known;
    auto& one = known[state.range(0)];
    if (!one) one = std::make_unique<Made>(static_cast<std::size_t>(state.range(0)));
    return *one;
}

/// Takes everything and keeps nothing.
class Nowhere : public std::streambuf {
    int_type overflow(int_type c) override { return traits_type::not_eof(c); }
    std::streamsize xsputn(const char* /*bytes*/, std::streamsize count) override { return count; }
};

void accept_json(State& state) {
    const std::string& bytes = made(state).bytes;
    for (auto _ : state)
        benchmark::DoNotOptimize(nlohmann::json::accept(bytes));
    state.SetComplexityN(state.range(0));
}

void read_map(State& state) {
    Made& map = made(state);
    for (auto _ : state)
        benchmark::DoNotOptimize(map.draft());
    state.SetComplexityN(state.range(0));
}

void build_map(State& state) {
    Made& map = made(state);
    for (auto _ : state) {
        state.PauseTiming();
        remit::Draft draft = map.draft();
        state.ResumeTiming();
        benchmark::DoNotOptimize(Made::built(std::move(draft)));
    }
    state.SetComplexityN(state.range(0));
}

void take_snapshot(State& state) {
    Made& map = made(state);
    for (auto _ : state)
        benchmark::DoNotOptimize(remit::Snapshot(map.map(), {.day = map.day()}));
    state.SetComplexityN(state.range(0));
}

void judge_rules(State& state) {
    Made& map = made(state);
    for (auto _ : state)
        benchmark::DoNotOptimize(remit::Rulings(map.snapshot(), rules(), "england"));
    state.SetComplexityN(state.range(0));
}

void detect(State& state, const remit::Detector& detector) {
    Made& map = made(state);
    std::size_t count = 0;
    for (auto _ : state) {
        std::deque<remit::Finding> found;
        remit::Findings findings(
            [&](remit::Finding&& finding) { found.push_back(std::move(finding)); });
        if (detector.find_by_rules != nullptr) {
            detector.find_by_rules(map.snapshot(), map.rulings(), findings);
        } else {
            detector.find(map.snapshot(), findings);
        }
        count = found.size();
    }
    state.counters["findings"] = static_cast<double>(count);
    state.SetComplexityN(state.range(0));
}

using Write = void (*)(std::ostream&, const remit::FindingsReport&);

void write_findings(State& state, Write written) {
    Made& map = made(state);
    const remit::FindingsReport report{.snapshot = map.snapshot(), .analysis = map.analysis()};
    Nowhere nowhere;
    for (auto _ : state) {
        std::ostream out(&nowhere);
        written(out, report);
    }
    state.SetComplexityN(state.range(0));
}

template <class Stage>
void add(const std::string& name, Stage stage) {
    benchmark::RegisterBenchmark(name.c_str(), stage)
        ->RangeMultiplier(10)
        ->Range(1'000, 100'000)
        ->Unit(benchmark::kMillisecond)
        ->Complexity();
}

}  // namespace

int main(int argc, char** argv) {
    add("json::accept", accept_json);
    add("read", read_map);
    add("build", build_map);
    add("snapshot", take_snapshot);
    add("rules", judge_rules);
    for (const remit::Detector* detector : remit::catalogue())
        add(fmt::format("{} {}", detector->kind.code, detector->kind.name),
            [detector](State& state) { detect(state, *detector); });
    add("write json", [](State& state) { write_findings(state, remit::write_findings_json); });
    add("write csv", [](State& state) { write_findings(state, remit::write_findings_csv); });
    add("write markdown",
        [](State& state) { write_findings(state, remit::write_findings_markdown); });
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return EXIT_FAILURE;
    benchmark::RunSpecifiedBenchmarks();
    return EXIT_SUCCESS;
}
