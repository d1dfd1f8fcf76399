// SPDX-License-Identifier: MIT
#include "viz/findings/csv_cell.hpp"

namespace remit::findings {
namespace {

/// A spreadsheet takes a cell that begins so for a formula, whatever the quotes around it.
bool may_run(std::string_view text) {
    return !text.empty() &&
           std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
}

}  // namespace

std::string csv_cell(std::string_view text) {
    std::string out = may_run(text) ? "'" : "";
    out += text;
    if (out.find_first_of(",\"\n\r;'") == std::string::npos) return out;
    std::string in_quotes = "\"";
    for (const char c : out) {
        if (c == '"') in_quotes += '"';
        in_quotes += c;
    }
    return in_quotes + '"';
}

}  // namespace remit::findings
