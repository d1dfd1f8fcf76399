// SPDX-License-Identifier: MIT
// The workbook: tables, one for each kind of record, to a draft. Knows no file format.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "importers/table/table.hpp"
#include "remit/graph/diagnostic.hpp"
#include "remit/graph/draft.hpp"
#include "remit/importers/limits.hpp"

namespace remit::table {

/// What the table of a kind of record is called: "bodies".
[[nodiscard]] std::string_view table_name(RecordKind kind);
/// What a table of this name holds (`Bodies`, `relations`), if it is one of the workbook. Evidence
/// and the map's own table have kinds of their own.
[[nodiscard]] std::optional<RecordKind> kind_of_name(std::string_view name);
/// What a table holds by the words of its first row alone.
[[nodiscard]] std::optional<RecordKind> kind_of_heading(const Table& table, const TextPool& texts);

/// Adds the records of a workbook's tables. A table that is none of the workbook is left out with a
/// warning, unless it is hidden or the only one and its first row says what it holds. Returns false
/// where a limit was met or no table is one.
bool read_workbook(std::span<const Table> tables, InputId workbook, Draft& draft,
                   Diagnostics& diagnostics, const Limits& limits);
/// Adds the records of a table that stands alone: what it holds its name says, else its first row.
bool read_alone(const Table& table, Draft& draft, Diagnostics& diagnostics, const Limits& limits);

}  // namespace remit::table
