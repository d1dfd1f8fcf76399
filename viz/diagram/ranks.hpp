// SPDX-License-Identifier: MIT
#pragma once

#include "viz/diagram/figure.hpp"

namespace remit::diagram {

/// Settles which edges hold the ranks: the firmest first, and none that would close a ring with
/// those before it. Left to itself dot turns round some line of a ring, and not always the weakest.
void settle_ranks(Figure& figure);

}  // namespace remit::diagram
