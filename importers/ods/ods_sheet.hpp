// SPDX-License-Identifier: MIT
#pragma once

#include "importers/ods/ods_styles.hpp"
#include "importers/sheets/sheet_filler.hpp"
#include "importers/sheets/xml.hpp"

namespace remit::ods {

/// Fills in the cells of a sheet. False where a limit is met, which is told. A row that stands many
/// times is read once: it says nothing new.
bool read_sheet(const pugi::xml_node& sheet, const Styles& styles, sheets::SheetFiller& filler);

}  // namespace remit::ods
