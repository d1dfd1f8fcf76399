// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>
#include <utility>

#include "importers/table/written_tables.hpp"
#include "importers/utf8.hpp"
#include "remit/importers/csv.hpp"

namespace remit {
namespace {

void add_cell(std::string& out, const table::WrittenCell& cell) {
    const std::string text = table::guarded(cell);
    if (text.find_first_of(",\"\n\r;\t'") == std::string::npos) {
        out += text;
        return;
    }
    out += '"';
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

std::string bytes_of(const table::WrittenTable& table) {
    std::string out;
    for (const std::string& heading : table.headings)
        out += (out.empty() ? "" : ",") + heading;
    if (!out.empty()) out += '\n';
    for (const auto& row : table.rows) {
        for (const table::WrittenCell& cell : row) {
            if (&cell != row.data()) out += ',';
            add_cell(out, cell);
        }
        out += '\n';
    }
    // Without the mark, Excel takes a file for one of its own country's letters.
    const bool ascii = std::all_of(out.begin(), out.end(),
                                   [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    return ascii ? out : std::string(byte_order_mark) + out;
}

}  // namespace

Written write_csv(const Register& map, const WriteOptions& options) {
    const auto all = table::written_tables(map, options);
    Written written;
    for (const table::WrittenTable& table : all.tables)
        written.files.push_back({.name = table.name + ".csv", .bytes = bytes_of(table)});
    if (std::string note = table::note_of_changed("CSV", all.changed); !note.empty())
        written.notes.push_back(std::move(note));
    return written;
}

}  // namespace remit
