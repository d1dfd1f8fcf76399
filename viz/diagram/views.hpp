// SPDX-License-Identifier: MIT
#pragma once

#include <variant>

#include "remit/viz/diagram.hpp"
#include "viz/diagram/chart.hpp"
#include "viz/diagram/figure.hpp"

namespace remit::diagram {

/// A graph, or a table, bars or flows.
using Picture = std::variant<Figure, Chart>;

/// What the wanted view shows of a map. All views go through here: from the picture on, none is
/// known by name.
[[nodiscard]] Picture picture_of(const Snapshot& snapshot, const DrawOptions& options);

}  // namespace remit::diagram
