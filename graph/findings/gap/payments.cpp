// SPDX-License-Identifier: MIT
#include "graph/findings/gap/payments.hpp"

#include <fmt/format.h>

#include "graph/findings/gap/denied.hpp"
#include "graph/findings/wording.hpp"

namespace remit {

bool paid_once(const Snapshot& snapshot, RelationId id) {
    const Relation& r = snapshot.map()[id];
    const bool taken = !snapshot.options().firm_only || r.standing.firm();
    const bool begun = !r.start || r.start.first() <= snapshot.day();
    if (r.type != RelationType::funds || !taken || !begun) return false;
    const bool in_place = r.status == Status::in_place || r.status == Status::disputed;
    return r.status == Status::lapsed ||
           (in_place && r.end && r.end.latest.last() < snapshot.day());
}

std::string described_payment(const Snapshot& snapshot, RelationId id) {
    const Relation& r = snapshot.map()[id];
    std::string text = described(snapshot.map(), id);
    if (r.end && paid_once(snapshot, id)) text += fmt::format(", until {}", plain(r.end.latest));
    return text;
}

Payments::Payments(const Snapshot& snapshot) {
    const Register& map = snapshot.map();
    for (std::size_t i = 0; i < map.relations().size(); ++i) {
        const RelationId id{i};
        const Relation& r = map[id];
        if (r.type == RelationType::eligible_for) add_eligibility(snapshot, id);
        if (r.type != RelationType::funds) continue;
        if (snapshot.meant(id) && paid_once(snapshot, id)) once_[r.to].push_back(id);
        if (snapshot.live(id)) add_payment(r, id);
    }
    leave_out_those_who_may(map);
}

std::vector<RelationId> Payments::of(const ByBody& all, BodyId body) {
    const auto found = all.find(body);
    return found == all.end() ? std::vector<RelationId>{} : found->second;
}

void Payments::add_eligibility(const Snapshot& snapshot, RelationId id) {
    const Relation& r = snapshot.map()[id];
    if (denied(snapshot, id)) shut_[r.to].push_back(id);
    if (snapshot.live(id)) open_.emplace(r.from, r.to);
}

void Payments::add_payment(const Relation& relation, RelationId id) {
    if (!relation.via.empty()) {
        by_way_[relation.to].push_back(id);
    } else if (relation.topics.empty()) {
        freely_.emplace(relation.from, relation.to);
    }
}

void Payments::leave_out_those_who_may(const Register& map) {
    for (auto& entry : shut_) {
        const BodyId fund = entry.first;
        std::erase_if(entry.second, [&](RelationId id) {
            return open_.contains({map[id].from, fund});
        });
    }
}

}  // namespace remit
