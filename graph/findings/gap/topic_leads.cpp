// SPDX-License-Identifier: MIT
#include "graph/findings/gap/topic_leads.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace remit {
namespace {

/// Functions that give direction to a topic. A lead on delivery, scrutiny, money or advice leads
/// on that alone; a lead without function is taken to lead on the topic.
bool gives_direction(const Remit& remit) {
    return remit.function == Function::strategy || remit.function == Function::commissioning ||
           remit.function == Function::coordination ||
           (remit.function == Function::none && leads(remit));
}

/// The remits of one topic that matter here, by body.
using Held = std::vector<RemitId>;

auto held_by(const Register& map, const Held& held, BodyId body) {
    return std::ranges::equal_range(held, body, {}, [&](RemitId id) { return map[id].body; });
}

Held directing(const Snapshot& snapshot, TopicId topic) {
    const Register& map = snapshot.map();
    Held held;
    std::ranges::copy_if(snapshot.remits_on(topic), std::back_inserter(held),
                         [&](RemitId id) { return gives_direction(map[id]); });
    std::ranges::stable_sort(held, {}, [&](RemitId id) { return map[id].body; });
    return held;
}

bool meets(const Snapshot& snapshot, RemitId remit, const Held& held, BodyId body) {
    return std::ranges::any_of(held_by(snapshot.map(), held, body),
                               [&](RemitId other) { return overlap(snapshot, remit, other); });
}

/// Whether the holder works for another holder there: it answers to it, or acts on its behalf. Who
/// leads between the two is plain.
bool works_for_another(const Snapshot& snapshot, RemitId id, const Held& held,
                       const std::vector<BodyId>& above_it) {
    const Remit& remit = snapshot.map()[id];
    const auto works_for = [&](BodyId other) {
        return other && other != remit.body && meets(snapshot, id, held, other);
    };
    return works_for(remit.on_behalf_of) || std::ranges::any_of(above_it, works_for);
}

/// Leaves out those who work for another, unless they lead.
Held on_their_own(const Snapshot& snapshot, const Held& held) {
    const Register& map = snapshot.map();
    Held result;
    BodyId body;
    std::vector<BodyId> above_it;
    for (const RemitId id : held) {
        if (std::exchange(body, map[id].body) != map[id].body) {
            above_it = superiors(snapshot, map[id].body);
            std::erase_if(above_it, [&](BodyId other) {
                return snapshot.ring_of(other) == snapshot.ring_of(map[id].body);
            });
        }
        if (leads(map[id]) || !works_for_another(snapshot, id, held, above_it))
            result.push_back(id);
    }
    return result;
}

}  // namespace

bool leads(const Remit& remit) { return remit.lead == Tristate::yes; }

std::vector<RemitId> who_directs(const Snapshot& snapshot, TopicId topic) {
    return on_their_own(snapshot, directing(snapshot, topic));
}

void Leads::add(RemitId lead) {
    for (const AreaId area : areas_of(snapshot_.map(), lead)) {
        of_area_[area].push_back(lead);
        for (const AreaId holder : snapshot_.holders(area))
            within_[holder].push_back(lead);
    }
}

void Leads::take(const Index& index, AreaId area, std::vector<RemitId>& leads) {
    const auto found = index.find(area);
    if (found == index.end()) return;
    leads.insert(leads.end(), found->second.begin(), found->second.end());
}

std::vector<RemitId> Leads::reaching(RemitId id) const {
    std::vector<RemitId> result;
    for (const AreaId area : areas_of(snapshot_.map(), id)) {
        for (const auto met : {snapshot_.holders(area), snapshot_.cut_across(area)}) {
            for (const AreaId other : met)
                take(of_area_, other, result);
        }
    }
    return result;
}

std::vector<RemitId> Leads::meeting(RemitId id) const {
    std::vector<RemitId> result = reaching(id);
    for (const AreaId area : areas_of(snapshot_.map(), id))
        take(within_, area, result);
    return result;
}

Leads leads_among(const Snapshot& snapshot, const std::vector<RemitId>& remits) {
    Leads result(snapshot);
    for (const RemitId id : remits) {
        if (leads(snapshot.map()[id])) result.add(id);
    }
    return result;
}

Leads leads_above(const Snapshot& snapshot, TopicId topic) {
    const Register& map = snapshot.map();
    std::set<BodyId> without_lead;
    for (const RemitId id : snapshot.remits_on(topic)) {
        if (!leads(map[id])) without_lead.insert(map[id].body);
    }
    Leads result(snapshot);
    for (const TopicId broad : broader_topics(map, topic)) {
        if (broad == topic || !map[broad].broader) continue;
        for (const RemitId id : snapshot.remits_on(broad)) {
            const bool counts = leads(map[id]) && gives_direction(map[id]);
            if (counts && !without_lead.contains(map[id].body)) result.add(id);
        }
    }
    return result;
}

}  // namespace remit
