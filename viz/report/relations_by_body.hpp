// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "viz/report/review.hpp"

namespace remit::report {

/// Relations under the body at one of their ends, as a list in two levels.
class RelationsByBody {
  public:
    void add(BodyId body, RelationId id);
    /// Bodies in their order; under each, what joins it to whom.
    [[nodiscard]] List told(const Review& review) const;
    [[nodiscard]] std::size_t left_out() const { return left_out_; }

  private:
    std::map<BodyId, std::vector<RelationId>> relations_;
    std::size_t count_ = 0;
    std::size_t left_out_ = 0;
};

}  // namespace remit::report
