// SPDX-License-Identifier: MIT
// Workbooks made in tests, so that the tree holds few that nobody can read.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace remit::test {

/// Names and bytes of what an archive holds, in order.
using Parts = std::vector<std::pair<std::string, std::string>>;

/// A zip archive in memory. A first part called mimetype is stored as it is, as OpenDocument has
/// it. With a password, all is locked.
[[nodiscard]] std::string zip_of(const Parts& parts, std::string_view password = {});

/// What an archive holds. Throws std::runtime_error where it is none, or a part is damaged.
[[nodiscard]] Parts unzipped(std::string_view archive);

/// A sheet of a workbook: its name and its rows as XML.
struct SheetXml {
    std::string name{};
    std::string rows{};   ///< what stands in <sheetData>, or in <table:table>
    std::string after{};  ///< XLSX: what stands after it; ODS: the attributes of the table
    std::string state{};  ///< XLSX: hidden
};
/// The parts of an XLSX workbook; `more` replace parts, or add some.
[[nodiscard]] Parts xlsx_parts(const std::vector<SheetXml>& sheets, const Parts& more = {});
/// The parts of an OpenDocument spreadsheet.
[[nodiscard]] Parts ods_parts(const std::vector<SheetXml>& sheets, std::string_view styles = {},
                              const Parts& more = {});

/// Rows of texts, `A1|B1` a row, as XLSX or ODS has them.
[[nodiscard]] std::string xlsx_rows(const std::vector<std::string>& rows);
[[nodiscard]] std::string ods_rows(const std::vector<std::string>& rows);

}  // namespace remit::test
