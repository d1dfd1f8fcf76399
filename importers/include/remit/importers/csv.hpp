// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>

#include "remit/graph/diagnostic.hpp"
#include "remit/graph/draft.hpp"
#include "remit/graph/register.hpp"
#include "remit/importers/limits.hpp"
#include "remit/importers/written.hpp"

namespace remit {

/// Adds the records of one table of the workbook as CSV, down to a list of relations with the
/// columns from, type and to. What it holds the file's name says (`bodies.csv`), else its first
/// row. Places are lines and byte columns. References are left as names, for resolve_names.
bool read_csv(std::string_view bytes, InputId input, Draft& draft, Diagnostics& diagnostics,
              const Limits& limits = {});
/// The same of a folder with one CSV file for each table of the workbook; each file becomes an
/// input, a part of the folder's.
bool read_csv_folder(std::span<const FolderFile> files, InputId folder, Draft& draft,
                     Diagnostics& diagnostics, const Limits& limits = {});
/// Whether the first row is that of a table of relations, remits or bodies.
[[nodiscard]] bool looks_like_csv(std::string_view bytes);

/// A folder of tables, a file for each kind of record that the map has, in UTF-8, with a byte order
/// mark where a table has more than ASCII. No cell runs as a formula.
[[nodiscard]] Written write_csv(const Register& map, const WriteOptions& options = {});

}  // namespace remit
