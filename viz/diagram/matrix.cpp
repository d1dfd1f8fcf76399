// SPDX-License-Identifier: MIT
#include "viz/diagram/matrix.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "viz/diagram/chart_parts.hpp"
#include "viz/diagram/matrix_page.hpp"

namespace remit::diagram {
namespace {

/// Cuts a matrix into what stands together on a page.
class Cutter {
  public:
    explicit Cutter(const Matrix& matrix) : sizes_(matrix) {}

    std::vector<ChartPage> pages(std::optional<Size> room) {
        if (!room)
            return {matrix_page(sizes_, all(sizes_.matrix.columns.size()),
                                all(sizes_.matrix.rows.size()))};
        // As much as one cell needs, where names leave less.
        const Size cells{
            std::max(room->width - sizes_.rows_width - sizes_.notes_width, least_cell().width),
            std::max(room->height - sizes_.heads_height - sizes_.most_told_again,
                     least_cell().height)};
        auto by_columns = beside_one_another(columns_first(cells), room->width);
        auto by_rows = beside_one_another(rows_first(cells), room->width);
        return by_rows.size() < by_columns.size() ? std::move(by_rows) : std::move(by_columns);
    }

  private:
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
        const auto blocks = runs_of(all(sizes_.matrix.columns.size()), sizes_.widths, room.width);
        for (const Numbers& block : blocks) {
            const Numbers rows =
                rows_in({block, all(sizes_.matrix.rows.size())}, &block == &blocks.front());
            for (const Numbers& run : runs_of(rows, sizes_.heights, room.height))
                made.push_back(matrix_page(sizes_, columns_in({block, run}), run));
        }
        return made;
    }

    /// Runs of rows, each cut at its columns.
    std::vector<ChartPage> rows_first(Size room) {
        std::vector<ChartPage> made;
        for (const Numbers& run :
             runs_of(all(sizes_.matrix.rows.size()), sizes_.heights, room.height)) {
            const auto blocks = runs_of(columns_in({all(sizes_.matrix.columns.size()), run}),
                                        sizes_.widths, room.width);
            for (const Numbers& block : blocks)
                made.push_back(
                    matrix_page(sizes_, block, rows_in({block, run}, &block == &blocks.front())));
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
        std::vector<bool> here(sizes_.matrix.columns.size(), false);
        for (const std::size_t column : part.columns)
            here[column] = true;
        Numbers rows;
        for (const std::size_t r : part.rows) {
            const bool any = std::ranges::any_of(sizes_.cells_of[r], [&](std::size_t c) {
                return here[sizes_.matrix.cells[c].column];
            });
            if (any || (empty && sizes_.cells_of[r].empty())) rows.push_back(r);
        }
        return rows;
    }

    /// The columns of a part that have a cell there.
    [[nodiscard]] Numbers columns_in(const Part& part) const {
        std::vector<bool> used(sizes_.matrix.columns.size(), false);
        for (const std::size_t r : part.rows) {
            for (const std::size_t c : sizes_.cells_of[r])
                used[sizes_.matrix.cells[c].column] = true;
        }
        Numbers columns = part.columns;
        std::erase_if(columns, [&](std::size_t column) { return !used[column]; });
        return columns;
    }

    MatrixSizes sizes_;
};

}  // namespace

std::vector<ChartPage> pages_of(const Matrix& matrix, std::optional<Size> room) {
    return Cutter(matrix).pages(room);
}

}  // namespace remit::diagram
