// SPDX-License-Identifier: MIT
// The schema of mappings of columns takes what their reader takes.
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "remit/data.hpp"
#include "remit/graph/words.hpp"
#include "remit/importers/mapped.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/read.hpp"
#include "tests/support/schema.hpp"

using nlohmann::json;
using namespace remit;

namespace {

using Lines = std::vector<std::string>;

bool is_read(std::string_view bytes) {
    Diagnostics diagnostics;
    const InputId input = diagnostics.add_input({.file = "m"});
    const bool read = read_mapping(bytes, input, diagnostics) != nullptr;
    for (const Diagnostic& one : diagnostics.sorted())
        UNSCOPED_INFO(printed(one, diagnostics));
    return read;
}

TEST_CASE("shipped mappings fit their schema", "[schema][mapped]") {
    std::size_t count = 0;
    for (const auto& file : data::files()) {
        if (!file.path.starts_with("columns/")) continue;
        ++count;
        DYNAMIC_SECTION(file.path) {
            CHECK(test::violations(test::schema("columns"), json::parse(file.bytes)) == Lines{});
            CHECK(is_read(file.bytes));
        }
    }
    CHECK(count == 4);
}

TEST_CASE("the example of a mapping fits the schema and is read", "[schema][mapped]") {
    const std::string page = test::file_text("data/columns/README.md");
    const std::size_t start = page.find("```json\n") + 8;
    const std::string example = page.substr(start, page.find("```", start) - start);
    CHECK(test::violations(test::schema("columns"), json::parse(example)) == Lines{});
    CHECK(is_read(example));
}

TEST_CASE("the schema of mappings refuses what their reader refuses", "[schema][mapped]") {
    const json good = json::parse(
        R"({"format": "remit-columns/1", "id": "m", "title": "M", "types": [{"id": "t", "label": "T", "category": "post"}],
            "tables": [{"headings": ["A"], "records": [{"record": "body", "fields": {"name": "{A}"}}]}]})");
    CHECK(test::violations(test::schema("columns"), good) == Lines{});
    CHECK(is_read(good.dump()));
    struct Case {
        const char* at = "";
        json value{};
    };
    const std::vector<Case> cases{
        {"/format", "remit-rules/1"},
        {"/id", "A b"},
        {"/title", 7},
        {"/unknown", "x"},
        {"/types/0/category", "club"},
        {"/types/0/id", "a b"},
        {"/tables", json::array()},
        {"/tables/0/headings", json::array()},
        {"/tables/0/records", json::array()},
        {"/tables/0/records/0/record", "decision"},
        {"/tables/0/records/0/fields", "x"},
        {"/tables/0/records/0/fields/name", 7},
        {"/tables/0/records/0/apart", "yes"},
        {"/tables/0/records/0/only", json::array()},
    };
    for (const Case& c : cases) {
        DYNAMIC_SECTION(c.at) {
            json bad = good;
            bad[json::json_pointer(c.at)] = c.value;
            CHECK_FALSE(test::violations(test::schema("columns"), bad).empty());
            CHECK_FALSE(is_read(bad.dump()));
        }
    }
}

TEST_CASE("the categories in the schema of mappings are the program's", "[schema][mapped]") {
    Lines words;
    for (const std::string_view word : Words<Category>::list)
        words.emplace_back(word);
    const json schema = test::schema("columns");
    CHECK(
        schema.at(json::json_pointer("/definitions/type/properties/category/enum")).get<Lines>() ==
        words);
}

}  // namespace
