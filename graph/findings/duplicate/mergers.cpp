// SPDX-License-Identifier: MIT
#include "graph/findings/duplicate/mergers.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>

#include "graph/findings/of_a_kind.hpp"
#include "graph/paths/sorted.hpp"
#include "remit/graph/terms.hpp"

namespace remit {
namespace {

constexpr std::size_t fewest_in_common = 4;
/// Bodies of one type and place that share a task and a member, of which each is held against so
/// many. Through them the rest is met.
constexpr std::size_t most_compared = 64;

/// Councils and posts are merged by other law, and for other reasons.
bool can_merge(const Snapshot& snapshot, BodyId body) {
    const Category kind = category(snapshot.map(), body);
    return snapshot.live(body) && kind != Category::elected && kind != Category::post;
}

bool stands(Status status) {
    return status != Status::absent && status != Status::lapsed && status != Status::unconfirmed;
}

/// Joins bodies of one type and place.
class Joiner {
  public:
    explicit Joiner(const Snapshot& snapshot, Places places = Places::one)
        : snapshot_(snapshot), places_(places), part_(snapshot.map().bodies().size()) {
        std::iota(part_.begin(), part_.end(), std::size_t{0});
    }

    bool join(BodyId a, BodyId b) {
        const Register& map = snapshot_.map();
        const bool alike =
            a != b && map.peer_type(a) == map.peer_type(b) &&
            (places_ == Places::any || place_of(snapshot_, a) == place_of(snapshot_, b));
        if (!alike || !can_merge(snapshot_, a) || !can_merge(snapshot_, b)) return false;
        const std::size_t one = part_of(a);
        const std::size_t other = part_of(b);
        part_[std::max(one, other)] = std::min(one, other);
        return true;
    }

    /// The number of a body's part: that of its first body.
    std::size_t part_of(BodyId body) {
        std::size_t i = body.index();
        for (; part_[i] != i; i = part_[i])
            part_[i] = part_[part_[i]];
        return i;
    }

    /// Parts of two or more bodies, by their number.
    std::map<std::size_t, MergerGroup> groups() {
        std::map<std::size_t, MergerGroup> result;
        for (std::size_t i = 0; i < part_.size(); ++i) {
            if (can_merge(snapshot_, BodyId(i))) result[part_of(BodyId(i))].bodies.emplace_back(i);
        }
        std::erase_if(result, [](const auto& part) { return part.second.bodies.size() < 2; });
        for (auto& [number, group] : result)
            group.place = place_of_all(group.bodies);
        return result;
    }

  private:
    [[nodiscard]] AreaId place_of_all(const std::vector<BodyId>& bodies) const {
        const AreaId place = place_of(snapshot_, bodies.front());
        const bool one = std::ranges::all_of(
            bodies, [&](BodyId body) { return place_of(snapshot_, body) == place; });
        return one ? place : AreaId{};
    }

    const Snapshot& snapshot_;
    Places places_;
    std::vector<std::size_t> part_;  // parent of each body, up to the one that stands for all
};

/// A fact that says of bodies that they are, or are to be, one.
struct Saying {
    MergerGroup::Why why{};
    std::vector<FactRef> facts{};
    std::vector<BodyId> bodies{};
    BodyId successor{};
};

/// The old bodies of each that is to come.
void add_successions(const Snapshot& snapshot, std::vector<Saying>& sayings) {
    const Register& map = snapshot.map();
    std::map<BodyId, Saying> by_successor;
    for (std::size_t i = 0; i < map.relations().size(); ++i) {
        const Relation& r = map.relations()[i];
        const bool to_come = r.type == RelationType::succeeds && stands(r.status) &&
                             snapshot.live(r.to) && !snapshot.live(r.from);
        if (!to_come) continue;
        Saying& saying = by_successor[r.from];
        saying.facts.emplace_back(RelationId(i));
        saying.bodies.push_back(r.to);
    }
    for (auto& [successor, saying] : by_successor) {
        saying.why = MergerGroup::Why::successor;
        saying.successor = successor;
        sayings.push_back(std::move(saying));
    }
}

/// The bodies without those that are to replace another of them: what is to become of them is not
/// one of them.
std::vector<BodyId> without_successors(const Snapshot& snapshot,
                                       const std::vector<BodyId>& bodies) {
    const auto replaces_another = [&](BodyId body) {
        return std::ranges::any_of(snapshot.touching(body), [&](RelationId id) {
            const Relation& r = snapshot.map()[id];
            return r.type == RelationType::succeeds && r.from == body && stands(r.status) &&
                   std::ranges::find(bodies, r.to) != bodies.end();
        });
    };
    std::vector<BodyId> result;
    std::ranges::remove_copy_if(bodies, std::back_inserter(result), replaces_another);
    return result;
}

void add_decisions(const Snapshot& snapshot, std::vector<Saying>& sayings) {
    const Register& map = snapshot.map();
    for (std::size_t i = 0; i < map.decisions().size(); ++i) {
        const Decision& d = map.decisions()[i];
        if (d.outcome == Outcome::refused || d.outcome == Outcome::superseded) continue;
        // Where nobody sought it, the decision tells of bodies that are nearly one for another
        // reason.
        Saying saying{.why = d.outcome == Outcome::not_sought ? MergerGroup::Why::alike
                                                              : MergerGroup::Why::decision,
                      .facts = {DecisionId(i)},
                      .bodies = to_be_one(snapshot, d)};
        if (!saying.bodies.empty()) sayings.push_back(std::move(saying));
    }
}

std::vector<Saying> sayings(const Snapshot& snapshot) {
    const Register& map = snapshot.map();
    std::vector<Saying> result;
    add_successions(snapshot, result);
    for (std::size_t i = 0; i < map.relations().size(); ++i) {
        const Relation& r = map.relations()[i];
        if (r.type == RelationType::works_as_one_with && snapshot.live(RelationId(i)))
            result.push_back({.why = MergerGroup::Why::works_as_one,
                              .facts = {RelationId(i)},
                              .bodies = {r.from, r.to}});
    }
    add_decisions(snapshot, result);
    return result;
}

/// Joins those of one type and place that a fact speaks of.
void join(const Saying& saying, Joiner& joiner) {
    for (std::size_t i = 0; i < saying.bodies.size(); ++i) {
        for (std::size_t j = i; j-- > 0;) {
            if (joiner.join(saying.bodies[i], saying.bodies[j])) break;
        }
    }
}

/// The parts of which a fact speaks of two bodies or more.
std::vector<std::size_t> parts_of(const Saying& saying, Joiner& joiner) {
    std::map<std::size_t, std::size_t> bodies;
    for (const BodyId body : saying.bodies)
        ++bodies[joiner.part_of(body)];
    std::vector<std::size_t> result;
    for (const auto& [part, count] : bodies) {
        if (count > 1) result.push_back(part);
    }
    return result;
}

void add(const Saying& saying, MergerGroup& group) {
    group.facts.insert(group.facts.end(), saying.facts.begin(), saying.facts.end());
    group.why = std::min(group.why, saying.why);
    if (!group.successor) group.successor = saying.successor;
}

/// Whether all answer straight to one and the same body.
bool under_one(const Snapshot& snapshot, const std::vector<BodyId>& bodies) {
    std::vector<BodyId> common;
    for (const BodyId body : bodies) {
        std::vector<BodyId> own;
        for (const Arc& arc : snapshot.from(body, RelationClass::line))
            own.push_back(arc.body);
        sort_once(own);
        std::vector<BodyId> both;
        std::ranges::set_intersection(common, own, std::back_inserter(both));
        common = body == bodies.front() ? own : both;
    }
    return !common.empty();
}

using Task = std::pair<TopicId, Function>;

/// Partnerships of one type and place with one task: each joined to those with the same members.
class AlikeJoiner {
  public:
    AlikeJoiner(const Snapshot& snapshot, const Members& members)
        : snapshot_(snapshot), members_(members), joiner_(snapshot) {}

    void join(const std::vector<BodyId>& bodies) {
        std::map<BodyId, std::vector<BodyId>> sit_on;
        for (const BodyId body : bodies) {
            std::set<BodyId> others;
            for (const Member& member : members_.of(body)) {
                auto& hosts = sit_on[member.who];
                const std::size_t first =
                    hosts.size() > most_compared ? hosts.size() - most_compared : 0;
                others.insert(hosts.begin() + static_cast<std::ptrdiff_t>(first), hosts.end());
                hosts.push_back(body);
            }
            for (const BodyId other : others) {
                if (alike(body, other)) joiner_.join(body, other);
            }
        }
    }

    std::map<std::size_t, MergerGroup> groups() { return joiner_.groups(); }

  private:
    [[nodiscard]] bool alike(BodyId a, BodyId b) const {
        const auto has_area = [&](BodyId body) { return !snapshot_.map()[body].areas.empty(); };
        return has_area(a) && has_area(b) && !snapshot_.overlap(a, b) &&
               in_common(members_.of(a), members_.of(b)).size() >= fewest_in_common;
    }

    const Snapshot& snapshot_;
    const Members& members_;
    Joiner joiner_;
};

/// The remits that two or more of a group hold alike.
std::vector<FactRef> shared_remits(const Snapshot& snapshot, const std::vector<BodyId>& bodies) {
    const Register& map = snapshot.map();
    std::map<Task, std::vector<RemitId>> holders;
    for (const BodyId body : bodies) {
        for (const RemitId id : snapshot.remits_of(body))
            holders[{map[id].topic, map[id].function}].push_back(id);
    }
    std::vector<FactRef> result;
    for (const auto& [task, remits] : holders) {
        if (remits.size() > 1) result.insert(result.end(), remits.begin(), remits.end());
    }
    std::ranges::sort(result);
    return result;
}

}  // namespace

std::vector<BodyId> to_be_one(const Snapshot& snapshot, const Decision& decision) {
    // Consent to something about several of a type is consent to make them one; an agreement or a
    // review may be about anything.
    const bool to_merge = decision.kind == DecisionKind::application ||
                          decision.kind == DecisionKind::consent ||
                          decision.kind == DecisionKind::order;
    if (!to_merge || (decision.date && snapshot.day() < decision.date.first())) return {};
    std::vector<BodyId> bodies;
    for (const FactRef fact : snapshot.map().list(decision.about)) {
        if (fact.kind == FactKind::body) bodies.emplace_back(fact.number);
    }
    bodies = without_successors(snapshot, bodies);
    return bodies.size() > 1 ? bodies : std::vector<BodyId>{};
}

std::vector<MergerGroup> said_mergers(const Snapshot& snapshot, Places places) {
    Joiner joiner(snapshot, places);
    const auto all = sayings(snapshot);
    for (const Saying& saying : all) {
        if (saying.why != MergerGroup::Why::alike) join(saying, joiner);
    }
    auto groups = joiner.groups();
    for (const Saying& saying : all) {
        for (const std::size_t part : parts_of(saying, joiner)) {
            const auto at = groups.find(part);
            if (at != groups.end()) add(saying, at->second);
        }
    }
    std::vector<MergerGroup> result;
    result.reserve(groups.size());
    for (auto& [number, group] : groups)
        result.push_back(std::move(group));
    return result;
}

std::vector<MergerGroup> alike_mergers(const Snapshot& snapshot, const Members& members,
                                       const std::vector<BodyId>& told) {
    const Register& map = snapshot.map();
    std::map<std::tuple<TypeId, AreaId, Task>, std::vector<BodyId>> with_task;
    for (std::size_t i = 0; i < map.bodies().size(); ++i) {
        const BodyId body(i);
        const bool counts = category(map, body) == Category::statutory_partnership &&
                            snapshot.live(body) && !stands_for_many(map, body) &&
                            !std::ranges::binary_search(told, body);
        if (!counts) continue;
        std::set<Task> tasks;
        for (const RemitId id : snapshot.remits_of(body))
            tasks.emplace(map[id].topic, map[id].function);
        for (const Task& task : tasks)
            with_task[{map.peer_type(body), place_of(snapshot, body), task}].push_back(body);
    }
    AlikeJoiner joiner(snapshot, members);
    for (const auto& [key, bodies] : with_task)
        joiner.join(bodies);
    std::vector<MergerGroup> result;
    for (auto& [number, group] : joiner.groups()) {
        if (under_one(snapshot, group.bodies)) continue;
        group.facts = shared_remits(snapshot, group.bodies);
        result.push_back(std::move(group));
    }
    return result;
}

}  // namespace remit
