// SPDX-License-Identifier: MIT
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "tests/support/catch.hpp"
#include "tests/support/detector.hpp"
#include "tests/support/map.hpp"

namespace {

using namespace remit;

using Case = test::DetectorCase;

/// What is found in each map, with the same lines before it.
void check(std::string_view before, const std::vector<Case>& cases) {
    test::check_found("U312", before, cases);
}

/// Bodies of one type, each with so many groups that report to it: hub7 for seven.
std::string hubs(const std::vector<int>& counts, const std::string& more = "") {
    std::string lines;
    int number = 0;
    for (const int count : counts) {
        const std::string hub = "hub" + std::to_string(++number);
        lines += "body " + hub + " " + more + "\n";
        for (int i = 0; i < count; ++i) {
            const std::string group = hub + "-" + std::to_string(i);
            lines +=
                "body " + group + " type=working-group\n" + group + " reports-to " + hub + "\n";
        }
    }
    return lines;
}

/// How the first hub is found; nothing if it is not.
std::vector<std::string> first(const std::string& map, std::optional<std::string_view> as_at = {}) {
    std::vector<std::string> titles;
    for (const std::string& line : test::found(test::map(map), "U312", as_at))
        titles.push_back(line.substr(line.find(": ") + 2));
    return titles;
}

std::vector<std::string> found(const std::string& count, const std::string& peers,
                               const std::string& beside) {
    return {count + " bodies report to Hub1, where three quarters of its " + peers +
            " peers have " + beside};
}

TEST_CASE("U312 counts who reports to a body", "[graph][findings][U312]") {
    struct Row {
        std::string_view name{};
        std::vector<int> counts{};
        std::vector<std::string> expected{};
    };
    const std::vector<Row> rows{
        {"seven, where others have none", {7, 0, 0, 0, 0, 0}, found("Seven", "five", "none")},
        {"six", {6, 0, 0, 0, 0, 0}},
        {"four peers are too few", {7, 0, 0, 0, 0}},
        {"more, where others have some",
         {8, 1, 1, 2, 2, 3},
         found("Eight", "five", "two or fewer")},
        // The quartiles of 1, 2, 3, 4, 5 are 2 and 4: the limit is 4 + 1.5 × 2.
        {"just at the limit", {7, 1, 2, 3, 4, 5}},
        {"one past it", {8, 1, 2, 3, 4, 5}, found("Eight", "five", "four or fewer")},
        {"as many as its peers", {9, 9, 9, 9, 9, 9}},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.name) { CHECK(first(hubs(row.counts)) == row.expected); }
    }
}

TEST_CASE("U312 knows which reports count", "[graph][findings][U312]") {
    const std::string six = hubs({6, 0, 0, 0, 0, 0});
    const auto seven = found("Seven", "five", "none");
    struct Row {
        std::string_view name{};
        std::string map{};
        std::vector<std::string> expected{};
        std::optional<std::string_view> as_at{};
    };
    const std::vector<Row> rows{
        {"a part", "x part-of hub1", seven},
        {"one that answers by law", "x accountable-to hub1", seven},
        {"a second line of one that reports already", "hub1-0 part-of hub1"},
        {"a member", "x member-of hub1"},
        {"a post of its own", "body x type=officer-post\nx part-of hub1"},
        {"a record of two", "body x type=working-group count=2\nx reports-to hub1",
         found("Eight", "five", "none")},
        {"a disputed line", "x reports-to hub1 evidence=a evidence=b/disputes", seven},
        {"one asked about", "x reports-to hub1 evidence=a/asks"},
        {"a proposed one", "x reports-to hub1 status=proposed"},
        {"one that ended", "x reports-to hub1 end=2015"},
        {"and before it did", "x reports-to hub1 end=2015", seven, "2015"},
        {"itself", "hub1 reports-to hub1"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.name) {
            // What reports is no peer of what it reports to.
            const bool typed = row.map.find("body x") != std::string::npos;
            const std::string x = typed ? "" : "body x type=working-group\n";
            CHECK(first(six + x + row.map, row.as_at) == row.expected);
        }
    }
}

TEST_CASE("U312 compares within a county and a category", "[graph][findings][U312]") {
    const std::string counties = "area shire kind=county\narea far kind=county\n";
    CHECK(first(counties + hubs({7, 0, 0, 0, 0, 0}, "areas=shire")) ==
          found("Seven", "five", "none"));
    CHECK(first(counties + hubs({7}, "areas=shire") +
                "body b areas=far\nbody c areas=far\nbody d areas=far\nbody e areas=far\n"
                "body f areas=far\n")
              .empty());
    CHECK(first(hubs({7}) + "body b type=csp\nbody c type=csp\nbody d type=csp\nbody e type=csp\n"
                            "body f type=csp\n")
              .empty());
    CHECK(first(hubs({7, 0, 0, 0, 0, 0}, "count=2")).empty());
}

TEST_CASE("U312 leaves the parts of a council out", "[graph][findings][U312]") {
    std::string councils = "map scope_types=district-council\n";
    for (const char c : {'a', 'b', 'c', 'd', 'e', 'f'})
        councils += fmt::format("body {} type=district-council\n", c);
    std::string parts;
    std::string reports;
    for (int i = 0; i < 7; ++i) {
        parts += fmt::format("x{} part-of a\n", i);
        reports += fmt::format("x{} reports-to a\n", i);
    }
    check(
        councils,
        {{"parts", parts},
         {"boards that report to it",
          reports,
          {"low stated a also x0+x1+x2+x3+x4+x5+x6: Seven bodies report to A, where three quarters "
           "of its five peers have none"}}});
}

}  // namespace
