// SPDX-License-Identifier: MIT
#include "remit/importers/vocabulary.hpp"

#include <string>
#include <vector>

#include <fmt/format.h>

#include "remit/data.hpp"
#include "tests/support/catch.hpp"

namespace {

using Lines = std::vector<std::string>;

Lines complaints(std::string_view bytes) {
    remit::Diagnostics diagnostics;
    const auto vocabulary = remit::read_vocabulary(bytes, diagnostics);
    Lines lines;
    for (const auto& d : diagnostics.sorted())
        lines.push_back(printed(d, diagnostics));
    CHECK(vocabulary.has_value() == lines.empty());
    CHECK((diagnostics.input_count() == 0) == lines.empty());
    return lines;
}

std::string with_types(std::string_view types) {
    return fmt::format(R"({{"format": "remit-vocabulary/1", "types": [{}]}})", types);
}

}  // namespace

TEST_CASE("the vocabulary reader says what is wrong with a type", "[importers][vocabulary]") {
    struct Case {
        std::string_view name{};
        std::string bytes{};
        Lines expected{};
    };
    const std::vector<Case> cases{
        {"no types", with_types(""), {}},
        {"the least that a type says", with_types(R"({"id": "a", "category": "post"})"), {}},
        {"unknown is said by null",
         with_types(R"({"id": "a", "category": "post", "statutory": null, "exists": {}})"),
         {}},
        {"broken JSON", "{", {"vocabulary.json: error: not valid JSON [I101]"}},
        {"a number too large",
         with_types("1e999"),
         {"vocabulary.json: error: not valid JSON [I101]"}},
        {"another format",
         R"({"format": "remit/1"})",
         {"vocabulary.json: error: a vocabulary is an object with \"format\": "
          "\"remit-vocabulary/1\" "
          "[I106]"}},
        {"a list",
         "[]",
         {"vocabulary.json: error: a vocabulary is an object with \"format\": "
          "\"remit-vocabulary/1\" "
          "[I106]"}},
        {"no list of types",
         R"({"format": "remit-vocabulary/1", "types": {}})",
         {"vocabulary.json: error: 'types' is a list [I102]"}},
        {"a type that is a text",
         with_types("\"a\""),
         {"vocabulary.json: error: type 1: is an object [I102]"}},
        {"no id", with_types("{}"), {"vocabulary.json: error: type 1: has no id [I107]"}},
        {"every fault of a type",
         with_types(R"({"id": "a", "label": 1, "acronyms": [1], "category": "club", "elected": "no",
                        "exists": {"from": "2015-02-30", "to": 2015}})"),
         {"vocabulary.json: error: type 'a': 'label' is a text [I102]",
          "vocabulary.json: error: type 'a': 'acronyms' is a list of texts [I102]",
          "vocabulary.json: error: type 'a': 'club' is not a category [I107]",
          "vocabulary.json: error: type 'a': 'elected' is true, false or null [I102]",
          "vocabulary.json: error: type 'a': '2015-02-30' is not a date [I107]",
          "vocabulary.json: error: type 'a': 'to' is a text [I102]"}},
        {"exists is no object",
         with_types(R"({"id": "a", "category": "post", "exists": "2015"})"),
         {"vocabulary.json: error: type 'a': 'exists' is an object [I102]"}},
        {"one word for two types",
         with_types(R"({"id": "a", "category": "post", "acronyms": ["B C"]},
                       {"id": "b-c", "category": "post"})"),
         {"vocabulary.json: error: type 'b-c': 'b-c' means type 'a' already [I108]"}},
        {"a kind of a type before it",
         with_types(R"({"id": "a", "category": "post", "acronyms": ["X"]},
                       {"id": "b", "kind_of": "x"}, {"id": "c", "kind_of": "b"})"),
         {}},
        {"a kind of nothing, of itself, and of a type after it",
         with_types(R"({"id": "a", "category": "post", "kind_of": "z"},
                       {"id": "b", "category": "post", "kind_of": "b"},
                       {"id": "c", "category": "post", "kind_of": "d"},
                       {"id": "d", "category": "post"})"),
         {"vocabulary.json: error: type 'a': a kind of 'z', which is none of the types before it "
          "[I107]",
          "vocabulary.json: error: type 'b': a kind of 'b', which is none of the types before it "
          "[I107]",
          "vocabulary.json: error: type 'c': a kind of 'd', which is none of the types before it "
          "[I107]"}},
        {"one id twice",
         with_types(R"({"id": "a", "category": "post"}, {"id": "a", "category": "post"})"),
         {"vocabulary.json: error: type 'a': 'a' means type 'a' already [I108]"}},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) { CHECK(complaints(c.bytes) == c.expected); }
    }
}

TEST_CASE("a type is read whole", "[importers][vocabulary]") {
    remit::Diagnostics diagnostics;
    const auto vocabulary = remit::read_vocabulary(
        with_types(R"({"id": "csp", "label": "Community Safety Partnership", "plural": "CSPs",
                       "acronyms": ["CSP"], "category": "statutory-partnership", "statutory": true,
                       "elected": null, "aliases": ["crime-partnership"], "generic": true,
                       "exists": {"from": "1998-08-01", "to": "2015"}, "jurisdictions": ["england"]})"),
        diagnostics);
    REQUIRE(vocabulary);
    REQUIRE(vocabulary->types().size() == 1);
    const auto& type = vocabulary->types()[0];
    CHECK(type.id == "csp");
    CHECK(type.label == "Community Safety Partnership");
    CHECK(type.plural == "CSPs");
    CHECK(type.acronyms == Lines{"CSP"});
    CHECK(type.aliases == Lines{"crime-partnership"});
    CHECK(type.category == remit::Category::statutory_partnership);
    CHECK(type.statutory == remit::Tristate::yes);
    CHECK(type.elected == remit::Tristate::unknown);
    CHECK(type.generic);
    CHECK(iso(type.exists_from) == "1998-08-01");
    CHECK(iso(type.exists_to) == "2015");
    for (const auto* word : {"csp", "Crime Partnership", "community safety partnership"})
        CHECK(vocabulary->find(word) == remit::TypeId{0});
}

TEST_CASE("what a type leaves out is filled in", "[importers][vocabulary]") {
    remit::Diagnostics diagnostics;
    const auto vocabulary = remit::read_vocabulary(
        with_types(R"({"id": "board", "category": "partnership"})"), diagnostics);
    REQUIRE(vocabulary);
    const auto& type = vocabulary->types()[0];
    CHECK(type.label == "board");
    CHECK(type.plural == "boards");
    CHECK(type.statutory == remit::Tristate::no);
    CHECK_FALSE(type.exists_from);
}

TEST_CASE("the vocabulary that Remit ships is without fault", "[importers][vocabulary]") {
    const auto bytes = remit::data::file("vocabulary.json");
    REQUIRE(bytes);
    CHECK(complaints(*bytes) == Lines{});
    remit::Diagnostics diagnostics;
    const auto vocabulary = remit::read_vocabulary(*bytes, diagnostics);
    REQUIRE(vocabulary);
    CHECK(vocabulary->types().size() > 100);
    CHECK(vocabulary->find("csp"));
}
