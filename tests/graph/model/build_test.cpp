// SPDX-License-Identifier: MIT
#include "remit/graph/build.hpp"

#include <string>
#include <vector>

#include <fmt/format.h>

#include "tests/support/catch.hpp"
#include "tests/support/read.hpp"

namespace {

using Lines = std::vector<std::string>;
using remit::test::Read;
using remit::test::read;

/// A map with these members beside its format.
std::string with(std::string_view members) {
    return fmt::format("{{\"format\": \"remit/1\",\n{}}}", members);
}

}  // namespace

TEST_CASE("every fault of a map is told with its place", "[graph][model]") {
    struct Case {
        std::string_view name;
        std::string json;
        Lines expected{};
    };
    const std::vector<Case> cases{
        {.name = "nothing but a format is a map", .json = with("\"title\": \"T\"")},
        {.name = "no format",
         .json = "{}",
         .expected = {"m.json:1:1: error: the map does not say its format; write \"format\": "
                      "\"remit/1\" [I214]"}},
        {.name = "another format",
         .json = R"({"format": "remit/2"})",
         .expected = {"m.json:1:12: error: format 'remit/2' is not known; this release reads "
                      "'remit/1' [I214]"}},
        {.name = "an unknown body",
         .json = with(R"("bodies": [{"id": "sscg"}],
"relations": [{"type": "reports-to", "from": "sscg", "to": "sscgg"}])"),
         .expected = {"m.json:3:60: error: relation 1 names body 'sscgg', which is not in the map; "
                      "did you mean 'sscg'? [I210]"}},
        {.name = "an unknown type of relation",
         .json = with(R"("bodies": [{"id": "a"}, {"id": "b"}],
"relations": [{"type": "reports too", "from": "a", "to": "b"}])"),
         .expected = {"m.json:3:24: error: relation 1: 'reports too' is not a type of relation; "
                      "did you mean 'reports-to'? [I205]"}},
        {.name = "a status far from any",
         .json = with(R"("bodies": [{"id": "a", "status": "zzz"}])"),
         .expected = {"m.json:2:34: error: body 'a': 'zzz' is not a status of a body; it is one of "
                      "active, dormant, suspended, proposed, agreed, disbanded [I205]"}},
        {.name = "an id twice",
         .json = with("\"bodies\": [{\"id\": \"a\", \"name\": \"Z\"},\n{\"id\": \"a\"}]"),
         .expected = {"m.json:3:1: error: body id 'a' stands twice; first at m.json:2:12 [I208]"}},
        {.name = "an id of a relation twice",
         .json = with(R"("bodies": [{"id": "a"}, {"id": "b"}], "relations": [
{"id": "r", "type": "funds", "from": "a", "to": "b"},
{"id": "r", "type": "funds", "from": "b", "to": "a"}])"),
         .expected =
             {"m.json:4:1: error: relation id 'r' stands twice; first at m.json:3:1 [I208]"}},
        {.name = "no day of the calendar",
         .json = with(R"("bodies": [{"id": "a", "start": "2015-02-30"}])"),
         .expected = {"m.json:2:33: error: body 'a': '2015-02-30' is not a date; 2015-02 has 28 "
                      "days [I202]"}},
        {.name = "no day of a leap year",
         .json = with(R"("bodies": [{"id": "a", "start": "30/02/2016"}])"),
         .expected = {"m.json:2:33: error: body 'a': '30/02/2016' is not a date; 2016-02 has 29 "
                      "days [I202]"}},
        {.name = "the month first",
         .json = with(R"("bodies": [{"id": "a", "end": "03/18/2016"}])"),
         .expected = {"m.json:2:31: error: body 'a': '03/18/2016' is not a date; a year has 12 "
                      "months; the day goes last, as in 2015-07-09 [I202]"}},
        {.name = "a day that the calendar has, in another form",
         .json = with(R"("bodies": [{"id": "a", "start": "18/03/2016"}])"),
         .expected = {"m.json:2:33: error: body 'a': '18/03/2016' is not a date; write 2015, "
                      "2015-07 or 2015-07-09 [I202]"}},
        {.name = "what only begins like a date",
         .json = with(R"("bodies": [{"id": "a", "start": "2016-02-"}])"),
         .expected = {"m.json:2:33: error: body 'a': '2016-02-' is not a date; write 2015, 2015-07 "
                      "or 2015-07-09 [I202]"}},
        {.name = "a control character in a name",
         .json = with(R"("bodies": [{"id": "a", "name": "A\u0007"}])"),
         .expected = {"m.json:2:32: error: body 'a' has the control character U+0007 in its text "
                      "[I201]"}},
        {.name = "tab and line feed may stand in a note",
         .json = with(R"("bodies": [{"id": "a", "note": "A\n\tB"}])")},
        {.name = "an id that is no slug",
         .json = with(R"("bodies": [{"id": "The Board"}])"),
         .expected = {"m.json:2:12: error: body 'The Board': an id is lower-case letters, digits, "
                      "dots and hyphens; did you mean 'the-board'? [I207]"}},
        {.name = "an id may be made from the name",
         .json = with(R"("bodies": [{"name": "The Board"}, {"id": "b"}],
"relations": [{"type": "funds", "from": "the-board", "to": "b"}])")},
        {.name = "neither id nor name",
         .json = with(R"("bodies": [{"type": "csp"}])"),
         .expected = {"m.json:2:12: error: body 1 has neither an id nor a name [I206]"}},
        {.name = "a type that is not in the vocabulary",
         .json = with(R"("bodies": [{"id": "a", "type": "csb"}])"),
         .expected = {"m.json:2:32: warning: body 'a': type 'csb' is not in the vocabulary; taken "
                      "as a partnership; did you mean 'csp'? [I211]"}},
        {.name = "a type by its alias, acronym or label",
         .json = with(R"("bodies": [{"id": "a", "type": "HWB"}, {"id": "b", "type": "cdrp"},
{"id": "c", "type": "police and crime commissioner"}])")},
        {.name = "a type of the file's own",
         .json = with(R"("types": [{"id": "moot", "category": "partnership"}],
"bodies": [{"id": "a", "type": "moot"}])")},
        {.name = "kinds of types, whichever stands first",
         .json = with(R"("types": [{"id": "c", "kind_of": "b"}, {"id": "b", "kind_of": "HWB"},
{"id": "d", "kind_of": "b", "category": "post"}], "bodies": [{"id": "a", "type": "c"}])")},
        {.name = "a type without category",
         .json = with("\"types\": [{\"id\": \"moot\"}]"),
         .expected = {"m.json:2:11: error: type 'moot' has no category [I212]"}},
        {.name = "a kind of nothing known",
         .json = with(R"("types": [{"id": "moot", "kind_of": "csb"},
{"id": "leet", "kind_of": "moots", "category": "post"}])"),
         .expected = {"m.json:2:11: error: type 'moot': a kind of 'csb', which is not in the "
                      "vocabulary; it then has no category; did you mean 'csp'? [I212]",
                      "m.json:3:1: warning: type 'leet': a kind of 'moots', which is not in the "
                      "vocabulary; did you mean 'moot'? [I211]"}},
        {.name = "types that are kinds of one another",
         .json = with(R"("types": [{"id": "x", "kind_of": "y", "category": "post"},
{"id": "y", "kind_of": "z", "category": "post"}, {"id": "z", "kind_of": "x", "category": "post"},
{"id": "w", "kind_of": "w", "category": "post"},
{"id": "probation", "kind_of": "nps", "category": "agency"}])"),
         .expected = {"m.json:3:50: error: type 'z' is a kind of itself [I216]",
                      "m.json:4:1: error: type 'w' is a kind of itself [I216]",
                      "m.json:5:1: error: type 'probation' is a kind of itself [I216]"}},
        {.name = "a relation that lacks its ends",
         .json = with(R"("relations": [{}])"),
         .expected = {"m.json:2:15: error: relation 1 has no type [I212]",
                      "m.json:2:15: error: relation 1 has no from [I212]",
                      "m.json:2:15: error: relation 1 has no to [I212]"}},
        {.name = "selections",
         .json = with(R"("bodies": [{"id": "a", "name": "A", "type": "csp", "areas": ["n"]},
{"id": "b"}], "areas": [{"id": "n"}], "relations": [{"type": "member-of", "from": "a", "to": "b"},
{"type": "authority-of", "from": "b", "to": "a"},
{"type": "funds", "from": "b", "to": {"members_of": "b"}},
{"type": "informs", "from": {"authorities_of": "a"}, "to": "a"},
{"type": "reports-to", "from": {"type": "CSPs", "within": "n"}, "to": "b"}])")},
        {.name = "a selection of an unknown body, area or type",
         .json = with(R"("bodies": [{"id": "board"}], "areas": [{"id": "north"}], "relations": [
{"type": "funds", "from": "board", "to": {"members_of": "bord"}},
{"type": "funds", "from": "board", "to": {"type": "cspp",
 "within": "nort"}}])"),
         .expected = {"m.json:3:57: error: selection of relation 1 names body 'bord', which is not "
                      "in the map; did you mean 'board'? [I210]",
                      "m.json:4:51: error: selection of relation 2 names a type of body 'cspp', "
                      "which is not in the vocabulary; did you mean 'csp'? [I210]",
                      "m.json:5:12: error: selection of relation 2 names area 'nort', which is not "
                      "in the map; did you mean 'north'? [I210]"}},
        {.name = "a selection that does not say whom it takes",
         .json = with(R"("bodies": [{"id": "a"}], "areas": [{"id": "n"}], "relations": [
{"type": "funds", "from": "a", "to": {}},
{"type": "funds", "from": "a", "to": {"type": "csp"}},
{"type": "funds", "from": "a", "to": {"members_of": "a", "authorities_of": "a"}},
{"type": "funds", "from": "a", "to": {"members_of": "a", "within": "n"}}])"),
         .expected = {"m.json:3:38: error: selection of relation 1 must say whom it takes: the "
                      "authorities of one body, the members of one, or a type of body within an "
                      "area [I217]",
                      "m.json:4:38: error: selection of relation 2 must say whom it takes: the "
                      "authorities of one body, the members of one, or a type of body within an "
                      "area [I217]",
                      "m.json:5:38: error: selection of relation 3 must say whom it takes: the "
                      "authorities of one body, the members of one, or a type of body within an "
                      "area [I217]",
                      "m.json:6:38: error: selection of relation 4 must say whom it takes: the "
                      "authorities of one body, the members of one, or a type of body within an "
                      "area [I217]"}},
        {.name = "selections where none can be",
         .json = with(R"("bodies": [{"id": "a"}], "relations": [
{"type": "funds", "from": {"members_of": "a"}, "to": {"authorities_of": "a"}},
{"type": "succeeds", "from": "a", "to": {"members_of": "a"}}])"),
         .expected =
             {"m.json:3:1: error: relation 1 has a selection at both ends; name the body at "
              "one of them [I217]",
              "m.json:4:1: error: relation 2 is a succession by a selection, but who there "
              "is hangs on who succeeded whom; name each body that is replaced [I217]"}},
        {.name = "selections that nobody is in",
         .json = with(R"("bodies": [{"id": "a", "name": "Board", "type": "csp"}, {"id": "b"}],
"areas": [{"id": "n", "name": "North"}], "relations": [
{"type": "funds", "from": "a", "to": {"members_of": "a"}},
{"type": "funds", "from": "b", "to": {"authorities_of": "a"}},
{"type": "funds", "from": "b", "to": {"type": "csp", "within": "n"}},
{"type": "member-of", "from": {"type": "csp", "within": "n"}, "to": "a"}])"),
         .expected =
             {"m.json:4:1: warning: relation 1 selects nobody: the map shows no members of Board; "
              "write who they are; what another selection says is not read [I221]",
              "m.json:5:1: warning: relation 2 selects nobody: the map shows no authorities of "
              "Board; write who they are; what another selection says is not read [I221]",
              "m.json:6:1: warning: relation 3 selects nobody: the map shows no Community Safety "
              "Partnership in North; say of which areas the bodies are, and within what these lie "
              "[I221]",
              "m.json:7:1: warning: relation 4 selects nobody: the map shows no Community Safety "
              "Partnership in North; say of which areas the bodies are, and within what these lie "
              "[I221]"}},
        {.name = "an id that a line with a selection and a relation share",
         .json = with(R"("bodies": [{"id": "a"}, {"id": "b"}], "relations": [
{"id": "r", "type": "member-of", "from": "a", "to": "b"},
{"id": "r", "type": "funds", "from": {"members_of": "b"}, "to": "b"}])"),
         .expected = {"m.json:4:1: error: relation id 'r' stands twice; first at m.json:3:1 "
                      "[I208]"}},
        {.name = "a share past one",
         .json = with(R"("bodies": [{"id": "a"}], "relations": [
{"type": "funds", "from": "a", "to": "a", "share": 1.5}])"),
         .expected = {"m.json:3:52: error: relation 1: 1.5 is out of range; it goes from 0 to 1 "
                      "[I204]"}},
        {.name = "areas in a ring",
         .json =
             with("\"areas\": [{\"id\": \"a\", \"within\": [\"b\"]},\n{\"id\": \"b\", \"within\": "
                  "[\"c\"]},\n{\"id\": \"c\", \"within\": [\"a\"]}]"),
         .expected = {"m.json:2:11: error: areas contain one another in a ring: 'a' within 'b' "
                      "within 'c' within 'a' [I216]"}},
        {.name = "an area within itself, by what it covers",
         .json = with(R"("areas": [{"id": "a", "covers": ["a"]}])"),
         .expected = {"m.json:2:11: error: areas contain one another in a ring: 'a' within 'a' "
                      "[I216]"}},
        {.name = "areas in a diamond are no ring",
         .json = with(R"("areas": [{"id": "a", "within": ["b", "c"]}, {"id": "b", "within": ["d"]},
{"id": "c", "within": ["d"]}, {"id": "d"}])")},
        {.name = "topics in a ring",
         .json = with(R"("topics": [{"id": "a", "broader": "b"}, {"id": "b", "broader": "a"}])"),
         .expected = {"m.json:2:12: error: topics lie under one another in a ring: 'a' within 'b' "
                      "within 'a' [I216]"}},
        {.name = "an end before its start",
         .json = with(R"("bodies": [{"id": "a", "start": "2016", "end": "2015"}])"),
         .expected = {"m.json:2:12: warning: body 'a' ends (2015) before it starts (2016); it is "
                      "never live [I213]"}},
        {.name = "phases beside a status",
         .json =
             with(R"("bodies": [{"id": "a", "status": "dormant", "phases": [{"start": "2011"}]}])"),
         .expected =
             {"m.json:2:12: warning: body 'a' has phases; its own status, start and end are "
              "not read [I215]"}},
        {.name = "a fault inside evidence names its record",
         .json = with(R"("bodies": [{"id": "a", "evidence": [{"source": "s"}]}])"),
         .expected = {"m.json:2:48: error: evidence of body 'a' names source 's', which is not in "
                      "the map [I210]"}},
        {.name = "a decision about a relation and a remit by their made ids",
         .json = with(R"("bodies": [{"id": "a"}, {"id": "b"}], "topics": [{"id": "t"}],
"relations": [{"type": "funds", "from": "a", "to": "b"}], "remits": [{"body": "a", "topic": "t"}],
"decisions": [{"id": "d", "kind": "order", "about": ["funds.a.b", "remit:a.t", "body:b"]}])")},
        {.name = "a decision about nothing that there is",
         .json = with(R"("decisions": [{"id": "d", "kind": "order", "about": ["x"]}])"),
         .expected = {"m.json:2:54: error: decision 'd' is about 'x', which is no body, relation, "
                      "remit or document of the map [I210]"}},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const Read built = read(c.json);
            CHECK(built.diagnostics == c.expected);
            bool wrong = false;
            for (const auto& line : c.expected)
                wrong = wrong || line.find(" error: ") != line.npos;
            CHECK(built.map.has_value() != wrong);
        }
    }
}

TEST_CASE("all faults are told, the first fifty of them", "[graph][model]") {
    std::string bodies = R"("bodies": [)";
    for (int i = 0; i < 70; ++i)
        bodies += fmt::format("{}{{\"id\": \"b{}\", \"tier\": \"x\"}}", i ? "," : "", i);
    CHECK(read(with(bodies + "]")).diagnostics.size() == 50);
}

TEST_CASE("evidence decides what is disputed and what is unconfirmed", "[graph][model]") {
    struct Case {
        std::string_view name;
        std::string_view fields;
        std::string_view expected;
    };
    const std::vector<Case> cases{
        {"no evidence", R"("note": "n")", "in-place unsourced"},
        {"a source supports it", R"("evidence": [{"source": "s"}])", "in-place firm"},
        {"a source disputes it", R"("evidence": [{"source": "s", "stance": "disputes"}])",
         "disputed"},
        {"both stances in one source",
         R"("evidence": [{"source": "s"}, {"source": "s", "at": "2", "stance": "disputes"}])",
         "disputed"},
        {"somebody only asks", R"("evidence": [{"source": "s", "stance": "asks"}])", "unconfirmed"},
        {"somebody asks and another answers",
         R"("evidence": [{"source": "s", "stance": "asks"}, {"source": "s"}])", "in-place firm"},
        {"a field is disputed, not the fact",
         R"("evidence": [{"source": "s", "stance": "disputes", "about": "start"}])",
         "in-place firm"},
        {"a field is asked about, and nothing supports the fact",
         R"("evidence": [{"source": "s", "stance": "asks", "about": "role"}])", "in-place firm"},
        {"an absence that a source disputes stays an absence",
         R"("status": "absent", "evidence": [{"source": "s"}, {"source": "s", "stance": "disputes"}])",
         "absent disputed"},
        {"recorded as disputed", R"("status": "disputed")", "disputed"},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const Read built = read(with(fmt::format(
                R"("sources": [{{"id": "s"}}], "bodies": [{{"id": "a"}}, {{"id": "b"}}],
"relations": [{{"type": "funds", "from": "a", "to": "b", {}}}])",
                c.fields)));
            REQUIRE(built.diagnostics == Lines{});
            const auto& relation = built.map->relations().front();
            std::string text(word(relation.status));
            if (relation.standing.disputed && relation.status != remit::Status::disputed) {
                text += " disputed";
            }
            if (!relation.standing.sourced() && relation.status == remit::Status::in_place) {
                text += " unsourced";
            }
            if (relation.standing.firm()) text += " firm";
            CHECK(text == c.expected);
        }
    }
}

TEST_CASE("made ids tell alike relations and remits apart", "[graph][model]") {
    const Read built = read(with(R"("topics": [{"id": "t"}],
"bodies": [{"id": "b", "name": "Zebra"}, {"id": "a", "name": "Ant"}],
"relations": [
 {"type": "member-of", "from": "a", "to": "b", "start": "2016"},
 {"type": "member-of", "from": "a", "to": "b", "role": "chair"},
 {"id": "own", "type": "member-of", "from": "a", "to": "b", "start": "2015"},
 {"type": "coordinates-with", "from": "b", "to": "a"},
 {"type": "member-of", "from": "a", "to": "b"}],
"remits": [{"body": "a", "topic": "t"}, {"body": "a", "topic": "t", "function": "advice"},
 {"body": "a", "topic": "t", "start": "2010"}])"));
    REQUIRE(built.diagnostics == Lines{});
    Lines ids;
    for (std::size_t i = 0; i < built.map->relations().size(); ++i) {
        ids.push_back(built.map->id(remit::RelationId{i}));
    }
    for (std::size_t i = 0; i < built.map->remits().size(); ++i) {
        ids.push_back(built.map->id(remit::RemitId{i}));
    }
    CHECK(ids == Lines{"member-of.a.b", "member-of.a.b.2", "own", "member-of.a.b.3",
                       "coordinates-with.a.b", "a.t", "a.t.2", "a.t.advice"});
}

TEST_CASE("bodies are found by id, name or other name", "[graph][model]") {
    const Read built = read(with(R"("bodies": [
{"id": "hwb", "name": "Health & Wellbeing Board", "aka": ["H&WB"]},
{"id": "x", "name": "North CSP", "aka": ["The partnership"]},
{"id": "y", "name": "South CSP", "aka": ["the Partnership"]}])"));
    REQUIRE(built.diagnostics == Lines{});
    const auto found = [&](std::string_view name) {
        std::string ids;
        for (const auto body : built.map->find_body(name))
            ids += built.map->id(body) + " ";
        return ids;
    };
    CHECK(found("hwb") == "hwb ");
    CHECK(found("health  and wellbeing board").empty());
    CHECK(found("health wellbeing board") == "hwb ");
    CHECK(found("h wb") == "hwb ");
    CHECK(found("THE PARTNERSHIP") == "x y ");
    CHECK(found("nobody").empty());
}
