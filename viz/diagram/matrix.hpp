// SPDX-License-Identifier: MIT
// A table whose cells hold signs: what it is made of, and its pages.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "viz/diagram/chart.hpp"

namespace remit::diagram {

/// The head of a row or of a column. Heads of columns are read upwards.
struct MatrixHead {
    ChartGroup group{};  ///< its items are made with the table
    std::string name{};
    std::optional<NodeDress> dress{};  ///< of a body: its shape stands beside the name
    bool bold = false;
};

struct MatrixRow {
    MatrixHead head{};
    std::optional<std::size_t> parent{};  ///< a row above, told again where a page begins within it
    std::size_t indent = 0;
    std::string note{};     ///< at the end of the row
    std::string instead{};  ///< of cells, where it has none
};

struct MatrixCell {
    std::size_t row = 0;
    std::size_t column = 0;
    Size size{};
    std::vector<ChartGroup> groups{};  ///< from its upper left corner
    std::string words{};
    bool counts = true;
};

struct Matrix {
    std::vector<MatrixRow> rows{};
    std::vector<MatrixHead> columns{};
    std::vector<MatrixCell> cells{};  ///< by row, then by column
    /// Over the notes. Where `counted`, a row's note is how many of its cells count, on the page
    /// and in all.
    std::string note_heading{};
    bool counted = false;
    bool told_by_rows = false;  ///< in words; else by columns
};

/// Cuts a table to pages of so much room: blocks of columns, each with the rows that have anything
/// in them, under the nearest rows over them. Rows without any cell are in the first block. Without
/// a room it is one page.
[[nodiscard]] std::vector<ChartPage> pages_of(const Matrix& matrix, std::optional<PageRoom> room);

}  // namespace remit::diagram
