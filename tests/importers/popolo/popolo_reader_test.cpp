// SPDX-License-Identifier: MIT
#include "remit/importers/popolo_reader.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "tests/importers/foreign/foreign_file.hpp"
#include "tests/support/catch.hpp"

namespace {

using remit::test::read_foreign;
using Lines = std::vector<std::string>;

/// Bodies, types and relations, without places and evidence.
Lines told(const remit::test::ForeignFile& file) {
    Lines lines;
    for (const std::string& line : file.records) {
        if (line.starts_with('.') || line.starts_with("source@")) continue;
        const auto blank = line.find(' ');
        lines.push_back(line.substr(0, line.find('@')) +
                        (blank == std::string::npos ? "" : line.substr(blank)));
    }
    return lines;
}

}  // namespace

TEST_CASE("Popolo becomes bodies and relations without persons", "[importers][popolo]") {
    struct Case {
        std::string_view name{};
        std::string_view bytes{};
        Lines expected{};
    };
    const std::vector<Case> cases{
        {"nothing", R"({"organizations":[]})", {}},
        {"an organization",
         R"({"organizations":[{"id":"org/A 1","name":" A  Board ","other_names":[{"name":"AB"}],
             "founding_date":"2001","dissolution_date":"2010-04-30T00:00","description":"d"}]})",
         {"body id=org-a-1 name=A Board aka=AB start=2001 end=2010-04-30 note=d"}},
        {"a classification is a type of the map's own, where it is none of the vocabulary",
         R"({"organizations":[{"id":"a","name":"A","classification":"Party"},
             {"id":"b","name":"B","classification":"party"}]})",
         {"type id=popolo-party label=Party acronyms=party category=partnership generic=true",
          "body id=a name=A type=party", "body id=b name=B type=party"}},
        {"a parent, named or embedded",
         R"({"organizations":[{"id":"a","name":"A","parent_id":"b"},{"id":"b","name":"B",
             "parent":{"id":"c","name":"C"}}]})",
         {"body id=a name=A", "relation type=part-of from=a to=b", "body id=b name=B",
          "relation type=part-of from=b to=c", "body id=c name=C"}},
        {"children, posts and memberships inside",
         R"({"organizations":[{"id":"a","name":"A","children":[{"id":"b","name":"B"}],
             "posts":[{"id":"p","label":"Clerk"}],"memberships":[{"post_id":"p","role":"Chair"}]}]})",
         {"body id=a name=A", "body id=b name=B", "relation type=part-of from=b to=a",
          "body id=p name=Clerk type=post", "relation type=part-of from=p to=a",
          "relation type=member-of from=p to=a role=chair"}},
        {"posts of one label are told apart",
         R"({"organizations":[{"id":"a","name":"A"},{"id":"b","name":"B"}],
             "posts":[{"id":"p","label":"Chair","organization_id":"a","start_date":"2015-05"},
                      {"id":"q","role":"Chair","organization_id":"b"}]})",
         {"body id=a name=A", "body id=b name=B",
          "body id=p name=Chair (A) type=post start=2015-05", "relation type=part-of from=p to=a",
          "body id=q name=Chair (B) type=post", "relation type=part-of from=q to=b"}},
        {"persons are numbers, the same person the same",
         R"({"persons":[{"id":"ann-smith","name":"Ann Smith"}],"organizations":[{"id":"a","name":"A"},
             {"id":"b","name":"B"}],"memberships":[
             {"person_id":"ann-smith","organization_id":"a","role":"Deputy Chair"},
             {"person_id":"bob","organization_id":"a","role":"Minister for Sport"},
             {"person_id":["ann-smith"],"organization_id":"b"},
             {"person":{"id":"bob","name":"Bob"},"organization_id":"b"}]})",
         {"body id=a name=A", "body id=b name=B", "body id=member-1 name=Member 1 type=post",
          "relation type=member-of from=member-1 to=a role=vice-chair",
          "body id=member-2 name=Member 2 type=post",
          "relation type=member-of from=member-2 to=a note=Minister for Sport",
          "relation type=member-of from=member-1 to=b",
          "relation type=member-of from=member-2 to=b"}},
        {"a party is whom a member speaks for; terms that say the same are one",
         R"({"organizations":[{"id":"a","name":"A"},{"id":"p","name":"P"}],"memberships":[
             {"person_id":"x","organization_id":"a","on_behalf_of_id":"p"},
             {"person_id":"x","organization_id":"a","on_behalf_of_id":"p"}]})",
         {"body id=a name=A", "body id=p name=P", "body id=member-1 name=Member 1 type=post",
          "relation type=member-of from=member-1 to=a on_behalf_of=p"}},
        {"a legislative period says when",
         R"({"events":[{"id":"t1","start_date":"2011","end_date":"2015"}],
             "organizations":[{"id":"a","name":"A"}],"memberships":[
             {"person_id":"x","organization_id":"a","legislative_period_id":"t1"},
             {"person_id":"x","organization_id":"a","legislative_period_id":"t1","start_date":"2013"}]})",
         {"body id=a name=A", "body id=member-1 name=Member 1 type=post",
          "relation type=member-of from=member-1 to=a start=2011 end=2015",
          "relation type=member-of from=member-1 to=a start=2013"}},
        {"an organization may be a member",
         R"({"organizations":[{"id":"a","name":"A"}],"memberships":[
             {"member":{"@type":"Organization","id":"b","name":"B"},"organization_id":"a"}]})",
         {"body id=a name=A", "body id=b name=B", "relation type=member-of from=b to=a"}},
        {"a bare list of memberships",
         R"([{"person_id":["x"],"organization":{"id":"a","name":"A"}}])",
         {"body id=a name=A", "body id=member-1 name=Member 1 type=post",
          "relation type=member-of from=member-1 to=a"}},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const auto file = read_foreign("popolo", c.bytes);
            CHECK(told(file) == c.expected);
            CHECK(file.map.has_value());
            for (const std::string& line : file.records) {
                CHECK(line.find("mith") == std::string::npos);
                CHECK(line.find("ob") == std::string::npos);
            }
        }
    }
}

TEST_CASE("what is odd in Popolo is told with its place", "[importers][popolo]") {
    struct Case {
        std::string_view name{};
        std::string_view bytes{};
        Lines expected{};
    };
    const std::vector<Case> cases{
        {"nothing is", R"({"organizations":[{"id":"a","name":"A"}],"persons":[{"name":"X"}]})", {}},
        {"a number",
         "1",
         {"m:1:1: error: this holds no organizations, posts or memberships [I162]"}},
        {"links to what is not there",
         R"({"organizations":[{"id":"a","name":"A","parent_id":"b"},
{"id":"c","name":"C","parent_id":"d"}]})",
         {"m:1:52: warning: 2 bodies are linked to and not in the file, the first of them here; "
          "they are kept as unknown bodies [I161]"}},
        {"two of one id",
         R"({"organizations":[{"id":"a","name":"A"},{"id":"a","name":"B"}]})",
         {"m:1:41: warning: 1 organization has the id of another; it is left out [I166]"}},
        {"the same one embedded twice",
         R"([{"post_id":"p","organization":{"id":"a","name":"A"}},
{"post_id":"p","organization":{"id":"a","name":"A"}}])",
         {"m:1:13: warning: 1 body is linked to and not in the file; they are kept as unknown "
          "bodies [I161]"}},
        {"a membership of nothing",
         R"({"memberships":[{"person_id":"x"}]})",
         {"m:1:17: warning: 1 membership is of no organization; it is left out [I166]"}},
        {"persons, counted",
         R"({"organizations":[{"id":"a","name":"A"}],
"memberships":[{"person_id":"x","organization_id":"a"}]})",
         {"m:2:16: warning: 1 person is read as a numbered member; no name or id of a person comes "
          "into the map [I169]"}},
        {"areas, counted",
         R"({"organizations":[],"areas":[{},{}]})",
         {"m:1:30: warning: 2 areas are left out, the first of them here [I167]"}},
        {"wrong shapes",
         R"({"organizations":{},"posts":[7]})",
         {"m:1:18: warning: 'organizations' is a list here, not an object; it is left out [I160]",
          "m:1:30: warning: a post is an object, not a number; it is left out [I160]"}},
        {"no date",
         R"({"organizations":[{"id":"a","name":"A","founding_date":"long ago"}]})",
         {"m:1:56: warning: 'long ago' is no date in 'founding_date'; it is left out [I160]"}},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            CHECK(read_foreign("popolo", c.bytes).diagnostics == c.expected);
        }
    }
}
