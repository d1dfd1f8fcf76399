// SPDX-License-Identifier: MIT
#include "remit/graph/restricted.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "remit/graph/build.hpp"
#include "remit/importers/json.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/read.hpp"

namespace {

using namespace remit;
using Texts = std::vector<std::string>;

/// The public version of some inputs.
struct Public {
    std::optional<Register> map{};
    std::size_t sources = 0;
    std::size_t facts = 0;
};

Public public_version(const Texts& inputs) {
    Diagnostics diagnostics;
    Draft draft;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const InputId input = diagnostics.add_input({.file = fmt::format("{}.json", i)});
        REQUIRE(read_json(inputs[i], input, draft, diagnostics));
    }
    PublicDraft result = without_restricted(draft);
    Public made{.sources = result.sources, .facts = result.facts};
    made.map = build_register(std::move(result.draft), test::vocabulary(), diagnostics);
    for (const Diagnostic& diagnostic : diagnostics.sorted())
        UNSCOPED_INFO(printed(diagnostic, diagnostics));
    REQUIRE(made.map.has_value());
    return made;
}

/// The ids of all facts, relations with their status.
Texts facts_of(const Register& map) {
    Texts all;
    for (std::size_t i = 0; i < map.bodies().size(); ++i)
        all.push_back(map.id(BodyId{i}));
    for (std::size_t i = 0; i < map.relations().size(); ++i)
        all.push_back(fmt::format("{} {}", map.id(RelationId{i}), word(map[RelationId{i}].status)));
    for (std::size_t i = 0; i < map.remits().size(); ++i)
        all.push_back(map.id(RemitId{i}));
    for (std::size_t i = 0; i < map.documents().size(); ++i)
        all.push_back(map.id(DocumentId{i}));
    for (std::size_t i = 0; i < map.decisions().size(); ++i)
        all.push_back(fmt::format("{} about {}", map.id(DecisionId{i}),
                                  map.list(map[DecisionId{i}].about).size()));
    return all;
}

/// A map with an open source `o` and a restricted one `r`, bodies a and b, and more.
std::string map_of(std::string_view bodies, std::string_view rest) {
    return fmt::format(
        R"({{"format": "remit/1", "as_at": "2016", "topics": [{{"id": "t", "name": "T"}}],
        "sources": [{{"id": "o", "title": "Open"}}, {{"id": "r", "title": "Shut", "restricted": true}}],
        "bodies": [{{"id": "a", "name": "A"}}, {{"id": "b", "name": "B"}}{}{}]{}{}}})",
        bodies.empty() ? "" : ", ", bodies, rest.empty() ? "" : ", ", rest);
}

struct Case {
    std::string_view name{};
    std::string_view bodies{};
    std::string_view rest{};
    Texts facts{};
    std::size_t left_out = 0;
};

const std::vector<Case>& cases() {
    static const std::vector<Case> all{
        {"nothing rests on it", "", "", {"a", "b"}, 0},
        {"a relation that rests on it alone",
         "",
         R"("relations": [{"type": "funds", "from": "a", "to": "b", "evidence": [{"source": "r"}]}])",
         {"a", "b"},
         1},
        {"one with another source too",
         "",
         R"("relations": [{"type": "funds", "from": "a", "to": "b",
            "evidence": [{"source": "r"}, {"source": "o"}]}])",
         {"a", "b", "funds.a.b in-place"},
         0},
        {"one without any source",
         "",
         R"("relations": [{"type": "funds", "from": "a", "to": "b"}])",
         {"a", "b", "funds.a.b in-place"},
         0},
        {"a dispute that it alone raises",
         "",
         R"("relations": [{"type": "funds", "from": "a", "to": "b",
            "evidence": [{"source": "r", "stance": "disputes"}, {"source": "o"}]}])",
         {"a", "b", "funds.a.b in-place"},
         0},
        {"a status that it alone states",
         "",
         R"("relations": [{"type": "funds", "from": "a", "to": "b", "status": "lapsed",
            "evidence": [{"source": "r", "about": "status"}, {"source": "o"}]}])",
         {"a", "b", "funds.a.b in-place"},
         0},
        {"a body, and all that names it",
         R"({"id": "c", "name": "C", "evidence": [{"source": "r"}]})",
         R"("relations": [{"type": "funds", "from": "a", "to": "c"},
                          {"type": "reports-to", "from": "a", "to": "b", "via": ["c"]},
                          {"type": "member-of", "from": "a", "to": "b", "on_behalf_of": "c"}],
            "remits": [{"body": "c", "topic": "t"}, {"body": "a", "topic": "t"}],
            "documents": [{"id": "d1", "body": "c", "kind": "strategy"},
                          {"id": "d2", "bodies": ["b", "c"], "kind": "strategy"}],
            "decisions": [{"id": "x", "kind": "review", "by": ["a", "c"], "about": ["c", "b"]}],
            "accepted": [{"finding": "G101", "bodies": ["c"], "by": "c"}],
            "scope": {"bodies": ["a", "c"]})",
         {"a", "b", "reports-to.a.b in-place", "a.t", "d2", "x about 1"},
         5},
        {"a selection by a body that goes, and one whom it takes",
         R"({"id": "c", "name": "C", "evidence": [{"source": "r"}]}, {"id": "d", "name": "D"})",
         R"("relations": [{"type": "funds", "from": {"members_of": "c"}, "to": "a"},
                          {"type": "member-of", "from": "d", "to": "b"},
                          {"type": "member-of", "from": "c", "to": "b"},
                          {"type": "funds", "from": {"members_of": "b"}, "to": "a"}])",
         {"a", "b", "d", "member-of.d.b in-place", "funds.members-of-b.a in-place"},
         3},
        {"what a decision is about, by made and numbered ids",
         "",
         R"("relations": [
              {"type": "funds", "from": "a", "to": "b", "start": "2014", "evidence": [{"source": "r"}]},
              {"type": "funds", "from": "a", "to": "b", "start": "2015"},
              {"type": "funds", "from": "b", "to": "a"}],
            "decisions": [{"id": "x", "kind": "review", "about": ["funds.a.b.2", "funds.b.a"]}])",
         {"a", "b", "funds.a.b in-place", "funds.b.a in-place", "x about 1"},
         1},
        {"a document that a relation names",
         "",
         R"("documents": [{"id": "d", "body": "a", "kind": "strategy", "evidence": [{"source": "r"}]}],
            "relations": [{"type": "informs", "from": "a", "to": "b", "document": "d"}])",
         {"a", "b", "informs.a.b in-place"},
         1},
        {"a decision",
         "",
         R"("decisions": [{"id": "x", "kind": "review", "by": ["a"], "evidence": [{"source": "r"}]}])",
         {"a", "b"},
         1},
    };
    return all;
}

}  // namespace

TEST_CASE("a public version lacks what rests on restricted sources alone", "[graph][public]") {
    for (const auto& c : cases()) {
        DYNAMIC_SECTION(c.name) {
            const Public made = public_version({map_of(c.bodies, c.rest)});
            CHECK(facts_of(*made.map) == c.facts);
            CHECK(made.facts == c.left_out);
            CHECK(made.sources == 1);
            CHECK(made.map->sources().size() == 1);
        }
    }
}

TEST_CASE("a field, phase or vouched list that only a restricted source states",
          "[graph][public]") {
    const Public made = public_version({map_of(
        R"({"id": "c", "name": "C", "meetings": {"planned_per_year": 4, "held_last_year": 1},
            "complete": [{"aspect": "members", "source": "r"}, "reporting"],
            "phases": [{"status": "active", "start": "2010", "evidence": [{"source": "o"}]},
                       {"status": "dormant", "start": "2014", "evidence": [{"source": "r"}]}],
            "evidence": [{"source": "o"}, {"source": "r", "about": "held_last_year"}]})",
        "")});
    const Register& map = *made.map;
    const Body& body = map[map.find_body("c").front()];
    CHECK(recorded(body.meetings.planned_per_year));
    CHECK_FALSE(recorded(body.meetings.held_last_year));
    CHECK(map.list(body.phases).size() == 1);
    CHECK(map.list(body.complete).size() == 1);
    CHECK(map.list(body.standing.evidence).size() == 1);
}

TEST_CASE("each of several inputs is judged by itself", "[graph][public]") {
    // The restricted source is the later one: were the inputs merged first, its word would stand.
    const std::string shut = R"({"format": "remit/1", "as_at": "2016",
      "sources": [{"id": "r", "title": "Shut", "date": "2016", "restricted": true}],
      "bodies": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}],
      "relations": [{"type": "funds", "from": "a", "to": "b", "status": "lapsed", "evidence": [{"source": "r"}]}]})";
    const std::string open = R"({"format": "remit/1", "as_at": "2016",
      "sources": [{"id": "o", "title": "Open", "date": "2015"}, {"id": "r", "title": "Shut"}],
      "bodies": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}],
      "relations": [{"type": "funds", "from": "a", "to": "b", "evidence": [{"source": "o"}]},
                    {"type": "funds", "from": "b", "to": "a", "evidence": [{"source": "r"}]}]})";
    for (const Texts& inputs : {Texts{shut, open}, Texts{open, shut}}) {
        const Public made = public_version(inputs);
        CHECK(facts_of(*made.map) == Texts{"a", "b", "funds.a.b in-place"});
        CHECK(made.facts == 2);
        CHECK(made.sources == 1);
    }
}
