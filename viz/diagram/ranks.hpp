// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <vector>

#include "viz/diagram/figure.hpp"

namespace remit::diagram {

/// What stands above what, without a ring.
class RankOrder {
  public:
    explicit RankOrder(std::size_t nodes) : below_(nodes), seen_(nodes, 0) {}

    /// Puts one node above another, if that one is not above it already.
    bool put(std::size_t upper, std::size_t lower);

  private:
    bool leads_down(std::size_t start, std::size_t goal);

    std::vector<std::vector<std::size_t>> below_;
    std::vector<std::size_t> seen_;  // by node: the last search that came by
    std::size_t search_ = 0;
};

/// Settles which edges hold the ranks: the firmest first, and none that would close a ring with
/// those before it. Left to itself dot turns round some line of a ring, and not always the weakest.
void settle_ranks(Figure& figure);

}  // namespace remit::diagram
