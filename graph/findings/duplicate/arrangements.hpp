// SPDX-License-Identifier: MIT
// What settles between two bodies how they share work or oversight (findings.md, D201, D202, D207).
#pragma once

#include <initializer_list>
#include <span>
#include <vector>

#include "remit/graph/snapshot.hpp"

namespace remit {

/// Every relation of the map, live or not, that has these two as its ends.
[[nodiscard]] std::vector<RelationId> between(const Snapshot& snapshot, BodyId a, BodyId b);
/// Whether one of these is live, undisputed, of one of the types, and about the topic: it names no
/// topic, or one that meets it. Without a topic it must name none.
[[nodiscard]] bool any_settles(const Snapshot& snapshot, std::span<const RelationId> relations,
                               std::initializer_list<RelationType> types, TopicId topic = {});
/// Whether one is, or is to be, the other's successor.
[[nodiscard]] bool one_replaces_other(const Register& map, std::span<const RelationId> between);

/// A partnership or group, in which several bodies meet.
[[nodiscard]] bool is_group(const Register& map, BodyId body);
[[nodiscard]] bool either_above(const Snapshot& snapshot, BodyId a, BodyId b);
/// Both are parts of one elected council, or one is the council.
[[nodiscard]] bool of_one_council(const Snapshot& snapshot, BodyId a, BodyId b);
/// The live seat of one of the two on the other; none if there is none.
[[nodiscard]] RelationId seat_between(const Snapshot& snapshot, BodyId a, BodyId b);

/// Whether one of two remits is held on behalf of the other's body, or both for the same one.
[[nodiscard]] bool of_one_principal(const Register& map, RemitId a, RemitId b);
/// Whether law gives each of the two a strategy against crime of its own: a community safety
/// partnership, its county's strategy group, and the commissioner.
[[nodiscard]] bool law_gives_both_strategies(const Register& map, BodyId a, BodyId b);

}  // namespace remit
