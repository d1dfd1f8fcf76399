// SPDX-License-Identifier: MIT
#pragma once

#include <pugixml.hpp>

#include "viz/report/docx_text.hpp"

namespace remit::report {

/// Adds a table as wide as the text, `width` in points; its first row is its head on each page.
void add_table(pugi::xml_node body, const Table& table, double width, Links& links);

}  // namespace remit::report
