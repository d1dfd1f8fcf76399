// SPDX-License-Identifier: MIT
#include "viz/diagram/matrix.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>
#include <tuple>
#include <utility>

#include "viz/diagram/chart_parts.hpp"
#include "viz/diagram/matrix_page.hpp"

namespace remit::diagram {
namespace {

constexpr double gap = 24;  // between parts on one page
/// So many parts are tried side by side on a page, of so much of its height: one over another, or
/// all pages alike where the last would have a row or two.
constexpr int most_beside = 3;
constexpr std::array shares_of_height{1.0, 0.85, 0.7, 0.5};

/// A part of the table: some of its columns and of its rows.
struct Part {
    Numbers columns{};
    Numbers rows{};
};

struct Placed {
    Part part{};
    Point corner{};
};
using Pages = std::vector<std::vector<Placed>>;

/// Cuts a matrix into what stands together on a page.
class Cutter {
  public:
    explicit Cutter(const Matrix& matrix) : sizes_(matrix) {}

    std::vector<ChartPage> pages(std::optional<PageRoom> room) {
        const Part whole{all(sizes_.matrix.columns.size()), all(sizes_.matrix.rows.size())};
        if (!room) return {matrix_page(sizes_, whole.columns, whole.rows)};
        std::vector<ChartPage> drawn;
        for (const std::vector<Placed>& page : fewest(*room))
            drawn.push_back(draw(page));
        return drawn;
    }

  private:
    /// What takes the fewest pages, of that what has the fewest parts, for each has its own heads,
    /// and of that what can be drawn largest.
    [[nodiscard]] Pages fewest(const PageRoom& rooms) const {
        using Cost = std::tuple<bool, std::size_t, std::size_t, double>;
        const Size room = rooms.any;
        std::optional<Cost> least;
        Pages best;
        const auto try_out = [&](const std::vector<Part>& parts) {
            Pages pages = on_shelves(parts, room);
            double fill = share_of(room, pages.back());
            const bool sources_alone = share_of(rooms.last, pages.back()) > 1;
            for (const std::vector<Placed>& page : pages)
                fill = std::max(fill, share_of(room, page));
            const Cost cost{fill > 1, pages.size() + (sources_alone ? 1 : 0), parts.size(), fill};
            if (least && cost >= *least) return;
            least = cost;
            best = std::move(pages);
        };
        for (int beside = 1; beside <= most_beside; ++beside) {
            for (const double share : shares_of_height) {
                const Size part{(room.width + gap) / beside - gap,
                                (room.height + gap) * share - gap};
                // Not every part tells rows again, for which room is kept.
                for (const double kept : {sizes_.most_told_again, 0.0}) {
                    const Size cells = room_for_cells(part, kept);
                    const bool small = cells.width < least_cell().width * 2 ||
                                       cells.height < least_cell().height * 2;
                    if (small && least) continue;
                    // As much as one cell needs, where names leave less.
                    const Size most{std::max(cells.width, least_cell().width),
                                    std::max(cells.height, least_cell().height)};
                    try_out(columns_first(most));
                    try_out(rows_first(most));
                }
            }
        }
        return best;
    }

    /// How much of a room a page takes, in the direction in which it takes most; more than 1 where
    /// that is too little.
    [[nodiscard]] double share_of(Size room, const std::vector<Placed>& page) const {
        double most = 0;
        for (const Placed& placed : page) {
            const Size size = sizes_.size_of(placed.part.columns, placed.part.rows);
            most = std::max({most, (placed.corner.x + size.width) / room.width,
                             (placed.corner.y + size.height) / room.height});
        }
        return most;
    }

    [[nodiscard]] Size room_for_cells(Size part, double told_again) const {
        return {part.width - sizes_.rows_width - sizes_.notes_width,
                part.height - sizes_.heads_height - told_again};
    }

    static Numbers all(std::size_t count) {
        Numbers numbers(count);
        std::iota(numbers.begin(), numbers.end(), std::size_t{0});
        return numbers;
    }

    /// Blocks of columns, each cut at its rows.
    [[nodiscard]] std::vector<Part> columns_first(Size room) const {
        std::vector<Part> made;
        const auto blocks = runs_of(all(sizes_.matrix.columns.size()), sizes_.widths, room.width);
        for (const Numbers& block : blocks) {
            const Numbers rows =
                rows_in({block, all(sizes_.matrix.rows.size())}, &block == &blocks.front());
            for (const Numbers& run : runs_of(rows, sizes_.heights, room.height))
                made.push_back({columns_in({block, run}), run});
        }
        return made;
    }

    /// Runs of rows, each cut at its columns.
    [[nodiscard]] std::vector<Part> rows_first(Size room) const {
        std::vector<Part> made;
        for (const Numbers& run :
             runs_of(all(sizes_.matrix.rows.size()), sizes_.heights, room.height)) {
            const auto blocks = runs_of(columns_in({all(sizes_.matrix.columns.size()), run}),
                                        sizes_.widths, room.width);
            for (const Numbers& block : blocks)
                made.push_back({block, rows_in({block, run}, &block == &blocks.front())});
        }
        return made;
    }

    /// Parts in their order, side by side in rows, and rows one below another, as pages have room.
    [[nodiscard]] Pages on_shelves(const std::vector<Part>& parts, Size room) const {
        Pages pages;
        Point next;        // where a part may stand beside the last
        double floor = 0;  // of the row
        for (const Part& part : parts) {
            const Size size = sizes_.size_of(part.columns, part.rows);
            const auto fits = [&](Point corner) {
                return corner.x + size.width <= room.width && corner.y + size.height <= room.height;
            };
            if (pages.empty() || !fits(next)) {
                const Point below{0, floor + gap};
                const bool new_page = pages.empty() || !fits(below);
                if (new_page) pages.emplace_back();
                next = new_page ? Point{} : below;
                floor = next.y;
            }
            pages.back().push_back({part, next});
            floor = std::max(floor, next.y + size.height);
            next.x += size.width + gap;
        }
        return pages;
    }

    [[nodiscard]] ChartPage draw(const std::vector<Placed>& parts) const {
        ChartPage page;
        for (const Placed& placed : parts) {
            ChartPage part = matrix_page(sizes_, placed.part.columns, placed.part.rows);
            for (ChartGroup& group : part.groups) {
                move(group.items, placed.corner.x, placed.corner.y);
                page.groups.push_back(std::move(group));
            }
            page.size = {std::max(page.size.width, placed.corner.x + part.size.width),
                         std::max(page.size.height, placed.corner.y + part.size.height)};
            page.words += (page.words.empty() ? "" : " ") + part.words;
        }
        return page;
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

std::vector<ChartPage> pages_of(const Matrix& matrix, std::optional<PageRoom> room) {
    return Cutter(matrix).pages(room);
}

}  // namespace remit::diagram
