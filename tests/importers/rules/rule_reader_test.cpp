// SPDX-License-Identifier: MIT
#include <string>
#include <variant>
#include <vector>

#include <fmt/format.h>
#include <remit/data.hpp>

#include "remit/importers/rules.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/read.hpp"

using namespace remit;

namespace {

using Lines = std::vector<std::string>;

struct ReadPack {
    std::optional<RulePack> pack{};
    Lines diagnostics{};
};

ReadPack read_pack(std::string_view bytes, const Limits& limits = {}) {
    Diagnostics diagnostics;
    const InputId input = diagnostics.add_input({.file = "p.json", .sheet = {}});
    ReadPack result{.pack = read_rules(bytes, input, test::vocabulary(), diagnostics, limits)};
    for (const auto& one : diagnostics.sorted())
        result.diagnostics.push_back(printed(one, diagnostics));
    CHECK(result.pack.has_value() != diagnostics.has_errors());
    return result;
}

Lines complaints(std::string_view bytes) { return read_pack(bytes).diagnostics; }

/// A pack with these members, from its second line on.
std::string with(std::string_view members) {
    return fmt::format("{{\"format\": \"remit-rules/1\", \"id\": \"p\", \"title\": \"T\",\n{}}}",
                       members);
}

/// A pack of one rule with these members, from its third line on.
std::string rule(std::string_view members) {
    return with(
        fmt::format("\"rules\": [{{\"id\": \"r\", \"says\": \"S.\", \"provision\": "
                    "\"Act, s.1\",\n{}}}]",
                    members));
}

const std::string shape = R"("document": {"of": {"types": ["csp"]}, "kinds": ["strategy"]})";

struct Case {
    std::string name{};
    std::string bytes{};
    Lines expected{};
};

void check(const std::vector<Case>& cases) {
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) { CHECK(complaints(c.bytes) == c.expected); }
    }
}

}  // namespace

TEST_CASE("what is no rule pack is told with its place", "[importers][rules]") {
    check({
        {"the least that a pack says", with("\"rules\": []")},
        {"nothing", "", {"p.json:1:1: error: not valid JSON: the file is empty [I101]"}},
        {"half a pack",
         "{\"format\": \"remit-rules/1\"",
         {"p.json:1:27: error: not valid JSON: the file ends before the pack does [I101]"}},
        {"something after it",
         with("\"rules\": []") + "\n]",
         {"p.json:3:1: error: not valid JSON: the pack ends before this; nothing may follow it "
          "[I101]"}},
        {"a list",
         "[]",
         {"p.json:1:1: error: a rule pack is an object with \"format\": \"remit-rules/1\" "
          "[I120]"}},
        {"a map",
         R"({"format": "remit/1"})",
         {"p.json:1:1: error: the pack has no 'id' [I121]",
          "p.json:1:1: error: the pack has no 'title' [I121]",
          "p.json:1:12: error: format 'remit/1' is not known; this release reads 'remit-rules/1' "
          "[I120]"}},
        {"no format",
         R"({"id": "p", "title": "T"})",
         {"p.json:1:1: error: the pack does not say its format; write \"format\": "
          "\"remit-rules/1\" [I120]"}},
        {"a key twice",
         with("\"note\": \"a\", \"note\": {\"x\": {\"k\": 1, \"k\": {\"y\": [2]}}}"),
         {"p.json:2:14: error: key 'note' stands twice in one object [I103]",
          "p.json:2:37: error: key 'k' stands twice in one object [I103]"}},
        {"an unknown key, and null for none",
         with("\"rule\": [], \"note\": null"),
         {"p.json:2:1: error: unknown key 'rule' in the pack; did you mean 'rules'? [I129]"}},
        {"wrong shapes",
         with("\"rules\": [1, {}], \"sources\": {}, \"jurisdictions\": [true, \"england\"]"),
         {"p.json:2:11: error: the pack: 'rules' is a list of objects, not a number [I102]",
          "p.json:2:14: error: rule 1 has no 'id' [I121]",
          "p.json:2:14: error: rule 1 has no 'says' [I121]",
          "p.json:2:14: error: rule 1 has no 'provision' [I121]",
          "p.json:2:14: error: rule 1 has no shape: one of 'member', 'authority', 'link', "
          "'document', 'existence', 'forbidden', 'joining' [I121]",
          "p.json:2:30: error: the pack: 'sources' is a list, not an object [I102]",
          "p.json:2:52: error: the pack: 'jurisdictions' is a list of texts, not true [I102]"}},
    });
}

TEST_CASE("every fault of a rule is told with its place", "[importers][rules]") {
    check({
        {"one of each shape", with(R"("rules": [
{"id": "a", "says": "S.", "provision": "P", "member": {"of": {}, "who": [{}], "roles": "chair"}},
{"id": "b", "says": "S.", "provision": "P", "authority": {"of": {}, "resolver": "x", "by": "any"}},
{"id": "c", "says": "S.", "provision": "P", "link": {"from": {}, "relation": "informs", "to": {}}},
{"id": "d", "says": "S.", "provision": "P", "document": {"of": {}, "topics": ["x"]}},
{"id": "e", "says": "S.", "provision": "P", "existence": {"area": {}, "body": {}, "at_most": 1}},
{"id": "f", "says": "S.", "provision": "P", "existence": {"body": {}, "at_least": 0, "meets": 4}},
{"id": "g", "says": "S.", "provision": "P", "forbidden": {"body": {}, "as": "wrong-at-date"}},
{"id": "h", "says": "S.", "provision": "P", "joining": {"of": {}}}])")},
        {"no shape",
         rule("\"weight\": \"duty\""),
         {"p.json:2:11: error: rule 'r' has no shape: one of 'member', 'authority', 'link', "
          "'document', 'existence', 'forbidden', 'joining' [I121]"}},
        {"two shapes",
         rule(shape + ",\n\"existence\": {\"of\": {}, \"body\": {}}"),
         {"p.json:4:14: error: rule 'r': it has 'document' and 'existence'; a rule has one shape "
          "[I126]"}},
        {"a misspelt shape",
         rule("\"documents\": {}"),
         {"p.json:2:11: error: rule 'r' has no shape: one of 'member', 'authority', 'link', "
          "'document', 'existence', 'forbidden', 'joining' [I121]",
          "p.json:3:1: error: unknown key 'documents' in rule 'r'; did you mean 'document'? "
          "[I129]"}},
        {"words of closed lists",
         rule(R"("weight": "braech", "evidence": "certain",
"link": {"from": {"categories": "elcted"}, "relation": ["reports-too"], "to": {"where": "near"},
"owes": "both", "roles": ["chairs"], "capacity": "lay"})"),
         {"p.json:3:11: error: rule 'r': 'braech' is not a weight of a rule; did you mean "
          "'breach'? [I123]",
          "p.json:3:33: error: rule 'r': 'certain' is not a kind of evidence; it is one of seen, "
          "known [I123]",
          "p.json:4:33: error: 'from' of 'link' of rule 'r': 'elcted' is not a category of body; "
          "did you mean 'elected'? [I123]",
          "p.json:4:57: error: 'link' of rule 'r': 'reports-too' is not a type of relation; did "
          "you mean 'reports-to'? [I123]",
          "p.json:4:89: error: 'to' of 'link' of rule 'r': 'near' is not a place of the other "
          "end; it is one of overlapping, same, county, anywhere [I123]",
          "p.json:5:9: error: 'link' of rule 'r': 'both' is not a side of a link; it is one of "
          "from, to [I123]",
          "p.json:5:27: error: 'link' of rule 'r': 'chairs' is not a role; did you mean 'chair'? "
          "[I123]",
          "p.json:5:50: error: 'link' of rule 'r': 'lay' is not a capacity; it is one of "
          "elected-member, officer, independent [I123]"}},
        {"a type that only a map may know",
         rule(R"("document": {"of": {"types": ["csp", "CDRP", "csb"]}, "kinds": ["strategy"]})"),
         {"p.json:3:46: warning: 'of' of 'document' of rule 'r': type 'csb' is not in the "
          "vocabulary; did you mean 'csp'? [I128]"}},
        {"a misspelt condition would widen the rule",
         rule(R"("document": {"of": {"type": ["csp"], "notin": "london"}, "kinds": ["x"]})"),
         {"p.json:3:21: error: unknown key 'type' in 'of' of 'document' of rule 'r'; did you mean "
          "'types'? [I129]",
          "p.json:3:38: error: unknown key 'notin' in 'of' of 'document' of rule 'r'; did you "
          "mean 'not_in'? [I129]"}},
        {"dates",
         rule(shape + R"(,
"in_force": {"from": "2012-02-30", "to": "2015"})"),
         {"p.json:4:22: error: 'in_force' of rule 'r': '2012-02-30' is not a date; write 2015, "
          "2015-07 or 2015-07-09 [I124]"}},
        {"an end before the start",
         rule(shape + R"(,
"in_force": {"from": "2012-02", "to": "2011"})"),
         {"p.json:4:39: error: 'in_force' of rule 'r': ends (2011) before it starts (2012-02) "
          "[I124]"}},
        {"one year is no contradiction",
         rule(shape + R"(, "in_force": {"from": "2012-02", "to": "2012"})")},
        {"numbers",
         rule(R"("member": {"of": {}, "who": [{}], "at_least": 3, "at_most": 2,
"x": {}})"),
         {"p.json:3:61: error: 'member' of rule 'r': 'at_most' is below 'at_least' [I125]",
          "p.json:4:1: error: unknown key 'x' in 'member' of rule 'r' [I129]"}},
        {"numbers that are none",
         rule(R"("document": {"of": {"covers": {"kinds": ["district"], "at_least": -1}},
"kinds": "x", "within_months": 1.5}, "note": 3)"),
         {"p.json:3:67: error: 'covers' of 'of' of 'document' of rule 'r': 'at_least' is a whole "
          "number from 0 to 1000000, not -1 [I125]",
          "p.json:4:32: error: 'document' of rule 'r': 'within_months' is a whole number from 1 "
          "to 1200, not 1.5 [I125]",
          "p.json:4:38: error: unknown key 'note' in rule 'r' [I129]"}},
        {"what shapes need",
         with(R"("rules": [
{"id": "a", "says": "S.", "provision": "P", "member": {}},
{"id": "b", "says": "S.", "provision": "P", "authority": {"of": {}}},
{"id": "c", "says": "S.", "provision": "P", "document": {"of": {}}},
{"id": "d", "says": "S.", "provision": "P", "existence": {"body": {}}},
{"id": "e", "says": "S.", "provision": "P", "existence": {"of": {}, "area": {}, "body": {}}},
{"id": "f", "says": "S.", "provision": "P", "forbidden": {"from": {}}},
{"id": "g", "says": "S.", "provision": "P", "forbidden": {"relation": "funds", "body": {}}}])"),
         {"p.json:3:55: error: 'member' of rule 'a' has no 'of' [I121]",
          "p.json:3:55: error: 'member' of rule 'a' has no 'who' [I121]",
          "p.json:4:58: error: 'authority' of rule 'b': it has either 'who' or 'resolver' [I126]",
          "p.json:5:57: error: 'document' of rule 'c' has no 'kinds' and no 'topics' [I121]",
          "p.json:6:58: error: 'existence' of rule 'd' has no 'area' and no 'of': where it must "
          "exist [I121]",
          "p.json:7:65: error: 'existence' of rule 'e': it has 'area' or 'of', not both [I126]",
          "p.json:8:58: error: 'forbidden' of rule 'f' has no 'relation', 'decision', 'body' or "
          "'document': what it forbids [I121]",
          "p.json:8:58: error: 'forbidden' of rule 'f' has no 'relation' and no 'decision': what "
          "it forbids between them [I121]",
          "p.json:9:58: error: 'forbidden' of rule 'g' has no 'from' and no 'to': between whom it "
          "forbids it [I121]",
          "p.json:9:88: error: 'forbidden' of rule 'g': it has 'body' or what links two, not both "
          "[I126]"}},
        {"ids",
         with(R"("sources": [{"id": "s", "title": "A"}],
"rules": [{"id": "The Rule", "says": "S.", "provision": "P", )" +
              shape + R"(},
{"id": "r", "says": "S.", "provision": "P", "source": ["s", "law"], )" +
              shape + R"(},
{"id": "r", "says": "S.", "provision": "P", )" +
              shape + "}]"),
         {"p.json:3:18: error: rule 'The Rule': an id is lower-case letters, digits, dots and "
          "hyphens; did you mean 'the-rule'? [I122]",
          "p.json:4:61: error: rule 'r': 'law' is none of the pack's sources [I130]",
          "p.json:5:8: error: rule 'r': the id stands twice in the pack; first in line 4 "
          "[I122]"}},
        {"names that stand for nothing",
         rule(shape + R"(,
"question": "Why {body}, {other} and {area}?", "suggestion": "Ask {bodies}.")"),
         {"p.json:4:62: error: rule 'r': '{bodies}' in 'suggestion' stands for nothing; it is one "
          "of {body}, {other}, {area} [I123]"}},
        {"a brace that never closes",
         rule(shape + ",\n\"question\": \"Why {body\""),
         {"p.json:4:13: error: rule 'r': '{body' in 'question' stands for nothing; it is one of "
          "{body}, {other}, {area} [I123]"}},
        {"control characters and empty phrases",
         rule(shape.substr(0, 18) + R"({"named": ["-"], "label": "a\u001b[31m"}, "kinds": "x"})"),
         {"p.json:3:30: error: 'of' of 'document' of rule 'r': a phrase without a letter or digit "
          "[I121]",
          "p.json:3:45: error: 'of' of 'document' of rule 'r': the control character U+001B in a "
          "text [I127]"}},
        {"resolvers and places",
         with(
             R"("resolvers": [{"id": "a", "slots": [{"types": ["pccc"], "from": "x"}, {}]}, {"id": "b"}],
"places": [{"id": "c", "areas": [{"code": "E10000029"}, {"name": "A", "to": "2019", "knd": 1}]},
{"id": "c", "areas": []}])"),
         {"p.json:2:48: warning: a slot of resolver 'a': type 'pccc' is not in the vocabulary; "
          "did you mean 'pcc'? [I128]",
          "p.json:2:65: error: a slot of resolver 'a': 'x' is not a date; write 2015, 2015-07 or "
          "2015-07-09 [I124]",
          "p.json:2:71: error: a slot of resolver 'a' has no 'types' [I121]",
          "p.json:2:77: error: resolver 'b' has no 'slots' [I121]",
          "p.json:3:34: error: an area of place list 'c' has no 'name' [I121]",
          "p.json:3:85: error: unknown key 'knd' in an area of place list 'c'; did you mean "
          "'kind'? [I129]",
          "p.json:4:8: error: place list 'c': the id stands twice in the pack; first in line 3 "
          "[I122]"}},
    });
}

TEST_CASE("limits of a rule pack are told", "[importers][rules]") {
    const auto told = [](std::string_view bytes, const Limits& limits) {
        return read_pack(bytes, limits).diagnostics;
    };
    CHECK(told("{}", {.bytes = 1}) == Lines{"p.json: error: larger than 1 bytes [I104]"});
    CHECK(told("[[[]]]", {.depth = 2}) ==
          Lines{"p.json:1:3: error: brackets stand more than 2 deep; the rest is not read [I104]"});
    CHECK(told("[\"abc\"]", {.text = 2}) ==
          Lines{"p.json:1:2: error: a text of more than 2 bytes [I104]"});
    CHECK(told("[1, 2]", {.records = 2}) ==
          Lines{"p.json:1:5: error: more than 2 values; the rest is not read [I104]"});
    CHECK(told(std::string(100'000, '['), {}) ==
          Lines{"p.json:1:65: error: brackets stand more than 64 deep; the rest is not read "
                "[I104]"});
}

TEST_CASE("a pack is read whole", "[importers][rules]") {
    const auto read = read_pack(R"({"format": "remit-rules/1", "id": "pack", "title": "A pack",
"jurisdictions": ["england", "wales"],
"sources": [{"id": "a", "title": "An Act", "url": "https://example.org"}, {"id": "b", "title": "B"}],
"rules": [
  {"id": "seats", "says": "They sit.", "provision": "Act, s.1", "jurisdictions": "wales",
   "in_force": {"from": "1998-09", "to": "2012-11-21"}, "weight": "breach", "evidence": "seen",
   "source": ["a", "b"], "doubt": "Little.", "topic": "crime", "question": "Does {other} sit?",
   "suggestion": "Ask {body}.", "permits": ["U305"],
   "member": {"of": {"types": "csp", "categories": ["partnership"], "named": ["Safer"],
                     "resolver": "x", "statutory": true, "elected": false, "two_tier": true,
                     "covers": {"kinds": ["district"], "at_least": 2},
                     "crosses": {"kinds": "county", "at_most": 1}, "in": "p", "not_in": ["q"]},
              "who": [{"where": "county", "each": true, "label": "the police"}],
              "roles": ["chair", "vice-chair"], "capacity": "officer", "at_least": 1, "at_most": 2}},
  {"id": "least", "says": "It is there.", "provision": "Act, s.2",
   "existence": {"area": {"kinds": ["county"], "two_tier": false, "in": ["p"]}, "body": {"types": ["csp"]}}}],
"resolvers": [{"id": "x", "slots": [{"types": ["pcc"], "jurisdictions": ["england"],
               "from": "2012-11-22", "not_in": ["p"], "label": "the commissioner"}]}],
"places": [{"id": "p", "areas": [{"name": "Dorset", "code": "E1", "kind": "county", "to": "2019-03-31"}]}]})");
    CHECK(read.diagnostics == Lines{});
    REQUIRE(read.pack);
    const RulePack& pack = *read.pack;
    CHECK(pack.id == "pack");
    CHECK(pack.title == "A pack");
    CHECK(pack.jurisdictions == Lines{"england", "wales"});
    REQUIRE(pack.rules.size() == 2);

    const Rule& seats = pack.rules[0];
    CHECK(seats.place.row == 5);
    CHECK(seats.place.column == 3);
    CHECK(seats.id == "seats");
    CHECK(seats.says == "They sit.");
    CHECK(seats.provision == "Act, s.1");
    CHECK(seats.jurisdictions == Lines{"wales"});
    CHECK(iso(seats.in_force.from) == "1998-09");
    CHECK(iso(seats.in_force.to) == "2012-11-21");
    CHECK(seats.weight == RuleWeight::breach);
    CHECK(seats.evidence == RuleEvidence::seen);
    REQUIRE(seats.sources.size() == 2);
    CHECK(seats.sources[0].title == "An Act");
    CHECK(seats.sources[0].url == "https://example.org");
    CHECK(seats.sources[1].title == "B");
    CHECK(seats.doubt == "Little.");
    CHECK(seats.topic == "crime");
    CHECK(seats.question == "Does {other} sit?");
    CHECK(seats.suggestion == "Ask {body}.");
    CHECK(seats.permits == Lines{"U305"});
    const auto& member = std::get<MemberShape>(seats.shape);
    CHECK(member.of.types == Lines{"csp"});
    CHECK(member.of.categories == std::vector{Category::partnership});
    CHECK(member.of.named == Lines{"Safer"});
    CHECK(member.of.resolver == "x");
    CHECK(member.of.statutory == Tristate::yes);
    CHECK(member.of.elected == Tristate::no);
    CHECK(member.of.two_tier == Tristate::yes);
    REQUIRE(member.of.covers);
    CHECK(member.of.covers->kinds == Lines{"district"});
    CHECK(member.of.covers->number.at_least == 2U);
    REQUIRE(member.of.crosses);
    CHECK(member.of.crosses->number.at_most == 1U);
    CHECK(member.of.in == Lines{"p"});
    CHECK(member.of.not_in == Lines{"q"});
    REQUIRE(member.who.size() == 1);
    CHECK(member.who[0].where == Whereabouts::county);
    CHECK(member.who[0].each);
    CHECK(member.who[0].label == "the police");
    CHECK(member.roles == std::vector{Role::chair, Role::vice_chair});
    CHECK(member.capacity == Capacity::officer);
    CHECK(member.number.at_least == 1U);
    CHECK(member.number.at_most == 2U);

    const Rule& least = pack.rules[1];
    CHECK(least.weight == RuleWeight::duty);
    CHECK(least.evidence == RuleEvidence::known);
    CHECK_FALSE(least.in_force.from);
    const auto& existence = std::get<ExistenceShape>(least.shape);
    REQUIRE(existence.area);
    CHECK(existence.area->kinds == Lines{"county"});
    CHECK(existence.area->two_tier == Tristate::no);
    CHECK(existence.body.types == Lines{"csp"});
    CHECK_FALSE(existence.of);

    REQUIRE(pack.resolvers.size() == 1);
    REQUIRE(pack.resolvers[0].slots.size() == 1);
    CHECK(pack.resolvers[0].place.row == 17);
    CHECK(pack.resolvers[0].slots[0].types == Lines{"pcc"});
    CHECK(pack.resolvers[0].slots[0].label == "the commissioner");
    CHECK(pack.resolvers[0].slots[0].not_in == Lines{"p"});
    CHECK(iso(pack.resolvers[0].slots[0].in_force.from) == "2012-11-22");
    REQUIRE(pack.places.size() == 1);
    CHECK(pack.places[0].place.row == 19);
    REQUIRE(pack.places[0].areas.size() == 1);
    CHECK(pack.places[0].areas[0].code == "E1");
    CHECK(iso(pack.places[0].areas[0].in_force.to) == "2019-03-31");
}

TEST_CASE("the other shapes are read whole", "[importers][rules]") {
    const auto read = read_pack(with(R"("rules": [
{"id": "a", "says": "S.", "provision": "P",
 "authority": {"of": {}, "who": [{"label": "a"}, {"label": "b"}], "by": "agreement"}},
{"id": "b", "says": "S.", "provision": "P",
 "link": {"from": {"label": "f"}, "relation": ["informs", "consults"], "to": {"label": "t"},
          "document": "plan", "owes": "to", "roles": "chair", "capacity": "independent"}},
{"id": "c", "says": "S.", "provision": "P",
 "document": {"of": {}, "kinds": "plan", "topics": ["drugs"], "within_months": 36,
              "published": true, "by_area": true, "made_by": {"label": "m"}}},
{"id": "d", "says": "S.", "provision": "P",
 "existence": {"of": {"label": "o"}, "body": {"label": "b"}, "at_least": 1, "meets": 4}},
{"id": "e", "says": "S.", "provision": "P",
 "forbidden": {"from": {"label": "f"}, "relation": "directs", "to": {"label": "t"},
               "roles": "member", "document": ["plan"], "as": "wrong-at-date",
               "unless_agreed": "order"}},
{"id": "f", "says": "S.", "provision": "P", "forbidden": {"body": {"label": "b"}}},
{"id": "g", "says": "S.", "provision": "P", "forbidden": {"from": {}, "decision": "consent"}},
{"id": "h", "says": "S.", "provision": "P", "joining": {"of": {"label": "j"}}}])"));
    CHECK(read.diagnostics == Lines{});
    REQUIRE(read.pack);
    const auto& rules = read.pack->rules;
    const auto& authority = std::get<AuthorityShape>(rules[0].shape);
    CHECK(authority.who.size() == 2);
    CHECK(authority.by == AuthorityBy::agreement);
    const auto& link = std::get<LinkShape>(rules[1].shape);
    CHECK(link.from.label == "f");
    CHECK(link.to.label == "t");
    CHECK(link.relation == std::vector{RelationType::informs, RelationType::consults});
    CHECK(link.document == Lines{"plan"});
    CHECK(link.owes == Owes::to);
    CHECK(link.roles == std::vector{Role::chair});
    CHECK(link.capacity == Capacity::independent);
    const auto& document = std::get<DocumentShape>(rules[2].shape);
    CHECK(document.kinds == Lines{"plan"});
    CHECK(document.topics == Lines{"drugs"});
    CHECK(document.within_months == 36U);
    CHECK(document.published);
    CHECK(document.by_area);
    REQUIRE(document.made_by);
    CHECK(document.made_by->label == "m");
    const auto& existence = std::get<ExistenceShape>(rules[3].shape);
    REQUIRE(existence.of);
    CHECK(existence.of->label == "o");
    CHECK(existence.number.at_least == 1U);
    CHECK(existence.meets == 4U);
    const auto& relation = std::get<ForbiddenShape>(rules[4].shape);
    REQUIRE(relation.from);
    REQUIRE(relation.to);
    CHECK(relation.relation == std::vector{RelationType::directs});
    CHECK(relation.roles == std::vector{Role::member});
    CHECK(relation.document == Lines{"plan"});
    CHECK(relation.as == WrongAs::wrong_at_date);
    CHECK(relation.unless_agreed == "order");
    const auto& body = std::get<ForbiddenShape>(rules[5].shape);
    REQUIRE(body.body);
    CHECK(body.body->label == "b");
    CHECK(body.as == WrongAs::wrong_forum);
    CHECK(std::get<ForbiddenShape>(rules[6].shape).decision == std::vector{DecisionKind::consent});
    CHECK(std::get<JoiningShape>(rules[7].shape).of.label == "j");
}

TEST_CASE("a rule pack is told from a map by its format", "[importers][rules]") {
    CHECK(looks_like_rules(R"({"format": "remit-rules/1"})"));
    CHECK(looks_like_rules("{\"id\": \"p\",\n \"format\" :\n\t\"remit-rules/2\"}"));
    CHECK_FALSE(looks_like_rules(R"({"format": "remit/1", "title": "remit-rules/1"})"));
    CHECK_FALSE(looks_like_rules(R"({"title": "format", "format")"));
    CHECK_FALSE(looks_like_rules(""));
}

TEST_CASE("the rule packs that Remit ships are without fault", "[importers][rules]") {
    for (const auto& file : data::files()) {
        if (!file.path.starts_with("rules/")) continue;
        DYNAMIC_SECTION(file.path) { CHECK(complaints(file.bytes) == Lines{}); }
    }
}

TEST_CASE("the example of the form is a rule pack", "[importers][rules]") {
    const std::string page = test::file_text("data/rules/README.md");
    const auto begin = page.find("```json\n{") + 8;
    const auto pack = read_pack(page.substr(begin, page.find("```", begin) - begin));
    CHECK(pack.diagnostics == Lines{});
    REQUIRE(pack.pack);
    CHECK(pack.pack->rules.size() >= 1);
}
