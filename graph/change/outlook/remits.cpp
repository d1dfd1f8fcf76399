// SPDX-License-Identifier: MIT
// What becomes of the remits of bodies that a plan joins, parts, makes or ends.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "graph/change/outlook/outlook_parts.hpp"
#include "graph/findings/wording.hpp"
#include "graph/paths/sorted.hpp"
#include "remit/graph/terms.hpp"

namespace remit {
namespace {

/// Several may pay, advise or inform without doing the same work twice.
bool doubles(Function function) {
    return function == Function::strategy || function == Function::commissioning ||
           function == Function::coordination || function == Function::scrutiny;
}

/// One task: a topic, and what is done about it.
struct Task {
    TopicId topic{};
    Function function{};
    friend auto operator<=>(const Task&, const Task&) = default;
};

/// Who holds it, and where.
struct Holding {
    std::vector<RemitId> remits{};
    std::vector<BodyId> bodies{};
    std::vector<AreaId> areas{};
    bool anywhere = false;  ///< one of them says no area
};

class Remits {
  public:
    Remits(const PlanView& plan, Outlook& out) : plan_(plan), map_(plan.map()), out_(out) {}

    void add_all() {
        std::set<Task> tasks;
        for (const BodyId body : plan_.bodies()) {
            const auto own = map_.remits_of(body);
            for (std::uint32_t i = 0; i < own.count; ++i) {
                const RemitId id{std::size_t{own.first} + i};
                const Remit& r = map_[id];
                if (plan_.was(id) || plan_.after().live(id)) tasks.insert({r.topic, r.function});
            }
        }
        index();
        for (const Task& task : tasks)
            add(task);
        std::ranges::stable_sort(out_.remits, {}, [](const RemitChange& change) {
            return std::tuple(change.fate, change.topic, change.function);
        });
    }

  private:
    void index() {
        for (std::size_t i = 0; i < map_.remits().size(); ++i)
            by_task_[{map_.remits()[i].topic, map_.remits()[i].function}].emplace_back(i);
    }

    template <class Holds>
    [[nodiscard]] Holding holding(const Task& task, bool of_plan, Holds holds) const {
        Holding result;
        const auto found = by_task_.find(task);
        if (found == by_task_.end()) return result;
        for (const RemitId id : found->second) {
            if (!holds(id) || plan_.is_of_plan(map_[id].body) != of_plan) continue;
            result.remits.push_back(id);
            result.bodies.push_back(map_[id].body);
            const auto areas = areas_of(map_, id);
            result.areas.insert(result.areas.end(), areas.begin(), areas.end());
            result.anywhere = result.anywhere || areas.empty();
        }
        sort_once(result.bodies);
        sort_once(result.areas);
        return result;
    }

    void add(const Task& task) {
        const auto was = [this](RemitId id) { return plan_.was(id); };
        const auto is = [this](RemitId id) { return plan_.after().live(id); };
        const Holding before = holding(task, true, was);
        const Holding after = holding(task, true, is);
        const Holding others = holding(task, false, is);
        if (!before.remits.empty() && !after.remits.empty()) add_kept(task, before, after);
        if (before.remits != after.remits || before.areas != after.areas) {
            add_gained(task, before, after);
            add_lost(task, before, after, others);
        }
        if (doubles(task.function)) add_doubled(task, before, after, others);
    }

    RemitChange& put(RemitFate fate, const Task& task, const Holding& before,
                     const Holding& after) {
        out_.remits.push_back({.fate = fate,
                               .topic = task.topic,
                               .function = task.function,
                               .before = before.bodies,
                               .after = after.bodies,
                               .areas = after.areas,
                               .remits = before.remits});
        auto& remits = out_.remits.back().remits;
        remits.insert(remits.end(), after.remits.begin(), after.remits.end());
        sort_once(remits);
        return out_.remits.back();
    }

    void add_kept(const Task& task, const Holding& before, const Holding& after) {
        const bool joined = after.bodies.size() < before.bodies.size();
        RemitChange& change =
            put(joined ? RemitFate::joined : RemitFate::kept, task, before, after);
        if (joined) {
            change.why = fmt::format("{} held it, {} now.", sentence(number(before.bodies.size())),
                                     after.bodies.size() == 1
                                         ? "one does"
                                         : fmt::format("{} do", number(after.bodies.size())));
        }
    }

    // NOLINTBEGIN(misc-no-recursion): areas are made up of others as deep as the map has it
    /// Whether an area lies in one of these, or is made up of what does.
    [[nodiscard]] bool within(AreaId area, const std::vector<AreaId>& areas) const {
        const auto is_one = [&](AreaId a) { return std::ranges::binary_search(areas, a); };
        if (std::ranges::any_of(plan_.after().holders(area), is_one)) return true;
        const auto parts = map_.list(map_[area].parts);
        return !parts.empty() &&
               std::ranges::all_of(parts, [&](AreaId part) { return within(part, areas); });
    }
    // NOLINTEND(misc-no-recursion)

    /// The areas that do not lie in the others; of one of which a part does, the parts that do not.
    [[nodiscard]] std::vector<AreaId> beyond(const std::vector<AreaId>& areas,
                                             const std::vector<AreaId>& others) const {
        std::vector<AreaId> result;
        for (const AreaId area : areas) {
            if (within(area, others)) continue;
            const auto parts = map_.list(map_[area].parts);
            const bool some =
                std::ranges::any_of(parts, [&](AreaId part) { return within(part, others); });
            if (!some) result.push_back(area);
            for (const AreaId part : parts) {
                if (some && !within(part, others)) result.push_back(part);
            }
        }
        sort_once(result);
        return result;
    }

    void add_gained(const Task& task, const Holding& before, const Holding& after) {
        if (after.remits.empty()) return;
        if (before.remits.empty()) {
            put(RemitFate::gained, task, before, after).why =
                fmt::format("Nobody of them held it before.");
            return;
        }
        if (before.anywhere || after.anywhere) return;
        auto more = beyond(after.areas, before.areas);
        if (more.empty()) return;
        RemitChange& change = put(RemitFate::gained, task, before, after);
        change.why = fmt::format("It now reaches into {}.", names(map_, more));
        change.areas = std::move(more);
    }

    void add_lost(const Task& task, const Holding& before, const Holding& after,
                  const Holding& others) {
        if (before.remits.empty() || after.anywhere || others.anywhere) return;
        std::vector<AreaId> held = after.areas;
        held.insert(held.end(), others.areas.begin(), others.areas.end());
        sort_once(held);
        auto left = beyond(before.areas, held);
        const bool nobody = after.remits.empty() && others.remits.empty();
        if (left.empty() && !nobody) {
            if (!after.remits.empty()) return;
            RemitChange& change = put(RemitFate::kept, task, before, others);
            change.why = sentence(fmt::format(
                "{} {} it there too.", names(map_, others.bodies),
                others.bodies.size() == 1 && !is_plural(map_, others.bodies.front()) ? "holds"
                                                                                     : "hold"));
            return;
        }
        RemitChange& change = put(RemitFate::without_holder, task, before, after);
        change.why = nobody ? "Nobody on the map is left to hold it."
                            : fmt::format("Nobody holds it in {}.", names(map_, left));
        change.areas = std::move(left);
    }

    [[nodiscard]] bool is_part_of(BodyId part, const std::vector<BodyId>& bodies) const {
        return std::ranges::any_of(
            plan_.after().from(part, RelationClass::line),
            [&](const Arc& arc) { return std::ranges::find(bodies, arc.body) != bodies.end(); });
    }

    /// Others who do the same where the bodies of the plan do, and did not or did so before.
    void add_doubled(const Task& task, const Holding& before, const Holding& after,
                     const Holding& others) {
        std::vector<BodyId> now;
        std::vector<BodyId> already;
        for (const RemitId other : others.remits) {
            const BodyId body = map_[other].body;
            const auto meets = [&](RemitId own) { return overlap(plan_.after(), own, other); };
            if (!std::ranges::any_of(after.remits, meets) || is_part_of(body, after.bodies))
                continue;
            const auto met = [&](RemitId own) {
                return plan_.was(other) &&
                       plan_.after().overlap(areas_of(map_, own), areas_of(map_, other));
            };
            (std::ranges::any_of(before.remits, met) ? already : now).push_back(body);
        }
        for (auto* list : {&now, &already}) {
            if (list->empty()) continue;
            sort_once(*list);
            RemitChange& change = put(RemitFate::doubled, task, before, after);
            change.after.insert(change.after.end(), list->begin(), list->end());
            sort_once(change.after);
            change.why = sentence(
                fmt::format("{} {} the same there, {}.", names(map_, *list),
                            list->size() == 1 && !is_plural(map_, list->front()) ? "does" : "do",
                            list == &now ? "which is new" : "as before"));
        }
    }

    const PlanView& plan_;
    const Register& map_;
    Outlook& out_;
    std::map<Task, std::vector<RemitId>> by_task_{};
};

}  // namespace

void add_remits(const PlanView& plan, Outlook& out) { Remits(plan, out).add_all(); }

}  // namespace remit
