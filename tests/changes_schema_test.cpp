// SPDX-License-Identifier: MIT
// What is written of plans and of comparisons against its schema.
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "tests/support/catch.hpp"
#include "tests/support/schema.hpp"
#include "tests/viz/changes/sample.hpp"

using namespace remit;
using nlohmann::json;
using Lines = std::vector<std::string>;

namespace {

constexpr std::string_view hostile = "<script>alert(1)</script>]]> \\ {}";

json merged(const MergeReport& report) {
    std::ostringstream out;
    write_merge_json(out, report);
    return json::parse(out.str());
}
json compared(const CompareReport& report) {
    std::ostringstream out;
    write_compare_json(out, report);
    return json::parse(out.str());
}

/// Objects of a schema that take any field, or describe none of theirs.
void loose(const json& schema, const std::string& at, Lines& found) {
    if (schema.is_object() && schema.value("type", json()) == "object") {
        if (schema.value("additionalProperties", true)) found.push_back(at + " takes any field");
        for (const auto& [name, field] : schema["properties"].items()) {
            if (!field.contains("description")) found.push_back(at + "/" + name + " is not told");
        }
    }
    if (!schema.is_structured()) return;
    for (const auto& [name, inner] : schema.items())
        loose(inner, at + "/" + name, found);
}

}  // namespace

TEST_CASE("the JSON of plans and of comparisons keeps to its schema", "[schema]") {
    for (const std::string_view name : {std::string_view("East CSP"), hostile}) {
        const test::PlanSample plan(name);
        const test::DaysSample days(name);
        CHECK(test::violations(test::schema("merge"), merged(plan.report())) == Lines{});
        CHECK(test::violations(test::schema("compare"), compared(days.report())) == Lines{});
    }
    const test::DaysSample days;
    CompareReport of_one_map = days.report();
    of_one_map.united = nullptr;
    of_one_map.label = "DRAFT";
    of_one_map.left_out = LeftOut{.sources = 1, .facts = 2, .findings = 3};
    CHECK(test::violations(test::schema("compare"), compared(of_one_map)) == Lines{});
}

TEST_CASE("the schemas of changes are strict and say what each field is", "[schema]") {
    for (const std::string_view name : {"merge", "compare"}) {
        Lines found;
        loose(test::schema(name), std::string(name), found);
        CHECK(found == Lines{});
    }
}
