// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "remit/graph/place.hpp"
#include "remit/graph/text.hpp"

namespace remit::table {

/// A cell that is not blank. Its text is trimmed, and stands in the draft's pool already.
struct TableCell {
    TextId text{};
    std::uint32_t column = 0;  ///< of the table, from 0
    std::uint32_t place_row = 0;
    std::uint32_t place_column = 0;
};

/// A sheet of a workbook, or a CSV file: rows of cells, without the blank ones.
struct Table {
    std::string name{};  ///< of the sheet, or of the file without folder and suffix
    InputId input{};
    std::vector<TableCell> cells{};
    std::vector<std::uint32_t> row_ends{};  ///< for each row, where its cells end

    [[nodiscard]] std::size_t rows() const { return row_ends.size(); }
    [[nodiscard]] std::span<const TableCell> row(std::size_t i) const {
        const std::uint32_t first = i == 0 ? 0 : row_ends[i - 1];
        return std::span(cells).subspan(first, row_ends[i] - first);
    }
    /// Ends the row that the last cells were added to; blank ones are none.
    void end_row() {
        const std::uint32_t first = row_ends.empty() ? 0 : row_ends.back();
        if (cells.size() > first) row_ends.push_back(static_cast<std::uint32_t>(cells.size()));
    }
};

}  // namespace remit::table
