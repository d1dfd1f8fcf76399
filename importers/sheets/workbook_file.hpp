// SPDX-License-Identifier: MIT
// What the readers of workbooks share.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "importers/sheets/archive.hpp"
#include "importers/sheets/xml.hpp"
#include "importers/table/table.hpp"
#include "remit/graph/draft.hpp"

namespace remit::sheets {

/// The sheets of a workbook, each an input and a table.
class Sheets {
  public:
    Sheets(InputId workbook, Draft& draft, Diagnostics& diagnostics, const Limits& limits)
        : workbook_(workbook), draft_(draft), diagnostics_(diagnostics), limits_(limits) {}

    /// The next sheet; its number where its name is no text. Null where there are too many, which
    /// is told. Good until the next one.
    [[nodiscard]] table::Table* add(std::string_view name);
    /// The records of all.
    [[nodiscard]] bool read() const;

  private:
    InputId workbook_;
    Draft& draft_;
    Diagnostics& diagnostics_;
    Limits limits_;
    std::vector<table::Table> tables_;
};

/// A part as a tree, or nothing, which is told.
[[nodiscard]] bool read_xml(Archive& archive, const std::string& part, const Complaints& complaints,
                            Xml& xml);

/// What an OpenDocument file says it is in its first part, or nothing.
[[nodiscard]] std::string_view open_document_type(std::string_view bytes);
inline constexpr std::string_view open_document_sheets =
    "application/vnd.oasis.opendocument.spreadsheet";

}  // namespace remit::sheets
