// SPDX-License-Identifier: MIT
// What was decided between two days, by what it is about.
#pragma once

#include <map>
#include <span>
#include <vector>

#include "remit/graph/register.hpp"

namespace remit {

/// Whether a decision is among `decisions_between`.
[[nodiscard]] bool decided_between(const Register& map, DecisionId id, Day before, Day after);

/// Whether the map says on which day it was taken or done.
[[nodiscard]] bool has_day(const Register& map, DecisionId id);

class Decided {
  public:
    Decided(const Register& map, std::span<const DecisionId> decisions);
    /// Those that name a fact; and those that name both bodies that a relation joins. In order.
    [[nodiscard]] std::vector<DecisionId> about(FactRef fact) const;
    [[nodiscard]] std::vector<DecisionId> direct(FactRef fact) const;

  private:
    const Register& map_;
    std::map<FactRef, std::vector<DecisionId>> about_{};
};

}  // namespace remit
