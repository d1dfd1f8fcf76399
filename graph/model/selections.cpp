// SPDX-License-Identifier: MIT
#include "graph/model/selections.hpp"

#include <algorithm>
#include <vector>

#include "graph/model/made_id.hpp"

namespace remit {
namespace {

bool has(std::span<const Cell> cells, Field field) {
    return std::ranges::find(cells, field, &Cell::field) != cells.end();
}

}  // namespace

std::string selection_text(const Draft& draft, const DraftRecord& selection) {
    const auto first = [&](Field field) -> std::string_view {
        for (const Cell& cell : draft.cells(selection)) {
            if (cell.field == field) return draft.texts.view(cell.text);
        }
        return {};
    };
    return selection_text({.authorities_of = first(Field::authorities_of),
                           .members_of = first(Field::members_of),
                           .type = slug(first(Field::type)),
                           .within = first(Field::within)});
}

std::string end_in_id(std::string_view end) {
    return end.starts_with('@') ? slug(end) : std::string(end);
}

void settle_selections(Draft& draft) {
    const auto count = static_cast<std::uint32_t>(draft.records().size());
    for (std::uint32_t i = 0; i < count; ++i) {
        const DraftRecord selection = draft.records()[i];
        if (selection.kind != RecordKind::selection) continue;
        const auto all = draft.cells(draft.records()[selection.parent]);
        if (has(all, selection.parent_field)) continue;  // settled before
        std::vector<Cell> cells(all.begin(), all.end());
        cells.push_back({.text = draft.texts.intern(selection_text(draft, selection)),
                         .row = selection.place.row,
                         .column = selection.place.column,
                         .field = selection.parent_field});
        draft.close(selection.parent, cells);
    }
}

}  // namespace remit
