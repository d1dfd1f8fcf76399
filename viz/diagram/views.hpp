// SPDX-License-Identifier: MIT
#pragma once

#include "remit/viz/diagram.hpp"
#include "viz/diagram/figure.hpp"

namespace remit::diagram {

/// What the wanted view shows of a map. All views go through here: from the Figure on, none is
/// known by name.
[[nodiscard]] Figure figure_of(const Snapshot& snapshot, const DrawOptions& options);

}  // namespace remit::diagram
