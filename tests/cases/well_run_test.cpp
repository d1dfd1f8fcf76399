// SPDX-License-Identifier: MIT
// A county that is in order: whatever is found in it is a false alarm.
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "remit/graph/analyse.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/packs.hpp"
#include "tests/support/read.hpp"

using nlohmann::json;
using remit::Severity;

namespace {

/// The titles of what is found above a severity, wherever it is listed.
std::vector<std::string> above(Severity most, const json& county) {
    const remit::Register map = remit::test::read_map(county.dump());
    const remit::Snapshot snapshot(map, {.day = map.as_at.last()});
    const remit::Analysis analysis =
        remit::analyse(snapshot, {.rules = &remit::test::shipped_rules()});
    std::vector<std::string> titles;
    for (const auto* list : {&analysis.findings, &analysis.context}) {
        for (const auto& finding : *list) {
            if (finding.severity > most) {
                titles.push_back(std::string(finding.kind->code) + " " + finding.title);
            }
        }
    }
    return titles;
}

json county() { return json::parse(remit::test::file_text("tests/cases/well_run_county.json")); }

}  // namespace

TEST_CASE("nothing above info is found in a county that is in order", "[cases]") {
    CHECK(above(Severity::info, county()) == std::vector<std::string>{});
}

TEST_CASE("nothing above low is found in it when nobody vouches for its lists", "[cases]") {
    json map = county();
    for (json& body : map["bodies"])
        body.erase("complete");
    CHECK(above(Severity::low, map) == std::vector<std::string>{});
}
