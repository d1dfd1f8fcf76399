// SPDX-License-Identifier: MIT
#include "graph/change/suggest/pools.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "graph/findings/duplicate/mergers.hpp"
#include "graph/findings/of_a_kind.hpp"
#include "graph/paths/sorted.hpp"
#include "remit/graph/terms.hpp"

namespace remit::suggesting {
namespace {

constexpr std::uint32_t no_pool = UINT32_MAX;

/// Councils, posts and agencies are made one by other law and for other reasons. Unless a type is
/// asked for, bodies that only advise or pay are left alone as well.
bool can_be_one(const Register& map, BodyId body, bool asked_for) {
    switch (category(map, body)) {
        case Category::elected:
        case Category::post:
        case Category::agency:
            return false;
        case Category::statutory_partnership:
        case Category::partnership:
        case Category::working_group:
        case Category::operational:
            return true;
        default:
            return asked_for;
    }
}

/// Consent to a merger, or an agreement that speaks of a succession.
std::vector<BodyId> would_be_one(const Snapshot& snapshot, const Decision& decision) {
    std::vector<BodyId> bodies = to_be_one(snapshot, decision);
    if (!bodies.empty() || decision.kind != DecisionKind::agreement) return bodies;
    for (const FactRef fact : snapshot.map().list(decision.about)) {
        if (fact.kind != FactKind::relation) continue;
        const Relation& r = snapshot.map()[RelationId{fact.number}];
        if (r.type == RelationType::succeeds) bodies.push_back(r.to);
    }
    sort_once(bodies);
    return bodies.size() > 1 ? bodies : std::vector<BodyId>{};
}

}  // namespace

Ground::Ground(const Snapshot& snapshot, const SuggestOptions& options)
    : snapshot_(snapshot), members_(snapshot), parts_(snapshot) {
    fill_pools(options);
    for (Pool& pool : pools_)
        measure(pool);
    find_decisions();
}

void Ground::fill_pools(const SuggestOptions& options) {
    const Register& map = snapshot_.map();
    const bool one_place = is_one_place(map);
    const TypeId wanted = map.vocabulary().find(options.type);
    std::map<std::pair<TypeId, AreaId>, std::uint32_t> number;
    pool_of_.assign(map.bodies().size(), no_pool);
    for (std::size_t i = 0; i < map.bodies().size(); ++i) {
        const BodyId body(i);
        const bool of_type =
            options.type.empty() || (wanted && map.vocabulary().is_a(map[body].type, wanted));
        if (!of_type || !snapshot_.live(body) || !can_be_one(map, body, !options.type.empty()))
            continue;
        const AreaId place = place_of(snapshot_, body);
        if (!place && !one_place) continue;
        const auto [at, is_new] = number.try_emplace({map.peer_type(body), place},
                                                     static_cast<std::uint32_t>(pools_.size()));
        if (is_new) pools_.push_back({.type = map.peer_type(body), .place = place});
        Pool& pool = pools_[at->second];
        if (stands_for_many(map, body)) {
            pool.of_many.push_back(body);
        } else {
            pool.bodies.push_back(body);
            pool_of_[i] = at->second;
        }
        for (const AreaId area : around(body))
            ++pool.holds[area];
    }
}

void Ground::measure(Pool& pool) const {
    const Register& map = snapshot_.map();
    const auto peers = coverages(snapshot_, parts_, pool.bodies);
    pool.part = common_measure(map, peers);
    if (!pool.part && !peers.empty()) {
        // Each covers just one of some kind, or has no kind in common with the rest.
        for (const auto& [kind, count] : peers.front().parts) {
            const bool of_all = kind && std::ranges::all_of(peers, [&, k = kind](const auto& peer) {
                                    return peer.parts.contains(k);
                                });
            if (of_all && (!pool.part || map.text(*pool.part) < map.text(kind))) pool.part = kind;
        }
    }
    if (!pool.part) return;
    for (const Coverage& peer : peers)
        pool.sizes.push_back(peer.parts.at(*pool.part));
    std::ranges::sort(pool.sizes);
}

void Ground::find_decisions() {
    const Register& map = snapshot_.map();
    for (std::size_t i = 0; i < map.decisions().size(); ++i) {
        for (const BodyId body : would_be_one(snapshot_, map.decisions()[i]))
            decisions_[body].emplace_back(i);
    }
}

const Pool* Ground::pool(BodyId body) const {
    const std::uint32_t number = pool_of_[body.index()];
    return number == no_pool ? nullptr : &pools_[number];
}

std::vector<BodyId> Ground::authorities(BodyId body) const {
    std::vector<BodyId> result;
    for (const Arc& arc : snapshot_.to(body, RelationClass::authority)) {
        const bool authority = map()[arc.relation].type == RelationType::authority_of;
        if (authority && !stands_for_many(map(), arc.body)) result.push_back(arc.body);
    }
    sort_once(result);
    return result;
}

std::vector<AreaId> Ground::around(BodyId body) const {
    std::vector<AreaId> result;
    bool first = true;
    for (const AreaId area : map().list(map()[body].areas)) {
        const auto holders = snapshot_.holders(area);
        std::vector<AreaId> own(holders.begin(), holders.end());
        std::ranges::sort(own);
        std::vector<AreaId> both;
        std::ranges::set_intersection(result, own, std::back_inserter(both));
        result = first ? std::move(own) : std::move(both);
        first = false;
    }
    return result;
}

std::span<const DecisionId> Ground::decisions(BodyId body) const {
    const auto at = decisions_.find(body);
    return at == decisions_.end() ? std::span<const DecisionId>{} : std::span(at->second);
}

std::vector<AreaId> areas_of(const Register& map, std::span<const BodyId> bodies) {
    std::vector<AreaId> result;
    for (const BodyId body : bodies) {
        const auto own = map.list(map[body].areas);
        result.insert(result.end(), own.begin(), own.end());
    }
    sort_once(result);
    return result;
}

}  // namespace remit::suggesting
