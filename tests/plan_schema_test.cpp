// SPDX-License-Identifier: MIT
// The schema of plans takes what their reader takes.
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "remit/graph/words.hpp"
#include "remit/importers/plan.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/read.hpp"
#include "tests/support/schema.hpp"

using nlohmann::json;
using namespace remit;

namespace {

using Lines = std::vector<std::string>;

bool is_read(std::string_view bytes) {
    Diagnostics diagnostics;
    const InputId input = diagnostics.add_input({.file = "p"});
    const bool read = read_plans(bytes, input, diagnostics).has_value();
    for (const Diagnostic& one : diagnostics.sorted())
        UNSCOPED_INFO(printed(one, diagnostics));
    return read;
}

const json good = json::parse(R"({
  "format": "remit-plan/1", "title": "T", "on": "2014-07-01", "note": "n",
  "steps": [
    {"merge": ["a", "b"], "into": {"name": "N", "id": "n", "type": "csp", "areas": ["x"], "statutory": true}, "chair": "c", "meetings_per_year": 4},
    {"split": "d", "into": [{"name": "P"}, {"name": "Q"}]},
    {"close": "e"},
    {"create": "F"},
    {"move": "g", "line": "part-of", "from": "h", "to": "i"},
    {"join": "j", "body": "k", "role": "chair", "on_behalf_of": "l"},
    {"leave": "m", "body": "n"}
  ]})");

TEST_CASE("a plan fits the schema and is read", "[schema][plan]") {
    CHECK(test::violations(test::schema("plan"), good) == Lines{});
    CHECK(is_read(good.dump()));
    json several = {{"format", "remit-plan/1"}, {"plans", json::array()}};
    several["plans"].push_back({{"on", "2014"}, {"steps", good.at("steps")}});
    CHECK(test::violations(test::schema("plan"), several) == Lines{});
    CHECK(is_read(several.dump()));
}

TEST_CASE("the schema of plans refuses what their reader refuses", "[schema][plan]") {
    struct Case {
        const char* at = "";
        json value{};
    };
    const std::vector<Case> cases{
        {"/format", "remit/1"},
        {"/unknown", "x"},
        {"/title", 7},
        {"/on", "soon"},
        {"/on", "2014-13"},
        {"/plans", json::array()},
        {"/steps", json::array()},
        {"/steps/0/merge", json::array({"a"})},
        {"/steps/0/merge", "a"},
        {"/steps/0/into/name", ""},
        {"/steps/0/into/id", "A b"},
        {"/steps/0/into/statutory", "yes"},
        {"/steps/0/into/colour", "red"},
        {"/steps/0/meetings_per_year", 1000},
        {"/steps/0/meetings_per_year", -1},
        {"/steps/0/close", "a"},
        {"/steps/1/into", json::array({{{"name", "P"}}})},
        {"/steps/2/close", ""},
        {"/steps/3/create", json::object()},
        {"/steps/4/line", "funds"},
        {"/steps/5/role", "boss"},
        {"/steps/6/body", 7},
    };
    for (const Case& c : cases) {
        DYNAMIC_SECTION(c.at << " " << c.value.dump()) {
            json bad = good;
            bad[json::json_pointer(c.at)] = c.value;
            CHECK_FALSE(test::violations(test::schema("plan"), bad).empty());
            CHECK_FALSE(is_read(bad.dump()));
        }
    }
}

TEST_CASE("the roles in the schema of plans are the program's", "[schema][plan]") {
    Lines words;
    for (const std::string_view word : Words<Role>::list) {
        if (!word.empty()) words.emplace_back(word);
    }
    const json schema = test::schema("plan");
    CHECK(schema.at(json::json_pointer("/definitions/steps/items/oneOf/5/properties/role/enum"))
              .get<Lines>() == words);
}

}  // namespace
