// SPDX-License-Identifier: MIT
#include "viz/diagram/around.hpp"

#include <algorithm>

namespace remit::diagram {
namespace {

bool is_wanted(const Snapshot& snapshot, const Relation& relation) {
    return !snapshot.options().firm_only || relation.standing.firm();
}

/// Of each body, how many relations lead to it from the focus at the least.
std::vector<std::size_t> hops_from(const Snapshot& snapshot, const Selection& bodies, BodyId focus,
                                   std::size_t most) {
    const Register& map = snapshot.map();
    std::vector<std::size_t> hops(map.bodies().size(), Around::far);
    hops[focus.index()] = 0;
    std::vector<BodyId> queue{focus};
    for (std::size_t i = 0; i < queue.size() && hops[queue[i].index()] < most; ++i) {
        for (const RelationId id : snapshot.touching(queue[i])) {
            const Relation& relation = map[id];
            const BodyId other = relation.from == queue[i] ? relation.to : relation.from;
            const bool leads = snapshot.current(id) && state_of(relation.status) != State::gone;
            if (!leads || !bodies.has(other) || !is_wanted(snapshot, relation)) continue;
            if (hops[other.index()] != Around::far) continue;
            hops[other.index()] = hops[queue[i].index()] + 1;
            queue.push_back(other);
        }
    }
    return hops;
}

}  // namespace

Line line_for(RelationType type) {
    if (const auto line = line_of(type)) return *line;
    switch (class_of(type)) {
        case RelationClass::authority:
            return Line::authority;
        case RelationClass::membership:
            return Line::membership;
        case RelationClass::funding:
            return Line::funding;
        case RelationClass::coordination:
            return Line::coordination;
        case RelationClass::change:
            return Line::change;
        default:
            return Line::information;
    }
}

Around around(const Snapshot& snapshot, const Selection& bodies, BodyId focus, std::size_t hops) {
    const Register& map = snapshot.map();
    Around out{.hops = hops_from(snapshot, bodies, focus, hops)};
    std::vector<BodyId> denied;  // what only relations that are gone lead to
    for (std::size_t i = 0; i < map.relations().size(); ++i) {
        const RelationId id(i);
        const Relation& relation = map[id];
        const std::size_t from = out.hops[relation.from.index()];
        const std::size_t to = out.hops[relation.to.index()];
        if (relation.from == relation.to || std::min(from, to) >= hops) continue;
        if (!snapshot.meant(id)) continue;
        const BodyId farther = from < to ? relation.to : relation.from;
        if (!snapshot.current(id)) {
            ++out.not_current;
        } else if (!bodies.has(farther) && farther != focus) {
            ++out.beyond;
        } else if (!is_wanted(snapshot, relation)) {
            ++out.not_firm;
        } else {
            out.drawn.push_back({id, line_for(relation.type), state_of(relation.status)});
            if (std::max(from, to) == Around::far) denied.push_back(farther);
        }
    }
    for (const BodyId body : denied)
        out.hops[body.index()] = hops;
    for (std::size_t i = 0; i < map.relations().size(); ++i) {
        const Relation& relation = map.relations()[i];
        const bool last =
            out.hops[relation.from.index()] == hops && out.hops[relation.to.index()] == hops;
        if (last && relation.from != relation.to && snapshot.current(RelationId(i)))
            ++out.between_the_last;
    }
    return out;
}

}  // namespace remit::diagram
