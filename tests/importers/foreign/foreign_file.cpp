// SPDX-License-Identifier: MIT
#include "tests/importers/foreign/foreign_file.hpp"

#include <utility>

#include <fmt/format.h>

#include "remit/graph/build.hpp"
#include "remit/importers/formats.hpp"
#include "tests/support/read.hpp"

namespace remit::test {
namespace {

std::string key_of(RecordKind kind, Field field) {
    for (const FieldSpec& spec : fields_of(kind)) {
        if (spec.field == field) return std::string(spec.key);
    }
    return "?";
}

std::vector<std::string> lines_of(const Draft& draft) {
    std::vector<std::string> lines;
    for (const DraftRecord& record : draft.records()) {
        if (record.kind == RecordKind::map) continue;
        std::string line;
        for (auto parent = record.parent; parent != DraftRecord::no_parent;
             parent = draft.records()[parent].parent)
            line += ". ";
        line += fmt::format("{}@{}:{}", word(record.kind), record.place.row, record.place.column);
        for (const Cell& cell : draft.cells(record))
            line +=
                fmt::format(" {}={}", key_of(record.kind, cell.field), draft.texts.view(cell.text));
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace

ForeignFile read_foreign(std::string_view format, std::string_view bytes, const Limits& limits) {
    ForeignFile file;
    Draft draft;
    Diagnostics diagnostics;
    const InputId input = diagnostics.add_input({.file = "m"});
    file.whole = find_format(format)->read(bytes, input, draft, diagnostics, limits);
    file.records = lines_of(draft);
    if (file.whole) file.map = build_register(std::move(draft), vocabulary(), diagnostics);
    for (const Diagnostic& one : diagnostics.sorted())
        file.diagnostics.push_back(printed(one, diagnostics));
    return file;
}

std::vector<std::string> of_kind(const ForeignFile& file, std::string_view kind) {
    std::vector<std::string> lines;
    for (const std::string& line : file.records) {
        if (line.starts_with(fmt::format("{}@", kind))) lines.push_back(line);
    }
    return lines;
}

}  // namespace remit::test
