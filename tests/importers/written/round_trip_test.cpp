// SPDX-License-Identifier: MIT
// What is written and read back is the same register: the same bytes when it is written again, and
// the same findings.
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "remit/graph/analyse.hpp"
#include "remit/graph/build.hpp"
#include "remit/importers/csv.hpp"
#include "remit/importers/json.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/read.hpp"

namespace {

using remit::Register;

std::string json_of(const Register& map) { return remit::write_json(map).files.at(0).bytes; }

/// Everything that is found, and how each thing that is found is told apart.
std::string findings(const Register& map) {
    const remit::Snapshot snapshot(map, {.day = map.as_at ? map.as_at.last() : remit::Day{}});
    const remit::Analysis analysis = remit::analyse(snapshot);
    std::string out;
    const auto add = [&](const remit::Finding& finding) {
        out += fmt::format("{} {} {}\n", finding.kind->code, finding.fingerprint, finding.title);
        for (const auto& step : finding.because)
            out += fmt::format("  {} {}\n", step.text, step.fact ? map.id(*step.fact) : "");
    };
    for (const auto& finding : analysis.findings)
        add(finding);
    for (const auto& finding : analysis.context)
        add(finding);
    for (const auto& one : analysis.accepted)
        add(one.finding);
    return out;
}

struct FromCsv {
    std::optional<Register> map{};
    std::vector<std::string> diagnostics{};
};

FromCsv read_folder(const remit::Written& written) {
    remit::Diagnostics diagnostics;
    remit::Draft draft;
    const auto folder = diagnostics.add_input({.file = "d"});
    FromCsv result;
    if (remit::read_csv_folder(written.files, folder, draft, diagnostics))
        result.map =
            remit::build_register(std::move(draft), remit::test::vocabulary(), diagnostics);
    for (const auto& d : diagnostics.sorted())
        result.diagnostics.push_back(remit::printed(d, diagnostics));
    return result;
}

struct Case {
    std::string name{};
    std::vector<std::string> files{};
};

std::vector<Case> cases() {
    std::vector<Case> all{
        {"every field", {"tests/importers/written/everything.json"}},
        {"a county in order", {"tests/cases/well_run_county.json"}},
        {"two notes", {"tests/cases/two_notes_a.json", "tests/cases/two_notes_b.json"}},
        {"two counties", {"data/cases/surrey/register.json", "data/cases/suffolk/register.json"}},
    };
    for (const std::string& name : remit::test::shipped_cases())
        all.push_back({name, {fmt::format("data/cases/{}/register.json", name)}});
    return all;
}

Register read_case(const Case& c) {
    std::vector<std::string> texts;
    for (const std::string& file : c.files)
        texts.push_back(remit::test::file_text(file));
    auto read = remit::test::read_several(texts);
    INFO(fmt::format("{}", fmt::join(read.diagnostics, "\n")));
    REQUIRE(read.map.has_value());
    return std::move(*read.map);
}

}  // namespace

TEST_CASE("a map that is written as JSON and read is the same map", "[importers][written]") {
    for (const auto& c : cases()) {
        DYNAMIC_SECTION(c.name) {
            const Register map = read_case(c);
            const remit::Written written = remit::write_json(map);
            CHECK(written.notes.empty());
            const auto again = remit::test::read(written.files.at(0).bytes);
            INFO(fmt::format("{}", fmt::join(again.diagnostics, "\n")));
            REQUIRE(again.map.has_value());
            CHECK(json_of(*again.map) == written.files.at(0).bytes);
            CHECK(findings(*again.map) == findings(map));
        }
    }
}

TEST_CASE("a map that is written as a folder of tables and read is the same map",
          "[importers][written]") {
    for (const auto& c : cases()) {
        DYNAMIC_SECTION(c.name) {
            const Register map = read_case(c);
            const remit::Written written = remit::write_csv(map);
            CHECK(written.notes.empty());
            const auto again = read_folder(written);
            INFO(fmt::format("{}", fmt::join(again.diagnostics, "\n")));
            CHECK(again.diagnostics.empty());
            REQUIRE(again.map.has_value());
            CHECK(findings(*again.map) == findings(map));
            const remit::Written second = remit::write_csv(*again.map);
            REQUIRE(second.files.size() == written.files.size());
            for (std::size_t i = 0; i < written.files.size(); ++i) {
                CHECK(second.files[i].name == written.files[i].name);
                CHECK(second.files[i].bytes == written.files[i].bytes);
            }
        }
    }
}
