// SPDX-License-Identifier: MIT
#include <algorithm>
#include <chrono>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "remit/graph/terms.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/map.hpp"

namespace {

using namespace remit;

std::vector<RemitId> every_remit(const Register& map) {
    std::vector<RemitId> result;
    for (std::size_t i = 0; i < map.remits().size(); ++i)
        result.emplace_back(i);
    return result;
}

std::vector<BodyId> bodies(const Register& map, const std::vector<RemitId>& remits) {
    std::vector<BodyId> result;
    for (const RemitId remit : remits) {
        if (result.empty() || result.back() != map[remit].body) result.push_back(map[remit].body);
    }
    return result;
}

std::vector<std::string> groups(const Register& map) {
    std::vector<std::string> result;
    for (const auto& group : overlap_groups(test::snapshot(map), every_remit(map))) {
        result.push_back(test::ids(map, bodies(map, group.remits)));
        if (!group.also.empty())
            result.back() += " also " + test::ids(map, bodies(map, group.also));
    }
    return result;
}

struct Case {
    std::string_view name{};
    std::string_view areas{};   ///< area lines
    std::string_view bodies{};  ///< "county=suffolk west=babergh;forest", each with a remit
    std::vector<std::string> expected{};
};

std::string lines(const Case& c) {
    std::string result(c.areas);
    std::string_view rest = c.bodies;
    while (!rest.empty()) {
        const auto end = std::min(rest.find(' '), rest.size());
        const auto equals = rest.find('=');
        const std::string id(rest.substr(0, equals));
        const std::string areas(rest.substr(equals + 1, end - equals - 1));
        result += "\nbody " + id + (areas.empty() ? "" : " areas=" + areas) + "\nremit " + id +
                  " strategy t";
        rest = rest.substr(std::min(end + 1, rest.size()));
    }
    return result;
}

constexpr std::string_view county = "area d1 within=c\narea d2 within=c\narea d3 within=c";
constexpr std::string_view country =
    "area d1 within=c\narea d2 within=c\narea e1 within=e\narea e2 within=e\narea c within=n\narea "
    "e within=n";

TEST_CASE("bodies are parted by where they overlap", "[graph][paths]") {
    const std::vector<Case> cases{
        {"all of one county are one group", county, "x=c y=c z=c", {"x+y+z"}},
        {"a county body is wide over its districts",
         county,
         "w=c x=d1 y=d2 z=d3",
         {"w also x+y+z"}},
        {"two county bodies are wide together", county, "v=c w=c x=d1 y=d2", {"v+w also x+y"}},
        {"a county body and one district are a pair", county, "w=c x=d1", {"w+x"}},
        {"a chain of areas is one group", country, "x=n y=c z=d1", {"x+y+z"}},
        {"two in one district are a group besides",
         county,
         "w=c x=d1 y=d1 z=d2",
         {"w also x+y+z", "x+y"}},
        {"each wide one speaks for its own",
         country,
         "v=n w=c x=e a=d1 b=d2 y=e1 z=e2",
         {"v also a+b+w+x+y+z", "w also a+b", "x also y+z"}},
        {"a body of several districts is wide over them",
         county,
         "w=d1;d2 x=d1 y=d2 z=d3",
         {"w also x+y"}},
        {"a body and its county, and one within it", county, "v=c w=d1;d2 x=d1", {"v+w+x"}},
        {"districts that overlap in a row: the middle one is wide",
         "area d1 overlaps=d2\narea d2 overlaps=d3",
         "x=d1 y=d2 z=d3",
         {"y also x+z"}},
        {"districts that overlap in a ring: every pair is told once",
         "area d1 overlaps=d2;d4\narea d3 overlaps=d2;d4",
         "w=d1 x=d2 y=d3 z=d4",
         {"w also x+z", "y also x+z"}},
        {"districts that all overlap are one group",
         "area d1 overlaps=d2;d3\narea d2 overlaps=d3",
         "x=d1 y=d2 z=d3",
         {"x+y+z"}},
        {"two areas that have a part in common", "area p within=a;b", "x=a y=b", {"x+y"}},
        {"a county and its police area are as wide",
         "area c within=f\narea d1 within=c\narea d2 within=c",
         "v=c w=f x=d1 y=d2",
         {"v+w also x+y"}},
        {"districts beside one another", county, "x=d1 y=d2 z=d3", {}},
        {"one body alone", county, "x=c", {}},
        {"bodies without areas", county, "x= y=", {}},
        {"a body without areas beside a county's", county, "x=c y=", {}},
        {"two counties", country, "x=c y=e", {}},
        {"in an area that has ended", "area old end=2009", "x=old y=old", {}},
        {"nobody", county, "", {}},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) { CHECK(groups(test::map(lines(c))) == c.expected); }
    }
}

TEST_CASE("the remits of one body stand together and are no group", "[graph][paths]") {
    CHECK(groups(test::map(
                     "body x areas=c\nremit x strategy t\nremit x delivery t\nremit x strategy u"))
              .empty());
    const Register map = test::map(
        "body x areas=c\nbody y areas=c\nremit x strategy t\nremit x delivery t areas=d\nremit y "
        "strategy t");
    const auto found = overlap_groups(test::snapshot(map), every_remit(map));
    REQUIRE(found.size() == 1);
    CHECK(found.front().remits == every_remit(map));
    CHECK(found.front().also.empty());
}

TEST_CASE("a remit's own area counts, not its body's", "[graph][paths]") {
    const Register map = test::map(
        "area d1 within=c\narea d2 within=c\nbody x areas=c\nbody y areas=d2\nremit x strategy t "
        "areas=d1\n"
        "remit y strategy t");
    CHECK(groups(map).empty());
}

TEST_CASE("only the remits asked about are parted, each once", "[graph][paths]") {
    const Register map = test::map(lines({.areas = county, .bodies = "x=c y=c z=c"}));
    const std::vector<RemitId> some{RemitId(std::size_t{2}), RemitId(std::size_t{0}),
                                    RemitId(std::size_t{2})};
    const auto found = overlap_groups(test::snapshot(map), some);
    REQUIRE(found.size() == 1);
    CHECK(test::ids(map, bodies(map, found.front().remits)) == "x+z");
}

/// Bodies on random areas of a random county; ids and names are made by `id`.
template <class MakeId>
std::string random_map(unsigned seed, bool crowded, MakeId id) {
    std::mt19937 random(seed);
    const auto any = [&](unsigned n) { return static_cast<unsigned>(random() % n); };
    std::string result;
    for (unsigned i = 1; i < 14; ++i) {
        result += "area a" + std::to_string(i) + " within=a" + std::to_string(any(i));
        if (any(4) == 0) result += ";a" + std::to_string(any(i));
        if (any(5) == 0) result += " overlaps=a" + std::to_string(any(i));
        result += "\n";
    }
    for (unsigned i = 0; i < (crowded ? 60U : 12U); ++i) {
        result += "body " + id(i) + " name=\"Body " + std::to_string(i) + "\" areas=a" +
                  std::to_string(any(14));
        for (unsigned more = any(3); more > 0; --more)
            result += ";a" + std::to_string(any(14));
        if (crowded && any(2) == 0) result += ";a13";
        result += "\nremit " + id(i) + " strategy t\n";
    }
    return result;
}

std::string plain_id(unsigned i) { return "b" + std::to_string(i); }

using Pair = std::pair<BodyId, BodyId>;

Pair ordered(BodyId a, BodyId b) { return {std::min(a, b), std::max(a, b)}; }

/// Every pair that a group tells of.
std::set<Pair> told(const Register& map, const std::vector<OverlapGroup>& found) {
    std::set<Pair> result;
    for (const auto& group : found) {
        const auto wide = bodies(map, group.remits);
        for (std::size_t i = 0; i < wide.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j)
                result.insert(ordered(wide[i], wide[j]));
            for (const BodyId narrow : bodies(map, group.also))
                result.insert(ordered(wide[i], narrow));
        }
    }
    return result;
}

TEST_CASE("groups tell of exactly the bodies that overlap, on any map", "[graph][paths]") {
    for (unsigned seed = 0; seed < 60; ++seed) {
        DYNAMIC_SECTION("map " << seed) {
            const Register map = test::map(random_map(seed, seed % 3 == 0, plain_id));
            const Snapshot s = test::snapshot(map);
            std::set<Pair> overlapping;
            for (std::size_t i = 0; i < map.bodies().size(); ++i) {
                for (std::size_t j = 0; j < i; ++j) {
                    if (s.overlap(BodyId(i), BodyId(j))) overlapping.emplace(BodyId(j), BodyId(i));
                }
            }
            CHECK(told(map, overlap_groups(s, every_remit(map))) == overlapping);
        }
    }
}

TEST_CASE("groups do not depend on ids", "[graph][paths]") {
    const auto other_id = [](unsigned i) { return "x" + std::to_string(997 * (i + 1) % 1009); };
    const auto by_name = [](const Register& map) {
        std::vector<std::vector<std::string_view>> result;
        for (const auto& group : overlap_groups(test::snapshot(map), every_remit(map))) {
            result.emplace_back();
            for (const BodyId body : bodies(map, group.remits))
                result.back().push_back(map.name(body));
            result.back().emplace_back("also");
            for (const BodyId body : bodies(map, group.also))
                result.back().push_back(map.name(body));
        }
        return result;
    };
    for (unsigned seed = 100; seed < 120; ++seed) {
        const Register one = test::map(random_map(seed, false, plain_id));
        const Register other = test::map(random_map(seed, false, other_id));
        CHECK(by_name(one) == by_name(other));
    }
}

}  // namespace
