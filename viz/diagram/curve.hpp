// SPDX-License-Identifier: MIT
#pragma once

#include "viz/diagram/geometry.hpp"

namespace remit::diagram {

/// A path as straight pieces, short enough to measure it by.
[[nodiscard]] std::vector<Point> flattened(const Path& path);
/// Whether a path comes into a box.
[[nodiscard]] bool hits(const Path& path, const Rect& box);
[[nodiscard]] double length(const Path& path);
/// The point of a path at a share of its length, 0 being its start and 1 its end.
[[nodiscard]] Point along(const Path& path, double share);
/// The direction, of length 1, in which a path leaves through its start or its end.
[[nodiscard]] Point direction_at(const Path& path, bool start);

}  // namespace remit::diagram
