// SPDX-License-Identifier: MIT
#include "graph/paths/overlap_graph.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "graph/paths/sorted.hpp"

namespace remit {
namespace {

/// An area in more places than this is a crowd. Real maps have one or two places that share an
/// area.
constexpr std::size_t most_places_of_area = 16;

using AreaIndex = std::vector<std::pair<AreaId, std::uint32_t>>;

/// Which places have an area; sorted.
AreaIndex index_of(std::span<const Placed> places) {
    AreaIndex result;
    for (std::uint32_t place = 0; place < places.size(); ++place) {
        for (const AreaId area : places[place].areas)
            result.emplace_back(area, place);
    }
    std::ranges::sort(result);
    return result;
}

std::span<const AreaIndex::value_type> places_with(const AreaIndex& index, AreaId area) {
    const auto first = std::ranges::lower_bound(index, area, {}, &AreaIndex::value_type::first);
    const auto last = std::ranges::upper_bound(index, area, {}, &AreaIndex::value_type::first);
    return {first, last};
}

std::vector<Placed> bodies_by_areas(std::span<const std::vector<AreaId>> areas) {
    std::vector<std::uint32_t> order(areas.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(
        order, {}, [&](std::uint32_t i) -> const auto& { return areas[i]; });
    std::vector<Placed> result;
    for (const std::uint32_t body : order) {
        if (areas[body].empty()) continue;
        if (result.empty() || result.back().areas != areas[body])
            result.push_back({areas[body], {}});
        result.back().bodies.push_back(body);
    }
    return result;
}

/// A place of all the bodies of these.
Placed crowd_of(AreaId area, std::span<const Placed> places,
                std::span<const AreaIndex::value_type> members) {
    Placed crowd{{area}, {}};
    for (const auto& [_, place] : members) {
        const auto& bodies = places[place].bodies;
        crowd.bodies.insert(crowd.bodies.end(), bodies.begin(), bodies.end());
    }
    std::ranges::sort(crowd.bodies);
    return crowd;
}

}  // namespace

OverlapGraph::OverlapGraph(const Snapshot& snapshot, std::span<const std::vector<AreaId>> areas)
    : places_(bodies_by_areas(areas)) {
    part_crowds();
    // By their first body, so that what is told first hangs on the bodies' names.
    std::ranges::sort(places_, {}, [](const Placed& p) { return std::tie(p.bodies, p.areas); });
    find_neighbours(snapshot);
}

void OverlapGraph::part_crowds() {
    const AreaIndex index = index_of(places_);
    std::vector<Placed> crowds;
    for (std::size_t i = 0; i < index.size();) {
        const AreaId area = index[i].first;
        const auto members = places_with(index, area);
        if (members.size() > most_places_of_area) {
            crowds.push_back(crowd_of(area, places_, members));
        }
        i += members.size();
    }
    for (const Placed& crowd : crowds) {
        for (const auto& [area, place] : places_with(index, crowd.areas.front())) {
            std::erase(places_[place].areas, area);
        }
    }
    std::erase_if(places_, [](const Placed& place) { return place.areas.empty(); });
    places_.insert(places_.end(), crowds.begin(), crowds.end());
}

void OverlapGraph::find_neighbours(const Snapshot& snapshot) {
    const AreaIndex index = index_of(places_);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> edges;
    for (const auto& [area, place] : index) {
        for (const auto met : {snapshot.holders(area), snapshot.cut_across(area)}) {
            for (const AreaId other_area : met) {
                for (const auto& [_, other] : places_with(index, other_area)) {
                    if (other == place) continue;
                    edges.emplace_back(place, other);
                    edges.emplace_back(other, place);
                }
            }
        }
    }
    sort_once(edges);
    first_.assign(places_.size() + 1, 0);
    for (const auto& [place, other] : edges) {
        ++first_[place + 1];
        neighbours_.push_back(other);
    }
    std::partial_sum(first_.begin(), first_.end(), first_.begin());
}

}  // namespace remit
