// SPDX-License-Identifier: MIT
#include "graph/model/merge_inputs.hpp"

#include <string>
#include <vector>

#include <fmt/format.h>

#include "tests/support/catch.hpp"
#include "tests/support/read.hpp"

namespace {

using Lines = std::vector<std::string>;

std::string evidence(const remit::Register& map, remit::Slice<remit::Evidence> list) {
    std::string text;
    for (const auto& e : map.list(list)) {
        text += fmt::format(" [{} {}", map.id(e.source), word(e.stance));
        if (e.about) text += fmt::format(" {}", map.text(e.about));
        if (e.value) text += fmt::format("={}", map.text(e.value));
        text += "]";
    }
    return text;
}

/// A map in lines: bodies with what is known of their meetings, relations and remits, all with
/// their evidence.
Lines lines(const remit::Register& map) {
    Lines out;
    for (std::size_t i = 0; i < map.bodies().size(); ++i) {
        const remit::Body& b = map.bodies()[i];
        std::string line = fmt::format("{} '{}'", map.text(b.id), map.text(b.name));
        for (const auto aka : map.list(b.aka))
            line += fmt::format(" aka '{}'", map.text(aka));
        if (remit::recorded(b.meetings.held_last_year)) {
            line += fmt::format(" held {}", b.meetings.held_last_year);
        }
        if (b.unknown) line += " unknown";
        out.push_back(line + evidence(map, b.standing.evidence));
    }
    for (std::size_t i = 0; i < map.relations().size(); ++i) {
        const remit::Relation& r = map.relations()[i];
        if (r.line) continue;
        out.push_back(fmt::format("{} {}{}", map.id(remit::RelationId{i}), word(r.status),
                                  evidence(map, r.standing.evidence)));
    }
    for (const remit::RelationId id : map.written_relations()) {
        const remit::SelectedLine* line = map.selected(id);
        if (line == nullptr) continue;
        out.push_back(fmt::format("{} {} of {}{}", map.id(id), map.written(line->selection),
                                  line->relations.count, evidence(map, map[id].standing.evidence)));
    }
    for (std::size_t i = 0; i < map.remits().size(); ++i) {
        const remit::Remit& r = map.remits()[i];
        out.push_back(fmt::format("{} {}{}", map.id(remit::RemitId{i}), word(r.status),
                                  evidence(map, r.standing.evidence)));
    }
    return out;
}

constexpr auto early = R"("sources": [{"id": "may", "title": "Notes of May", "date": "2015-05"}],)";
constexpr auto late =
    R"("sources": [{"id": "june", "title": "Notes of June", "date": "2015-06"}],)";

std::string map(std::string_view sources, std::string_view rest) {
    return fmt::format("{{\"format\": \"remit/1\", \"as_at\": \"2016\", {} {}}}", sources, rest);
}

}  // namespace

TEST_CASE("two inputs become one map, whichever comes first", "[graph][model]") {
    struct Case {
        std::string_view name;
        std::string a;
        std::string b;
        Lines expected{};
    };
    const std::vector<Case> cases{
        {.name = "what only one of them holds is kept",
         .a = map(early, R"("bodies": [{"id": "a", "evidence": [{"source": "may"}]}])"),
         .b = map(late, R"("bodies": [{"id": "b", "evidence": [{"source": "june"}]}])"),
         .expected = {"a 'a' [may supports]", "b 'b' [june supports]"}},
        {.name = "equal records join their evidence, each piece once",
         .a = map(early, R"("bodies": [{"id": "a", "evidence": [{"source": "may"}]}, {"id": "b"}],
"relations": [{"type": "funds", "from": "a", "to": "b", "evidence": [{"source": "may"}]}])"),
         .b = map(R"("sources": [{"id": "may", "title": "Notes of May", "date": "2015-05"},
{"id": "june", "date": "2015-06"}],)",
                  R"("bodies": [{"id": "a", "evidence": [{"source": "may"}]}, {"id": "b"}],
"relations": [{"type": "funds", "from": "a", "to": "b", "evidence": [{"source": "june"}]}])"),
         .expected = {"a 'a' [may supports]", "b 'b'",
                      "funds.a.b in-place [june supports] [may supports]"}},
        {.name = "the value of the later source stands, the other disputes it",
         .a = map(early, R"("bodies": [{"id": "a", "meetings": {"held_last_year": 4},
"evidence": [{"source": "may", "at": "p 2"}]}])"),
         .b = map(late, R"("bodies": [{"id": "a", "meetings": {"held_last_year": 1},
"evidence": [{"source": "june"}]}])"),
         .expected =
             {"a 'a' held 1 [june supports] [may supports] [may disputes held_last_year=4]"}},
        {.name = "a body that one only names is what the other holds",
         .a = map("", R"("bodies": [{"id": "a", "name": "A post", "unknown": true}])"),
         .b = map("", R"("bodies": [{"id": "a", "name": "Head of A"}])"),
         .expected = {"a 'Head of A'"}},
        {.name = "a body that both only name stays unknown",
         .a = map("", R"("bodies": [{"id": "a", "unknown": true}])"),
         .b = map("", R"("bodies": [{"id": "a", "unknown": true}])"),
         .expected = {"a 'a' unknown"}},
        {.name = "the smaller text stands where no date tells",
         .a = map("", R"("bodies": [{"id": "a", "name": "Beta"}])"),
         .b = map("", R"("bodies": [{"id": "a", "name": "Alpha", "aka": ["Beta"]}])"),
         .expected = {"a 'Alpha' aka 'Beta' [input-a disputes name=Beta]"}},
        {.name = "a link that one asserts and the other denies is disputed",
         .a = map(early, R"("bodies": [{"id": "a"}, {"id": "b"}],
"relations": [{"type": "reports-to", "from": "a", "to": "b", "evidence": [{"source": "may"}]}])"),
         .b = map(late, R"("bodies": [{"id": "a"}, {"id": "b"}],
"relations": [{"type": "reports-to", "from": "a", "to": "b", "status": "absent",
"evidence": [{"source": "june"}]}])"),
         .expected = {"a 'a'", "b 'b'",
                      "reports-to.a.b absent [june supports] [may disputes status=in-place]"}},
        {.name = "a line with a selection is one line, of whom either shows",
         .a = map(early, R"("bodies": [{"id": "a"}, {"id": "b"}], "relations": [
{"type": "member-of", "from": "a", "to": "b"},
{"type": "funds", "from": {"members_of": "b"}, "to": "b", "evidence": [{"source": "may"}]}])"),
         .b = map(late, R"("bodies": [{"id": "a"}, {"id": "b"}, {"id": "c"}], "relations": [
{"type": "member-of", "from": "c", "to": "b"},
{"type": "funds", "from": {"members_of": "b"}, "to": "b", "evidence": [{"source": "june"}]}])"),
         .expected = {"a 'a'", "b 'b'", "c 'c'", "member-of.a.b in-place", "member-of.c.b in-place",
                      "funds.members-of-b.b @members of b of 2 [june supports] [may supports]"}},
        {.name = "a selection of the later source stands, the other disputes it",
         .a = map(early, R"("bodies": [{"id": "a"}, {"id": "b"}], "relations": [
{"type": "member-of", "from": "a", "to": "b"},
{"id": "r", "type": "funds", "from": {"members_of": "b"}, "to": "b", "evidence": [{"source": "may"}]}])"),
         .b = map(late, R"("bodies": [{"id": "a"}, {"id": "b"}], "relations": [
{"type": "authority-of", "from": "a", "to": "b"},
{"id": "r", "type": "funds", "from": {"authorities_of": "b"}, "to": "b", "evidence": [{"source": "june"}]}])"),
         .expected = {"a 'a'", "b 'b'", "authority-of.a.b in-place", "member-of.a.b in-place",
                      "r @authorities of b of 1 [june supports] [may supports] "
                      "[may disputes from=@members of b]"}},
        {.name = "and the other way in time",
         .a = map(late, R"("bodies": [{"id": "a"}, {"id": "b"}],
"relations": [{"type": "reports-to", "from": "a", "to": "b", "evidence": [{"source": "june"}]}])"),
         .b = map(early, R"("bodies": [{"id": "a"}, {"id": "b"}],
"relations": [{"type": "reports-to", "from": "a", "to": "b", "status": "absent",
"evidence": [{"source": "may"}]}])"),
         .expected = {"a 'a'", "b 'b'",
                      "reports-to.a.b disputed [june supports] [may disputes status=absent]"}},
        {.name = "the ends of an undirected relation in either order",
         .a = map("", R"("bodies": [{"id": "a"}, {"id": "b"}],
"relations": [{"type": "coordinates-with", "from": "a", "to": "b"}])"),
         .b = map("", R"("bodies": [{"id": "a"}, {"id": "b"}],
"relations": [{"type": "coordinates-with", "from": "b", "to": "a"}])"),
         .expected = {"a 'a'", "b 'b'", "coordinates-with.a.b in-place"}},
        {.name = "other names are joined",
         .a = map("", R"("bodies": [{"id": "a", "aka": ["X", "Y"]}])"),
         .b = map("", R"("bodies": [{"id": "a", "aka": ["Y", "Z"]}])"),
         .expected = {"a 'a' aka 'X' aka 'Y' aka 'Z'"}},
        {.name = "relations with another role are two",
         .a = map("", R"("bodies": [{"id": "a"}, {"id": "b"}],
"relations": [{"type": "member-of", "from": "a", "to": "b"}])"),
         .b = map("", R"("bodies": [{"id": "a"}, {"id": "b"}],
"relations": [{"type": "member-of", "from": "a", "to": "b", "role": "chair"}])"),
         .expected = {"a 'a'", "b 'b'", "member-of.a.b in-place", "member-of.a.b.2 in-place"}},
        {.name = "remits by body, topic and function",
         .a = map(early, R"("topics": [{"id": "t"}], "bodies": [{"id": "a"}],
"remits": [{"body": "a", "topic": "t", "function": "strategy", "evidence": [{"source": "may"}]}])"),
         .b = map(late, R"("topics": [{"id": "t"}], "bodies": [{"id": "a"}],
"remits": [{"body": "a", "topic": "t", "function": "strategy", "evidence": [{"source": "june"}]},
{"body": "a", "topic": "t", "function": "delivery"}])"),
         .expected = {"a 'a'", "a.t.strategy in-place [june supports] [may supports]",
                      "a.t.delivery in-place"}},
        {.name = "one relation under two ids keeps the smaller",
         .a = map("", R"("bodies": [{"id": "a"}, {"id": "b"}],
"relations": [{"id": "r2", "type": "funds", "from": "a", "to": "b"}],
"decisions": [{"id": "d", "kind": "order", "about": ["r2"]}])"),
         .b = map("", R"("bodies": [{"id": "a"}, {"id": "b"}],
"relations": [{"id": "r1", "type": "funds", "from": "a", "to": "b"}])"),
         .expected = {"a 'a'", "b 'b'", "r1 in-place"}},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const auto forth = remit::test::read_several({c.a, c.b}, {"a", "b"});
            const auto back = remit::test::read_several({c.b, c.a}, {"b", "a"});
            CHECK(forth.diagnostics == Lines{});
            REQUIRE(forth.map.has_value());
            REQUIRE(back.map.has_value());
            CHECK(lines(*forth.map) == c.expected);
            CHECK(lines(*back.map) == c.expected);
        }
    }
}

TEST_CASE("what differs where there is no evidence is told", "[graph][model]") {
    const auto read =
        remit::test::read_several({map("", R"("topics": [{"id": "t", "name": "Topic"}])"),
                                   map("", R"("topics": [{"id": "t", "name": "Theme"}])")});
    CHECK(
        read.diagnostics ==
        Lines{"0.json:1:72: warning: topic 't' has another name in another input: 'Theme' stands, "
              "'Topic' is left out [I218]"});
}

TEST_CASE("what may be two things under one id is told", "[graph][model]") {
    struct Case {
        std::string name{};
        std::vector<std::string> inputs{};
        Lines expected{};
    };
    const std::string commissioner =
        R"("bodies": [{"id": "pcc", "name": "Commissioner for North"}])";
    const std::vector<Case> cases{
        {"names of two counties",
         {map("", commissioner),
          map("", R"("bodies": [{"id": "pcc", "name": "Commissioner for South"}])")},
         {"1.json:1:74: warning: 'pcc' is 'Commissioner for South' here and 'Commissioner for "
          "North' in 0.json, and is taken as one body; if they are two, give one of them another "
          "id; if one, say the other name in aka [I223]"}},
        {"not the same name in other letters",
         {map("", commissioner),
          map("", R"("bodies": [{"id": "pcc", "name": "COMMISSIONER for north"}])")},
         {}},
        {"not a name that one of them has as another name",
         {map("", commissioner),
          map("",
              R"("bodies": [{"id": "pcc", "name": "OPCC", "aka": ["Commissioner for North"]}])")},
         {}},
        {"not where one has no name",
         {map("", commissioner), map("", R"("bodies": [{"id": "pcc"}])")},
         {}},
        {"a scope of one",
         {map(R"("scope": {"types": ["csp"]},)", commissioner),
          map("", R"("bodies": [{"id": "hwb", "name": "Health Board"}])")},
         {"1.json: warning: says nothing of what is under review, and another input does: what the "
          "other does not name is read as context; give this map a scope too, or take it out of "
          "the other [I224]"}},
        {"not where both say it, or one has no bodies",
         {map(R"("scope": {"types": ["csp"]},)", commissioner),
          map(R"("scope": {"types": ["hwb"]},)", R"("bodies": [{"id": "hwb", "name": "Board"}])"),
          map("", R"("topics": [{"id": "t", "name": "Topic"}])")},
         {}},
    };
    for (const Case& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const auto read = remit::test::read_several(c.inputs);
            CHECK(read.diagnostics == c.expected);
            CHECK(read.map.has_value());
        }
    }
}

TEST_CASE("an id that stands twice in one input is an error still", "[graph][model]") {
    const auto read = remit::test::read_several({map("", R"("bodies": [{"id": "a"}, {"id": "a"}])"),
                                                 map("", R"("bodies": [{"id": "a"}])")});
    CHECK_FALSE(read.map.has_value());
}
