// SPDX-License-Identifier: MIT
#include "tests/support/draft_lines.hpp"

#include <utility>

#include <fmt/format.h>

#include "remit/graph/build.hpp"
#include "remit/graph/resolve_names.hpp"
#include "tests/support/read.hpp"

namespace remit::test {
namespace {

std::string key_of(RecordKind kind, Field field) {
    for (const auto& spec : fields_of(kind)) {
        if (spec.field == field) return std::string(spec.key);
    }
    return "?";
}

}  // namespace

std::vector<std::string> lines_of(ReadDraft& read) {
    resolve_names(read.draft, read.diagnostics);
    std::vector<std::string> lines;
    for (const auto& record : read.draft.records()) {
        std::string line(word(record.kind));
        if (record.parent != DraftRecord::no_parent) {
            const auto& parent = read.draft.records()[record.parent];
            line += fmt::format(" of {}", word(parent.kind));
            if (record.kind == RecordKind::selection)
                line += fmt::format(".{}", key_of(parent.kind, record.parent_field));
        }
        line += ":";
        for (const auto& cell : read.draft.cells(record)) {
            line += fmt::format(" {}={}", key_of(record.kind, cell.field),
                                read.draft.texts.view(cell.text));
        }
        if (line != "map: format=remit/1") lines.push_back(line);
    }
    return lines;
}

std::vector<std::string> complaints(const Diagnostics& diagnostics) {
    std::vector<std::string> lines;
    for (const auto& one : diagnostics.sorted())
        lines.push_back(printed(one, diagnostics));
    return lines;
}

std::vector<std::string> said_when_built(ReadDraft read) {
    if (read.whole)
        (void)build_register(std::move(read.draft), vocabulary(), read.diagnostics);
    else if (!read.diagnostics.has_errors())
        return {"not whole, and nothing said"};
    return complaints(read.diagnostics);
}

}  // namespace remit::test
