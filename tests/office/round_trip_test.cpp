// SPDX-License-Identifier: MIT
// Workbooks through LibreOffice: what it opens and saves again is the same map.
#include <algorithm>
#include <string>
#include <vector>

#include "tests/office/saved.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/here.hpp"
#include "tests/support/run.hpp"

using namespace remit::test;

namespace {

std::string as_json(const Folder& folder, const std::string& map) {
    const Run run = folder.run({"convert", map, "-o", "-", "--to", "json", "--quiet"});
    INFO(run.err);
    CHECK(run.status == 0);
    return run.out;
}

/// "holds 4 bodies …", whatever the file is called and wherever the lines are broken.
std::string what_it_holds(std::string told) {
    std::replace(told.begin(), told.end(), '\n', ' ');
    return told.substr(told.find(" holds"));
}

}  // namespace

TEST_CASE("a county saved again by LibreOffice is the same map", "[office]") {
    if (no_office()) return;
    for (const std::string name : {"suffolk", "surrey", "thurrock", "avon-somerset"}) {
        DYNAMIC_SECTION(name) {
            const Folder folder;
            const std::string map =
                std::string(source_folder) + "/data/cases/" + name + "/register.json";
            REQUIRE(folder.run({"convert", map, "-o", "map.xlsx"}).status == 0);
            const std::string written = as_json(folder, "map.xlsx");
            REQUIRE_FALSE(written.empty());
            for (const std::string kind : {"xlsx", "ods"}) {
                INFO(kind);
                REQUIRE(saved_by_office(folder, "map.xlsx", kind));
                CHECK(as_json(folder, "out/map." + kind) == written);
            }
        }
    }
}

TEST_CASE("the workbook to begin with, saved again by LibreOffice, is without fault", "[office]") {
    if (no_office()) return;
    const Folder folder;
    REQUIRE(folder.run({"new", "map.xlsx"}).status == 0);
    const Run before = folder.run({"check", "map.xlsx"});
    for (const std::string kind : {"xlsx", "ods"}) {
        INFO(kind);
        REQUIRE(saved_by_office(folder, "map.xlsx", kind));
        const Run after = folder.run({"check", "out/map." + kind});
        CHECK(after.status == 0);
        CHECK(after.err.empty());
        CHECK(what_it_holds(after.out) == what_it_holds(before.out));
    }
}
