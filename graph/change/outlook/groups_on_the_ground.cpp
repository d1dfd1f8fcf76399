// SPDX-License-Identifier: MIT
// Groups below the bodies that become one, which a reader may fear for.
#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "graph/change/outlook/outlook_parts.hpp"
#include "graph/findings/wording.hpp"
#include "remit/graph/terms.hpp"

namespace remit {
namespace {

/// Whether one of a body's areas lies in those of another: not one that serves a whole county.
bool works_within(const Snapshot& snapshot, BodyId body, BodyId other) {
    const Register& map = snapshot.map();
    const auto wide = map.list(map[other].areas);
    return std::ranges::any_of(map.list(map[body].areas), [&](AreaId area) {
        return std::ranges::any_of(snapshot.holders(area), [&](AreaId holder) {
            return std::ranges::find(wide, holder) != wide.end();
        });
    });
}

}  // namespace

void add_groups_on_the_ground(const PlanView& plan, Outlook& out) {
    const Register& map = plan.map();
    std::vector<BodyId> groups;
    for (std::size_t i = 0; i < map.bodies().size(); ++i) {
        const BodyId body(i);
        const bool stays = plan.was(body) && plan.after().live(body) && !plan.is_of_plan(body);
        if (!stays || category(map, body) != Category::operational) continue;
        const bool below = std::ranges::any_of(plan.joined(), [&](const PlanView::Joined& joined) {
            return works_within(plan.after(), body, joined.body);
        });
        if (below) groups.push_back(body);
    }
    if (groups.empty()) return;
    out.notes.push_back(
        fmt::format("Groups on the ground stay as they are: {}.", names(map, groups)));
}

}  // namespace remit
