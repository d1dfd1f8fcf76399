// SPDX-License-Identifier: MIT
// The records of a map put back into a draft make the same map. A plan that changes nothing that a
// map says shows it: all records go through the working map.
#include <string>
#include <vector>

#include <fmt/format.h>

#include "graph/change/plan/working_map.hpp"
#include "remit/importers/json.hpp"
#include "tests/graph/change/random_map.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/map.hpp"
#include "tests/support/read.hpp"

namespace {

using remit::Register;

std::string json_of(const Register& map) { return remit::write_json(map).files.at(0).bytes; }

/// Places of all facts, as they are printed.
std::vector<std::string> places(const Register& map) {
    std::vector<std::string> result;
    const auto add = [&](remit::Place place) {
        result.push_back(place.input
                             ? fmt::format("{}:{}:{}", map.inputs()[place.input.index()].file,
                                           place.row, place.column)
                             : "nowhere");
    };
    for (const auto& body : map.bodies())
        add(body.place);
    for (const auto& relation : map.relations())
        add(relation.place);
    for (const auto& remit : map.remits())
        add(remit.place);
    for (const auto& decision : map.decisions())
        add(decision.place);
    return result;
}

void check(const Register& map) {
    remit::WorkingMap working(map);
    remit::Diagnostics diagnostics;
    const auto built = working.build(remit::test::vocabulary(), {}, diagnostics);
    std::string problems;
    for (const auto& one : diagnostics.sorted())
        problems += one.text + "\n";
    INFO(problems);
    REQUIRE(built.has_value());
    CHECK(json_of(built->map) == json_of(map));
    CHECK(places(built->map) == places(map));
}

}  // namespace

TEST_CASE("records of the shipped cases make the same maps again", "[graph][change]") {
    for (const std::string& name : remit::test::shipped_cases()) {
        DYNAMIC_SECTION(name) {
            const std::string path = fmt::format("data/cases/{}/register.json", name);
            check(remit::test::read_map(remit::test::file_text(path)));
        }
    }
    DYNAMIC_SECTION("every field") {
        check(*remit::test::read(remit::test::file_text("tests/importers/written/everything.json"))
                   .map);
    }
}

TEST_CASE("records of random maps make the same maps again", "[graph][change]") {
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        INFO("seed " << seed);
        check(remit::test::map(remit::test::random_map(seed)));
    }
}
