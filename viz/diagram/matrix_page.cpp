// SPDX-License-Identifier: MIT
#include "viz/diagram/matrix_page.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "viz/diagram/chart_parts.hpp"
#include "viz/diagram/text.hpp"
#include "viz/diagram/theme.hpp"

namespace remit::diagram {
namespace {

using matrix_theme::indent_width;
using matrix_theme::note_width;
using matrix_theme::pad;

constexpr std::string_view light = "#c8c8c8";

/// Draws one page.
class PageOfMatrix {
  public:
    explicit PageOfMatrix(const MatrixSizes& sizes) : sizes_(sizes) {}

    [[nodiscard]] ChartPage make(const Numbers& columns, const Numbers& own) {
        const Numbers rows = sizes_.with_parents(own);
        heights_ = sizes_.named;
        only_named_.assign(sizes_.matrix.rows.size(), true);
        for (const std::size_t r : own) {
            only_named_[r] = false;
            heights_[r] = sizes_.heights[r];
        }
        page_ = {};
        here_ = marked(columns);
        x_.assign(sizes_.matrix.columns.size(), 0);
        y_.assign(sizes_.matrix.rows.size(), 0);
        double x = sizes_.rows_width;
        for (const std::size_t c : columns) {
            x_[c] = x;
            x += sizes_.widths[c];
        }
        double y = sizes_.heads_height;
        for (const std::size_t r : rows) {
            y_[r] = y;
            y += heights_[r];
        }
        right_ = x;
        page_.size = sizes_.size_of(columns, own);
        draw_grid(columns, rows);
        for (const std::size_t c : columns)
            draw_column_head(c);
        for (const std::size_t r : rows)
            draw_row_head(r);
        draw_notes(own);
        for (const std::size_t r : own) {
            for (const std::size_t c : sizes_.cells_of[r]) {
                if (here_[sizes_.matrix.cells[c].column]) draw_cell(sizes_.matrix.cells[c]);
            }
        }
        page_.words =
            sizes_.matrix.told_by_rows ? words_by_rows(own) : words_by_columns(columns, own);
        return std::move(page_);
    }

  private:
    [[nodiscard]] std::vector<bool> marked(const Numbers& columns) const {
        std::vector<bool> marks(sizes_.matrix.columns.size(), false);
        for (const std::size_t column : columns)
            marks[column] = true;
        return marks;
    }

    /// Every other row is tinted; lines part the cells, but in rows that have none.
    void draw_grid(const Numbers& columns, const Numbers& rows) {
        ChartGroup grid{.css = "grid"};
        Stroke lines{.ink = {.stroke = light, .width = 0.6}};
        double parted_from = sizes_.heads_height;  // where the lines between columns begin
        const auto part_cells = [&](double to) {
            if (to <= parted_from) return;
            for (const std::size_t c : columns)
                lines.paths.push_back({.points = {{x_[c], parted_from}, {x_[c], to}}});
            lines.paths.push_back({.points = {{right_, parted_from}, {right_, to}}});
        };
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const std::size_t r = rows[i];
            const double y = y_[r];
            if (i % 2 == 0)
                grid.items.emplace_back(Slab{{0, y, right_, heights_[r]}, 0, {.fill = "#f0f0f0"}});
            lines.paths.push_back({.points = {{0, y}, {right_, y}}});
            if (sizes_.matrix.rows[r].instead.empty() && !only_named_[r]) continue;
            part_cells(y);
            parted_from = y + heights_[r];
        }
        part_cells(page_.size.height);
        lines.paths.push_back({.points = {{0, page_.size.height}, {right_, page_.size.height}}});
        grid.items.emplace_back(std::move(lines));
        page_.groups.push_back(std::move(grid));
    }

    void draw_column_head(std::size_t c) {
        const MatrixHead& head = sizes_.matrix.columns[c];
        ChartGroup group = head.group;
        const double middle = x_[c] + sizes_.widths[c] / 2;
        const double foot = sizes_.heads_height - pad - body_sign.height;
        if (head.dress)
            group.items.emplace_back(body_shape(*head.dress, {middle - body_sign.width / 2, foot}));
        const Label& label = sizes_.column_labels[c];
        for (const Text& line : label.texts) {
            Text turned = line;
            turned.at = {middle - label.size.height / 2 + line.at.y, foot - pad};
            turned.turned = -90;
            group.items.emplace_back(Words{turned});
        }
        close(group, {x_[c], 0, sizes_.widths[c], sizes_.heads_height});
    }

    void draw_row_head(std::size_t r) {
        const MatrixRow& row = sizes_.matrix.rows[r];
        ChartGroup group = row.head.group;
        const double middle = y_[r] + heights_[r] / 2;
        const double x = MatrixSizes::name_at(row);
        if (row.head.dress)
            group.items.emplace_back(body_shape(
                *row.head.dress, {x - body_sign.width - pad, middle - body_sign.height / 2}));
        for (const Text& line :
             placed(sizes_.row_labels[r], {x, middle - sizes_.row_labels[r].size.height / 2}))
            group.items.emplace_back(Words{line});
        if (row.parent && y_[*row.parent] == 0) {
            // What is further up is not on this page.
            group.items.emplace_back(Words{
                {.at = {x - indent_width, middle + 3}, .text = "…", .size = theme::small_size},
                theme::pale_ink});
        }
        close(group, {0, y_[r], sizes_.rows_width, heights_[r]});
    }

    /// The box of a head comes last: by it the head is known to whoever reads the file.
    void close(ChartGroup& group, const Rect& box) {
        group.items.emplace_back(Slab{box, 0, {.stroke = light, .width = 0.6}});
        page_.groups.push_back(std::move(group));
    }

    void draw_notes(const Numbers& rows) {
        if (sizes_.matrix.note_heading.empty()) return;
        ChartGroup notes{.css = "row-notes"};
        const double x = right_ + 2 * pad;
        notes.items.emplace_back(Words{{.at = {x, sizes_.heads_height - pad},
                                        .text = sizes_.matrix.note_heading,
                                        .size = theme::small_size,
                                        .bold = true}});
        for (const std::size_t r : rows) {
            const Label label = paragraph(note_of(r), note_width, theme::small_size);
            const double y = y_[r] + (heights_[r] - label.size.height) / 2;
            for (const Text& line : placed(label, {x, y}))
                notes.items.emplace_back(Words{line});
            const std::string& instead = sizes_.matrix.rows[r].instead;
            if (instead.empty()) continue;
            const Label said = paragraph(instead, page_.size.width - sizes_.rows_width - 2 * pad,
                                         theme::small_size, false, 1);
            const double line = y_[r] + (heights_[r] - said.size.height) / 2;
            for (const Text& text : placed(said, {sizes_.rows_width + pad, line}))
                notes.items.emplace_back(Words{text, theme::pale_ink});
        }
        page_.groups.push_back(std::move(notes));
    }

    [[nodiscard]] std::string note_of(std::size_t r) const {
        if (!sizes_.matrix.counted) return sizes_.matrix.rows[r].note;
        std::size_t here = 0;
        std::size_t all = 0;
        for (const std::size_t c : sizes_.cells_of[r]) {
            if (!sizes_.matrix.cells[c].counts) continue;
            ++all;
            here += here_[sizes_.matrix.cells[c].column] ? 1 : 0;
        }
        return here == all ? fmt::format("{}", all) : fmt::format("{} of {}", here, all);
    }

    void draw_cell(const MatrixCell& cell) {
        const double dx = x_[cell.column] + (sizes_.widths[cell.column] - cell.size.width) / 2;
        const double dy = y_[cell.row] + (heights_[cell.row] - cell.size.height) / 2;
        for (ChartGroup group : cell.groups) {
            move(group.items, dx, dy);
            page_.groups.push_back(std::move(group));
        }
    }

    [[nodiscard]] std::string words_by_rows(const Numbers& rows) const {
        std::string words;
        for (const std::size_t r : rows) {
            std::vector<std::string> told;
            for (const std::size_t c : sizes_.cells_of[r]) {
                if (here_[sizes_.matrix.cells[c].column])
                    told.push_back(sizes_.matrix.cells[c].words);
            }
            const MatrixRow& row = sizes_.matrix.rows[r];
            if (!row.instead.empty()) told.push_back(row.instead);
            if (!row.note.empty()) told.push_back(row.note);
            if (!told.empty())
                words += fmt::format("{}{}: {}.", words.empty() ? "" : " ", row.head.name,
                                     fmt::join(told, "; "));
        }
        return words;
    }

    [[nodiscard]] std::string words_by_columns(const Numbers& columns, const Numbers& rows) const {
        std::vector<std::vector<std::string>> told(sizes_.matrix.columns.size());
        for (const std::size_t r : rows) {
            for (const std::size_t c : sizes_.cells_of[r])
                told[sizes_.matrix.cells[c].column].push_back(sizes_.matrix.cells[c].words);
        }
        std::string words;
        for (const std::size_t c : columns) {
            if (!told[c].empty())
                words += fmt::format("{}{}: {}.", words.empty() ? "" : " ",
                                     sizes_.matrix.columns[c].name, fmt::join(told[c], "; "));
        }
        return words;
    }

    const MatrixSizes& sizes_;
    ChartPage page_{};
    std::vector<bool> here_{};        // by column
    std::vector<bool> only_named_{};  // by row: it stands on another page, and is over a row here
    std::vector<double> heights_{};   // by row, as it stands here
    std::vector<double> x_{}, y_{};   // 0 where it is not on the page
    double right_ = 0;                // of the cells
};

}  // namespace

ChartPage matrix_page(const MatrixSizes& sizes, const Numbers& columns, const Numbers& rows) {
    return PageOfMatrix(sizes).make(columns, rows);
}

}  // namespace remit::diagram
