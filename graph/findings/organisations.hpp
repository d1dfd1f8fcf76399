// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "remit/graph/snapshot.hpp"

namespace remit {

/// Which organisation each body belongs to, in the end.
class Organisations {
  public:
    explicit Organisations(const Snapshot& snapshot);
    /// What a body is part of, and that is part of, up to what is part of nothing: itself where it
    /// is part of nothing. Of several that it is part of the first counts.
    [[nodiscard]] BodyId of(BodyId body) const { return organisation_[body.index()]; }

  private:
    std::vector<BodyId> organisation_;
};

}  // namespace remit
