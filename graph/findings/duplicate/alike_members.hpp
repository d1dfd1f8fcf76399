// SPDX-License-Identifier: MIT
// Bodies with nearly the same members, found without comparing each with each.
#pragma once

#include <utility>
#include <vector>

#include "graph/findings/duplicate/members.hpp"

namespace remit {

struct AlikePair {
    BodyId a{}, b{};  ///< a before b
    std::vector<std::pair<Member, Member>> common{};
    std::size_t in_either = 0;  ///< how many sit on one or both
};

/// Partnerships and groups of like tier of whose members at least three in five, and at least four,
/// sit on both. Members that sit on four in five of three or more bodies of the same category in
/// the county are left out: they sit everywhere. In order.
[[nodiscard]] std::vector<AlikePair> alike_in_members(const Snapshot& snapshot);

}  // namespace remit
