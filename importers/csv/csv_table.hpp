// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "importers/table/table.hpp"
#include "remit/graph/diagnostic.hpp"
#include "remit/importers/limits.hpp"

namespace remit::csv {

/// Reads a CSV file as a table. Places are lines and byte columns. Commas, semicolons or tabs part
/// cells, whichever the first row has most of (or `sep=;` above it says); lines end in LF, CRLF or
/// CR; a file that is not UTF-8 is Windows-1252. Returns false where reading stopped.
bool read_table(std::string_view bytes, TextPool& texts, Diagnostics& diagnostics,
                const Limits& limits, table::Table& table);
/// The first row alone, of what may be no CSV at all.
[[nodiscard]] table::Table first_row(std::string_view bytes, TextPool& texts);

}  // namespace remit::csv
