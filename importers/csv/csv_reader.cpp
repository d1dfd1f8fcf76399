// SPDX-License-Identifier: MIT
#include <vector>

#include <fmt/format.h>

#include "importers/any_tables.hpp"
#include "importers/csv/csv_table.hpp"
#include "importers/table/workbook.hpp"
#include "remit/importers/csv.hpp"

namespace remit {
namespace {

/// `bodies` of `county/Bodies.csv`, in whatever case.
std::string stem(std::string_view file) {
    const std::size_t slash = file.find_last_of("/\\");
    if (slash != std::string_view::npos) file.remove_prefix(slash + 1);
    return std::string(file.substr(0, file.rfind('.')));
}

}  // namespace

bool read_csv(std::string_view bytes, InputId input, Draft& draft, Diagnostics& diagnostics,
              const Limits& limits) {
    table::Table table{.name = stem(diagnostics.input(input).file), .input = input};
    return csv::read_table(bytes, draft.texts, diagnostics, limits, table) &&
           read_any_table(table, draft, diagnostics, limits);
}

bool read_csv_folder(std::span<const FolderFile> files, InputId folder, Draft& draft,
                     Diagnostics& diagnostics, const Limits& limits) {
    std::string path = diagnostics.input(folder).file;
    while (path.size() > 1 && path.ends_with('/'))
        path.pop_back();
    std::vector<table::Table> tables;
    bool whole = true;
    for (const FolderFile& file : files) {
        const InputId input =
            diagnostics.add_input({.file = fmt::format("{}/{}", path, file.name)});
        draft.put_inside(input, folder);
        table::Table table{.name = stem(file.name), .input = input};
        whole = csv::read_table(file.bytes, draft.texts, diagnostics, limits, table) && whole;
        tables.push_back(std::move(table));
    }
    return whole && read_any_tables(tables, folder, draft, diagnostics, limits);
}

bool looks_like_csv(std::string_view bytes) {
    TextPool texts;
    return table::kind_of_heading(csv::first_row(bytes, texts), texts).has_value();
}

}  // namespace remit
