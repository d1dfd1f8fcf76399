// SPDX-License-Identifier: MIT
// Cells of a sheet, in whatever order they come, to a table.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "importers/sheets/values.hpp"
#include "importers/table/table.hpp"
#include "remit/graph/diagnostic.hpp"
#include "remit/importers/limits.hpp"

namespace remit::sheets {

/// A cell of a sheet, from 1.
struct At {
    std::uint32_t row = 1;
    std::uint32_t column = 1;
    friend constexpr auto operator<=>(const At&, const At&) = default;
};
/// `C12`; nothing where it is no cell that a sheet has.
[[nodiscard]] std::optional<At> parse_cell(std::string_view reference);
[[nodiscard]] std::string printed(At at);

inline constexpr std::uint32_t most_rows = 1'048'576;
inline constexpr std::uint32_t most_columns = 16'384;

/// Cells that are shown as one, which holds the value of the first.
struct Merged {
    At first{};
    At last{};
};

class SheetFiller {
  public:
    /// `cells`: of all sheets so far.
    SheetFiller(table::Table& table, TextPool& texts, Diagnostics& diagnostics,
                const Limits& limits, std::size_t& cells)
        : table_(table), texts_(texts), diagnostics_(diagnostics), limits_(limits), cells_(cells) {}

    /// A value; a blank one is none. The functions that return bool are false where a limit is met,
    /// which they tell: reading then stops.
    bool put(At at, std::string_view text);
    /// The value of a cell that is formatted as a date, `written` being its number or text.
    bool put_date(At at, const Date& date, std::string_view written);
    void remark(table::Remark::What what, At at, std::string_view text = {});
    void hidden_row(std::uint32_t row);
    void merge(const Merged& cells) { merged_.push_back(cells); }
    bool stop(At at, std::string_view id, std::string text, std::string hint = {});

    /// Makes the rows, when all is there.
    void finish();

  private:
    void sort();
    void take_off_merged();
    void remark_merged_rows(const Merged& range);
    void make_rows();

    table::Table& table_;
    TextPool& texts_;
    Diagnostics& diagnostics_;
    Limits limits_;
    std::size_t& cells_;
    std::vector<Merged> merged_;
    std::vector<std::uint32_t> hidden_;
    table::Remark wrong_{};
};

}  // namespace remit::sheets
