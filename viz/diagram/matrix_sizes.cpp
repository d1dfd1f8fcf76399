// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>

#include "viz/diagram/chart_parts.hpp"
#include "viz/diagram/matrix_page.hpp"
#include "viz/diagram/text.hpp"
#include "viz/diagram/theme.hpp"

namespace remit::diagram {
namespace {

using matrix_theme::indent_width;
using matrix_theme::note_width;
using matrix_theme::pad;

constexpr double row_name_width = 180;
constexpr double column_name_width = 135;
constexpr std::size_t most_indent = 12;  // what is deeper within others stands no further in
constexpr std::size_t most_rows_told_again = 3;  // of the rows over a row, the nearest
constexpr std::size_t most_lines = 3;
constexpr double least_column = body_sign.width + pad;
constexpr double least_row = body_sign.height + 3;

}  // namespace

MatrixSizes::MatrixSizes(const Matrix& of) : matrix(of), cells_of(of.rows.size()) {
    for (std::size_t c = 0; c < matrix.cells.size(); ++c)
        cells_of[matrix.cells[c].row].push_back(c);
    for (const MatrixHead& column : matrix.columns) {
        column_labels.push_back(
            paragraph(column.name, column_name_width, theme::small_size, column.bold, most_lines));
        const Label& label = column_labels.back();
        widths.push_back(std::ceil(std::max(least_column, label.size.height + pad)));
        heads_height = std::max(heads_height, label.size.width);
    }
    heads_height += body_sign.height + 3 * pad;
    for (const MatrixRow& row : matrix.rows) {
        row_labels.push_back(
            paragraph(row.head.name, row_name_width, theme::small_size, row.head.bold, most_lines));
        const Label& label = row_labels.back();
        heights.push_back(std::ceil(std::max(least_row, label.size.height + pad)));
        named.push_back(heights.back());
        rows_width = std::max(rows_width, name_at(row) + label.size.width + 2 * pad);
        notes_width =
            std::max(notes_width, paragraph(row.note, note_width, theme::small_size).size.width);
    }
    for (const MatrixCell& cell : matrix.cells) {
        double& width = widths[cell.column];
        double& height = heights[cell.row];
        width = std::max(width, std::ceil(cell.size.width + pad));
        height = std::max(height, std::ceil(cell.size.height + pad / 2));
    }
    if (!matrix.note_heading.empty())
        notes_width = 2 * pad + std::max(notes_width,
                                         text_width(matrix.note_heading, theme::small_size, true));
    // Whole numbers, so that no rounding makes heads lie on one another.
    heads_height = std::ceil(heads_height);
    rows_width = std::ceil(rows_width);
    notes_width = std::ceil(notes_width);
    for (std::size_t r = 0; r < matrix.rows.size(); ++r) {
        double height = 0;
        for (const std::size_t over : told_again_over(r))
            height += named[over];
        most_told_again = std::max(most_told_again, height);
    }
}

Numbers MatrixSizes::told_again_over(std::size_t row) const {
    Numbers told;
    for (auto over = matrix.rows[row].parent; over && told.size() < most_rows_told_again;
         over = matrix.rows[*over].parent)
        told.push_back(*over);
    return told;
}

Numbers MatrixSizes::with_parents(const Numbers& rows) const {
    Numbers all = rows;
    for (const std::size_t row : rows) {
        const Numbers over = told_again_over(row);
        all.insert(all.end(), over.begin(), over.end());
    }
    std::ranges::sort(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

Size MatrixSizes::size_of(const Numbers& columns, const Numbers& rows) const {
    double width = rows_width + notes_width;
    for (const std::size_t column : columns)
        width += widths[column];
    const bool said = std::ranges::any_of(
        rows, [&](std::size_t row) { return !matrix.rows[row].instead.empty(); });
    if (said) width = std::max(width, rows_width + matrix_theme::least_said_width);
    double height = heads_height;
    for (const std::size_t row : with_parents(rows))
        height += std::ranges::binary_search(rows, row) ? heights[row] : named[row];
    return {width, height};
}

double MatrixSizes::name_at(const MatrixRow& row) {
    const double sign = row.head.dress ? body_sign.width + pad : 0;
    return pad + static_cast<double>(std::min(row.indent, most_indent)) * indent_width + sign;
}

Size least_cell() { return {least_column, least_row}; }

}  // namespace remit::diagram
