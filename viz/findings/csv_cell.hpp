// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace remit::findings {

/// A text as a cell of CSV, in quotes where it needs them. What a spreadsheet would take for a
/// formula has an apostrophe before it.
[[nodiscard]] std::string csv_cell(std::string_view text);

}  // namespace remit::findings
