// SPDX-License-Identifier: MIT
#include "graph/findings/endings.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "graph/findings/naming.hpp"

namespace remit {
namespace {

/// So many bodies that replaced one are looked at: of no more than a few could a reader make
/// sense, and a body with n heirs and n that rely on it would cost n².
constexpr std::size_t most_heirs = 16;

bool in_being(BodyStatus status) {
    return status == BodyStatus::active || status == BodyStatus::dormant ||
           status == BodyStatus::suspended;
}

/// The end of the last stretch in which a body was there.
EndDate end_of(const Register& map, BodyId body) {
    EndDate end;
    for (const Phase& phase : map.list(map[body].phases)) {
        if (in_being(phase.status)) end = phase.end;
    }
    return end;
}

}  // namespace

bool has_ended(const Snapshot& snapshot, BodyId body) {
    if (snapshot.live(body) || snapshot.status(body) != BodyStatus::disbanded) return false;
    const Register& map = snapshot.map();
    const PartialDate known_from = map.type(body).exists_from;
    const bool too_early = known_from && snapshot.day() < known_from.first();
    return std::ranges::any_of(map.list(map[body].phases), [&](const Phase& phase) {
        const bool was = in_being(phase.status) || phase.status == BodyStatus::disbanded;
        return was && (phase.start ? phase.start.first() <= snapshot.day() : !too_early);
    });
}

std::string ended_when(const Register& map, BodyId body) {
    const EndDate end = end_of(map, body);
    if (!end || end.uncertain()) return fmt::format("{} ended", agree(map, body, "has", "have"));
    return fmt::format("ended {} {}", end.latest.day != 0 ? "on" : "in", plain(end.latest));
}

Successors successors(const Snapshot& snapshot) {
    const Register& map = snapshot.map();
    Successors result;
    for (std::size_t i = 0; i < map.relations().size(); ++i) {
        const Relation& r = map.relations()[i];
        if (r.type != RelationType::succeeds || r.from == r.to || !snapshot.live(r.from)) continue;
        const bool so = r.status == Status::in_place || r.status == Status::disputed;
        const bool firm = !snapshot.options().firm_only || r.standing.firm();
        const bool begun = !r.start || r.start.first() <= snapshot.day();
        if (!so || !firm || !begun) continue;
        auto& heirs = result[r.to];
        if (heirs.size() < most_heirs) heirs.push_back({r.from, RelationId(i)});
    }
    return result;
}

}  // namespace remit
