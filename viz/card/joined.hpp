// SPDX-License-Identifier: MIT
// What joins two bodies, as every format of `path` tells it.
#pragma once

#include <string_view>
#include <vector>

#include "remit/graph/routes.hpp"

namespace remit::card {

/// More ways than this are counted and not listed.
inline constexpr std::size_t most_ways = 6;

/// The ways from one body to another along relations of one class.
struct Joined {
    RelationClass view{};
    BodyId from{}, to{};
    Routes routes{};
    bool both_ways = false;  ///< the ways back are the same relations
};

/// By class, there and back; the way back only where it differs.
[[nodiscard]] std::vector<Joined> joined(const Snapshot& snapshot, BodyId a, BodyId b);

/// Relations between the two themselves that speak of the day and carry no way.
[[nodiscard]] std::vector<RelationId> not_counted(const Snapshot& snapshot, BodyId a, BodyId b);

/// "Reporting", "Money": what a class of relations is about.
[[nodiscard]] std::string_view about(RelationClass view);

}  // namespace remit::card
