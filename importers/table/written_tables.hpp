// SPDX-License-Identifier: MIT
// A map as the tables of a workbook: the readers' way backwards. Knows no file format.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "remit/graph/fields.hpp"
#include "remit/graph/register.hpp"
#include "remit/importers/written.hpp"

namespace remit::table {

struct WrittenCell {
    std::string text{};
    bool number = false;
};

/// A table with the columns that some row fills.
struct WrittenTable {
    std::string name{};                            ///< "bodies"
    std::vector<std::string> headings{};           ///< none of the table of the map itself
    std::vector<std::vector<WrittenCell>> rows{};  ///< each as wide as the headings
};

struct WrittenTables {
    std::vector<WrittenTable> tables{};  ///< in the workbook's order, those with rows
    std::size_t changed = 0;  ///< values that a reader of tables will not take as they were
};

/// Reading the tables gives the same register, but for `changed` values, and for relations and
/// remits that differ in their number alone, which get the id that was made for them.
[[nodiscard]] WrittenTables written_tables(const Register& map, const WriteOptions& options);

/// A text as a cell that no spreadsheet takes for a formula: with an apostrophe before = + - @,
/// which the readers take off.
[[nodiscard]] std::string guarded(const WrittenCell& cell);

/// What to say of `changed` values; empty where there are none.
[[nodiscard]] std::string note_of_changed(std::string_view format, std::size_t changed);

}  // namespace remit::table
