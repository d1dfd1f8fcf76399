// SPDX-License-Identifier: MIT
// Who is there in the place of bodies that have ended.
#pragma once

#include <map>
#include <vector>

#include "remit/graph/snapshot.hpp"

namespace remit {

class Heirs {
  public:
    /// By the successions that the map records as so up to the snapshot's day.
    explicit Heirs(const Snapshot& after);
    /// The live bodies that succeeded it, or succeeded those that did, in order; none of a body
    /// that is live itself. Of very many the first.
    [[nodiscard]] std::vector<BodyId> of(BodyId ended) const;
    /// The other way: by the live body, those that were live on an earlier day and whose place it
    /// took, in order.
    [[nodiscard]] std::map<BodyId, std::vector<BodyId>> predecessors(const Snapshot& before) const;

  private:
    const Snapshot& after_;
    std::map<BodyId, std::vector<BodyId>> next_{};
};

}  // namespace remit
