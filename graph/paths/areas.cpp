// SPDX-License-Identifier: MIT
// How areas lie to one another, and which county a body is in.
#include <algorithm>
#include <utility>

#include "graph/paths/grouped.hpp"
#include "graph/paths/limits.hpp"
#include "graph/paths/sorted.hpp"

namespace remit {
namespace {

/// Pairs of areas that cut across each other, at most so many for each thing said of areas: without
/// a limit a small file could make them by the square.
constexpr std::size_t most_pairs_per_fact = 64;

bool has(std::span<const AreaId> areas, AreaId area) {
    return std::ranges::find(areas, area) != areas.end();
}

/// Adds what is within `queue`'s first area, breadth-first. An area that has ended still hands on
/// what holds it: the ground is the same.
void climb(const Register& map, std::vector<AreaId>& queue, std::vector<AreaId>& seen_for) {
    const AreaId start = queue.front();
    for (std::size_t i = 0; i < queue.size(); ++i) {
        for (const AreaId holder : map.list(map[queue[i]].within)) {
            if (queue.size() == most_nested) return;
            if (std::exchange(seen_for[holder.index()], start) != start) queue.push_back(holder);
        }
    }
}

class CrossingPairs {
  public:
    explicit CrossingPairs(const Snapshot& snapshot) : snapshot_(snapshot) {
        std::size_t facts = 0;
        for (const Area& area : snapshot.map().areas()) {
            facts += 1 + area.within.count + area.overlaps.count;
        }
        most_ = facts * most_pairs_per_fact;
        said();
        common_part();
    }

    std::vector<std::pair<AreaId, AreaId>> take() {
        sort_once(pairs_);
        return std::move(pairs_);
    }

  private:
    /// All that holds one of two areas cuts across all that holds the other, if neither holds the
    /// other.
    void said() {
        const Register& map = snapshot_.map();
        for (std::size_t i = 0; i < map.areas().size(); ++i) {
            for (const AreaId other : map.list(map.areas()[i].overlaps)) {
                cross(snapshot_.holders(AreaId(i)), snapshot_.holders(other));
            }
        }
    }

    /// Two areas that hold a third have it in common.
    void common_part() {
        const Register& map = snapshot_.map();
        for (std::size_t i = 0; i < map.areas().size(); ++i) {
            // What holds an area of one holder holds that holder too, and is crossed there.
            const auto within = map.list(map.areas()[i].within);
            if (within.size() == 1 && !snapshot_.holders(within.front()).empty()) continue;
            auto rest = snapshot_.holders(AreaId(i));
            for (; !rest.empty(); rest = rest.subspan(1))
                cross(rest.first(1), rest.subspan(1));
        }
    }

    void cross(std::span<const AreaId> one, std::span<const AreaId> other) {
        for (const AreaId a : one) {
            for (const AreaId b : other) {
                if (pairs_.size() >= most_) return;
                if (has(snapshot_.holders(a), b) || has(snapshot_.holders(b), a)) continue;
                pairs_.emplace_back(a, b);
                pairs_.emplace_back(b, a);
            }
        }
    }

    const Snapshot& snapshot_;
    std::size_t most_ = 0;
    std::vector<std::pair<AreaId, AreaId>> pairs_;
};

enum class Kind : std::uint8_t { other, county, police };

std::vector<Kind> kinds(const Register& map) {
    std::vector<Kind> result;
    for (const Area& area : map.areas()) {
        const std::string_view kind = map.text(area.kind);
        const bool county = kind == "county" || kind == "unitary";
        result.push_back(county                  ? Kind::county
                         : kind == "police-area" ? Kind::police
                                                 : Kind::other);
    }
    return result;
}

/// For each of a body's areas the nearest holder of a kind; of several the first.
AreaId nearest_of_kind(const Snapshot& snapshot, const Body& body, const std::vector<Kind>& kinds,
                       Kind kind) {
    AreaId best;
    for (const AreaId area : snapshot.map().list(body.areas)) {
        const auto holders = snapshot.holders(area);
        const auto found =
            std::ranges::find(holders, kind, [&](AreaId holder) { return kinds[holder.index()]; });
        if (found != holders.end()) best = std::min(best, *found);
    }
    return best;
}

/// Every area that holds or cuts across one of these, sorted.
std::vector<AreaId> met_by(const Snapshot& snapshot, std::span<const AreaId> areas) {
    std::vector<AreaId> result;
    for (const AreaId area : areas) {
        for (const auto met : {snapshot.holders(area), snapshot.cut_across(area)}) {
            result.insert(result.end(), met.begin(), met.end());
        }
    }
    std::ranges::sort(result);
    return result;
}

bool any_in(std::span<const AreaId> areas, const std::vector<AreaId>& sorted) {
    return std::ranges::any_of(
        areas, [&](AreaId area) { return std::ranges::binary_search(sorted, area); });
}

}  // namespace

void Snapshot::derive_areas() {
    derive_holders();
    const auto crossing = CrossingPairs(*this).take();
    cut_across_ = grouped<AreaId>(map_->areas().size(), [&](auto emit) {
        for (const auto& [area, other] : crossing)
            emit(area.index(), other);
    });
    const auto kind = kinds(*map_);
    for (const Body& body : map_->bodies()) {
        const AreaId county = nearest_of_kind(*this, body, kind, Kind::county);
        county_.push_back(county ? county : nearest_of_kind(*this, body, kind, Kind::police));
    }
}

void Snapshot::derive_holders() {
    const auto is_there = [&](AreaId id) { return holds((*map_)[id].start, (*map_)[id].end); };
    std::vector<AreaId> seen_for(map_->areas().size());
    std::vector<AreaId> queue;
    holders_.first.push_back(0);
    for (std::size_t i = 0; i < map_->areas().size(); ++i) {
        if (is_there(AreaId(i))) {
            queue.assign(1, AreaId(i));
            seen_for[i] = AreaId(i);
            climb(*map_, queue, seen_for);
            std::ranges::copy_if(queue, std::back_inserter(holders_.values), is_there);
        }
        holders_.first.push_back(static_cast<std::uint32_t>(holders_.values.size()));
    }
}

std::span<const AreaId> Snapshot::holders(AreaId area) const { return holders_.of(area.index()); }
std::span<const AreaId> Snapshot::cut_across(AreaId area) const {
    return cut_across_.of(area.index());
}

bool Snapshot::overlap(AreaId a, AreaId b) const {
    return has(holders(a), b) || has(holders(b), a) || std::ranges::binary_search(cut_across(a), b);
}

bool Snapshot::overlap(std::span<const AreaId> a, std::span<const AreaId> b) const {
    constexpr std::size_t few = 32;
    if (a.size() * b.size() > few)
        return any_in(b, met_by(*this, a)) || any_in(a, met_by(*this, b));
    return std::ranges::any_of(a, [&](AreaId one) {
        return std::ranges::any_of(b, [&](AreaId other) { return overlap(one, other); });
    });
}

bool Snapshot::overlap(BodyId a, BodyId b) const {
    return overlap(map_->list((*map_)[a].areas), map_->list((*map_)[b].areas));
}

}  // namespace remit
