// SPDX-License-Identifier: MIT
// What is said must not hang on how the file was written: on the order of its records, or on the
// ids that its author chose.
#include <algorithm>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "remit/graph/analyse.hpp"
#include "remit/viz/findings.hpp"
#include "tests/cases/scrambled.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/packs.hpp"
#include "tests/support/read.hpp"

using nlohmann::json;

namespace {

remit::test::Read read(const json& map) { return remit::test::read(map.dump(), "map.json"); }

std::string findings_json(const remit::Register& map, unsigned threads = 0) {
    const remit::Snapshot snapshot(map, {.day = map.as_at.last()});
    const remit::Analysis analysis =
        remit::analyse(snapshot, {.threads = threads, .rules = &remit::test::shipped_rules()});
    std::ostringstream out;
    remit::write_findings_json(out, {.snapshot = snapshot, .analysis = analysis});
    return out.str();
}

/// The sentences of all findings in their order, and nothing that holds an id.
std::vector<std::string> sentences(const json& value) {
    const auto map = read(value).map.value();
    const remit::Snapshot snapshot(map, {.day = map.as_at.last()});
    std::vector<std::string> out;
    for (const auto& finding :
         remit::analyse(snapshot, {.rules = &remit::test::shipped_rules()}).findings) {
        out.push_back(fmt::format("{} {}", finding.kind->code, finding.title));
        for (const auto& step : finding.because)
            out.push_back("  " + step.text);
        out.push_back("  " + finding.question);
        out.push_back("  " + finding.suggestion);
    }
    return out;
}

json suffolk() { return json::parse(remit::test::file_text("data/cases/suffolk/register.json")); }

}  // namespace

TEST_CASE("shuffling every array of a file changes no byte of what is found", "[cases]") {
    const json original = suffolk();
    const std::string expected = findings_json(read(original).map.value());
    for (std::uint32_t seed = 1; seed <= 3; ++seed) {
        std::mt19937 random(seed);
        json shuffled = original;
        remit::test::shuffle(shuffled, random);
        CHECK(findings_json(read(shuffled).map.value()) == expected);
    }
}

TEST_CASE("renaming every id changes no word of what is found", "[cases]") {
    const json original = suffolk();
    json renamed = original;
    remit::test::rename_ids(renamed);
    CHECK(sentences(renamed) == sentences(original));
}

TEST_CASE("the number of threads cannot be seen", "[cases]") {
    const auto map = read(suffolk()).map.value();
    CHECK(findings_json(map, 1) == findings_json(map, 7));
}
