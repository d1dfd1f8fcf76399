// SPDX-License-Identifier: MIT
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "remit/importers/json.hpp"
#include "tests/support/catch.hpp"

namespace {

using remit::Cell;
using Lines = std::vector<std::string>;

struct Read {
    remit::Draft draft;
    remit::Diagnostics diagnostics;
    bool whole = false;
};

Read read(std::string_view bytes, const remit::Limits& limits = {}) {
    Read r;
    const auto input = r.diagnostics.add_input({.file = "m", .sheet = {}});
    r.whole = remit::read_json(bytes, input, r.draft, r.diagnostics, limits);
    return r;
}

Lines complaints(const Read& r) {
    Lines lines;
    for (const auto& d : r.diagnostics.sorted())
        lines.push_back(printed(d, r.diagnostics));
    return lines;
}

std::string key_of(remit::RecordKind kind, remit::Field field) {
    for (const auto& spec : fields_of(kind)) {
        if (spec.field == field) return std::string(spec.key);
    }
    return "?";
}

/// `id=a@1:23`; numbers as #4, truths as yes and no, null as null.
std::string line_of(const remit::Draft& draft, remit::RecordKind kind, const Cell& cell) {
    const auto text = draft.texts.view(cell.text);
    const auto value = cell.kind == Cell::Kind::text     ? std::string(text)
                       : cell.kind == Cell::Kind::number ? fmt::format("#{}", text)
                       : cell.kind == Cell::Kind::yes    ? "yes"
                       : cell.kind == Cell::Kind::no     ? "no"
                                                         : "null";
    return fmt::format(" {}={}@{}:{}", key_of(kind, cell.field), value, cell.row, cell.column);
}

/// One line a record: `2 evidence of 1.evidence@1:5: source=s@1:9`.
Lines lines_of(const remit::Draft& draft) {
    Lines lines;
    for (const auto& record : draft.records()) {
        auto line = fmt::format("{} {}", lines.size(), word(record.kind));
        if (record.parent != remit::DraftRecord::no_parent) {
            line += fmt::format(" of {}.{}", record.parent,
                                key_of(draft.records()[record.parent].kind, record.parent_field));
        }
        line += fmt::format("@{}:{}:", record.place.row, record.place.column);
        for (const Cell& cell : draft.cells(record))
            line += line_of(draft, record.kind, cell);
        lines.push_back(line);
    }
    return lines;
}

}  // namespace

TEST_CASE("the JSON reader makes records and cells with their places", "[importers][json]") {
    struct Case {
        std::string_view name{};
        std::string_view bytes{};
        Lines expected{};
    };
    const std::vector<Case> cases{
        {"an empty map", "{}", {"0 map@1:1:"}},
        {"after a byte order mark, columns count from it",
         "\xEF\xBB\xBF{\"title\":\"T\"}",
         {"0 map@1:1: title=T@1:10"}},
        {"the file's own fields and its scope",
         R"({"format":"remit/1","scope":{"types":["csp","board"],"bodies":["a"]},"as_at":2016})",
         {"0 map@1:1: format=remit/1@1:11 types=csp@1:39 types=board@1:45 bodies=a@1:64 "
          "as_at=#2016@1:78"}},
        {"lines end as they like",
         "{\r\n  \"title\" :\n\t\"T\",\r\n  \"as_at\": \"2016\"\n}",
         {"0 map@1:1: title=T@3:2 as_at=2016@4:12"}},
        {"a column counts bytes",
         R"({"title":"é","as_at":"2016"})",
         {"0 map@1:1: title=é@1:10 as_at=2016@1:23"}},
        {"escapes do not shift what follows",
         R"({"title":"\u00e9\"\\","as_at":"2016"})",
         {"0 map@1:1: title=é\"\\@1:10 as_at=2016@1:31"}},
        {"a text that is one escaped quote",
         R"({"title":"\"","as_at":"2016"})",
         {"0 map@1:1: title=\"@1:10 as_at=2016@1:23"}},
        {"an empty text", R"({"title":"","as_at":""})", {"0 map@1:1: title=@1:10 as_at=@1:21"}},
        {"records of every list, in the file's order",
         R"({"remits":[{"body":"b"}],"bodies":[{"id":"b"},{}],"accepted":[]})",
         {"0 map@1:1:", "1 remit@1:12: body=b@1:20", "2 body@1:36: id=b@1:42", "3 body@1:47:"}},
        {"numbers stay as they are written",
         R"({"areas":[{"population":1.50e3},{"population":-0},{"population":123456789012345678901}]})",
         {"0 map@1:1:", "1 area@1:11: population=#1.50e3@1:25", "2 area@1:33: population=#-0@1:47",
          "3 area@1:51: population=#123456789012345678901@1:65"}},
        {"a count may be a word, a number a text",
         R"({"bodies":[{"count":"unknown"},{"count":3}]})",
         {"0 map@1:1:", "1 body@1:12: count=unknown@1:21", "2 body@1:32: count=#3@1:41"}},
        {"a group's fields stand in the body",
         R"({"bodies":[{"id":"b","meetings":{"hours":2,"public":true},"note":"n"}]})",
         {"0 map@1:1:", "1 body@1:12: id=b@1:18 hours=#2@1:42 public=yes@1:53 note=n@1:66"}},
        {"when a type exists",
         R"({"types":[{"id":"t","exists":{"from":"1998","to":"2015"}}]})",
         {"0 map@1:1:", "1 type@1:11: id=t@1:17 from=1998@1:38 to=2015@1:50"}},
        {"one text does for a list",
         R"({"bodies":[{"areas":"a","aka":["x","y"]}]})",
         {"0 map@1:1:", "1 body@1:12: areas=a@1:21 aka=x@1:32 aka=y@1:36"}},
        {"evidence stands in its record, whose cells stay together",
         R"({"relations":[{"from":"a","evidence":[{"source":"s"},{}],"to":"b"}]})",
         {"0 map@1:1:", "1 relation@1:15: from=a@1:23 to=b@1:63",
          "2 evidence of 1.evidence@1:39: source=s@1:49", "3 evidence of 1.evidence@1:54:"}},
        {"a phase has evidence of its own",
         R"({"bodies":[{"phases":[{"status":"active","evidence":[{"source":"s"}]}]}]})",
         {"0 map@1:1:", "1 body@1:12:", "2 phase of 1.phases@1:23: status=active@1:33",
          "3 evidence of 2.evidence@1:54: source=s@1:64"}},
        {"complete takes words and objects",
         R"({"bodies":[{"complete":["members",{"aspect":"funding","as_of":"2016"}]}]})",
         {"0 map@1:1:", "1 body@1:12:", "2 complete of 1.complete@1:25: aspect=members@1:25",
          "3 complete of 1.complete@1:35: aspect=funding@1:45 as_of=2016@1:63"}},
        {"an end may be a selection",
         R"({"relations":[{"from":{"members_of":"b"},"to":{"type":"csp","within":"w"}}]})",
         {"0 map@1:1:", "1 relation@1:15:", "2 selection of 1.from@1:23: members_of=b@1:37",
          "3 selection of 1.to@1:47: type=csp@1:55 within=w@1:70"}},
        {"a decision's to is a list of bodies",
         R"({"decisions":[{"to":["a"],"by":"b"}]})",
         {"0 map@1:1:", "1 decision@1:15: to=a@1:22 by=b@1:32"}},
        {"published, short and long",
         R"({"documents":[{"published":false},{"published":{"value":true,"on":"2016"}}]})",
         {"0 map@1:1:", "1 document@1:15: published=no@1:28",
          "2 document@1:35: published=yes@1:57 on=2016@1:67"}},
        {"null is not there, but for what may be unknown",
         R"({"title":null,"scope":null,"bodies":[null,{"statutory":null,"aka":[null],"evidence":null,
"end":null,"meetings":null}],"areas":null})",
         {"0 map@1:1:", "1 body@1:43: statutory=null@1:56"}},
        {"what a source says instead is of any shape",
         R"({"bodies":[{"evidence":[{"value":true},{"value":2},{"value":["a","b"]}]}]})",
         {"0 map@1:1:", "1 body@1:12:", "2 evidence of 1.evidence@1:25: value=yes@1:34",
          "3 evidence of 1.evidence@1:40: value=#2@1:49",
          "4 evidence of 1.evidence@1:52: value=a@1:62 value=b@1:66"}},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const auto r = read(c.bytes);
            CHECK(complaints(r) == Lines{});
            CHECK(r.whole);
            CHECK(lines_of(r.draft) == c.expected);
        }
    }
}

TEST_CASE("the JSON reader says where a shape is wrong, and reads on", "[importers][json]") {
    struct Case {
        std::string_view name{};
        std::string_view bytes{};
        Lines expected{};
        Lines draft{"0 map@1:1:"};
    };
    const std::vector<Case> cases{
        {"a map that is a list",
         R"([{"id":"b"}])",
         {"m:1:1: error: a map is an object, not a list [I102]"},
         {}},
        {"a map that is a text",
         " \"x\"",
         {"m:1:2: error: a map is an object, not a text [I102]"},
         {}},
        {"a map that is null", "null", {"m:1:1: error: a map is an object, not null [I102]"}, {}},
        {"a list that is an object",
         R"({"bodies":{"b":{"id":[]}},"title":"T"})",
         {"m:1:11: error: 'bodies' is a list, not an object [I102]"},
         {"0 map@1:1: title=T@1:35"}},
        {"a list that is a number",
         R"({"areas":7})",
         {"m:1:10: error: 'areas' is a list, not a number [I102]"}},
        {"records that are none",
         R"({"bodies":["b",7,[{}],{"id":"c"},true]})",
         {"m:1:12: error: each of 'bodies' is an object, not a text [I102]",
          "m:1:16: error: each of 'bodies' is an object, not a number [I102]",
          "m:1:18: error: each of 'bodies' is an object, not a list [I102]",
          "m:1:34: error: each of 'bodies' is an object, not true [I102]"},
         {"0 map@1:1:", "1 body@1:23: id=c@1:29"}},
        {"a text that is none",
         R"({"bodies":[{"id":["a"],"name":{"en":"B"},"note":true,"type":"t"}]})",
         {"m:1:18: error: 'id' is a text, not a list [I102]",
          "m:1:31: error: 'name' is a text, not an object [I102]",
          "m:1:49: error: 'note' is a text, not true [I102]"},
         {"0 map@1:1:", "1 body@1:12: type=t@1:61"}},
        {"every other shape",
         R"({"bodies":[{"statutory":[],"count":false,"start":{},"areas":true,"aka":{},"evidence":"s"}]})",
         {"m:1:25: error: 'statutory' is true or false, not a list [I102]",
          "m:1:36: error: 'count' is a number, not false [I102]",
          "m:1:50: error: 'start' is a date in quotes, not an object [I102]",
          "m:1:61: error: 'areas' is a list of texts, not true [I102]",
          "m:1:72: error: 'aka' is a list of texts, not an object [I102]",
          "m:1:86: error: 'evidence' is a list, not a text [I102]"},
         {"0 map@1:1:", "1 body@1:12:"}},
        {"items of a list of texts",
         R"({"bodies":[{"aka":["a",["b"],{"c":1},true,"d"]}]})",
         {"m:1:24: error: each of 'aka' is a text, not a list [I102]",
          "m:1:30: error: each of 'aka' is a text, not an object [I102]",
          "m:1:38: error: each of 'aka' is a text, not true [I102]"},
         {"0 map@1:1:", "1 body@1:12: aka=a@1:20 aka=d@1:43"}},
        {"groups that are none",
         R"({"scope":["a"],"bodies":[{"meetings":4}]})",
         {"m:1:10: error: 'scope' is an object, not a list [I102]",
          "m:1:38: error: 'meetings' is an object, not a number [I102]"},
         {"0 map@1:1:", "1 body@1:26:"}},
        {"ends, published and complete",
         R"({"relations":[{"from":["a"],"to":true}],"documents":[{"published":[]}],
"bodies":[{"complete":[1,["members"]]},{"complete":"members"}]})",
         {"m:1:23: error: 'from' is an id or a selection, not a list [I102]",
          "m:1:34: error: 'to' is an id or a selection, not true [I102]",
          "m:1:67: error: 'published' is true, false or an object, not a list [I102]",
          "m:2:24: error: each of 'complete' is a text or an object, not a number [I102]",
          "m:2:26: error: each of 'complete' is a text or an object, not a list [I102]",
          "m:2:52: error: 'complete' is a list, not a text [I102]"},
         {"0 map@1:1:", "1 relation@1:15:", "2 document@1:54:", "3 body@2:11:", "4 body@2:40:"}},
        {"a key twice: the first stands",
         R"({"bodies":[{"id":"a","name":"n","id":"b","name":{"x":[1]},"note":"k"}]})",
         {"m:1:33: error: key 'id' stands twice in a body [I103]",
          "m:1:42: error: key 'name' stands twice in a body [I103]"},
         {"0 map@1:1:", "1 body@1:12: id=a@1:18 name=n@1:29 note=k@1:66"}},
        {"a list, a group and a key of a group twice",
         R"({"areas":[],"bodies":[{"meetings":{"hours":1,"hours":2},"meetings":{}}],"areas":[{}]})",
         {"m:1:46: error: key 'hours' stands twice in 'meetings' of a body [I103]",
          "m:1:57: error: key 'meetings' stands twice in a body [I103]",
          "m:1:73: error: key 'areas' stands twice in the map [I103]"},
         {"0 map@1:1:", "1 body@1:23: hours=#1@1:44"}},
        {"the same key in two records is no fault",
         R"({"bodies":[{"id":"a"},{"id":"b"}]})",
         {},
         {"0 map@1:1:", "1 body@1:12: id=a@1:18", "2 body@1:23: id=b@1:29"}},
        {"unknown keys, their values left out whole",
         R"({"body":[{"id":{"x":[]}}],"Titel":1,"bodies":[{"nmae":"n","xyzzy":null,"xyzzy":[1,{}],"id":"b"}]})",
         {"m:1:2: warning: unknown key 'body' in the map [I105]",
          "m:1:27: warning: unknown key 'Titel' in the map [I105]",
          "m:1:48: warning: unknown key 'nmae' in a body [I105]",
          "m:1:59: warning: unknown key 'xyzzy' in a body [I105]",
          "m:1:72: warning: unknown key 'xyzzy' in a body [I105]"},
         {"0 map@1:1:", "1 body@1:47: id=b@1:92"}},
        {"the nearest key of that very record",
         R"({"relation":[],"scope":{"topic":[]},"areas":[{"nam":"n"}],
"bodies":[{"meeting":{},"hours":1,"meetings":{"hour":1},"complete":[{"aspekt":""}]}]})",
         {"m:1:2: warning: unknown key 'relation' in the map; did you mean 'relations'? [I105]",
          "m:1:25: warning: unknown key 'topic' in 'scope' of the map; did you mean 'topics'? "
          "[I105]",
          "m:1:47: warning: unknown key 'nam' in an area; did you mean 'name'? [I105]",
          "m:2:12: warning: unknown key 'meeting' in a body; did you mean 'meetings'? [I105]",
          "m:2:25: warning: unknown key 'hours' in a body [I105]",
          "m:2:47: warning: unknown key 'hour' in 'meetings' of a body; did you mean 'hours'? "
          "[I105]",
          "m:2:70: warning: unknown key 'aspekt' in 'complete'; did you mean 'aspect'? [I105]"},
         {"0 map@1:1:", "1 area@1:46:", "2 body@2:11:", "3 complete of 2.complete@2:69:"}},
        {"a list's key inside a scope is not a list",
         R"({"scope":{"areas":[]}})",
         {"m:1:11: warning: unknown key 'areas' in 'scope' of the map [I105]"}},
        {"an empty key", R"({"":{"":1}})", {"m:1:2: warning: unknown key '' in the map [I105]"}},
        {"a long key is shortened",
         R"({"ééééééééééééééééééééééééééééééééééé":1})",
         {"m:1:2: warning: unknown key 'éééééééééééééééééééééééééééééé…' in the map [I105]"}},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const auto r = read(c.bytes);
            CHECK(complaints(r) == c.expected);
            CHECK(r.whole);
            CHECK(lines_of(r.draft) == c.draft);
        }
    }
}

TEST_CASE("the JSON reader says in plain words where JSON is broken", "[importers][json]") {
    using namespace std::string_view_literals;
    struct Case {
        std::string_view name{};
        std::string_view bytes{};
        std::string expected{};
    };
    const std::vector<Case> cases{
        {"an empty file", "", "1:1: the file is empty"},
        {"blanks alone", " \n\t", "2:2: the file is empty"},
        {"a byte order mark alone", "\xEF\xBB\xBF", "1:1: the file is empty"},
        {"half a byte order mark", "\xEF\xBB{",
         "1:3: half a byte order mark; save the file as UTF-8"},
        {"UTF-16", "\xFF\xFE{\0}\0"sv, "1:1: the file is UTF-16; save it as UTF-8"},
        {"cut off in an object", "{\"title\":\"T\",\n", "2:1: the file ends before the map does"},
        {"cut off in a text", "{\"title\":\"T", "1:12: the file ends before the map does"},
        {"cut off in an escape", "{\"title\":\"\\u00", "1:15: the file ends before the map does"},
        {"cut off in a word", "{\"title\":tru", "1:13: the file ends before the map does"},
        {"cut off in a number", "{\"title\":-", "1:11: the file ends before the map does"},
        {"cut off in a character", "{\"title\":\"\xC3", "1:12: the file ends before the map does"},
        {"a comma is missing", "{\"title\":\"T\"\n \"as_at\":1}",
         "2:2: expected a comma or '}' here"},
        {"a comma is missing in a list", R"({"bodies":[{} {}]})",
         "1:15: expected a comma or ']' here"},
        {"the wrong bracket", R"({"bodies":[{}}})", "1:14: expected a comma or ']' here"},
        {"a comma too many", "{\"bodies\":[{},\n]}", "2:1: a comma too many before ']'"},
        {"a comma too many in an object", R"({"title":"T",})", "1:14: a comma too many before '}'"},
        {"two commas", R"({"bodies":[{},,{}]})", "1:15: expected a value here"},
        {"no value", R"({"title":})", "1:10: expected a value here"},
        {"no colon", R"({"title" "T"})", "1:10: expected ':' after the key"},
        {"a key that is a number", R"({"title":"T", 1:2})",
         "1:15: expected a key in double quotes here"},
        {"a key without quotes", R"({title:1})", "1:2: expected a key in double quotes here"},
        {"a text in single quotes", R"({"title":'T'})",
         "1:10: expected a value here; texts stand in double quotes"},
        {"True", R"({"a":[True]})", "1:7: expected a value here; texts stand in double quotes"},
        {"a word that is cut", R"({"a":[1, tru]})",
         "1:10: expected a value here; texts stand in double quotes"},
        {"a comment", "{\"title\":\"T\" // a title\n}", "1:14: JSON has no comments"},
        {"two maps", "{}\n{}", "2:1: the map ends before this; nothing may follow it"},
        {"words after the map", "{} end", "1:4: the map ends before this; nothing may follow it"},
        {"a line break in a text", "{\"title\":\"T\n\"}",
         "1:12: the line ends inside a text; close it with \" or write \\n"},
        {"a control character in a text", "{\"title\":\"T\x01\"}",
         "1:12: a control character inside a text; write it as \\u and four digits"},
        {"bad UTF-8", "{\"title\":\"T\xFF\"}",
         "1:12: this byte is not UTF-8; save the file as UTF-8"},
        {"a surrogate in UTF-8", "{\"title\":\"\xED\xA0\x80\"}",
         "1:12: this byte is not UTF-8; save the file as UTF-8"},
        {"half a surrogate pair", R"({"title":"\ud800"})",
         "1:17: half of a \\u pair; a character above U+FFFF takes two of them"},
        {"a wrong escape", R"({"title":"\x"})",
         "1:12: a backslash here is followed by one of \" \\ / b f n r t u"},
        {"a wrong \\u", R"({"title":"\u00g0"})", "1:15: \\u is followed by four hex digits"},
        {"a number too large", R"({"a": 1e999})", "1:7: this number is too large"},
        {"a number without digits", R"({"a": -x})", "1:8: a number has digits here"},
        {"a zero before a number", R"({"a": 012})", "1:8: expected a comma or '}' here"},
        {"a NUL byte after the map", "{}\0"sv,
         "1:3: a NUL byte; this is not a text file, or it is damaged"},
        {"a NUL byte within", "{\"title\":\0}"sv,
         "1:10: a NUL byte; this is not a text file, or it is damaged"},
        {"a NUL byte in a text", "{\"title\":\"\0\"}"sv,
         "1:11: a NUL byte; this is not a text file, or it is damaged"},
        {"the user's text is not taken for the parser's", "{\"a\":\"UTF-8\x01\"}",
         "1:12: a control character inside a text; write it as \\u and four digits"},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const auto r = read(c.bytes);
            const auto place = c.expected.find(": ");
            const auto expected =
                fmt::format("m:{}: error: not valid JSON: {} [I101]", c.expected.substr(0, place),
                            c.expected.substr(place + 2));
            Lines errors;
            for (auto& line : complaints(r)) {
                if (line.find("warning") == std::string::npos) errors.push_back(std::move(line));
            }
            CHECK(errors == Lines{expected});
            CHECK_FALSE(r.whole);
        }
    }
}

TEST_CASE("what was wrong before broken JSON is reported too", "[importers][json]") {
    const auto r = read(R"({"title":[],"bodies":[{"id":"a"},{"id":"b",)");
    CHECK(complaints(r) ==
          Lines{"m:1:10: error: 'title' is a text, not a list [I102]",
                "m:1:44: error: not valid JSON: the file ends before the map does [I101]"});
    CHECK(lines_of(r.draft) == Lines{"0 map@1:1:", "1 body@1:23: id=a@1:29", "2 body@1:34:"});
}

TEST_CASE("the JSON reader holds its limits", "[importers][json]") {
    struct Case {
        std::string_view name{};
        remit::Limits limits{};
        std::string bytes{};
        Lines expected{};
        bool whole = true;
    };
    const std::vector<Case> cases{
        {"as deep as may be", {.depth = 3}, R"({"bodies":[{}]})", {}},
        {"one deeper",
         {.depth = 2},
         R"({"bodies":[{}]})",
         {"m:1:12: error: brackets stand more than 2 deep; the rest is not read [I104]"},
         false},
        {"depth counts in what is left out",
         {.depth = 3},
         R"({"x":[[[]]]})",
         {"m:1:2: warning: unknown key 'x' in the map [I105]",
          "m:1:8: error: brackets stand more than 3 deep; the rest is not read [I104]"},
         false},
        {"depth is given back",
         {.depth = 4},
         R"({"bodies":[{"complete":["members"],"aka":[]},{"aka":[]}]})",
         {}},
        {"a hundred thousand brackets",
         {},
         std::string(100'000, '['),
         {"m:1:1: error: a map is an object, not a list [I102]",
          "m:1:65: error: brackets stand more than 64 deep; the rest is not read [I104]"},
         false},
        {"texts as long as may be", {.text = 2}, R"({"title":"ab","areas":[]})", {}},
        {"one longer",
         {.text = 2},
         R"({"title":"abc","bodies":[{"aka":["abc","ab"]}],"x":"abc"})",
         {"m:1:10: error: a text of more than 2 bytes [I104]",
          "m:1:34: error: a text of more than 2 bytes [I104]",
          "m:1:48: warning: unknown key 'x' in the map [I105]"}},
        {"as many records as may be", {.records = 3}, R"({"bodies":[{},{}]})", {}},
        {"one more",
         {.records = 2},
         R"({"bodies":[{},{},{}]})",
         {"m:1:15: error: more than 2 records; the rest is not read [I104]"},
         false},
        {"a word of complete is a record",
         {.records = 2},
         R"({"bodies":[{"complete":["members"]}]})",
         {"m:1:25: error: more than 2 records; the rest is not read [I104]"},
         false},
        {"as many bytes as may be", {.bytes = 2}, "{}", {}},
        {"one byte more", {.bytes = 2}, "{} ", {"m: error: larger than 2 bytes [I104]"}, false},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const auto r = read(c.bytes, c.limits);
            CHECK(complaints(r) == c.expected);
            CHECK(r.whole == c.whole);
        }
    }
}

TEST_CASE("several files add to one draft", "[importers][json]") {
    remit::Draft draft;
    remit::Diagnostics diagnostics;
    const auto a = diagnostics.add_input({.file = "a", .sheet = {}});
    const auto b = diagnostics.add_input({.file = "b", .sheet = {}});
    CHECK(remit::read_json(R"({"title":"A"})", a, draft, diagnostics));
    CHECK(remit::read_json(R"({"title":"A","x":1})", b, draft, diagnostics));
    CHECK(lines_of(draft) == Lines{"0 map@1:1: title=A@1:10", "1 map@1:1: title=A@1:10"});
    CHECK(draft.records()[0].place.input == a);
    CHECK(draft.records()[1].place.input == b);
    REQUIRE(diagnostics.sorted().size() == 1);
    CHECK(printed(diagnostics.sorted()[0], diagnostics) ==
          "b:1:14: warning: unknown key 'x' in the map [I105]");
}
