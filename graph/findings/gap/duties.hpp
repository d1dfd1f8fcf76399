// SPDX-License-Identifier: MIT
// Duties whose money ended: what G110 tells.
#pragma once

#include <vector>

#include "remit/graph/snapshot.hpp"

namespace remit {

/// A body with a duty, and the money that left it.
struct Duty {
    BodyId body{};
    bool by_law = false;
    std::vector<RemitId> remits{};   ///< leads, and those on the topics that lost their money
    std::vector<RelationId> lost{};  ///< payments that ended or are denied
    std::vector<TopicId> topics{};   ///< what they were for, where only that was paid
    std::vector<RelationId> rest{};  ///< what still comes, each for something else
    bool general = false;            ///< money for no purpose in particular is among the lost
};

/// The duties of every live body that has one by law or leads, and that lost money for it.
[[nodiscard]] std::vector<Duty> duties_without_money(const Snapshot& snapshot);

}  // namespace remit
