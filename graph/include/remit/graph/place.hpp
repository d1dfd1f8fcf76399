// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstdint>

#include "remit/graph/ids.hpp"

namespace remit {

/// Where a record or value came from. Rows (lines) and columns count from 1; in text files a column
/// is a UTF-8 byte offset, in sheets a cell's column. 0 means unknown. The input names the file,
/// and the sheet.
struct Place {
    InputId input{};
    std::uint32_t row = 0;
    std::uint32_t column = 0;

    friend constexpr auto operator<=>(const Place&, const Place&) = default;
};

}  // namespace remit
