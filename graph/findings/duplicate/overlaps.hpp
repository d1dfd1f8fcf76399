// SPDX-License-Identifier: MIT
// The same work in the hands of several: what D201 tells.
#pragma once

#include <map>
#include <set>
#include <utility>
#include <vector>

#include "graph/findings/duplicate/arrangements.hpp"
#include "remit/graph/snapshot.hpp"

namespace remit {

/// A topic and function that bodies share; of two topics the narrower one.
struct SharedWork {
    Function function = Function::none;
    TopicId topic{};
    std::vector<RemitId> remits{};
};

/// All that one set of bodies shares.
struct Overlap {
    std::vector<SharedWork> work{};
    std::set<BodyId> also{};  ///< they overlap with those bodies, but not all with one another
    std::set<std::pair<BodyId, BodyId>> pairs{};  ///< between whom nothing settles it
    std::vector<RelationId> links{};              ///< seats of one on another, which ease it
    bool eased = true;  ///< one sits on the other, or one leads, wherever they overlap
};

/// By the bodies, each two of which overlap in area.
[[nodiscard]] std::map<std::vector<BodyId>, Overlap> overlaps(const Snapshot& snapshot);

}  // namespace remit
