// SPDX-License-Identifier: MIT
// Maps that are wrong: each is told where, exits 3, and nothing is written.
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "tests/cli/maps.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/run.hpp"

using namespace remit::test;
using Words = std::vector<std::string>;

namespace {

std::string bodies(const std::string& list, const std::string& rest = "") {
    return "{\"format\": \"remit/1\", \"as_at\": \"2016\",\n \"bodies\": [" + list + "]" + rest +
           "}";
}

const std::string two_bodies = R"({"id": "sscg", "name": "Group"}, {"id": "hwb", "name": "Board"})";

}  // namespace

TEST_CASE("a wrong map is told where, exit 3, and nothing is written", "[cli][errors]") {
    struct Case {
        std::string name{};
        std::string map{};
        std::string err{};
    };
    const std::vector<Case> cases{
        {"a syntax error", "{\"format\": \"remit/1\",\n \"bodies\": [}\n",
         "m.json:2:13: error: not valid JSON: expected a value here [I101]\n"},
        {"an unknown body",
         bodies(two_bodies,
                ",\n \"relations\": [{\"type\": \"reports-to\", \"from\": \"sscgg\", "
                "\"to\": \"hwb\"}]"),
         "m.json:3:47: error: relation 1 names body 'sscgg', which is not in the map; did you mean "
         "'sscg'? [I210]\n"},
        {"an unknown type of relation",
         bodies(two_bodies,
                ",\n \"relations\": [{\"type\": \"reports too\", \"from\": \"sscg\", "
                "\"to\": \"hwb\"}]"),
         "m.json:3:25: error: relation 1: 'reports too' is not a type of relation; did you mean "
         "'reports-to'? [I205]\n"},
        {"a duplicate id",
         bodies(R"({"id": "a", "name": "One"},)"
                "\n  "
                R"({"id": "a", "name": "Two"})"),
         "m.json:3:3: error: body id 'a' stands twice; first at m.json:2:13 [I208]\n"},
        {"a day that is not", bodies(R"({"id": "a", "name": "One", "start": "2015-02-30"})"),
         "m.json:2:49: error: body 'a': '2015-02-30' is not a date; 2015-02 has 28 days "
         "[I202]\n"},
        {"bad UTF-8", bodies("{\"id\": \"a\", \"name\": \"One \xFF\"}"),
         "m.json:2:38: error: not valid JSON: this byte is not UTF-8; save the file as UTF-8 "
         "[I101]\n"},
        {"a control character", bodies(R"({"id": "a", "name": "One \u001b[31m"})"),
         "m.json:2:33: error: body 'a' has the control character U+001B in its text [I201]\n"},
        {"a control character as it is", bodies("{\"id\": \"a\", \"name\": \"One \x1b[31m\"}"),
         "m.json:2:38: error: not valid JSON: a control character inside a text; write it as \\u "
         "and four digits [I101]\n"},
        {"a number out of range",
         bodies(R"({"id": "a", "name": "One", "meetings": {"held_last_year": 1e999}})"),
         "m.json:2:71: error: not valid JSON: this number is too large [I101]\n"},
        {"a ring of areas",
         bodies("",
                ",\n \"areas\": [{\"id\": \"a\", \"name\": \"A\", \"within\": [\"b\"]},\n"
                "  {\"id\": \"b\", \"name\": \"B\", \"within\": [\"a\"]}]"),
         "m.json:3:12: error: areas contain one another in a ring: 'a' within 'b' within 'a' "
         "[I216]\n"},
        {"100,000 nested brackets", std::string(100'000, '['),
         "m.json:1:1: error: a map is an object, not a list [I102]\n"
         "m.json:1:65: error: brackets stand more than 64 deep; the rest is not read [I104]\n"},
        {"an empty file", "", "m.json:1:1: error: not valid JSON: the file is empty [I101]\n"},
        {"not a map", "[1, 2]\n", "m.json:1:1: error: a map is an object, not a list [I102]\n"},
        {"another format", R"({"format": "remit/9"})",
         "m.json:1:12: error: format 'remit/9' is not known; this release reads 'remit/1' "
         "[I214]\n"},
        {"several at once",
         bodies(R"({"id": "A b", "name": "One"}, {"id": "b", "name": "Two", "start": "soon"})"),
         "m.json:2:13: error: body 'A b': an id is lower-case letters, digits, dots and hyphens; "
         "did you mean 'a-b'? [I207]\n"
         "m.json:2:79: error: body 'b': 'soon' is not a date; write 2015, 2015-07 or 2015-07-09 "
         "[I202]\n"},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const Folder folder;
            folder.write("m.json", c.map);
            CHECK(whole(folder.run({"analyse", "m.json", "-o", "out.json"})) ==
                  "exit 3\n--- err\n" + c.err);
            CHECK(folder.run({"check", "m.json"}).status == 3);
            CHECK(folder.run({"draw", "m.json", "-o", "out.svg"}).status == 3);
            CHECK(folder.names() == Words{"m.json"});
        }
    }
}
