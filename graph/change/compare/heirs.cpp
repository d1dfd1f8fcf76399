// SPDX-License-Identifier: MIT
#include "graph/change/compare/heirs.hpp"

#include <algorithm>
#include <set>

#include "graph/paths/sorted.hpp"

namespace remit {
namespace {

/// More than so many bodies in the place of one tell a reader nothing.
constexpr std::size_t most = 32;

}  // namespace

Heirs::Heirs(const Snapshot& after) : after_(after) {
    const Register& map = after.map();
    for (const Relation& r : map.relations()) {
        const bool so = r.status == Status::in_place || r.status == Status::disputed;
        const bool begun = !r.start || r.start.first() <= after.day();
        if (r.type == RelationType::succeeds && r.from != r.to && so && begun)
            next_[r.to].push_back(r.from);
    }
}

std::vector<BodyId> Heirs::of(BodyId ended) const {
    std::vector<BodyId> result;
    if (after_.live(ended)) return result;
    std::set<BodyId> seen{ended};
    std::vector<BodyId> todo{ended};
    while (!todo.empty() && result.size() < most && seen.size() < most * 2) {
        const auto found = next_.find(todo.back());
        todo.pop_back();
        if (found == next_.end()) continue;
        for (const BodyId heir : found->second) {
            if (!seen.insert(heir).second) continue;
            (after_.live(heir) ? result : todo).push_back(heir);
        }
    }
    sort_once(result);
    return result;
}

std::map<BodyId, std::vector<BodyId>> Heirs::predecessors(const Snapshot& before) const {
    std::map<BodyId, std::vector<BodyId>> result;
    for (const auto& [ended, next] : next_) {
        if (!before.live(ended)) continue;
        for (const BodyId heir : of(ended))
            result[heir].push_back(ended);
    }
    return result;
}

}  // namespace remit
