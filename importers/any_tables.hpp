// SPDX-License-Identifier: MIT
// Tables of a workbook or folder, whatever they hold: a map's own, or what others publish as
// tables.
#pragma once

#include <span>

#include "importers/table/table.hpp"
#include "remit/graph/diagnostic.hpp"
#include "remit/graph/draft.hpp"
#include "remit/importers/limits.hpp"

namespace remit {

/// Adds the records of tables that are one workbook or folder. Returns false where a limit was met
/// or nothing could be made of any.
bool read_any_tables(std::span<const table::Table> tables, InputId whole, Draft& draft,
                     Diagnostics& diagnostics, const Limits& limits);
/// The same of a table that stands alone.
bool read_any_table(const table::Table& table, Draft& draft, Diagnostics& diagnostics,
                    const Limits& limits);

}  // namespace remit
