// SPDX-License-Identifier: MIT
// What the map shows and a rule forbids: shared by U318 and U319.
#pragma once

#include <span>
#include <vector>

#include "remit/graph/finding.hpp"
#include "remit/graph/rules.hpp"

namespace remit {

/// One fact, or one set of facts, and every rule against it, the gravest first.
struct AgainstLaw {
    std::vector<FactRef> facts{};
    std::vector<const Ruling*> rulings{};
};
[[nodiscard]] std::vector<AgainstLaw> against_law(std::span<const Ruling> rulings);
[[nodiscard]] Finding finding(const Snapshot& snapshot, const AgainstLaw& what);

}  // namespace remit
