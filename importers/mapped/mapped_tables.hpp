// SPDX-License-Identifier: MIT
// Tables to a draft, by a mapping of their columns.
#pragma once

#include <span>

#include "importers/mapped/mapping.hpp"
#include "importers/table/table.hpp"
#include "remit/graph/diagnostic.hpp"
#include "remit/graph/draft.hpp"
#include "remit/importers/limits.hpp"

namespace remit::mapped {

/// Whether one of the tables has the headings that tell of the mapping.
[[nodiscard]] bool is_of(const Mapping& mapping, std::span<const table::Table> tables,
                         const TextPool& texts);
/// Adds what the mapping makes of the tables. One whose headings it does not have is complained of
/// where it is the only one, else left out. False where nothing could be made of them, or a limit
/// was met.
bool read_mapped(const Mapping& mapping, std::span<const table::Table> tables, InputId whole,
                 Draft& draft, Diagnostics& diagnostics, const Limits& limits);

}  // namespace remit::mapped
