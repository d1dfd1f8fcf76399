// SPDX-License-Identifier: MIT
// The workbook that a reviewer begins with: every sheet and column, what belongs in it, and one
// small example to write over.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "remit/graph/fields.hpp"
#include "remit/graph/vocabulary.hpp"
#include "remit/importers/csv.hpp"

namespace remit {

struct StarterColumn {
    std::string heading{};  ///< "Held last year"
    std::string_view says{};
    /// What may stand in it: a drop-down list. Where it is `closed`, nothing else may.
    std::vector<std::string> offers{};
    bool closed = false;
    /// The sheet whose first column has the names that belong here; empty for none.
    std::string_view names_from{};
    bool number = false;
};

struct StarterSheet {
    RecordKind kind = RecordKind::map;
    std::string_view name{};
    std::vector<StarterColumn> columns{};
    std::vector<std::vector<std::string>> rows{};  ///< of the example, a value a column
};

[[nodiscard]] std::vector<StarterSheet> starter_sheets(const Vocabulary& vocabulary);

/// As an XLSX workbook, the same bytes each time: lists to choose from, a note at each heading. Its
/// library writes files alone, so that one comes and goes in the machine's folder for such. Throws
/// std::system_error where that fails.
[[nodiscard]] std::string starter_xlsx(const Vocabulary& vocabulary);
/// As CSV files, one a sheet.
[[nodiscard]] std::vector<FolderFile> starter_csv(const Vocabulary& vocabulary);

}  // namespace remit
