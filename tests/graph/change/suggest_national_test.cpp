// SPDX-License-Identifier: MIT
// A made-up country as large as England and Wales: what is suggested for it makes sense, and costs
// about what the map does.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "remit/graph/suggest.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/map.hpp"

namespace {

using namespace remit;

/// Police areas with a county each, districts with a partnership each, and health bodies that serve
/// two to four neighbouring districts.
std::string country(std::size_t forces, std::size_t partnerships, std::uint32_t seed) {
    std::mt19937 random(seed);
    std::string out = "map as_at=2016-03-18\ntopic safety\n";
    for (std::size_t force = 0, made = 0; force < forces; ++force) {
        out += fmt::format(
            "area county-{0} kind=county\narea police-{0} kind=police-area "
            "covers=county-{0}\nbody force-{0} type=police-force\n"
            "body cc-{0} type=county-council\nbody fire-{0} type=fire-authority\n"
            "body probation-{0} type=probation\n",
            force);
        const std::size_t here = (partnerships - made) / (forces - force);
        std::string health;
        for (std::size_t i = 0, left = 0; i < here; ++i, --left, ++made) {
            if (left == 0) {
                left = 2 + random() % 3;
                health = fmt::format("health-{}-{}", force, i);
                out += fmt::format("body {} type=ccg\n", health);
            }
            const std::string csp = fmt::format("csp-{}-{}", force, i);
            out += fmt::format(
                "area d-{0}-{1} within=county-{0}\nbody dc-{0}-{1} "
                "type=district-council areas=d-{0}-{1}\n"
                "body {2} type=csp areas=d-{0}-{1} planned_per_year={3}\n"
                "remit {2} strategy safety\n",
                force, i, csp, 4 + 2 * (random() % 2));
            for (const std::string& member :
                 {fmt::format("dc-{}-{}", force, i), fmt::format("cc-{}", force),
                  fmt::format("force-{}", force), fmt::format("fire-{}", force),
                  fmt::format("probation-{}", force), health}) {
                out += fmt::format("{0} member-of {1}\n{0} authority-of {1}\n", member, csp);
            }
        }
    }
    return out;
}

/// The health bodies that sit on some partnerships.
std::size_t health_bodies(const Snapshot& snapshot, const std::vector<BodyId>& bodies) {
    std::set<BodyId> found;
    for (const BodyId body : bodies) {
        for (const Seat& seat : snapshot.seats_on(body)) {
            if (snapshot.map().is_a(seat.holder, "ccg")) found.insert(seat.holder);
        }
    }
    return found.size();
}

double seconds(const Register& map) {
    const Snapshot snapshot = test::snapshot(map);
    const auto start = std::chrono::steady_clock::now();
    CHECK_FALSE(suggest_mergers(snapshot).candidates.empty());
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

TEST_CASE("a country of 314 partnerships in 43 police areas", "[graph][change][suggest]") {
    const Register map = test::map(country(43, 314, 1));
    const Snapshot snapshot = test::snapshot(map);
    const Suggestions all = suggest_mergers(snapshot, {.most = 1000});
    CHECK(all.bodies == 314);
    CHECK(all.candidates.size() < 314);
    std::set<AreaId> places;
    for (const MergerCandidate& c : all.candidates) {
        places.insert(c.place);
        // Every one lies in one police area, and joins neighbours that share a health body, or
        // whole such neighbourhoods.
        for (const BodyId body : c.bodies)
            CHECK(snapshot.county(body) == snapshot.county(c.bodies.front()));
        const bool one_neighbourhood = health_bodies(snapshot, c.bodies) == 1;
        CHECK((one_neighbourhood || c.bodies.size() > 2));
        CHECK(c.score > 0);
        CHECK(c.seats_after < c.seats_before);
    }
    CHECK(places.size() == 43);
    // The best join a neighbourhood or two, and never a whole county of seven.
    const Suggestions best = suggest_mergers(snapshot);
    CHECK(best.candidates.size() == 20);
    CHECK(best.left_out == all.candidates.size() - 20);
    for (const MergerCandidate& c : best.candidates)
        CHECK((c.bodies.size() >= 3 && c.bodies.size() <= 6));
    CHECK(std::ranges::is_sorted(all.candidates, std::ranges::greater{}, &MergerCandidate::score));
}

TEST_CASE("suggesting costs about what the map does", "[graph][change][suggest]") {
    const double small = seconds(test::map(country(30, 220, 2)));
    const double large = seconds(test::map(country(300, 2200, 2)));
    // Ten times as much; a square would be a hundred times.
    CHECK(large < 40 * std::max(small, 0.002));
}

}  // namespace
