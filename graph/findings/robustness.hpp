// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "graph/findings/look.hpp"

namespace remit {

/// The snapshot without disputed, unconfirmed and unsourced facts.
[[nodiscard]] Snapshot firm(const Snapshot& snapshot);

/// Says of each finding whether it is robust, that is, found again in the firm snapshot, and else
/// on which facts it hinges, which then stand in its chain.
void judge_robustness(const Snapshot& firm, std::vector<Finding>& findings,
                      const AnalyseOptions& options);

}  // namespace remit
