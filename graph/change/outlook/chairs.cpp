// SPDX-License-Identifier: MIT
// Chairs and the voices of the elected on bodies that a plan ends or changes.
#include <algorithm>
#include <string>
#include <vector>

#include "graph/change/outlook/outlook_parts.hpp"
#include "graph/paths/sorted.hpp"
#include "remit/graph/terms.hpp"

namespace remit {
namespace {

class Voices {
  public:
    explicit Voices(const PlanView& plan) : plan_(plan), map_(plan.map()) {}

    void add(BodyId body, Outlook& out) const {
        VoiceChange change{.body = body};
        const auto heirs = plan_.heirs(body);
        for (const RelationId id : plan_.after().touching(body)) {
            const Relation& r = map_[id];
            const bool seat = r.type == RelationType::member_of && r.to == body && plan_.was(id);
            if (!seat || !is_seat(r.role)) continue;
            const bool chair = chairs(r.role);
            if (chair) change.chairs.push_back(r.from);
            const Voice heard = voice(map_, id);
            if (heard == Voice::none) continue;
            change.elected.push_back(r.from);
            const bool still = std::ranges::any_of(
                heirs, [&](BodyId heir) { return is_heard(r.from, heir, false); });
            if (!still) change.lost.push_back(r.from);
            const bool chairs_it = std::ranges::any_of(
                heirs, [&](BodyId heir) { return is_heard(r.from, heir, true); });
            if (chair && heard == Voice::certain && !chairs_it) change.loses_chair = true;
        }
        for (auto* list : {&change.chairs, &change.elected, &change.lost})
            sort_once(*list);
        if (!change.chairs.empty() || !change.elected.empty())
            out.voices.push_back(std::move(change));
    }

  private:
    /// Whether a body has a seat on another by the plan that gives voters a voice, or its chair.
    [[nodiscard]] bool is_heard(BodyId member, BodyId host, bool as_chair) const {
        return std::ranges::any_of(plan_.after().touching(member), [&](RelationId id) {
            const Relation& r = map_[id];
            const bool seat = r.type == RelationType::member_of && r.from == member &&
                              r.to == host && plan_.after().live(id) && is_seat(r.role);
            return seat && voice(map_, id) != Voice::none && (!as_chair || chairs(r.role));
        });
    }

    const PlanView& plan_;
    const Register& map_;
};

}  // namespace

void add_voices(const PlanView& plan, Outlook& out) {
    const Voices voices(plan);
    for (const BodyId body : plan.bodies()) {
        if (plan.was(body)) voices.add(body, out);
    }
}

}  // namespace remit
