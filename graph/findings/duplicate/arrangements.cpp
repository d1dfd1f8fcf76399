// SPDX-License-Identifier: MIT
#include "graph/findings/duplicate/arrangements.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_set>

#include "remit/graph/terms.hpp"

namespace remit {
namespace {

/// No real body has more superiors. Without a limit a chain of n could cost n².
constexpr std::size_t most_superiors = 1000;

/// The elected bodies that a body is part of; itself if it is one.
std::vector<BodyId> councils_of(const Snapshot& snapshot, BodyId body) {
    std::vector<BodyId> result;
    std::vector<BodyId> queue{body};
    std::unordered_set<BodyId> seen{body};
    for (std::size_t i = 0; i < queue.size() && i < most_superiors; ++i) {
        if (elected(snapshot.map(), queue[i])) {
            result.push_back(queue[i]);
            continue;
        }
        for (const Arc& arc : snapshot.from(queue[i], RelationClass::line)) {
            const bool part = snapshot.map()[arc.relation].type == RelationType::part_of;
            if (part && seen.insert(arc.body).second) queue.push_back(arc.body);
        }
    }
    return result;
}

/// Seats of one holder stand in order of their hosts.
RelationId seat_on(const Snapshot& snapshot, BodyId holder, BodyId host) {
    const auto seats = snapshot.seats_of(holder);
    const auto at = std::ranges::lower_bound(seats, host, {}, &Seat::host);
    return at != seats.end() && at->host == host ? at->relation : RelationId{};
}

bool strategist_against_crime(const Register& map, BodyId body) {
    static constexpr auto types =
        std::to_array<std::string_view>({"csp", "strategy-group", "county-strategy-group", "pcc",
                                         "pfcc", "mayor", "mayor-office", "police-authority"});
    return std::ranges::any_of(types, [&](std::string_view type) { return map.is_a(body, type); });
}

}  // namespace

std::vector<RelationId> between(const Snapshot& snapshot, BodyId a, BodyId b) {
    const bool fewer_at_a = snapshot.touching(a).size() <= snapshot.touching(b).size();
    const BodyId other = fewer_at_a ? b : a;
    std::vector<RelationId> result;
    for (const RelationId id : snapshot.touching(fewer_at_a ? a : b)) {
        const Relation& r = snapshot.map()[id];
        if (r.from == other || r.to == other) result.push_back(id);
    }
    return result;
}

bool any_settles(const Snapshot& snapshot, std::span<const RelationId> relations,
                 std::initializer_list<RelationType> types, TopicId topic) {
    const Register& map = snapshot.map();
    return std::ranges::any_of(relations, [&](RelationId id) {
        const Relation& r = map[id];
        if (!snapshot.live(id) || r.standing.disputed) return false;
        if (std::ranges::find(types, r.type) == types.end()) return false;
        const auto topics = map.list(r.topics);
        return topics.empty() || (topic && std::ranges::any_of(topics, [&](TopicId about) {
                                      return topics_overlap(map, about, topic);
                                  }));
    });
}

bool one_replaces_other(const Register& map, std::span<const RelationId> between) {
    return std::ranges::any_of(between, [&](RelationId id) {
        const Relation& r = map[id];
        return r.type == RelationType::succeeds && r.status != Status::absent &&
               r.status != Status::lapsed && r.status != Status::unconfirmed;
    });
}

bool is_group(const Register& map, BodyId body) {
    const Category kind = category(map, body);
    return kind == Category::partnership || kind == Category::statutory_partnership ||
           kind == Category::working_group || kind == Category::operational;
}

bool either_above(const Snapshot& snapshot, BodyId a, BodyId b) {
    return above(snapshot, a, b) || above(snapshot, b, a);
}

bool of_one_council(const Snapshot& snapshot, BodyId a, BodyId b) {
    const auto councils = councils_of(snapshot, a);
    if (councils.empty()) return false;
    return std::ranges::any_of(councils_of(snapshot, b), [&](BodyId council) {
        return std::ranges::find(councils, council) != councils.end();
    });
}

RelationId seat_between(const Snapshot& snapshot, BodyId a, BodyId b) {
    const RelationId seat = seat_on(snapshot, a, b);
    return seat ? seat : seat_on(snapshot, b, a);
}

bool of_one_principal(const Register& map, RemitId a, RemitId b) {
    const BodyId for_a = map[a].on_behalf_of;
    const BodyId for_b = map[b].on_behalf_of;
    return (for_a && (for_a == map[b].body || for_a == for_b)) || (for_b && for_b == map[a].body);
}

bool law_gives_both_strategies(const Register& map, BodyId a, BodyId b) {
    return strategist_against_crime(map, a) && strategist_against_crime(map, b);
}

}  // namespace remit
