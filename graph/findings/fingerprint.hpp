// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

#include "remit/graph/finding.hpp"

namespace remit {

/// A hash of a finding's code and the ids of its subjects, sorted, and of nothing else: it stays
/// the same when names, dates, evidence or the rest of the map change.
[[nodiscard]] std::uint64_t fingerprint_number(const Register& map, const Finding& finding);
/// The number as 16 hex digits.
[[nodiscard]] std::string fingerprint(const Register& map, const Finding& finding);

}  // namespace remit
