// SPDX-License-Identifier: MIT
// Areas within areas, and the bodies that serve them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "remit/graph/snapshot.hpp"
#include "viz/diagram/selection.hpp"

namespace remit::diagram {

/// A body in the place where it is drawn: the smallest area that holds all that it serves.
struct ServingBody {
    BodyId body{};
    std::vector<AreaId> over{};  ///< where it serves several areas
    /// One where others of its type have one for each: so many council areas.
    std::size_t merged = 0;
};

/// An area with a frame of its own.
struct AreaFrame {
    AreaId area{};
    std::vector<std::size_t> holds{};   ///< frames in it
    std::vector<AreaId> bare{};         ///< areas in it that no body serves and that hold nothing
    std::vector<AreaId> elsewhere{};    ///< areas in it that are drawn in another
    std::vector<AreaId> across{};       ///< areas that it cuts across
    std::vector<ServingBody> bodies{};  ///< by look, then by name
};

struct AreaTree {
    std::vector<AreaFrame> frames{};
    std::vector<std::size_t> roots{};         ///< frames that none holds
    std::vector<AreaId> bare{};               ///< likewise, without a frame
    std::vector<ServingBody> over_several{};  ///< what they serve is held by no one area
    std::vector<std::string> left_out{};      ///< counts
};

/// By number of the area: those of the date, and those that a selected body serves, whatever their
/// dates.
[[nodiscard]] std::vector<bool> areas_to_tell(const Snapshot& snapshot, const Selection& bodies);

/// Of the areas with a `true` those that hold one and none of the others that do: nearest first.
[[nodiscard]] std::vector<AreaId> nearest_holders(const Snapshot& snapshot, AreaId area,
                                                  const std::vector<bool>& among);

/// Each area of the date, or of those that overlap with a wanted one, stands in the nearest area
/// that holds it: in the first, if several do and none of these holds another. Each selected body
/// with an area stands once. That one area cuts across another is told of the smallest of which it
/// is known.
[[nodiscard]] AreaTree area_tree(const Snapshot& snapshot, AreaId wanted, const Selection& bodies);

}  // namespace remit::diagram
