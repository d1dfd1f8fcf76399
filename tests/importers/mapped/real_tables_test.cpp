// SPDX-License-Identifier: MIT
// Well-known tables as they were published, by the program's own mappings.
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "remit/data.hpp"
#include "remit/graph/analyse.hpp"
#include "remit/graph/build.hpp"
#include "remit/importers/csv.hpp"
#include "remit/importers/mapped.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/draft_lines.hpp"
#include "tests/support/read.hpp"
#include "tests/support/real.hpp"

namespace {

using namespace remit;
using Lines = std::vector<std::string>;

struct Table {
    std::optional<Register> map{};
    Lines diagnostics{};

    [[nodiscard]] std::size_t bodies(std::string_view type) const {
        const auto all = map->bodies();
        return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](const Body& b) {
            return map->vocabulary()[b.type].id == type;
        }));
    }
    [[nodiscard]] std::size_t areas(std::string_view kind) const {
        const auto all = map->areas();
        return static_cast<std::size_t>(std::count_if(
            all.begin(), all.end(), [&](const Area& a) { return map->text(a.kind) == kind; }));
    }
    [[nodiscard]] std::size_t relations(RelationType type) const {
        const auto all = map->relations();
        return static_cast<std::size_t>(std::count_if(
            all.begin(), all.end(), [&](const Relation& r) { return r.type == type; }));
    }
    /// How many findings there are of each code, those in the context too.
    [[nodiscard]] std::map<std::string, std::size_t> found(std::string_view day) const {
        const Analysis analysis =
            analyse(Snapshot(*map, {.day = parse_date(day)->last()}), {.threads = 1});
        std::map<std::string, std::size_t> codes;
        for (const auto* list : {&analysis.findings, &analysis.context}) {
            for (const Finding& f : *list)
                ++codes[std::string(f.kind->code)];
        }
        return codes;
    }
};

std::optional<Table> read(std::string_view name) {
    const auto bytes = test::real_file(name);
    if (!bytes) return std::nullopt;
    Mappings mappings;
    Draft draft;
    Diagnostics diagnostics;
    const InputId input = diagnostics.add_input({.file = std::string(name)});
    for (const auto& file : data::files()) {
        if (!file.path.starts_with("columns/")) continue;
        mappings.known.push_back(read_mapping(file.bytes, input, diagnostics));
    }
    REQUIRE(read_csv(*bytes, input, draft, diagnostics, Limits{.mappings = &mappings}));
    Table table{.map = build_register(std::move(draft), test::vocabulary(), diagnostics)};
    table.diagnostics = test::complaints(diagnostics);
    for (const std::string& line : table.diagnostics)
        UNSCOPED_INFO(line);
    REQUIRE(table.map);
    return table;
}

TEST_CASE("the lookup from districts to partnerships and police areas of 2017",
          "[importers][mapped][real]") {
    const auto lookup = read("ons-csp-lookup-2017.csv");
    if (!lookup) return;
    CHECK(lookup->diagnostics.empty());
    CHECK(iso(lookup->map->as_at) == "2017");
    CHECK(lookup->bodies("csp") == 314);
    CHECK(lookup->bodies("police-force") == 43);
    CHECK(lookup->areas("csp-area") == 314);
    CHECK(lookup->areas("police-area") == 43);
    std::size_t districts = 0, merged = 0, in_merged = 0;
    std::map<std::string, std::size_t> sizes;
    for (const Area& area : lookup->map->areas()) {
        const std::string_view kind = lookup->map->text(area.kind);
        districts += kind != "csp-area" && kind != "police-area" ? 1 : 0;
        if (kind != "csp-area" || area.parts.count < 2) continue;
        ++merged;
        in_merged += area.parts.count;
        sizes.emplace(lookup->map->text(area.name), area.parts.count);
    }
    CHECK(districts == 348);
    CHECK(merged == 15);
    CHECK(in_merged == 49);
    CHECK(sizes["North Yorkshire"] == 7);
    CHECK(sizes["Western Suffolk"] == 4);
    CHECK(sizes["North Devon"] == 2);
    // Areas that lie within one another neither cut across nor are left out, and of the work of
    // partnerships the table says nothing.
    const auto found = lookup->found("2017");
    CHECK_FALSE(found.contains("G113"));
    CHECK_FALSE(found.contains("G114"));
    CHECK_FALSE(found.contains("D206"));
}

TEST_CASE("the directory of public bodies of 2014", "[importers][mapped][real]") {
    const auto directory = read("public-bodies-2014.csv");
    if (!directory) return;
    std::int64_t weighted = 0;
    double money = 0;
    for (const Body& body : directory->map->bodies()) {
        if (directory->map->vocabulary()[body.type].id != "government-department")
            weighted += body.count;
    }
    for (const Relation& relation : directory->map->relations()) {
        if (relation.type == RelationType::funds) money += relation.amount;
    }
    CHECK(weighted == 514);
    // 191.74 with those that are departments themselves, whom nobody else pays here.
    CHECK(fmt::format("{:.2f}", money / 1e9) == "189.66");
    // The file was decoded wrongly before it was published.
    REQUIRE_FALSE(directory->diagnostics.empty());
    CHECK(directory->diagnostics.front().find("[I110]") != std::string::npos);
}

TEST_CASE("the register of councils", "[importers][mapped][real]") {
    const auto councils = read("uk-local-authorities.csv");
    if (!councils) return;
    CHECK(councils->map->bodies().size() == 470);
    CHECK(councils->relations(RelationType::member_of) == 98);
    CHECK(councils->relations(RelationType::succeeds) == 50);
    CHECK(councils->diagnostics.empty());
}

}  // namespace
