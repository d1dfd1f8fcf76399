// SPDX-License-Identifier: MIT
// How much room the parts of a matrix need, and one page of it.
#pragma once

#include <cstddef>
#include <vector>

#include "viz/diagram/label.hpp"
#include "viz/diagram/matrix.hpp"

namespace remit::diagram {

/// Numbers of rows or columns.
using Numbers = std::vector<std::size_t>;

namespace matrix_theme {
inline constexpr double pad = 4;
inline constexpr double indent_width = 9;
inline constexpr double note_width = 90;
inline constexpr double least_said_width = 260;  ///< of what stands instead of cells
}  // namespace matrix_theme

/// The sizes of a matrix, which must outlive it.
struct MatrixSizes {
    explicit MatrixSizes(const Matrix& of);

    /// The nearest rows over a row, which are told again at the head of a page; the nearest first.
    [[nodiscard]] Numbers told_again_over(std::size_t row) const;
    /// Rows and the nearest rows over them, in their order.
    [[nodiscard]] Numbers with_parents(const Numbers& rows) const;
    /// Of a part with these columns and rows, and the rows over these.
    [[nodiscard]] Size size_of(const Numbers& columns, const Numbers& rows) const;
    /// Where the name of a row begins.
    [[nodiscard]] static double name_at(const MatrixRow& row);

    const Matrix& matrix;
    std::vector<Numbers> cells_of{};  ///< by row
    std::vector<Label> row_labels{};
    std::vector<Label> column_labels{};
    std::vector<double> heights{};  ///< of rows
    std::vector<double> named{};    ///< of rows that are told again, without their cells
    std::vector<double> widths{};   ///< of columns
    double rows_width = 0;          ///< of the heads of rows
    double heads_height = 0;        ///< of columns
    double notes_width = 0;
    double most_told_again = 0;  ///< the height of what is told again, at most
};

/// A page with some of the columns and rows, and the rows over these. Without rows or columns it
/// has heads alone.
[[nodiscard]] ChartPage matrix_page(const MatrixSizes& sizes, const Numbers& columns,
                                    const Numbers& rows);

/// The room that the cells of a page need at the least.
[[nodiscard]] Size least_cell();

}  // namespace remit::diagram
