// SPDX-License-Identifier: MIT
// Organograms that were published, against what their publisher's own checker found.
#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "importers/csv/csv_table.hpp"
#include "importers/organogram/sheet.hpp"
#include "remit/graph/analyse.hpp"
#include "remit/graph/build.hpp"
#include "remit/importers/csv.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/read.hpp"
#include "tests/support/real.hpp"

namespace {

using namespace remit;
using Names = std::set<std::string>;

std::optional<std::string> organogram(std::string_view name) {
    return test::real_file(fmt::format("organograms/{}", name));
}

/// What Remit makes of one pair.
struct Pair {
    std::size_t senior_rows = 0, junior_rows = 0;
    std::optional<Register> map{};
    Analysis analysis{};

    [[nodiscard]] std::size_t found(std::string_view code) const {
        const auto of_code = [&](const Finding& f) { return f.kind->code == code; };
        return static_cast<std::size_t>(
            std::count_if(analysis.findings.begin(), analysis.findings.end(), of_code));
    }
};

std::size_t rows(const std::string& bytes) {
    TextPool texts;
    Diagnostics diagnostics;
    table::Table table{.input = diagnostics.add_input({.file = "x"})};
    REQUIRE(csv::read_table(bytes, texts, diagnostics, {}, table));
    return organogram::read_sheet(table, texts).value().rows.size();
}

Pair read_pair(const std::string& senior, const std::string& junior) {
    Pair pair{.senior_rows = rows(senior), .junior_rows = rows(junior)};
    Draft draft;
    Diagnostics diagnostics;
    const auto input = diagnostics.add_input({.file = "2011-09-30"});
    REQUIRE(read_csv_folder(std::vector<FolderFile>{{"senior.csv", senior}, {"junior.csv", junior}},
                            input, draft, diagnostics, {}));
    pair.map = build_register(std::move(draft), test::vocabulary(), diagnostics);
    for (const Diagnostic& one : diagnostics.sorted())
        UNSCOPED_INFO(printed(one, diagnostics));
    REQUIRE(pair.map);
    pair.analysis =
        analyse(Snapshot(*pair.map, {.day = parse_date("2011-09-30")->last()}), {.threads = 1});
    return pair;
}

std::string reference(const Register& map, BodyId body) {
    const auto aka = map.list(map[body].aka);
    return aka.empty() ? std::string{} : std::string(map.text(aka.front()));
}

/// References to which posts of a type report and that no row holds.
Names unknown(const Register& map, std::string_view type) {
    Names result;
    for (const Relation& r : map.relations()) {
        if (map[r.to].unknown && map.type(r.from).id == type) result.insert(reference(map, r.to));
    }
    return result;
}

Names to_themselves(const Register& map) {
    Names result;
    for (const Relation& r : map.relations()) {
        if (r.from == r.to) result.insert(reference(map, r.from));
    }
    return result;
}

TEST_CASE("25 organograms as their publisher's checker found them",
          "[importers][organogram][real]") {
    const auto oracle = organogram("oracle.json");
    if (!oracle) return;
    const auto all = nlohmann::json::parse(*oracle);
    CHECK(all.size() == 25);
    for (const auto& one : all) {
        const auto text = [&](const char* key) { return one.at(key).get<std::string>(); };
        DYNAMIC_SECTION(text("body") << " " << text("date")) {
            const auto senior = organogram(text("senior_csv"));
            const auto junior = organogram(text("junior_csv"));
            REQUIRE(senior);
            REQUIRE(junior);
            const Pair pair = read_pair(*senior, *junior);
            CHECK(pair.senior_rows == one.at("senior_rows").get<std::size_t>());
            CHECK(pair.junior_rows == one.at("junior_rows").get<std::size_t>());
            const bool no_top = one.at("no_top").get<bool>();
            CHECK(pair.found("G120") == (no_top ? 1 : 0));
            const Names unknown_to_seniors = unknown(*pair.map, "organogram-senior-post");
            const Names unknown_to_juniors = unknown(*pair.map, "organogram-junior-posts");
            const Names selves = to_themselves(*pair.map);
            // Each is told, also where the publisher's checker had stopped.
            Names all_unknown = unknown_to_seniors;
            all_unknown.insert(unknown_to_juniors.begin(), unknown_to_juniors.end());
            CHECK(pair.found("U320") == all_unknown.size());
            CHECK(pair.found("U302") == selves.size());
            if (no_top) continue;
            CHECK(unknown_to_seniors == one.at("unknown_refs").get<Names>());
            CHECK(unknown_to_juniors == one.at("junior_unknown").get<Names>());
            CHECK(selves == one.at("self_refs").get<Names>());
        }
    }
}

/// What is found in a pair, of the kinds that speak of faults in the sheets.
std::vector<std::string> faults(std::string_view stem) {
    const auto senior = organogram(fmt::format("{}-senior.csv", stem));
    const auto junior = organogram(fmt::format("{}-junior.csv", stem));
    if (!senior || !junior) return {"skipped"};
    const Pair pair = read_pair(*senior, *junior);
    std::vector<std::string> found;
    for (const Finding& f : pair.analysis.findings) {
        for (const std::string_view code : {"G120", "D208", "U302", "U309", "U320"}) {
            if (f.kind->code == code) found.push_back(fmt::format("{} {}", code, f.title));
        }
    }
    std::ranges::sort(found);
    return found;
}

TEST_CASE("the faults of some organograms", "[importers][organogram][real]") {
    struct Case {
        std::string_view stem{};
        std::vector<std::string> expected{};
    };
    const std::vector<Case> cases{
        // The head reports to itself; the publisher's checker stopped there.
        {"committee_on_climate_change-2011-09-30",
         {"G120 The Committee on Climate Change has no post at its top",
          "U302 The Chief Executive (CEO) is shown to report to itself"}},
        {"scottish_law_commission-2011-03-31",
         {"G120 The Scottish Law Commission has no post at its top",
          "U320 Post 206 is not in the file that names it: the Scottish Law Commissioner (201) "
          "reports to Post 206"}},
        // Four posts, each at the top: no hierarchy, and no fault by the rules.
        {"centre_for_environment_fisheries_aquaculture_science-2011-09-30", {}},
        {"legal_services_board-2011-03-31", {}},
    };
    for (const Case& c : cases) {
        DYNAMIC_SECTION(c.stem) {
            const auto found = faults(c.stem);
            if (found == std::vector<std::string>{"skipped"}) continue;
            CHECK(found == c.expected);
        }
    }
}

}  // namespace
