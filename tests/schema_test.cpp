// SPDX-License-Identifier: MIT
// The schemas of data/schema agree with the program: shipped maps and findings fit them, and their
// closed lists and keys are the program's own.
#include "tests/support/schema.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "remit/graph/fields.hpp"
#include "remit/graph/measures.hpp"
#include "remit/viz/findings.hpp"
#include "remit/viz/measures.hpp"
#include "remit/viz/suggestions.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/here.hpp"
#include "tests/support/map.hpp"
#include "tests/support/read.hpp"
#include "tests/viz/findings/sample.hpp"

using nlohmann::json;
using namespace remit;
using test::schema;
using test::violations;

namespace {

namespace fs = std::filesystem;
using Texts = std::set<std::string>;

template <class E>
Texts words_of() {
    Texts words;
    for (const auto word : Words<E>::list) {
        if (!word.empty()) words.emplace(word);
    }
    return words;
}

Texts enumeration(const json& at) { return at.at("enum").get<Texts>(); }

/// A definition that stands behind `$ref`, `allOf` of one, or itself.
const json& resolved(const json& root, const json& at) {
    if (at.contains("$ref")) {
        return resolved(root, root.at(json::json_pointer(at["$ref"].get<std::string>().substr(1))));
    }
    if (at.contains("allOf")) return resolved(root, at["allOf"][0]);
    return at;
}

Texts keys(const json& object) {
    Texts found;
    for (const auto& [key, value] : object.items())
        found.insert(key);
    return found;
}

/// Keys that the schema and the reader do not share, and why.
struct Exception {
    const char* definition = "";
    std::string key{};
    const char* why = "";
};
const std::vector<Exception> exceptions{
    {"type", "jurisdictions", "the shipped vocabulary's own; in a map the reader warns of it"},
    {"type", "note", "likewise"},
    {"accepted", "bodies", "read, and missing in the schema, which allows unknown keys"},
};

Texts without_exceptions(Texts keys, std::string_view definition) {
    for (const Exception& exception : exceptions) {
        if (exception.definition == definition) keys.erase(exception.key);
    }
    return keys;
}

/// The keys of a kind of record, those within a group as "meetings.hours".
Texts keys_of_table(RecordKind kind) {
    Texts found;
    for (const FieldSpec& field : fields_of(kind)) {
        if (field.group == "published") continue;  // a value that may be an object
        const std::string group = field.group.empty() ? "" : std::string(field.group) + ".";
        found.insert(group + std::string(field.key));
    }
    return found;
}

Texts keys_of_schema(const json& root, const json& record) {
    Texts found;
    for (const auto& [key, value] : record.at("properties").items()) {
        const json& inner = resolved(root, value);
        if (key == "scope" || key == "meetings" || key == "exists") {
            for (const auto& name : keys(inner.at("properties")))
                found.insert(key + "." + name);
        } else {
            found.insert(key);
        }
    }
    return found;
}

}  // namespace

TEST_CASE("the shipped cases fit the schema of maps", "[schema]") {
    const json map = schema("register");
    for (const auto& entry :
         fs::directory_iterator(fs::path(test::source_folder) / "data" / "cases")) {
        const fs::path file = entry.path() / "register.json";
        if (!fs::exists(file)) continue;
        DYNAMIC_SECTION(file.string()) {
            std::ifstream in(file);
            CHECK(violations(map, json::parse(in)) == std::vector<std::string>{});
        }
    }
}

TEST_CASE("the schema of maps finds what is not one", "[schema]") {
    const json map = schema("register");
    CHECK(violations(map, json::parse(R"({"format": "remit/1"})")).empty());
    CHECK_FALSE(violations(map, json::parse(R"({"format": "remit/2"})")).empty());
    CHECK_FALSE(violations(map, json::parse(R"({"format": "remit/1", "bodies": {}})")).empty());
}

TEST_CASE("findings as JSON fit their schema", "[schema][findings]") {
    const json findings = schema("findings");
    const test::Sample sample;
    std::ostringstream by_hand;
    write_findings_json(by_hand, sample.report());
    CHECK(violations(findings, json::parse(by_hand.str())) == std::vector<std::string>{});

    const Register map = test::map("group reports-to hwb evidence=s@1\nhwb reports-to group");
    const Snapshot snapshot = test::snapshot(map);
    const Analysis analysis = analyse(snapshot);
    std::ostringstream found;
    write_findings_json(found, {.snapshot = snapshot, .analysis = analysis, .version = "1"});
    CHECK(violations(findings, json::parse(found.str())) == std::vector<std::string>{});

    std::ostringstream marked;
    write_findings_json(marked, {.snapshot = snapshot,
                                 .analysis = analysis,
                                 .version = "1",
                                 .label = "DRAFT 2",
                                 .left_out = LeftOut{.sources = 1, .facts = 2, .findings = 3}});
    CHECK(violations(findings, json::parse(marked.str())) == std::vector<std::string>{});
}

TEST_CASE("measures as JSON fit their schema", "[schema][measures]") {
    struct Case {
        std::string name{};
        std::string map{};
    };
    const std::vector<Case> cases{
        {"no body", "map as_at=2016"},
        {"one body", "body a"},
        {"two modes", "a member-of b\nc member-of b\nc member-of d\nbody e held_last_year=3"},
        {"one mode", "a member-of b\nb member-of c\nb reports-to c\nb funds d"},
    };
    const json measures_schema = schema("measures");
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const Register map = test::map(c.map);
            const Snapshot snapshot = test::snapshot(map);
            const Analysis nothing_looked_for;
            FindingsReport report{
                .snapshot = snapshot, .analysis = nothing_looked_for, .version = "1"};
            MapMeasures measures = measure(snapshot);
            std::ostringstream plain;
            write_measures_json(plain, report, measures);
            CHECK(violations(measures_schema, json::parse(plain.str())) ==
                  std::vector<std::string>{});
            report.label = "DRAFT 2";
            report.left_out = LeftOut{.sources = 1, .facts = 2};
            NetworkMeasures& whole = measures.whole;
            whole.ways_given = whole.hierarchy_given = whole.bounds_given = false;
            std::ostringstream marked;
            write_measures_json(marked, report, measures);
            CHECK(violations(measures_schema, json::parse(marked.str())) ==
                  std::vector<std::string>{});
        }
    }
    CHECK_FALSE(
        violations(measures_schema, json::parse(R"({"format": "remit-measures/1"})")).empty());
}

TEST_CASE("suggestions as JSON fit their schema", "[schema][suggest]") {
    const json suggestions_schema = schema("suggestions");
    const std::string two =
        "a member-of x\na member-of y\nb member-of x\nb member-of y\n"
        "c member-of x\nc member-of y\n";
    for (const std::string& lines :
         {std::string("body a"), std::string("body x type=csp\nbody y type=csp\n") + two,
          "area here kind=county\nbody x type=csp areas=here\nbody y type=csp areas=here\n"
          "document p bodies=x;y\nremit x strategy safety\nx coordinates-with y\n"
          "decision d kind=consent outcome=agreed about=x;y\n" +
              two}) {
        const Register map = test::map(lines);
        const Snapshot snapshot = test::snapshot(map);
        const Analysis nothing_looked_for;
        const FindingsReport report{.snapshot = snapshot,
                                    .analysis = nothing_looked_for,
                                    .version = "1",
                                    .label = "DRAFT 2",
                                    .left_out = LeftOut{.sources = 1, .facts = 2}};
        std::ostringstream out;
        write_suggestions_json(out, report, suggest_mergers(snapshot));
        CHECK(violations(suggestions_schema, json::parse(out.str())) == std::vector<std::string>{});
    }
    CHECK_FALSE(violations(suggestions_schema, json::parse(R"({"format": "remit-suggestions/1"})"))
                    .empty());
}

TEST_CASE("the closed lists of the schema are the program's", "[schema]") {
    const json root = schema("register");
    const json& definitions = root.at("definitions");
    const auto property = [&](const char* record, const char* key) -> const json& {
        return resolved(root, definitions.at(record).at("properties").at(key));
    };
    CHECK(enumeration(property("relation", "type")) == words_of<RelationType>());
    CHECK(enumeration(property("relation", "status")) == words_of<Status>());
    CHECK(enumeration(property("relation", "role")) == words_of<Role>());
    CHECK(enumeration(property("relation", "capacity")) == words_of<Capacity>());
    CHECK(enumeration(property("body", "status")) == words_of<BodyStatus>());
    CHECK(enumeration(property("body", "tier")) == words_of<Tier>());
    CHECK(enumeration(property("evidence", "stance")) == words_of<Stance>());
    CHECK(enumeration(property("remit", "function")) == words_of<Function>());
    CHECK(enumeration(property("decision", "kind")) == words_of<DecisionKind>());
    CHECK(enumeration(property("decision", "outcome")) == words_of<Outcome>());
    CHECK(enumeration(property("type", "category")) == words_of<Category>());
    CHECK(enumeration(definitions.at("aspect")) == words_of<Aspect>());
}

TEST_CASE("the keys of the schema are those of the table of fields", "[schema]") {
    const json root = schema("register");
    struct Case {
        RecordKind kind{};
        const char* definition = "";
    };
    const std::vector<Case> cases{
        {RecordKind::type, "type"},         {RecordKind::area, "area"},
        {RecordKind::topic, "topic"},       {RecordKind::source, "source"},
        {RecordKind::body, "body"},         {RecordKind::relation, "relation"},
        {RecordKind::remit, "remit"},       {RecordKind::document, "document"},
        {RecordKind::decision, "decision"}, {RecordKind::accepted, "accepted"},
        {RecordKind::evidence, "evidence"}, {RecordKind::phase, "phase"},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.definition) {
            CHECK(without_exceptions(keys_of_schema(root, root.at("definitions").at(c.definition)),
                                     c.definition) ==
                  without_exceptions(keys_of_table(c.kind), c.definition));
        }
    }
    Texts top = keys_of_table(RecordKind::map);
    for (std::size_t i = 0; i < record_kind_count; ++i) {
        const auto key = list_key(static_cast<RecordKind>(i));
        if (!key.empty()) top.emplace(key);
    }
    CHECK(keys_of_schema(root, root) == top);
}
