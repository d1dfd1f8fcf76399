// SPDX-License-Identifier: MIT
#include "importers/table/remarks.hpp"

#include <string>

#include <fmt/format.h>

#include "importers/shortened.hpp"

namespace remit::table {
namespace {

void tell(const Remark& remark, InputId input, const TextPool& texts, Diagnostics& diagnostics) {
    const Place place{input, remark.place_row, remark.place_column};
    const std::string text = shortened(texts.view(remark.text));
    using What = Remark::What;
    switch (remark.what) {
        case What::error_value:
            return diagnostics.error("I119", place,
                                     fmt::format("the cell's formula gives {}, not a value", text),
                                     "mend the formula, or write the value in its place");
        case What::no_value:
            return diagnostics.error(
                "I119", place, "the cell holds a formula whose value was never worked out",
                "open the file in a spreadsheet program and save it, or write the value");
        case What::no_such_day:
            return diagnostics.error("I131", place,
                                     "29 February 1900 is no day, though spreadsheets know it",
                                     "write the date as text: 1900-03-01");
        case What::no_date:
            return diagnostics.error("I131", place,
                                     fmt::format("'{}' is formatted as a date and is none", text),
                                     "write it as text: 2016, 2016-03 or 2016-03-18");
        case What::no_text:
            return diagnostics.error("I117", place,
                                     "the cell names a text that the file does not hold",
                                     "the file is damaged; save it again");
        case What::not_utf8:
            return diagnostics.error("I117", place, "the cell's text is not UTF-8",
                                     "the file is damaged; save it again");
        case What::wrong_letters:
            return diagnostics.warning(
                "I110", place,
                fmt::format("{} character{} decoded wrongly before the file came here, the first "
                            "of them here",
                            remark.count, remark.count == 1 ? " was" : "s were"),
                "look at names with accents, dashes and pound signs");
        case What::merged_rows:
            return diagnostics.warning(
                "I132", place,
                fmt::format("the cells {} are merged; the first row alone has their value", text),
                "undo the merging and write the value in every row");
        case What::merged_over:
            return diagnostics.warning(
                "I132", place,
                fmt::format("a value is hidden beneath the merged cells {}; it is left out", text),
                "undo the merging if it counts");
        case What::hidden_sheet:
            return diagnostics.warning("I133", place,
                                       "the sheet is hidden; it is read all the same");
        case What::hidden_rows:
            return diagnostics.warning(
                "I133", place,
                remark.count == 1
                    ? "the row is hidden; it is read all the same"
                    : fmt::format("{} rows are hidden, the first of them here; they are read all "
                                  "the same",
                                  remark.count));
    }
}

}  // namespace

void tell_remarks(const Table& table, const std::vector<Column>& columns, const TextPool& texts,
                  Diagnostics& diagnostics) {
    for (const Remark& remark : table.remarks) {
        const bool counts = remark.column == Remark::any_column ||
                            (remark.column < columns.size() &&
                             columns[remark.column].what != Column::What::nothing);
        if (counts) tell(remark, table.input, texts, diagnostics);
    }
}

void tell_remarks(const Table& table, const TextPool& texts, Diagnostics& diagnostics) {
    for (const Remark& remark : table.remarks)
        tell(remark, table.input, texts, diagnostics);
}

}  // namespace remit::table
