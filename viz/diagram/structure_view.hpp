// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "remit/graph/snapshot.hpp"
#include "viz/diagram/figure.hpp"

namespace remit::diagram {

/// Who reports to whom. `title` stands for the map's own where it is not empty.
[[nodiscard]] Figure structure_view(const Snapshot& snapshot, std::string_view title = {});

}  // namespace remit::diagram
