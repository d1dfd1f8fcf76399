// SPDX-License-Identifier: MIT
#pragma once

#include "remit/graph/snapshot.hpp"

namespace remit {

/// Whether the map says of this day that a relation is not there. A firm reading leaves out what is
/// in doubt, here as elsewhere.
[[nodiscard]] inline bool denied(const Snapshot& snapshot, RelationId id) {
    const Relation& relation = snapshot.map()[id];
    const bool taken = !snapshot.options().firm_only || relation.standing.firm();
    return relation.status == Status::absent && taken && snapshot.current(id);
}

/// The same where no source disagrees, so that one may say flatly that there is none.
[[nodiscard]] inline bool plainly_denied(const Snapshot& snapshot, RelationId id) {
    return denied(snapshot, id) && !snapshot.map()[id].standing.disputed;
}

}  // namespace remit
