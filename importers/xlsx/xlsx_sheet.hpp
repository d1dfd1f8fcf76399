// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "importers/sheets/sheet_filler.hpp"
#include "importers/sheets/xml.hpp"
#include "importers/xlsx/xlsx_styles.hpp"

namespace remit::xlsx {

/// What the cells of all sheets of a workbook refer to.
struct Shared {
    std::vector<std::string> strings{};
    Styles styles{};
    bool from_1904 = false;
};

/// Fills in the cells of a sheet. False where a limit is met, which is told.
bool read_sheet(const pugi::xml_node& worksheet, const Shared& shared, sheets::SheetFiller& filler);

}  // namespace remit::xlsx
