// SPDX-License-Identifier: MIT
// The schema of rule packs takes what their reader takes, and refuses what it refuses.
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <remit/data.hpp>

#include "remit/graph/rule.hpp"
#include "remit/importers/rules.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/read.hpp"
#include "tests/support/schema.hpp"

using nlohmann::json;
using namespace remit;

namespace {

using Lines = std::vector<std::string>;

const json& schema() {
    static const json rules = test::schema("rules");
    return rules;
}

bool reader_takes(const std::string& bytes) {
    Diagnostics diagnostics;
    const InputId input = diagnostics.add_input({.file = "p.json", .sheet = {}});
    return read_rules(bytes, input, test::vocabulary(), diagnostics).has_value();
}

/// A rule with these members, alone in a pack.
std::string rule(const std::string& members) {
    return R"({"format": "remit-rules/1", "id": "p", "title": "T", "sources": [{"id": "s", "title": "A"}],
               "rules": [{"id": "r", "says": "S.", "provision": "P", )" +
           members + "}]}";
}

const std::string document = R"("document": {"of": {}, "kinds": ["x"]})";

const json& definition(std::string_view name) {
    return schema().at("definitions").at(std::string(name));
}

template <class E>
std::set<std::string> words_of() {
    std::set<std::string> words;
    for (const auto word : Words<E>::list) {
        if (!word.empty()) words.emplace(word);
    }
    return words;
}

/// The words of a property, which may be a list of them or one.
std::set<std::string> words_in(std::string_view where, const char* key) {
    const json& at = definition(where).at("properties").at(key);
    return (at.contains("anyOf") ? at["anyOf"][1] : at).at("enum").get<std::set<std::string>>();
}

}  // namespace

TEST_CASE("shipped rule packs fit their schema", "[schema][rules]") {
    for (const auto& file : data::files()) {
        if (!file.path.starts_with("rules/")) continue;
        DYNAMIC_SECTION(file.path) {
            CHECK(test::violations(schema(), json::parse(file.bytes)) == Lines{});
        }
    }
}

TEST_CASE("examples of rule packs fit the schema and are read", "[schema][rules]") {
    const std::string page = test::file_text("data/rules/README.md");
    const auto begin = page.find("```json\n{") + 8;
    const std::vector<std::string> packs{
        page.substr(begin, page.find("```", begin) - begin),
        test::file_text("tests/fuzz/corpus/rules/every_shape.json"),
        R"({"format": "remit-rules/1", "id": "p", "title": "T"})",
        rule(document + R"(, "source": "s", "in_force": {}, "permits": ["U305"])"),
        rule(R"("forbidden": {"from": {}, "decision": ["consent", "order"], "to": {}})"),
        rule(R"("forbidden": {"document": "x"})"),
        rule(R"("joining": {"of": {}})"),
        rule(R"("document": {"of": {}, "kinds": "x", "made_by": {}})"),
    };
    for (std::size_t i = 0; i < packs.size(); ++i) {
        DYNAMIC_SECTION(i) {
            CHECK(test::violations(schema(), json::parse(packs[i])) == Lines{});
            CHECK(reader_takes(packs[i]));
        }
    }
}

TEST_CASE("the schema of rule packs refuses what their reader refuses", "[schema][rules]") {
    const std::vector<std::string> faults{
        "[]",
        "{}",
        R"({"format": "remit/1", "id": "p", "title": "T"})",
        R"({"format": "remit-rules/1", "id": "The Pack", "title": "T"})",
        R"({"format": "remit-rules/1", "id": "p", "title": ""})",
        R"({"format": "remit-rules/1", "id": "p", "title": "T", "rule": []})",
        R"({"format": "remit-rules/1", "id": "p", "title": "T", "places": [{"id": "a"}]})",
        R"({"format": "remit-rules/1", "id": "p", "title": "T",
            "resolvers": [{"id": "a", "slots": [{}]}]})",
        rule(R"("weight": "duty")"),
        rule(document + R"(, "existence": {"of": {}, "body": {}})"),
        rule(document + R"(, "weight": "law")"),
        rule(document + R"(, "evidence": "sure")"),
        rule(document + R"(, "in_force": {"from": "01/04/2010"})"),
        rule(document + R"(, "in_force": "2010")"),
        rule(document + R"(, "question": "Why {who}?")"),
        rule(document + R"(, "source": 1)"),
        rule(R"("document": {"of": {}})"),
        rule(R"("document": {"of": {"type": "csp"}, "kinds": "x"})"),
        rule(R"("document": {"of": {"types": 1}, "kinds": "x"})"),
        rule(R"("document": {"of": {"statutory": "yes"}, "kinds": "x"})"),
        rule(R"("document": {"of": {"covers": {"at_least": 1}}, "kinds": "x"})"),
        rule(R"("document": {"of": {}, "kinds": "x", "within_months": 0})"),
        rule(R"("member": {"of": {}})"),
        rule(R"("member": {"of": {}, "who": {}})"),
        rule(R"("member": {"of": {}, "who": [{}], "roles": ["boss"]})"),
        rule(R"("member": {"of": {}, "who": [{}], "at_least": -1})"),
        rule(R"("authority": {"of": {}})"),
        rule(R"("authority": {"of": {}, "who": [{}], "resolver": "x"})"),
        rule(R"("link": {"from": {}, "to": {}})"),
        rule(R"("link": {"from": {}, "to": {}, "relation": "informs", "owes": "both"})"),
        rule(R"("existence": {"body": {}})"),
        rule(R"("existence": {"body": {}, "of": {}, "area": {}})"),
        rule(R"("existence": {"body": {}, "of": {}, "meets": 0})"),
        rule(R"("forbidden": {})"),
        rule(R"("joining": {})"),
        rule(R"("forbidden": {"from": {}})"),
        rule(R"("forbidden": {"relation": "funds"})"),
        rule(R"("forbidden": {"from": {}, "relation": "funds", "body": {}})"),
        rule(R"("forbidden": {"body": {}, "as": "wrong"})"),
        rule(R"("forbidden": {"from": {}, "document": "x"})"),
        rule(R"("forbidden": {"from": {}, "relation": "funds", "decision": "order"})"),
    };
    for (const std::string& fault : faults) {
        DYNAMIC_SECTION(fault) {
            CHECK_FALSE(test::violations(schema(), json::parse(fault)).empty());
            CHECK_FALSE(reader_takes(fault));
        }
    }
}

TEST_CASE("the closed lists of the schema of rule packs are the program's", "[schema][rules]") {
    CHECK(words_in("rule", "weight") == words_of<RuleWeight>());
    CHECK(words_in("rule", "evidence") == words_of<RuleEvidence>());
    CHECK(words_in("choice", "categories") == words_of<Category>());
    CHECK(words_in("choice", "where") == words_of<Whereabouts>());
    CHECK(words_in("authority", "by") == words_of<AuthorityBy>());
    CHECK(words_in("link", "owes") == words_of<Owes>());
    CHECK(words_in("forbidden", "as") == words_of<WrongAs>());
    for (const char* shape : {"member", "link", "forbidden"}) {
        CHECK(words_in(shape, "roles") == words_of<Role>());
        CHECK(words_in(shape, "capacity") == words_of<Capacity>());
    }
    CHECK(words_in("forbidden", "decision") == words_of<DecisionKind>());
    CHECK(words_in("link", "relation") == words_of<RelationType>());
    CHECK(words_in("forbidden", "relation") == words_of<RelationType>());
}
