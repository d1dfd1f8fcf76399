// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "remit/graph/snapshot.hpp"

namespace remit {

/// The shortest ways from one body to another along the live relations of one class, and what all
/// ways, longer ones too, have in common.
struct Routes {
    /// More ways than this are not counted: `count` is then this number plus one.
    static constexpr std::uint32_t most_counted = 1'000'000;

    /// Each way as its steps: a relation, and the body that it leads to. The first `most` in the
    /// order of the map.
    std::vector<std::vector<Arc>> ways{};
    std::uint32_t count = 0;  ///< of shortest ways; two relations between the same two make two
    std::size_t steps = 0;    ///< of each
    /// Without any one of these there is no way of any length; in the order of the way.
    std::vector<RelationId> needed_relations{};
    std::vector<BodyId> needed_bodies{};  ///< likewise, the two ends left out
};

/// How `from` reaches `to`; nothing where it does not, or where they are one. Linear in the map,
/// and in the ways that are kept.
[[nodiscard]] std::optional<Routes> routes(const Snapshot& snapshot, BodyId from, BodyId to,
                                           RelationClass c, std::size_t most);

}  // namespace remit
