// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace remit {

/// A file of a folder that is one map.
struct FolderFile {
    std::string name{};  ///< without the folder; empty where one file is the whole map
    std::string bytes{};
};

/// A table that a workbook gets beside the map's own, such as one of findings.
struct ExtraTable {
    std::string name{};
    std::vector<std::string> headings{};
    std::vector<std::vector<std::string>> rows{};
};

struct WriteOptions {
    std::string title{};               ///< instead of the map's own
    std::vector<ExtraTable> tables{};  ///< only workbooks hold them
};

/// A map in some format. The same register gives the same bytes.
struct Written {
    std::vector<FolderFile> files{};
    /// What the format cannot hold and how many facts of it were left out, a sentence each, without
    /// its full stop: "Popolo holds no remits: 24 left out".
    std::vector<std::string> notes{};
};

}  // namespace remit
