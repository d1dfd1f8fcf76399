// SPDX-License-Identifier: MIT
// Areas that cut across each other while bodies work across them: what G114 tells.
#pragma once

#include <set>
#include <utility>
#include <vector>

#include "remit/graph/snapshot.hpp"

namespace remit {

/// Bodies that must work together across boundaries, of two kinds of area in one county.
struct Crossed {
    std::set<std::pair<AreaId, AreaId>> areas{};  ///< the first of each pair is of the first kind
    std::set<BodyId> bodies{};
    std::vector<RelationId> relations{};
    std::set<TopicId> topics{};
};

/// One for each pair of kinds of area in a county, in one order.
[[nodiscard]] std::vector<Crossed> crossed_areas(const Snapshot& snapshot);

}  // namespace remit
