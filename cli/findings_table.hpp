// SPDX-License-Identifier: MIT
#pragma once

#include "remit/graph/analyse.hpp"
#include "remit/graph/register.hpp"
#include "remit/importers/written.hpp"

namespace remit::cli {

/// What is found in a map as a table for a workbook, a finding a row, in words and names: the open
/// ones first, then those outside the scope, then the accepted.
[[nodiscard]] ExtraTable findings_table(const Register& map, const Analysis& analysis);

}  // namespace remit::cli
