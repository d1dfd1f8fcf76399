// SPDX-License-Identifier: MIT
// What the starter workbook says.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "remit/graph/fields.hpp"

namespace remit::table {

/// A column of a sheet, by the heading that the format has for it, and what belongs in it.
struct StarterHeading {
    RecordKind kind;
    std::string_view key;
    std::string_view says;
};
/// Of all sheets but that of the map's own values.
[[nodiscard]] std::span<const StarterHeading> starter_headings();

/// The rows of the example: a county's board, whom it answers to and who answers to it.
[[nodiscard]] std::vector<std::vector<std::string>> starter_example(RecordKind kind);

}  // namespace remit::table
