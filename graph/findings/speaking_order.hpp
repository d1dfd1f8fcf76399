// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "remit/graph/finding.hpp"
#include "remit/graph/rules.hpp"

namespace remit {

/// Leaves out each finding of which a more specific one speaks already: the same bodies, and where
/// both have topics one in common (findings.md, "Order of speaking").
void leave_out_said(std::vector<Finding>& findings, const Rulings* rulings);

}  // namespace remit
