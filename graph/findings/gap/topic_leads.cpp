// SPDX-License-Identifier: MIT
#include "graph/findings/gap/topic_leads.hpp"

#include <algorithm>
#include <set>
#include <unordered_set>

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

Held directing(const Snapshot& snapshot, TopicId topic) {
    const Register& map = snapshot.map();
    Held held;
    std::ranges::copy_if(snapshot.remits_on(topic), std::back_inserter(held),
                         [&](RemitId id) { return gives_direction(map[id]); });
    std::ranges::stable_sort(held, {}, [&](RemitId id) { return map[id].body; });
    return held;
}

/// `held` stands in order of bodies.
bool meets(const Snapshot& snapshot, RemitId remit, const Held& held, BodyId body) {
    const Register& map = snapshot.map();
    const auto body_of = [&](RemitId id) { return map[id].body; };
    auto own = std::ranges::lower_bound(held, body, {}, body_of);
    for (; own != held.end() && body_of(*own) == body; ++own) {
        if (overlap(snapshot, remit, *own)) return true;
    }
    return false;
}

/// Further up nobody speaks for a body.
constexpr std::size_t most_superiors = 1000;

/// Whether lines lead from a body to one that `is_wanted`, and not back. Stops at the first, so
/// that in a long chain of holders each takes one step.
template <class IsWanted>
bool answers_to(const Snapshot& snapshot, BodyId start, IsWanted is_wanted) {
    std::unordered_set<BodyId> seen{start};
    std::vector<BodyId> queue{start};
    for (std::size_t i = 0; i < queue.size() && i < most_superiors; ++i) {
        for (const Arc& arc : snapshot.from(queue[i], RelationClass::line)) {
            if (!seen.insert(arc.body).second) continue;
            const bool above = snapshot.ring_of(arc.body) != snapshot.ring_of(start);
            if (above && is_wanted(arc.body)) return true;
            queue.push_back(arc.body);
        }
    }
    return false;
}

/// Whether the holder works for another holder there: it acts on its behalf, or answers to it. Who
/// leads between the two is plain.
bool works_for_another(const Snapshot& snapshot, RemitId id, const Held& held) {
    const Remit& remit = snapshot.map()[id];
    const auto holds_too = [&](BodyId other) { return meets(snapshot, id, held, other); };
    const BodyId principal = remit.on_behalf_of;
    if (principal && principal != remit.body && holds_too(principal)) return true;
    return answers_to(snapshot, remit.body, holds_too);
}

}  // namespace

bool leads(const Remit& remit) { return remit.lead == Tristate::yes; }

std::vector<RemitId> on_their_own(const Snapshot& snapshot, std::vector<RemitId> held) {
    const Held all = held;
    std::erase_if(held, [&](RemitId id) {
        return !leads(snapshot.map()[id]) && works_for_another(snapshot, id, all);
    });
    return held;
}

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
