// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "remit/graph/diagnostic.hpp"
#include "remit/graph/draft.hpp"
#include "remit/importers/limits.hpp"

namespace remit {

/// A file of a folder that is read as one map.
struct FolderFile {
    std::string name{};  ///< without the folder
    std::string bytes{};
};

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

}  // namespace remit
