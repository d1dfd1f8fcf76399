// SPDX-License-Identifier: MIT
// Disputes about what a body is for. U304 tells them; U303 leaves them to it.
#pragma once

#include <vector>

#include "remit/graph/snapshot.hpp"

namespace remit {

/// The strategy and delivery remits of one body on one topic, where sources disagree about the
/// strategy, or about either of the two.
struct RoleConflict {
    BodyId body{};
    TopicId topic{};
    std::vector<RemitId> strategy{};
    std::vector<RemitId> delivery{};
};

/// All of them, by body and topic.
[[nodiscard]] std::vector<RoleConflict> role_conflicts(const Snapshot& snapshot);

/// A remit that sources disagree about on the Snapshot's day: live, or recorded as absent or
/// lapsed. One that is merely asked about, or a proposal that somebody opposes, is none.
[[nodiscard]] bool in_dispute(const Snapshot& snapshot, RemitId id);
[[nodiscard]] bool any_disputed(const Snapshot& snapshot, const std::vector<RemitId>& remits);

}  // namespace remit
