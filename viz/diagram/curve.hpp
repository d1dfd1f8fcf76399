// SPDX-License-Identifier: MIT
#pragma once

#include "viz/diagram/geometry.hpp"

namespace remit::diagram {

/// A path as straight pieces, short enough to measure it by.
[[nodiscard]] std::vector<Point> flattened(const Path& path);
/// The point half way along a path.
[[nodiscard]] Point middle(const Path& path);
/// The direction, of length 1, in which a path leaves through its start or its end.
[[nodiscard]] Point direction_at(const Path& path, bool start);

}  // namespace remit::diagram
