// SPDX-License-Identifier: MIT
#include "graph/findings/gap/duties.hpp"

#include <algorithm>
#include <optional>

#include "graph/findings/gap/denied.hpp"
#include "graph/findings/gap/payments.hpp"
#include "graph/findings/gap/topic_leads.hpp"
#include "graph/paths/sorted.hpp"
#include "remit/graph/terms.hpp"

namespace remit {
namespace {

/// Bodies with a purse of their own, or in somebody's: the end of one grant leaves them others.
bool has_a_purse(Category category) {
    return category == Category::elected || category == Category::executive ||
           category == Category::agency || category == Category::funder ||
           category == Category::post;
}

/// What comes to a body today; nothing where any of it is free to spend.
std::optional<std::vector<RelationId>> tied_money(const Snapshot& snapshot, BodyId body) {
    const Register& map = snapshot.map();
    std::vector<RelationId> result;
    for (const Arc& arc : snapshot.to(body, RelationClass::funding)) {
        const Relation& r = map[arc.relation];
        if (r.type == RelationType::eligible_for || arc.body == body) continue;
        if (r.topics.empty()) return std::nullopt;
        result.push_back(arc.relation);
    }
    return result;
}

bool paid_for(const Register& map, const Duty& duty, TopicId topic) {
    return std::ranges::any_of(duty.rest, [&](RelationId id) {
        const auto topics = map.list(map[id].topics);
        return std::ranges::find(topics, topic) != topics.end();
    });
}

/// The remits that make a topic the body's duty. Who has a purse has many tasks that no grant pays
/// for; there only the lead counts.
std::vector<RemitId> duties_on(const Snapshot& snapshot, const Duty& duty, TopicId topic) {
    const Register& map = snapshot.map();
    const bool any = duty.by_law && !has_a_purse(category(map, duty.body));
    std::vector<RemitId> own;
    std::vector<RemitId> near;
    for (const RemitId id : snapshot.remits_of(duty.body)) {
        if (!any && !leads(map[id])) continue;
        if (map[id].topic == topic) own.push_back(id);
        if (topics_overlap(map, map[id].topic, topic)) near.push_back(id);
    }
    return own.empty() ? near : own;
}

void add_general_loss(const Snapshot& snapshot, Duty& duty, RelationId loss) {
    const Register& map = snapshot.map();
    if (has_a_purse(category(map, duty.body))) return;
    duty.general = true;
    duty.lost.push_back(loss);
    for (const RemitId id : snapshot.remits_of(duty.body)) {
        if (leads(map[id])) duty.remits.push_back(id);
    }
}

void add_loss(const Snapshot& snapshot, Duty& duty, RelationId loss) {
    const auto topics = snapshot.map().list(snapshot.map()[loss].topics);
    if (topics.empty()) return add_general_loss(snapshot, duty, loss);
    for (const TopicId topic : topics) {
        const auto remits = duties_on(snapshot, duty, topic);
        if (remits.empty() || paid_for(snapshot.map(), duty, topic)) continue;
        duty.topics.push_back(topic);
        duty.lost.push_back(loss);
        duty.remits.insert(duty.remits.end(), remits.begin(), remits.end());
    }
}

bool carries_a_duty(const Snapshot& snapshot, BodyId body) {
    const Register& map = snapshot.map();
    return snapshot.live(body) && (statutory(map, body) == Tristate::yes ||
                                   std::ranges::any_of(snapshot.remits_of(body),
                                                       [&](RemitId id) { return leads(map[id]); }));
}

Duty duty_of(const Snapshot& snapshot, BodyId body) {
    const Register& map = snapshot.map();
    Duty duty{.body = body, .by_law = statutory(map, body) == Tristate::yes};
    auto rest = tied_money(snapshot, body);
    if (!rest) return duty;
    duty.rest = *std::move(rest);
    for (const RelationId id : snapshot.touching(body)) {
        const Relation& r = map[id];
        if (r.type != RelationType::funds || r.to != body || r.from == body) continue;
        if (paid_once(snapshot, id) || denied(snapshot, id)) add_loss(snapshot, duty, id);
    }
    sort_once(duty.lost);
    sort_once(duty.topics);
    sort_once(duty.remits);
    return duty;
}

}  // namespace

std::vector<Duty> duties_without_money(const Snapshot& snapshot) {
    std::vector<Duty> result;
    for (std::size_t i = 0; i < snapshot.map().bodies().size(); ++i) {
        if (!carries_a_duty(snapshot, BodyId{i})) continue;
        Duty duty = duty_of(snapshot, BodyId{i});
        if (!duty.lost.empty()) result.push_back(std::move(duty));
    }
    return result;
}

}  // namespace remit
