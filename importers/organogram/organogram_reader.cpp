// SPDX-License-Identifier: MIT
#include <span>

#include "importers/csv/csv_table.hpp"
#include "importers/organogram/organogram.hpp"
#include "importers/organogram/sheet.hpp"
#include "remit/importers/organogram.hpp"

namespace remit {

bool read_organogram(std::string_view bytes, InputId input, Draft& draft, Diagnostics& diagnostics,
                     const Limits& limits) {
    // A pool of its own: what is not read of the file does not stay in the map.
    TextPool texts;
    table::Table table{.input = input};
    if (!csv::read_table(bytes, texts, diagnostics, limits, table)) return false;
    const auto sheet = organogram::read_sheet(table, texts);
    if (!sheet) {
        diagnostics.error("I162", {input, 1, 1}, "this is no sheet of an organogram",
                          "senior staff have the columns Post Unique Reference and Reports to "
                          "Senior Post, junior staff Reporting Senior Post");
        return false;
    }
    return organogram::read_sheets(std::span(&*sheet, 1), input, draft, diagnostics, limits);
}

bool looks_like_organogram(std::string_view bytes) {
    TextPool texts;
    return organogram::kind_of(csv::first_row(bytes, texts), texts).has_value();
}

}  // namespace remit
