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

/// What is to be said of a cell or a sheet if the table is one of a map's, and the column one of
/// its columns: nobody minds `#REF!` in a sheet that is not read.
struct Remark {
    enum class What : std::uint8_t {
        error_value,  ///< `text` is what the formula gave: #REF!
        no_value,     ///< a formula that was never reckoned
        no_such_day,  ///< 29 February 1900, which spreadsheets believe in
        no_date,      ///< `text` is the number or text that is none
        no_text,      ///< the number of a text that the file does not hold
        not_utf8,
        wrong_letters,  ///< `count` of them in the sheet, decoded wrongly; the first in this cell
        merged_rows,    ///< `text` is the range; other rows of it hold something
        merged_over,    ///< a value beneath merged cells, `text` being their range
        hidden_sheet,
        hidden_rows,  ///< `count` of them, this being the first
    };
    static constexpr std::uint32_t any_column = UINT32_MAX;

    What what{};
    std::uint32_t column = any_column;  ///< of the table, from 0
    std::uint32_t place_row = 1;
    std::uint32_t place_column = 1;
    TextId text{};
    std::size_t count = 0;
};

/// A sheet of a workbook, or a CSV file: rows of cells, without the blank ones.
struct Table {
    std::string name{};  ///< of the sheet, or of the file without folder and suffix
    InputId input{};
    std::vector<TableCell> cells{};
    std::vector<std::uint32_t> row_ends{};  ///< for each row, where its cells end
    std::vector<Remark> remarks{};
    bool hidden = false;  ///< a sheet that a user does not see

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
