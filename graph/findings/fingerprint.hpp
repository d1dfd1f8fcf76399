// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "remit/graph/finding.hpp"

namespace remit {

/// 16 hex digits of a hash of a finding's code and the ids of its subjects, sorted, and of nothing
/// else: it stays the same when names, dates, evidence or the rest of the map change.
[[nodiscard]] std::string fingerprint(const Register& map, const Finding& finding);

}  // namespace remit
