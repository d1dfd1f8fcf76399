// SPDX-License-Identifier: MIT
// Types that are kinds of wider ones.
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "remit/graph/terms.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/map.hpp"
#include "tests/support/read.hpp"

using remit::BodyType;
using remit::Category;
using remit::Register;
using remit::Tristate;
using remit::TypeId;
using remit::Vocabulary;
using remit::test::read;

namespace {

BodyType type(std::string_view id, std::string_view kind_of, bool generic = false) {
    BodyType result;
    result.id = id;
    result.kind_of = kind_of;
    result.generic = generic;
    return result;
}

const Vocabulary& shipped() { return remit::test::vocabulary(); }

bool is_a(std::string_view word, std::string_view kind) {
    return shipped().is_a(shipped().find(word), shipped().find(kind));
}

std::string peers(std::string_view word) {
    return shipped()[shipped().peer_type(shipped().find(word))].id;
}

}  // namespace

TEST_CASE("a type is of its own kind and of the wider ones", "[graph][model][types]") {
    Vocabulary words;
    const TypeId board = words.add(type("board", ""));
    const TypeId panel = words.add(type("panel", "Board"));
    const TypeId jury = words.add(type("jury", "panel"));
    const TypeId other = words.add(type("other", "nothing"));
    CHECK(words.is_a(jury, board));
    CHECK(words.is_a(jury, jury));
    CHECK(words.is_a(jury, "panel"));
    CHECK_FALSE(words.is_a(board, jury));
    CHECK_FALSE(words.is_a(other, board));
    CHECK_FALSE(words.is_a(TypeId{}, board));
    CHECK(words.wider(jury) == panel);
    CHECK_FALSE(words.wider(other));
    // A wider type that would close a ring is none.
    words.add(type("board", "jury"));
    CHECK_FALSE(words.wider(board));
    CHECK(words.is_a(jury, board));
    // What replaces a type says anew what it is a kind of.
    words.add(type("panel", ""));
    CHECK_FALSE(words.is_a(jury, board));
    CHECK(words.is_a(jury, panel));
}

TEST_CASE("bodies are held against those of the widest type as specific as theirs",
          "[graph][model][types]") {
    Vocabulary words;
    const TypeId forum = words.add(type("forum", "", true));
    const TypeId users = words.add(type("users-forum", "forum"));
    const TypeId young = words.add(type("young-users-forum", "users-forum"));
    const TypeId open = words.add(type("open-forum", "forum", true));
    CHECK(words.peer_type(young) == users);
    CHECK(words.peer_type(users) == users);
    CHECK(words.peer_type(open) == forum);
    CHECK(words.peer_type(forum) == forum);
}

TEST_CASE("what has a lifespan of its own is a shipped type", "[graph][model][types]") {
    struct Case {
        std::string_view word{};
        std::string_view label{};
        std::string_view wide{};
        std::string_view from{};
        std::string_view to{};
    };
    const std::vector<Case> cases{
        {"probation-committee", "Probation committee", "probation", "1993", "2001-03-31"},
        {"probation-board", "Local probation board", "probation", "2001-04-01", "2010-03-31"},
        {"PT", "Probation trust", "probation", "2008-04-01", "2014-10-31"},
        {"NPS", "National Probation Service", "probation", "2014-06-01", "2021-06-25"},
        {"probation-service", "Probation Service", "probation", "2021-06-26", ""},
        {"mopac", "Mayor's Office for Policing and Crime (London)", "mayor-office", "2012-01-16",
         ""},
        {"lfepa", "London Fire and Emergency Planning Authority", "fire-authority", "2000-07-03",
         "2018-03-31"},
        {"LFB", "London Fire Commissioner", "fire-authority", "2018-04-01", ""},
        {"PHE", "Public Health England", "nhs-body", "2013-04-01", "2021-09-30"},
        {"lead-member", "Cabinet member", "councillor-post", "2000", ""},
        {"pcp", "Police and Crime Panel", "police-and-crime-panel", "2012-01-16", ""},
        {"crc", "Community rehabilitation company", "crc", "2014-06-01", "2021-06-25"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.word);
        const BodyType& found = shipped()[shipped().find(c.word)];
        CHECK(found.label == c.label);
        CHECK(iso(found.exists_from) == c.from);
        CHECK(iso(found.exists_to) == c.to);
        CHECK(is_a(c.word, c.wide));
        CHECK(peers(c.word) == c.wide);
    }
    CHECK_FALSE(is_a("probation", "nps"));
    CHECK_FALSE(is_a("crc", "probation"));
}

TEST_CASE("a kind is what its wider type is, unless it says otherwise", "[graph][model][types]") {
    const auto said = [](std::string_view word) {
        const BodyType& t = shipped()[shipped().find(word)];
        return fmt::format("{} {} {}", remit::word(t.category), t.statutory == Tristate::yes,
                           t.elected == Tristate::yes);
    };
    CHECK(said("probation-trust") == "agency true false");
    CHECK(said("portfolio-holder") == "post false true");
    CHECK(said("mayor-office") == "executive false false");
    CHECK(said("mopac") == "executive true false");

    const auto own = read(R"({"format": "remit/1", "types": [
        {"id": "leet", "kind_of": "moot", "elected": false}, {"id": "ward-leet", "kind_of": "leet"},
        {"id": "moot", "category": "elected", "statutory": true, "elected": true}],
        "bodies": [{"id": "a", "type": "ward-leet"}]})");
    REQUIRE(own.map);
    const auto a = remit::test::body(*own.map, "a");
    CHECK(category(*own.map, a) == Category::elected);
    CHECK(statutory(*own.map, a) == Tristate::yes);
    CHECK_FALSE(elected(*own.map, a));
    CHECK(own.map->is_a(a, "moot"));
}

TEST_CASE("kinds under review are named by their wider type", "[graph][model][types]") {
    const auto map = remit::test::map(R"(map scope_types=probation
        body trust type=probation-trust
        body old type=probation
        body company type=crc)");
    const auto snapshot = remit::test::snapshot(map);
    CHECK(snapshot.in_scope(remit::test::body(map, "trust")));
    CHECK(snapshot.in_scope(remit::test::body(map, "old")));
    CHECK_FALSE(snapshot.in_scope(remit::test::body(map, "company")));
}

TEST_CASE("on another date a body is there while its own type was", "[graph][model][types]") {
    const auto map = remit::test::map(R"(body trust type=probation-trust
        body service type=probation)");
    const auto later = remit::test::snapshot(map, "2018-01-01");
    CHECK_FALSE(later.live(remit::test::body(map, "trust")));
    CHECK(later.live(remit::test::body(map, "service")));
}
