// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "importers/table/columns.hpp"
#include "importers/table/table.hpp"
#include "remit/graph/diagnostic.hpp"

namespace remit::table {

/// Says what there is to say of a table that is one of a map's: of the whole, and of the cells that
/// stand in one of its columns.
void tell_remarks(const Table& table, const std::vector<Column>& columns, const TextPool& texts,
                  Diagnostics& diagnostics);
/// The same of a table whose every column counts.
void tell_remarks(const Table& table, const TextPool& texts, Diagnostics& diagnostics);

}  // namespace remit::table
