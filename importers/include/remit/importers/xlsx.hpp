// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "remit/graph/diagnostic.hpp"
#include "remit/graph/draft.hpp"
#include "remit/importers/limits.hpp"

namespace remit {

/// Adds the records of a workbook of Excel (.xlsx, .xlsm): a sheet for each kind of record, as
/// read_csv_folder (csv.hpp) reads files. Each sheet becomes an input, a part of the workbook's;
/// places are cells. Of formulas the value counts that was saved with them. Nothing in it is run,
/// and nothing that it links to is opened. Other office files are told in plain words.
bool read_xlsx(std::string_view bytes, InputId input, Draft& draft, Diagnostics& diagnostics,
               const Limits& limits = {});
/// Whether it is such a workbook, or an old or locked one of Excel's.
[[nodiscard]] bool looks_like_xlsx(std::string_view bytes);

}  // namespace remit
