// SPDX-License-Identifier: MIT
#include "remit/graph/outlook.hpp"

#include "graph/change/fates/same_bodies.hpp"
#include "graph/change/outlook/outlook_parts.hpp"
#include "graph/change/outlook/plan_view.hpp"

namespace remit {
namespace {

/// Old ids with those that stand for them by the plan; the parts of what it splits stand for one
/// another.
JoinedIds joined_ids(const PlanView& plan) {
    JoinedIds result;
    const Register& old = plan.old_map();
    for (std::size_t i = 0; i < old.bodies().size(); ++i) {
        const BodyId body = plan.changed(BodyId(i));
        if (body && plan.map().id(body) != old.id(BodyId(i)))
            result.emplace(old.id(BodyId(i)), plan.map().id(body));
    }
    for (const Succession& succession : plan.context().changed.successions) {
        if (succession.after.empty()) continue;
        const std::string first = plan.map().id(succession.after.front());
        for (const auto* list : {&succession.before, &succession.after}) {
            for (const BodyId body : *list) {
                const std::string id = plan.map().id(body);
                if (id != first) result.emplace(id, first);
            }
        }
    }
    return result;
}

}  // namespace

Outlook outlook(const PlanContext& context) {
    const PlanView plan(context);
    Outlook result;
    add_consents(plan, result);
    add_groups_on_the_ground(plan, result);
    add_papers(plan, result);
    add_seats(plan, result);
    add_remits(plan, result);
    add_money(plan, result);
    add_voices(plan, result);
    add_lines(plan, result);
    add_sizes(plan, result);
    result.findings = finding_changes(context.before, context.after, joined_ids(plan));
    return result;
}

}  // namespace remit
