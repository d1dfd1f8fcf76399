// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "remit/graph/diagnostic.hpp"
#include "remit/graph/draft.hpp"
#include "remit/graph/register.hpp"
#include "remit/importers/limits.hpp"
#include "remit/importers/written.hpp"

namespace remit {

/// A file format of maps.
struct Format {
    std::string_view name{};                   ///< "json", for `--from` and `--to`
    std::vector<std::string_view> suffixes{};  ///< of file names, in lower case: ".json"
    std::string_view says{};                   ///< what it is, in a line
    bool (*looks_like)(std::string_view bytes) = nullptr;  ///< judges by the first bytes alone
    /// As read_json (json.hpp); null where Remit only writes the format.
    bool (*read)(std::string_view bytes, InputId input, Draft& draft, Diagnostics& diagnostics,
                 const Limits& limits) = nullptr;
    /// As read_csv_folder (csv.hpp); null where one file is one map.
    bool (*read_folder)(std::span<const FolderFile> files, InputId folder, Draft& draft,
                        Diagnostics& diagnostics, const Limits& limits) = nullptr;
    /// Null where Remit only reads the format.
    Written (*write)(const Register& map, const WriteOptions& options) = nullptr;
    bool writes_folder = false;  ///< what it writes is a folder of files
    bool takes_tables = false;   ///< it writes WriteOptions::tables too
};

/// Every format, in the order in which files are tried for them.
[[nodiscard]] std::span<const Format> formats();
/// By its name; null if there is none.
[[nodiscard]] const Format* find_format(std::string_view name);
/// Whether the file's name has a suffix of the format, whatever its case.
[[nodiscard]] bool has_suffix(const Format& format, std::string_view file_name);
/// The format of a file, by its name's suffix, whatever its case, else by how its bytes begin
/// (standard input has no suffix). Null where neither tells. Only formats that can be read.
[[nodiscard]] const Format* format_of(std::string_view file_name, std::string_view bytes);
/// The format in which a file of this name is written: the one with the longest suffix that the
/// name has. Null if none has.
[[nodiscard]] const Format* format_to_write(std::string_view file_name);

}  // namespace remit
