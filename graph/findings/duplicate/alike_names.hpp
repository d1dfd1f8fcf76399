// SPDX-License-Identifier: MIT
// Records of one type in one place whose names come to the same, found without comparing each with
// each: what D204 tells.
#pragma once

#include <string>
#include <vector>

#include "remit/graph/snapshot.hpp"

namespace remit {

struct AlikeNames {
    BodyId a{}, b{};       ///< a before b
    std::string reason{};  ///< what makes them alike, as a sentence without full stop
};

/// Each record with the first that it is alike to, so that three of one name are two pairs. In
/// order.
[[nodiscard]] std::vector<AlikeNames> alike_in_name(const Snapshot& snapshot);

}  // namespace remit
