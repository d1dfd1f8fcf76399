// SPDX-License-Identifier: MIT
#include "remit/graph/terms.hpp"

#include <algorithm>
#include <unordered_set>

#include "graph/paths/limits.hpp"
#include "remit/graph/relation_graph.hpp"

namespace remit {
namespace {

/// Breadth-first along lines, over the bodies that `passes` lets through, until `visit` says stop.
/// Remembers what it saw in a set: a search from one body is small beside the map.
template <class Passes, class Visit>
void search_up(const Snapshot& snapshot, BodyId start, Passes passes, Visit visit) {
    const RelationGraph& lines = snapshot.graph(RelationClass::line);
    std::unordered_set<std::uint32_t> seen;
    std::vector<std::uint32_t> queue{start.value};
    for (std::size_t i = 0; i < queue.size(); ++i) {
        for (auto [arc, end] = boost::out_edges(queue[i], lines); arc != end; ++arc) {
            const std::uint32_t next = boost::target(*arc, lines);
            if (!passes(BodyId(next)) || !seen.insert(next).second) continue;
            if (visit(BodyId(next))) return;
            queue.push_back(next);
        }
    }
}

/// Whether `narrow` lies under `wide`, which is no root.
bool lies_under(const Register& map, TopicId narrow, TopicId wide) {
    if (!map[wide].broader) return false;
    const auto broader = broader_topics(map, narrow);
    return std::ranges::find(broader, wide) != broader.end();
}

}  // namespace

bool elected(const Register& map, BodyId body) {
    const Tristate own = map[body].elected;
    return (own == Tristate::unknown ? map.type(body).elected : own) == Tristate::yes;
}

Tristate statutory(const Register& map, BodyId body) {
    const Body& b = map[body];
    const bool said = b.statutory_unknown || b.statutory != Tristate::unknown;
    return said ? b.statutory : map.type(body).statutory;
}

Category category(const Register& map, BodyId body) { return map.type(body).category; }

bool stands_for_many(const Register& map, BodyId body) { return map[body].count != 1; }

bool above(const Snapshot& snapshot, BodyId upper, BodyId lower) {
    // Strong components are numbered from the top: lines lead to lower numbers only, so that the
    // search need not pass where it could not come back from.
    const std::uint32_t top = snapshot.ring_of(upper);
    if (top >= snapshot.ring_of(lower)) return false;
    bool found = false;
    search_up(
        snapshot, lower, [&](BodyId body) { return snapshot.ring_of(body) >= top; },
        [&](BodyId body) { return found = body == upper; });
    return found;
}

std::vector<BodyId> superiors(const Snapshot& snapshot, BodyId body) {
    std::vector<BodyId> result;
    search_up(
        snapshot, body, [](BodyId) { return true; },
        [&](BodyId superior) {
            result.push_back(superior);
            return false;
        });
    return result;
}

bool is_seat(Role role) {
    return role != Role::attendee && role != Role::observer && role != Role::secretariat;
}

bool chairs(Role role) { return role == Role::chair || role == Role::acting_chair; }

bool elected_in_person(const Register& map, BodyId body) {
    if (!elected(map, body)) return false;
    return category(map, body) == Category::post || map.is_a(body, "pcc") ||
           map.is_a(body, "pfcc") || map.is_a(body, "mayor");
}

Voice voice(const Register& map, RelationId membership) {
    const Relation& r = map[membership];
    if (r.capacity == Capacity::elected_member) return Voice::certain;
    if (elected(map, r.from) && category(map, r.from) == Category::post) return Voice::certain;
    if (r.capacity != Capacity::none || map.is_a(r.from, "officer-post")) return Voice::none;
    for (const BodyId speaks_for : {r.from, r.on_behalf_of}) {
        if (!speaks_for || !elected(map, speaks_for)) continue;
        return elected_in_person(map, speaks_for) ? Voice::certain : Voice::likely;
    }
    return Voice::none;
}

std::vector<TopicId> broader_topics(const Register& map, TopicId topic) {
    std::vector<TopicId> result;
    for (; topic && result.size() < most_nested; topic = map[topic].broader)
        result.push_back(topic);
    return result;
}

bool topics_overlap(const Register& map, TopicId a, TopicId b) {
    return a == b || lies_under(map, a, b) || lies_under(map, b, a);
}

std::span<const AreaId> areas_of(const Register& map, RemitId remit) {
    const Slice<AreaId> own = map[remit].areas;
    return map.list(own.empty() ? map[map[remit].body].areas : own);
}

bool overlap(const Snapshot& snapshot, RemitId a, RemitId b) {
    return snapshot.overlap(areas_of(snapshot.map(), a), areas_of(snapshot.map(), b));
}

std::string doubt(const Register& map, const Standing& standing, Status status) {
    if (standing.disputed || status == Status::disputed) {
        const auto evidence = map.list(standing.evidence);
        const auto says = [&](Stance stance) {
            return std::any_of(evidence.begin(), evidence.end(), [&](const Evidence& e) {
                return e.stance == stance && e.about_existence;
            });
        };
        const bool only_denied = says(Stance::disputes) && !says(Stance::supports);
        return only_denied ? " (no source says so, and one denies it)" : " (sources disagree)";
    }
    if (standing.unconfirmed || status == Status::unconfirmed)
        return " (asked about, not confirmed)";
    if (status == Status::proposed) return " (proposed)";
    if (status == Status::agreed) return " (agreed, not yet done)";
    if (status == Status::lapsed) return " (lapsed)";
    return {};
}

}  // namespace remit
