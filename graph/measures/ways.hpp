// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "graph/measures/network.hpp"

namespace remit::measures {

/// All shortest ways in a network, whichever way its relations run.
struct Ways {
    std::vector<double> betweenness{};   ///< by vertex; each two bodies counted once
    std::vector<std::uint64_t> steps{};  ///< by vertex: to all that it reaches, together
    std::uint64_t all_steps = 0;         ///< of all pairs that a way joins, each counted twice
    std::uint64_t joined = 0;            ///< such pairs, counted twice
    std::size_t longest = 0;
};

/// Whether the network is small enough for them: they cost bodies times ties.
[[nodiscard]] bool ways_are_affordable(const Network& network);
[[nodiscard]] Ways ways(const Network& network);

/// Of each body's pairs of neighbours the share that is tied, 0 where it has no pair; summed.
[[nodiscard]] double clustering(const Network& network);

}  // namespace remit::measures
