// SPDX-License-Identifier: MIT
// The words that many detectors share, each defined once. "Line", "seat", "live", "county" and
// "overlap" are members of Snapshot; here are those that are answered by asking it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "remit/graph/snapshot.hpp"

namespace remit {

/// Itself directly elected: by its own word, else by its type.
[[nodiscard]] bool elected(const Register& map, BodyId body);
/// Set up by law: yes, no or unknown; by its own word, else by its type.
[[nodiscard]] Tristate statutory(const Register& map, BodyId body);
[[nodiscard]] Category category(const Register& map, BodyId body);
/// Whether the record stands for several bodies, of known number or not.
[[nodiscard]] bool stands_for_many(const Register& map, BodyId body);

/// Upper is above lower: lines lead from lower to upper and not back.
[[nodiscard]] bool above(const Snapshot& snapshot, BodyId upper, BodyId lower);
/// Every body that lines lead to from here, nearest first, itself not included unless in a ring.
/// Costs what it gives: to ask it of every body of a long chain costs the square.
[[nodiscard]] std::vector<BodyId> superiors(const Snapshot& snapshot, BodyId body);

/// A role that makes a membership a seat: any but attendee, observer and secretariat.
[[nodiscard]] bool is_seat(Role role);
[[nodiscard]] bool chairs(Role role);  ///< chair or acting chair
/// Elected in person, not as a council.
[[nodiscard]] bool elected_in_person(const Register& map, BodyId body);
/// How surely a membership gives voters a voice in its host.
enum class Voice : std::uint8_t {
    none,
    likely,   ///< a seat of a council: a councillor's or an officer's, the map does not say which
    certain,  ///< an elected member's, a councillor's post, a commissioner or mayor
};
[[nodiscard]] Voice voice(const Register& map, RelationId membership);

/// What is not settled about a fact, in brackets after a space: " (sources disagree)"; or nothing.
[[nodiscard]] std::string doubt(const Register& map, const Standing& standing, Status status);

/// The topic and all that it lies under, nearest first.
[[nodiscard]] std::vector<TopicId> broader_topics(const Register& map, TopicId topic);
/// One topic within the other, or the same; a root topic overlaps only with itself.
[[nodiscard]] bool topics_overlap(const Register& map, TopicId a, TopicId b);
/// The areas of a remit: its own, else its body's.
[[nodiscard]] std::span<const AreaId> areas_of(const Register& map, RemitId remit);
[[nodiscard]] bool overlap(const Snapshot& snapshot, RemitId a, RemitId b);

/// Some bodies that all overlap with one another, and those that overlap with the first of them
/// only.
struct OverlapGroup {
    std::vector<RemitId> remits;  ///< each two overlap; in canonical order
    std::vector<RemitId>
        also;  ///< each overlaps with all of `remits`; they do not all meet each other
};
/// Parts remits by where they apply, so that every two bodies that overlap are in one group: both
/// in `remits`, or one there and the other in `also`. Again and again the place that meets the most
/// others, with those that meet just the same ones, is a group, what it meets is its `also`, and it
/// is left out. The remits of one body stand together, and are no group alone. Cost grows with the
/// overlaps of areas, not with all pairs.
[[nodiscard]] std::vector<OverlapGroup> overlap_groups(const Snapshot& snapshot,
                                                       std::span<const RemitId> remits);

}  // namespace remit
