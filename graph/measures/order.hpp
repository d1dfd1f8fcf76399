// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>

#include "graph/measures/network.hpp"

namespace remit::measures {

/// How the bodies of a network stand above one another, along arcs upwards.
struct Order {
    std::size_t depth = 0;  ///< steps of the longest chain, a ring being one place
    /// Pairs of bodies of which one at least stands above the other, and those of which both do.
    std::uint64_t ordered = 0, mutual = 0;
    bool ordered_given = true;
    /// Pairs within one part that lack a least upper bound: a body above both of them, or one of
    /// them, that everything above both is above.
    std::uint64_t unbounded = 0;
    bool unbounded_given = true;
};

/// Where few bodies have more than one next above them, as in real maps, about linear. Elsewhere it
/// stops, and says so, after a number of steps.
[[nodiscard]] Order order_of(const Network& network);

}  // namespace remit::measures
