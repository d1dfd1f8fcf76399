// SPDX-License-Identifier: MIT
#include "graph/findings/unclear/role_conflicts.hpp"

#include <algorithm>
#include <utility>

#include "graph/findings/sources.hpp"

namespace remit {

bool any_disputed(const Snapshot& snapshot, const std::vector<RemitId>& remits) {
    return std::ranges::any_of(remits, [&](RemitId id) { return in_dispute(snapshot, id); });
}

namespace {

bool conflicts(const Snapshot& snapshot, const RoleConflict& role) {
    return any_disputed(snapshot, role.strategy) ||
           (!role.strategy.empty() && any_disputed(snapshot, role.delivery));
}

}  // namespace

bool in_dispute(const Snapshot& snapshot, RemitId id) {
    const Remit& remit = snapshot.map()[id];
    if (!remit.standing.disputed || snapshot.options().firm_only) return false;
    if (remit.status == Status::unconfirmed) {
        return snapshot.current(id) && !voices(snapshot.map(), id).support.empty();
    }
    const bool denied = remit.status == Status::absent || remit.status == Status::lapsed;
    return snapshot.live(id) || (denied && snapshot.current(id));
}

std::vector<RoleConflict> role_conflicts(const Snapshot& snapshot) {
    const Register& map = snapshot.map();
    std::vector<RemitId> remits;
    for (std::size_t i = 0; i < map.remits().size(); ++i) {
        const RemitId id{i};
        const bool role =
            map[id].function == Function::strategy || map[id].function == Function::delivery;
        if (role && (snapshot.live(id) || in_dispute(snapshot, id))) remits.push_back(id);
    }
    std::ranges::stable_sort(remits, {},
                             [&](RemitId id) { return std::pair(map[id].body, map[id].topic); });
    std::vector<RoleConflict> all;
    for (const RemitId id : remits) {
        const auto [body, topic] = std::pair(map[id].body, map[id].topic);
        if (all.empty() || all.back().body != body || all.back().topic != topic) {
            all.push_back({.body = body, .topic = topic});
        }
        const bool strategy = map[id].function == Function::strategy;
        (strategy ? all.back().strategy : all.back().delivery).push_back(id);
    }
    std::erase_if(all, [&](const RoleConflict& role) { return !conflicts(snapshot, role); });
    return all;
}

}  // namespace remit
