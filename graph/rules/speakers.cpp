// SPDX-License-Identifier: MIT
#include "graph/rules/speakers.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "graph/paths/sorted.hpp"
#include "remit/graph/terms.hpp"

namespace remit {
namespace {

/// A body speaks for at most so many, and through at most so many steps: a post of a directorate of
/// a council.
constexpr std::size_t most_spoken_for = 32;
constexpr int most_steps = 2;

/// An office works for its commissioner, as a directorate does for its council.
bool speaks_for(const Register& map, RelationId id, BodyId body) {
    const Relation& r = map[id];
    if (r.type == RelationType::held_with || r.type == RelationType::works_as_one_with) return true;
    if (r.from != body) return false;
    if (r.type == RelationType::part_of) return true;
    return r.type == RelationType::supports && category(map, body) == Category::executive;
}

/// By body: those that one relation makes it speak for, or that speak for it.
std::vector<std::vector<BodyId>> spoken_for_directly(const Snapshot& snapshot) {
    const Register& map = snapshot.map();
    std::vector<std::vector<BodyId>> result(map.bodies().size());
    for (std::size_t i = 0; i < map.relations().size(); ++i) {
        const RelationId id(i);
        if (!snapshot.live(id)) continue;
        const Relation& r = map[id];
        for (const auto& [body, other] : {std::pair(r.from, r.to), std::pair(r.to, r.from)}) {
            auto& list = result[body.index()];
            if (body != other && list.size() < most_spoken_for && speaks_for(map, id, body))
                list.push_back(other);
        }
    }
    return result;
}

/// Adds to a list the body, and those within a few steps, nearest first.
void add_all_spoken_for(BodyId body, const std::vector<std::vector<BodyId>>& directly,
                        std::vector<BodyId>& list) {
    const std::size_t first = list.size();
    const auto is_in = [&](BodyId other) {
        return std::find(list.begin() + static_cast<std::ptrdiff_t>(first), list.end(), other) !=
               list.end();
    };
    list.push_back(body);
    std::size_t begin = first;
    for (int step = 0; step < most_steps; ++step) {
        const std::size_t end = list.size();
        for (; begin < end; ++begin) {
            for (const BodyId other : directly[list[begin].index()]) {
                if (list.size() - first < most_spoken_for && !is_in(other)) list.push_back(other);
            }
        }
    }
}

}  // namespace

Speakers::Speakers(const Snapshot& snapshot) {
    const std::size_t bodies = snapshot.map().bodies().size();
    const auto directly = spoken_for_directly(snapshot);
    up_.resize(bodies);
    down_.resize(bodies);
    for (std::size_t i = 0; i < bodies; ++i) {
        const std::size_t first = lists_.size();
        add_all_spoken_for(BodyId(i), directly, lists_);
        up_[i] = {static_cast<std::uint32_t>(first),
                  static_cast<std::uint32_t>(lists_.size() - first)};
        for (const BodyId other : listed(up_[i]))
            ++down_[other.index()].count;
    }
    auto end = static_cast<std::uint32_t>(lists_.size());
    for (Slice<BodyId>& slice : down_) {
        slice.first = end;
        end += std::exchange(slice.count, 0);
    }
    lists_.resize(end);
    for (std::size_t i = 0; i < bodies; ++i) {
        for (const BodyId other : listed(up_[i])) {
            Slice<BodyId>& slice = down_[other.index()];
            lists_[slice.first + slice.count++] = BodyId(i);
        }
    }
}

void Speakers::leave_out_offices(std::vector<BodyId>& bodies) const {
    std::vector<BodyId> all = bodies;
    sort_once(all);
    const auto speaks = [&](BodyId one, BodyId whom) {
        const auto list = spoken_for(one);
        return std::ranges::find(list, whom) != list.end();
    };
    std::erase_if(bodies, [&](BodyId body) {
        return std::ranges::any_of(spoken_for(body), [&](BodyId other) {
            return std::ranges::binary_search(all, other) && !speaks(other, body);
        });
    });
}

}  // namespace remit
