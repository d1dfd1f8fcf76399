// SPDX-License-Identifier: MIT
#include "viz/card/joined.hpp"

#include <algorithm>
#include <array>

namespace remit::card {
namespace {

using Relations = std::vector<RelationId>;

/// Each way as its relations, in an order that does not hang on the direction.
std::vector<Relations> as_sets(const Routes& routes) {
    std::vector<Relations> ways;
    for (const auto& way : routes.ways) {
        Relations relations;
        for (const Arc& step : way)
            relations.push_back(step.relation);
        std::sort(relations.begin(), relations.end());
        ways.push_back(relations);
    }
    std::sort(ways.begin(), ways.end());
    return ways;
}

}  // namespace

std::vector<Joined> joined(const Snapshot& snapshot, BodyId a, BodyId b) {
    std::vector<Joined> all;
    for (std::size_t i = 0; i < Words<RelationClass>::list.size(); ++i) {
        const auto view = static_cast<RelationClass>(i);
        const auto there = routes(snapshot, a, b, view, most_ways);
        const auto back = routes(snapshot, b, a, view, most_ways);
        const bool same =
            there && back && there->count == back->count && as_sets(*there) == as_sets(*back);
        if (there) all.push_back({view, a, b, *there, same});
        if (back && !same) all.push_back({view, b, a, *back, false});
    }
    return all;
}

std::vector<RelationId> not_counted(const Snapshot& snapshot, BodyId a, BodyId b) {
    const Register& map = snapshot.map();
    std::vector<RelationId> found;
    for (const RelationId id : snapshot.touching(a)) {
        const bool between = map[id].from == b || map[id].to == b;
        if (between && !snapshot.live(id) && snapshot.current(id)) found.push_back(id);
    }
    return found;
}

std::string_view about(RelationClass view) {
    static constexpr auto words = std::to_array<std::string_view>(
        {"Reporting", "Scrutiny", "Authority", "Membership", "Money", "Information and advice",
         "Working together", "Succession"});
    return words[static_cast<std::size_t>(view)];
}

}  // namespace remit::card
