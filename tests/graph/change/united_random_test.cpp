// SPDX-License-Identifier: MIT
// What holds of any two maps: the united map is on the one day the older and on the other the
// newer, and ids do not matter.
#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "remit/graph/difference.hpp"
#include "remit/graph/united.hpp"
#include "tests/graph/change/two_maps.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/map.hpp"
#include "tests/support/read.hpp"

namespace {

using namespace remit;
using Lines = std::vector<std::string>;

constexpr std::uint32_t maps_tried = 120;

United united(const Register& older, Day before, const Register& newer, Day after) {
    Diagnostics diagnostics;
    auto result = unite(older, before, newer, after, test::vocabulary(), diagnostics);
    for (const auto& d : diagnostics.sorted())
        UNSCOPED_INFO(printed(d, diagnostics));
    REQUIRE(result.has_value());
    return std::move(*result);
}

United united(const Register& older, const Register& newer) {
    return united(older, older.as_at.last(), newer, newer.as_at.last());
}

/// The numbers of what is live, by the numbers of another map.
template <class Id>
std::set<Id> live(const Snapshot& snapshot, std::size_t count,
                  const std::vector<Id>* as = nullptr) {
    std::set<Id> result;
    for (std::size_t i = 0; i < count; ++i) {
        if (snapshot.live(Id{i})) result.insert(as ? (*as)[i] : Id{i});
    }
    return result;
}

void check_same_live(const Snapshot& own, const Snapshot& both, const FactNumbers& numbers) {
    const Register& a = own.map();
    const Register& b = both.map();
    CHECK(live(own, a.bodies().size(), &numbers.bodies) == live<BodyId>(both, b.bodies().size()));
    CHECK(live(own, a.relations().size(), &numbers.relations) ==
          live<RelationId>(both, b.relations().size()));
    CHECK(live(own, a.remits().size(), &numbers.remits) == live<RemitId>(both, b.remits().size()));
    CHECK(live(own, a.documents().size(), &numbers.documents) ==
          live<DocumentId>(both, b.documents().size()));
    for (std::size_t i = 0; i < a.bodies().size(); ++i)
        CHECK(own.status(BodyId{i}) == both.status(numbers.bodies[i]));
    for (std::size_t i = 0; i < a.relations().size(); ++i) {
        const RelationId id{i};
        if (own.live(id)) CHECK(a[id].status == b[numbers.relations[i]].status);
        if (!own.live(id)) continue;
        // What only one of the maps says of a role the united map says, or leaves out, of both.
        const Role role = b[numbers.relations[i]].role;
        CHECK((role == a[id].role || role == Role::none || a[id].role == Role::none));
    }
}

/// All that is said of a map of two, but for the ids.
Lines said(const United& u) {
    Lines lines;
    for (const FieldChange& f : u.fields)
        lines.push_back(fmt::format("{} {}", f.field->key, f.before.size()));
    for (const ProbableFault& f : u.faults)
        lines.push_back(fmt::format("fault {} {} {}", f.type, f.had, f.lost));
    lines.push_back(fmt::format("{}", u.on_one_map.size()));
    const Snapshot before(u.map, {.day = u.before});
    const Snapshot after(u.map, {.day = u.after});
    const Difference d = difference(before, after, {}, &u);
    for (const auto* list : {&d.bodies, &d.relations, &d.remits, &d.documents, &d.decisions}) {
        for (const FactChange& c : *list)
            lines.push_back(c.says);
    }
    lines.push_back(
        fmt::format("{} {} {}", d.unchanged_bodies, d.unchanged_relations, d.unchanged_remits));
    return lines;
}

}  // namespace

TEST_CASE("a map of two is each of them on its day", "[change][united]") {
    for (std::uint32_t seed = 0; seed < maps_tried; ++seed) {
        const test::TwoMaps maps = test::two_maps(seed);
        INFO(seed << "\n" << maps.older << "\n" << maps.newer);
        const Register older = test::map(maps.older);
        const Register newer = test::map(maps.newer);
        const United u = united(older, newer);
        check_same_live(test::snapshot(older), Snapshot(u.map, {.day = u.before}), u.of_older);
        check_same_live(test::snapshot(newer), Snapshot(u.map, {.day = u.after}), u.of_newer);
    }
}

TEST_CASE("a map and itself are that map with nothing changed", "[change][united]") {
    for (std::uint32_t seed = 0; seed < maps_tried; ++seed) {
        const test::TwoMaps maps = test::two_maps(seed);
        INFO(seed << "\n" << maps.older);
        const Register map = test::map(maps.older);
        const United u = united(map, map);
        CHECK(u.after == u.before + 1);
        CHECK(u.renamed.empty());
        CHECK(u.fields.empty());
        CHECK(u.faults.empty());
        CHECK(u.on_one_map.empty());
        CHECK(u.map.bodies().size() == map.bodies().size());
        CHECK(u.map.remits().size() == map.remits().size());
        CHECK(u.map.decisions().size() == map.decisions().size());
        REQUIRE(u.map.relations().size() == map.relations().size());
        for (std::size_t i = 0; i < map.relations().size(); ++i)
            CHECK(u.map.id(RelationId{i}) == map.id(RelationId{i}));
        const Snapshot before(u.map, {.day = u.before});
        const Snapshot after(u.map, {.day = u.after});
        const Difference d = difference(before, after, {}, &u);
        CHECK(d.bodies.size() + d.relations.size() + d.remits.size() + d.documents.size() == 0);
        CHECK(d.decisions.empty());
    }
}

TEST_CASE("other ids change nothing but what is said to be renamed", "[change][united]") {
    for (std::uint32_t seed = 0; seed < maps_tried; ++seed) {
        const test::TwoMaps maps = test::two_maps(seed);
        INFO(seed << "\n" << maps.older << "\n" << maps.newer);
        const Register older = test::map(maps.older);
        const United u = united(older, test::map(maps.newer));
        const United other = united(older, test::map(test::two_maps(seed, "new-").newer));
        CHECK(other.renamed.size() == older.bodies().size());
        CHECK(said(other) == said(u));
    }
}
