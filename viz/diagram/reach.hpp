// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "remit/graph/snapshot.hpp"

namespace remit::diagram {

/// How lines alone lead to elected bodies.
struct ReachByLines {
    std::vector<std::uint8_t>
        reached{};            ///< by body: elected, or lines lead from it to such a body
    std::vector<Arc> next{};  ///< by body: the first step of a shortest way; none of elected ones
};
[[nodiscard]] ReachByLines reach_by_lines(const Snapshot& snapshot);

/// Whether it is asked of a live body how it reaches a voter: of bodies under review, and of others
/// that have a line or a scrutineer. Not of the elected, of posts, nor of scrutineers, who are a
/// way to the voter and not what is held to account.
[[nodiscard]] bool is_asked_to_answer(const Snapshot& snapshot, BodyId body);

}  // namespace remit::diagram
