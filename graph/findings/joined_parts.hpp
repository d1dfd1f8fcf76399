// SPDX-License-Identifier: MIT
// What holds bodies of one kind together, and the parts into which they fall (findings.md, G111).
#pragma once

#include <span>
#include <vector>

#include "remit/graph/register.hpp"

namespace remit {

// Named only: Boost's disjoint sets (1.74) do not compile after its compressed sparse rows.
class Snapshot;

/// Bodies that something joins, and the facts that do.
struct Part {
    std::vector<BodyId> bodies{};
    std::vector<FactRef> joins{};  ///< enough to lead from each body to every other
};

/// The strategy and coordination that a body holds, by how sure it is.
struct JoiningRole {
    std::vector<RemitId> settled{};   ///< undisputed, and none disputed on the same topic
    std::vector<RemitId> disputed{};  ///< sources disagree on it
};
[[nodiscard]] JoiningRole joining_role(const Snapshot& snapshot, BodyId body);

/// The topics of a body's live remits, ready to be asked.
class TopicsOf {
  public:
    TopicsOf(const Snapshot& snapshot, BodyId body);
    /// Whether one of them is this one, or within it, or it within one of them.
    [[nodiscard]] bool meet(TopicId topic) const;

  private:
    const Register* map_;
    std::vector<TopicId> own_, own_and_above_;
};

/// The parts of a group, by their first body. Two of its bodies are joined by a live relation
/// between them, a line from both to the same body, a seat of one on the other, a sitting member in
/// common unless one of them is dormant or suspended, or seats of both on a third body whose
/// strategy or coordination on a topic of both is settled. What stands for many joins nobody: each
/// of the many may be a different one. Cost grows with the facts about the bodies. They must be in
/// order.
[[nodiscard]] std::vector<Part> joined_parts(const Snapshot& snapshot,
                                             std::span<const BodyId> bodies);

}  // namespace remit
