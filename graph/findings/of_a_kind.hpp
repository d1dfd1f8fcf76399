// SPDX-License-Identifier: MIT
// Bodies that do the same kind of work in one place, and could be expected to know of one another
// (findings.md, G111).
#pragma once

#include <vector>

#include "remit/graph/snapshot.hpp"

namespace remit {

/// Bodies of one specific type, or of generic types on the same topics, in one place: in
/// one police area, else one county, else one map that has neither.
struct Group {
    std::vector<BodyId> bodies{};
    TypeId type{};                  ///< none for generic types
    std::vector<TopicId> topics{};  ///< for generic types: what they share
    AreaId place{};
};

/// Groups of three or more partnerships, working groups or operational groups, in one order. A body
/// and its own parts count as one, a record that stands for many as that many.
[[nodiscard]] std::vector<Group> groups_of_a_kind(const Snapshot& snapshot);

/// The police area that holds a body, which is also the place that law merges within; else its
/// county. The wider of the two groups more, and names the parts within each county as well.
[[nodiscard]] AreaId place_of(const Snapshot& snapshot, BodyId body);

/// A map without counties and police areas is one place. In one with them, a body outside them is
/// nobody's neighbour.
[[nodiscard]] bool is_one_place(const Register& map);

/// How many bodies the records stand for; one of unknown number for two of them at least.
[[nodiscard]] std::size_t bodies_in(const Register& map, const std::vector<BodyId>& records);

}  // namespace remit
