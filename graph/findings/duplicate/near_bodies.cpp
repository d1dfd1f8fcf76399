// SPDX-License-Identifier: MIT
#include "graph/findings/duplicate/near_bodies.hpp"

#include <algorithm>

#include "graph/paths/overlap_graph.hpp"

namespace remit {
namespace {

constexpr std::size_t few = 8;             ///< each is held against each
constexpr std::size_t most_compared = 16;  ///< of many in one place

}  // namespace

NearBodies::NearBodies(const Snapshot& snapshot)
    : snapshot_(snapshot),
      here_(snapshot.map().areas().size()),
      within_(snapshot.map().areas().size()) {}

std::span<const AreaId> NearBodies::areas_of(BodyId body) const {
    const Register& map = snapshot_.map();
    return map.list(map[body].areas);
}

void NearBodies::each_pair(std::span<const BodyId> bodies, const Each& each) {
    if (bodies.size() <= few) {
        of_few(bodies, each);
    } else if (const Numbers numbers = meeting(bodies); !numbers.empty()) {
        of_many(bodies, numbers, each);
    }
}

void NearBodies::of_few(std::span<const BodyId> bodies, const Each& each) const {
    for (std::size_t i = 0; i < bodies.size(); ++i) {
        const auto areas = areas_of(bodies[i]);
        for (std::size_t j = i + 1; j < bodies.size(); ++j) {
            const auto others = areas_of(bodies[j]);
            if (areas.empty() || others.empty() || std::ranges::equal(areas, others) ||
                snapshot_.overlap(areas, others))
                each(i, j);
        }
    }
}

/// In a whole country a name mostly stands once in a place: counting finds who meets any other, and
/// leaves out the rest and who is nowhere.
NearBodies::Numbers NearBodies::meeting(std::span<const BodyId> bodies) {
    const auto count = [&](std::int32_t by) {
        for (const BodyId body : bodies) {
            for (const AreaId area : areas_of(body)) {
                here_[area.index()] += by;
                for (const AreaId holder : snapshot_.holders(area))
                    within_[holder.index()] += by;
            }
        }
    };
    count(1);
    Numbers result;
    for (std::size_t i = 0; i < bodies.size(); ++i) {
        if (meets(bodies[i])) result.push_back(i);
    }
    count(-1);
    return result;
}

/// Two areas of its own that hold one another meet as well, which does no harm. An area that is
/// over has no holders, not even itself, and still two that have it may be one.
bool NearBodies::meets(BodyId body) const {
    return std::ranges::any_of(areas_of(body), [&](AreaId area) {
        const auto anybody = [&](AreaId other) {
            return other != area && here_[other.index()] > 0;
        };
        return here_[area.index()] > 1 || within_[area.index()] > 1 ||
               std::ranges::any_of(snapshot_.holders(area), anybody) ||
               std::ranges::any_of(snapshot_.cut_across(area), anybody);
    });
}

void NearBodies::of_many(std::span<const BodyId> bodies, const Numbers& meeting,
                         const Each& each) const {
    std::vector<std::vector<AreaId>> areas;
    for (const std::size_t number : meeting) {
        const auto own = areas_of(bodies[number]);
        areas.emplace_back(own.begin(), own.end());
    }
    const auto some = [&](const auto& from, std::size_t first, auto with) {
        for (std::size_t j = first; j < std::min<std::size_t>(from.size(), first + most_compared);
             ++j)
            with(from[j]);
    };
    const OverlapGraph graph(snapshot_, areas);
    const auto places = graph.places();
    for (std::uint32_t place = 0; place < places.size(); ++place) {
        const auto& here = places[place].bodies;
        for (std::size_t i = 0; i < here.size(); ++i) {
            const auto pair = [&](std::uint32_t j) { each(meeting[here[i]], meeting[j]); };
            some(here, i + 1, pair);
            some(graph.neighbours(place), 0,
                 [&](std::uint32_t other) { some(places[other].bodies, 0, pair); });
        }
    }
}

}  // namespace remit
