// SPDX-License-Identifier: MIT
// Parts overlapping bodies into groups: again and again, take the widest place, which overlaps with
// the most others, together with its twins, which overlap with the same others; they are one group,
// the others stand in its `also`; then leave them out. So every two that overlap stand in one
// group, either together or one as wide and the other in `also`.
#include <algorithm>
#include <queue>
#include <tuple>
#include <utility>

#include "graph/paths/overlap_graph.hpp"
#include "graph/paths/sorted.hpp"
#include "remit/graph/terms.hpp"

namespace remit {
namespace {

/// A body's remits.
struct Holder {
    std::vector<RemitId> remits;
    std::vector<AreaId> areas;
};

using Numbers = std::vector<std::uint32_t>;

/// A number whose sums over different sets of places differ, all but surely (splitmix64).
std::uint64_t mark(std::uint64_t place) {
    place = (place + 1) * 0x9e3779b97f4a7c15U;
    place = (place ^ (place >> 30U)) * 0xbf58476d1ce4e5b9U;
    place = (place ^ (place >> 27U)) * 0x94d049bb133111ebU;
    return place ^ (place >> 31U);
}

/// Takes places from the graph, widest first.
class Peeling {
  public:
    explicit Peeling(const OverlapGraph& graph)
        : graph_(graph),
          width_(graph.places().size()),
          marks_(width_.size()),
          gone_(width_.size()) {
        for (std::uint32_t place = 0; place < width_.size(); ++place) {
            width_[place] = graph.neighbours(place).size();
            marks_[place] = mark(place);
            for (const std::uint32_t other : graph.neighbours(place))
                marks_[place] += mark(other);
            widest_.emplace(width_[place], ~place);
        }
    }

    /// The next places and those that overlap with them; none of the former when all is told.
    std::pair<Numbers, Numbers> next() {
        std::pair<Numbers, Numbers> result;
        while (!widest_.empty() && result.first.empty()) {
            const auto [width, place] = std::pair(widest_.top().first, ~widest_.top().second);
            widest_.pop();
            if (gone_[place] == 0 && width == width_[place]) result = twins_and_others(place);
        }
        for (const std::uint32_t place : result.first)
            leave_out(place);
        return result;
    }

  private:
    [[nodiscard]] std::pair<Numbers, Numbers> twins_and_others(std::uint32_t place) const {
        std::pair<Numbers, Numbers> result{{place}, {}};
        for (const std::uint32_t other : graph_.neighbours(place)) {
            if (gone_[other] != 0) continue;
            const bool twin = width_[other] == width_[place] && marks_[other] == marks_[place];
            (twin ? result.first : result.second).push_back(other);
        }
        return result;
    }

    void leave_out(std::uint32_t place) {
        gone_[place] = 1;
        for (const std::uint32_t other : graph_.neighbours(place)) {
            if (gone_[other] != 0) continue;
            marks_[other] -= mark(place);
            widest_.emplace(--width_[other], ~other);
        }
    }

    const OverlapGraph& graph_;
    std::vector<std::size_t> width_;
    std::vector<std::uint64_t> marks_;  // of the place and all that it still overlaps with
    std::vector<std::uint8_t> gone_;
    // Of equally wide ones the first; entries of places that have changed since are passed over.
    std::priority_queue<std::pair<std::size_t, std::uint32_t>> widest_;
};

std::vector<Holder> by_body(const Snapshot& snapshot, std::span<const RemitId> remits) {
    const Register& map = snapshot.map();
    std::vector<RemitId> sorted(remits.begin(), remits.end());
    std::ranges::sort(sorted, {}, [&](RemitId id) { return std::pair(map[id].body, id); });
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    std::vector<Holder> result;
    BodyId last;
    for (const RemitId remit : sorted) {
        if (std::exchange(last, map[remit].body) != map[remit].body) result.emplace_back();
        result.back().remits.push_back(remit);
        const auto areas = areas_of(map, remit);
        std::ranges::copy_if(areas, std::back_inserter(result.back().areas),
                             [&](AreaId area) { return !snapshot.holders(area).empty(); });
    }
    return result;
}

std::vector<std::vector<AreaId>> take_areas(std::vector<Holder>& holders) {
    std::vector<std::vector<AreaId>> result;
    for (Holder& holder : holders) {
        sort_once(holder.areas);
        result.push_back(std::move(holder.areas));
    }
    return result;
}

Numbers bodies_in(const OverlapGraph& graph, const Numbers& places) {
    Numbers result;
    for (const std::uint32_t place : places) {
        const auto& bodies = graph.places()[place].bodies;
        result.insert(result.end(), bodies.begin(), bodies.end());
    }
    sort_once(result);
    return result;
}

std::vector<RemitId> remits_of(const std::vector<Holder>& holders, const Numbers& bodies) {
    std::vector<RemitId> result;
    for (const std::uint32_t body : bodies) {
        result.insert(result.end(), holders[body].remits.begin(), holders[body].remits.end());
    }
    std::ranges::sort(result);
    return result;
}

/// An area that is a crowd can tell of the same bodies again.
void leave_out_repeated(std::vector<OverlapGroup>& groups) {
    const auto content = [](const OverlapGroup& g) { return std::tie(g.remits, g.also); };
    std::ranges::sort(groups, {}, content);
    const auto same = [&](const auto& a, const auto& b) { return content(a) == content(b); };
    groups.erase(std::unique(groups.begin(), groups.end(), same), groups.end());
}

}  // namespace

std::vector<OverlapGroup> overlap_groups(const Snapshot& snapshot,
                                         std::span<const RemitId> remits) {
    std::vector<Holder> holders = by_body(snapshot, remits);
    const auto areas = take_areas(holders);
    const OverlapGraph graph(snapshot, areas);
    Peeling peeling(graph);
    std::vector<OverlapGroup> result;
    for (auto found = peeling.next(); !found.first.empty(); found = peeling.next()) {
        const Numbers wide = bodies_in(graph, found.first);
        Numbers narrow;
        std::ranges::set_difference(bodies_in(graph, found.second), wide,
                                    std::back_inserter(narrow));
        if (wide.size() + narrow.size() < 2) continue;
        result.push_back({remits_of(holders, wide), remits_of(holders, narrow)});
    }
    leave_out_repeated(result);
    return result;
}

}  // namespace remit
