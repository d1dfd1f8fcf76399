// SPDX-License-Identifier: MIT
#include "viz/diagram/matrix.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <fmt/format.h>

#include "viz/diagram/chart_parts.hpp"
#include "viz/diagram/label.hpp"
#include "viz/diagram/text.hpp"
#include "viz/diagram/theme.hpp"
#include "viz/diagram/words.hpp"

namespace remit::diagram {
namespace {

using Numbers = std::vector<std::size_t>;

constexpr double pad = 4;
constexpr double row_name_width = 180;
constexpr double column_name_width = 135;
constexpr double note_width = 90;
constexpr double indent_width = 9;
constexpr std::size_t most_indent = 12;     // what is deeper within others stands no further in
constexpr std::size_t most_told_again = 3;  // of the rows over a row, the nearest
constexpr std::size_t most_lines = 3;
constexpr double least_said_width = 260;  // of what stands instead of cells
constexpr double least_column = body_sign.width + pad;
constexpr double least_row = body_sign.height + 3;
constexpr std::string_view light = "#c8c8c8";

class Table {
  public:
    explicit Table(const Matrix& matrix) : matrix_(matrix), cells_of_(matrix.rows.size()) {
        for (std::size_t c = 0; c < matrix.cells.size(); ++c)
            cells_of_[matrix.cells[c].row].push_back(c);
        measure();
    }

    std::vector<ChartPage> pages(std::optional<Size> room) {
        if (!room) return {page({all(matrix_.columns.size()), all(matrix_.rows.size())})};
        // As much as one cell needs, where names leave less.
        const Size cells{std::max(room->width - rows_width_ - notes_width_, least_column),
                         std::max(room->height - heads_height_ - most_told_again_, least_row)};
        auto by_columns = beside_one_another(columns_first(cells), room->width);
        auto by_rows = beside_one_another(rows_first(cells), room->width);
        return by_rows.size() < by_columns.size() ? std::move(by_rows) : std::move(by_columns);
    }

  private:
    void measure() {
        for (const MatrixHead& column : matrix_.columns) {
            column_labels_.push_back(paragraph(column.name, column_name_width, theme::small_size,
                                               column.bold, most_lines));
            const Label& label = column_labels_.back();
            widths_.push_back(std::ceil(std::max(least_column, label.size.height + pad)));
            heads_height_ = std::max(heads_height_, label.size.width);
        }
        heads_height_ += body_sign.height + 3 * pad;
        for (const MatrixRow& row : matrix_.rows) {
            row_labels_.push_back(paragraph(row.head.name, row_name_width, theme::small_size,
                                            row.head.bold, most_lines));
            const Label& label = row_labels_.back();
            heights_.push_back(std::ceil(std::max(least_row, label.size.height + pad)));
            rows_width_ = std::max(rows_width_, name_at(row) + label.size.width + 2 * pad);
            notes_width_ = std::max(notes_width_,
                                    paragraph(row.note, note_width, theme::small_size).size.width);
        }
        for (const MatrixCell& cell : matrix_.cells) {
            double& width = widths_[cell.column];
            double& height = heights_[cell.row];
            width = std::max(width, std::ceil(cell.size.width + pad));
            height = std::max(height, std::ceil(cell.size.height + pad / 2));
        }
        if (!matrix_.note_heading.empty())
            notes_width_ = 2 * pad + std::max(notes_width_, text_width(matrix_.note_heading,
                                                                       theme::small_size, true));
        // Whole numbers, so that no rounding makes heads lie on one another.
        heads_height_ = std::ceil(heads_height_);
        rows_width_ = std::ceil(rows_width_);
        notes_width_ = std::ceil(notes_width_);
        measure_what_is_told_again();
    }

    /// The nearest rows over a row that is deep within others are told again at the head of a page.
    void measure_what_is_told_again() {
        for (std::size_t r = 0; r < matrix_.rows.size(); ++r) {
            double height = 0;
            for (const std::size_t over : told_again_over(r))
                height += heights_[over];
            most_told_again_ = std::max(most_told_again_, height);
        }
    }

    /// The nearest first.
    [[nodiscard]] Numbers told_again_over(std::size_t row) const {
        Numbers told;
        for (auto over = matrix_.rows[row].parent; over && told.size() < most_told_again;
             over = matrix_.rows[*over].parent)
            told.push_back(*over);
        return told;
    }

    [[nodiscard]] static double name_at(const MatrixRow& row) {
        const double sign = row.head.dress ? body_sign.width + pad : 0;
        return pad + static_cast<double>(std::min(row.indent, most_indent)) * indent_width + sign;
    }

    /// A part of the table: some of its columns and of its rows.
    struct Part {
        Numbers columns{};
        Numbers rows{};
    };

    static Numbers all(std::size_t count) {
        Numbers numbers(count);
        std::iota(numbers.begin(), numbers.end(), std::size_t{0});
        return numbers;
    }

    /// Blocks of columns, each cut at its rows.
    std::vector<ChartPage> columns_first(Size room) {
        std::vector<ChartPage> made;
        const auto blocks = runs_of(all(matrix_.columns.size()), widths_, room.width);
        for (const Numbers& block : blocks) {
            const Numbers rows =
                rows_in({block, all(matrix_.rows.size())}, &block == &blocks.front());
            for (const Numbers& run : runs_of(rows, heights_, room.height))
                made.push_back(page({columns_in({block, run}), run}));
        }
        return made;
    }

    /// Runs of rows, each cut at its columns.
    std::vector<ChartPage> rows_first(Size room) {
        std::vector<ChartPage> made;
        for (const Numbers& run : runs_of(all(matrix_.rows.size()), heights_, room.height)) {
            const auto blocks =
                runs_of(columns_in({all(matrix_.columns.size()), run}), widths_, room.width);
            for (const Numbers& block : blocks)
                made.push_back(page({block, rows_in({block, run}, &block == &blocks.front())}));
        }
        return made;
    }

    /// Parts stand side by side where a page is wide enough.
    static std::vector<ChartPage> beside_one_another(std::vector<ChartPage> parts, double width) {
        constexpr double gap = 24;
        std::vector<ChartPage> pages;
        for (ChartPage& part : parts) {
            if (pages.empty() || pages.back().size.width + gap + part.size.width > width) {
                pages.push_back(std::move(part));
                continue;
            }
            ChartPage& page = pages.back();
            for (ChartGroup& group : part.groups) {
                move(group.items, page.size.width + gap, 0);
                page.groups.push_back(std::move(group));
            }
            page.size = {page.size.width + gap + part.size.width,
                         std::max(page.size.height, part.size.height)};
            page.words += ' ' + part.words;
        }
        return pages;
    }

    /// The rows of a part that have a cell there; those that have none anywhere where `empty` are
    /// wanted.
    [[nodiscard]] Numbers rows_in(const Part& part, bool empty) const {
        const auto here = marked(part.columns);
        Numbers rows;
        for (const std::size_t r : part.rows) {
            const bool any = std::ranges::any_of(
                cells_of_[r], [&](std::size_t c) { return here[matrix_.cells[c].column]; });
            if (any || (empty && cells_of_[r].empty())) rows.push_back(r);
        }
        return rows;
    }

    /// The columns of a part that have a cell there.
    [[nodiscard]] Numbers columns_in(const Part& part) const {
        std::vector<bool> used(matrix_.columns.size(), false);
        for (const std::size_t r : part.rows) {
            for (const std::size_t c : cells_of_[r])
                used[matrix_.cells[c].column] = true;
        }
        Numbers columns = part.columns;
        std::erase_if(columns, [&](std::size_t column) { return !used[column]; });
        return columns;
    }

    [[nodiscard]] std::vector<bool> marked(const Numbers& columns) const {
        std::vector<bool> marks(matrix_.columns.size(), false);
        for (const std::size_t column : columns)
            marks[column] = true;
        return marks;
    }

    [[nodiscard]] Numbers with_parents(const Numbers& run) const {
        Numbers all = run;
        for (const std::size_t row : run) {
            const Numbers over = told_again_over(row);
            all.insert(all.end(), over.begin(), over.end());
        }
        std::ranges::sort(all);
        all.erase(std::unique(all.begin(), all.end()), all.end());
        return all;
    }

    [[nodiscard]] ChartPage page(const Part& part) {
        const Numbers& columns = part.columns;
        const Numbers rows = with_parents(part.rows);
        only_named_.assign(matrix_.rows.size(), true);
        for (const std::size_t r : part.rows)
            only_named_[r] = false;
        page_ = {};
        here_ = marked(columns);
        x_.assign(matrix_.columns.size(), 0);
        y_.assign(matrix_.rows.size(), 0);
        double x = rows_width_;
        for (const std::size_t c : columns) {
            x_[c] = x;
            x += widths_[c];
        }
        double y = heads_height_;
        for (const std::size_t r : rows) {
            y_[r] = y;
            y += heights_[r];
        }
        right_ = x;
        page_.size = {x + notes_width_, y};
        const bool said = std::ranges::any_of(
            part.rows, [&](std::size_t r) { return !matrix_.rows[r].instead.empty(); });
        if (said) page_.size.width = std::max(page_.size.width, rows_width_ + least_said_width);
        draw_grid(columns, rows);
        for (const std::size_t c : columns)
            draw_column_head(c);
        for (const std::size_t r : rows)
            draw_row_head(r);
        draw_notes(part.rows);
        for (const std::size_t r : part.rows) {
            for (const std::size_t c : cells_of_[r]) {
                if (here_[matrix_.cells[c].column]) draw_cell(matrix_.cells[c]);
            }
        }
        page_.words =
            matrix_.told_by_rows ? words_by_rows(part.rows) : words_by_columns(columns, part.rows);
        return std::move(page_);
    }

    /// Every other row is tinted; lines part the cells, but in rows that have none.
    void draw_grid(const Numbers& columns, const Numbers& rows) {
        ChartGroup grid{.css = "grid"};
        Stroke lines{.ink = {.stroke = light, .width = 0.6}};
        double parted_from = heads_height_;  // where the lines between columns begin
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
            if (matrix_.rows[r].instead.empty() && !only_named_[r]) continue;
            part_cells(y);
            parted_from = y + heights_[r];
        }
        part_cells(page_.size.height);
        lines.paths.push_back({.points = {{0, page_.size.height}, {right_, page_.size.height}}});
        grid.items.emplace_back(std::move(lines));
        page_.groups.push_back(std::move(grid));
    }

    void draw_column_head(std::size_t c) {
        const MatrixHead& head = matrix_.columns[c];
        ChartGroup group = head.group;
        const double middle = x_[c] + widths_[c] / 2;
        const double foot = heads_height_ - pad - body_sign.height;
        if (head.dress)
            group.items.emplace_back(body_shape(*head.dress, {middle - body_sign.width / 2, foot}));
        const Label& label = column_labels_[c];
        for (const Text& line : label.texts) {
            Text turned = line;
            turned.at = {middle - label.size.height / 2 + line.at.y, foot - pad};
            turned.turned = -90;
            group.items.emplace_back(Words{turned});
        }
        close(group, {x_[c], 0, widths_[c], heads_height_});
    }

    void draw_row_head(std::size_t r) {
        const MatrixRow& row = matrix_.rows[r];
        ChartGroup group = row.head.group;
        const double middle = y_[r] + heights_[r] / 2;
        const double x = name_at(row);
        if (row.head.dress)
            group.items.emplace_back(body_shape(
                *row.head.dress, {x - body_sign.width - pad, middle - body_sign.height / 2}));
        for (const Text& line :
             placed(row_labels_[r], {x, middle - row_labels_[r].size.height / 2}))
            group.items.emplace_back(Words{line});
        if (row.parent && y_[*row.parent] == 0) {
            // What is further up is not on this page.
            group.items.emplace_back(Words{
                {.at = {x - indent_width, middle + 3}, .text = "…", .size = theme::small_size},
                theme::pale_ink});
        }
        close(group, {0, y_[r], rows_width_, heights_[r]});
    }

    /// The box of a head comes last: by it the head is known to whoever reads the file.
    void close(ChartGroup& group, const Rect& box) {
        group.items.emplace_back(Slab{box, 0, {.stroke = light, .width = 0.6}});
        page_.groups.push_back(std::move(group));
    }

    void draw_notes(const Numbers& rows) {
        if (matrix_.note_heading.empty()) return;
        ChartGroup notes{.css = "row-notes"};
        const double x = right_ + 2 * pad;
        notes.items.emplace_back(Words{{.at = {x, heads_height_ - pad},
                                        .text = matrix_.note_heading,
                                        .size = theme::small_size,
                                        .bold = true}});
        for (const std::size_t r : rows) {
            const Label label = paragraph(note_of(r), note_width, theme::small_size);
            const double y = y_[r] + (heights_[r] - label.size.height) / 2;
            for (const Text& line : placed(label, {x, y}))
                notes.items.emplace_back(Words{line});
            const std::string& instead = matrix_.rows[r].instead;
            if (instead.empty()) continue;
            const Label said = paragraph(instead, page_.size.width - rows_width_ - 2 * pad,
                                         theme::small_size, false, 1);
            const double line = y_[r] + (heights_[r] - said.size.height) / 2;
            for (const Text& text : placed(said, {rows_width_ + pad, line}))
                notes.items.emplace_back(Words{text, theme::pale_ink});
        }
        page_.groups.push_back(std::move(notes));
    }

    [[nodiscard]] std::string note_of(std::size_t r) const {
        if (!matrix_.counted) return matrix_.rows[r].note;
        std::size_t here = 0;
        std::size_t all = 0;
        for (const std::size_t c : cells_of_[r]) {
            if (!matrix_.cells[c].counts) continue;
            ++all;
            here += here_[matrix_.cells[c].column] ? 1 : 0;
        }
        return here == all ? fmt::format("{}", all) : fmt::format("{} of {}", here, all);
    }

    void draw_cell(const MatrixCell& cell) {
        const double dx = x_[cell.column] + (widths_[cell.column] - cell.size.width) / 2;
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
            for (const std::size_t c : cells_of_[r]) {
                if (here_[matrix_.cells[c].column]) told.push_back(matrix_.cells[c].words);
            }
            const MatrixRow& row = matrix_.rows[r];
            if (!row.instead.empty()) told.push_back(row.instead);
            if (!row.note.empty()) told.push_back(row.note);
            if (!told.empty())
                words += fmt::format("{}{}: {}.", words.empty() ? "" : " ", row.head.name,
                                     fmt::join(told, "; "));
        }
        return words;
    }

    [[nodiscard]] std::string words_by_columns(const Numbers& columns, const Numbers& rows) const {
        std::vector<std::vector<std::string>> told(matrix_.columns.size());
        for (const std::size_t r : rows) {
            for (const std::size_t c : cells_of_[r])
                told[matrix_.cells[c].column].push_back(matrix_.cells[c].words);
        }
        std::string words;
        for (const std::size_t c : columns) {
            if (!told[c].empty())
                words += fmt::format("{}{}: {}.", words.empty() ? "" : " ", matrix_.columns[c].name,
                                     fmt::join(told[c], "; "));
        }
        return words;
    }

    const Matrix& matrix_;
    std::vector<Numbers> cells_of_;  // by row
    std::vector<Label> row_labels_{}, column_labels_{};
    std::vector<double> heights_{}, widths_{};  // of rows, of columns
    double rows_width_ = 0;                     // of their heads
    double heads_height_ = 0;                   // of columns
    double notes_width_ = 0;
    double most_told_again_ = 0;
    // Of the page that is being made.
    ChartPage page_{};
    std::vector<bool> here_{};        // by column
    std::vector<bool> only_named_{};  // by row: it stands on another page, and is over a row here
    std::vector<double> x_{}, y_{};   // 0 where it is not on the page
    double right_ = 0;                // of the cells
};

}  // namespace

std::vector<ChartPage> pages_of(const Matrix& matrix, std::optional<Size> room) {
    return Table(matrix).pages(room);
}

}  // namespace remit::diagram
