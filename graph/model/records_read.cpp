// SPDX-License-Identifier: MIT
// Written records back into a draft.
#include <vector>

#include "remit/graph/register_records.hpp"

namespace remit {
namespace {

/// A selection stands in the record of its field, which a table writes as well.
bool is_selection(const WrittenRecord& record, const FieldSpec& field) {
    if (field.shape != Shape::end_of_relation) return false;
    for (const WrittenRecord& inner : record.inside) {
        if (inner.held_by == &field) return true;
    }
    return false;
}

// NOLINTNEXTLINE(misc-no-recursion): records stand in one another as deep as the format has it
void add(Draft& draft, const WrittenRecord& record, Place place, std::uint32_t parent,
         Field holder) {
    const std::uint32_t number = draft.open(record.kind, place, parent, holder);
    for (const WrittenRecord& inner : record.inside)
        add(draft, inner, place, number, inner.held_by->field);
    std::vector<Cell> cells;
    for (const WrittenField& field : record.fields) {
        if (is_selection(record, *field.field)) continue;
        for (const std::string& value : field.values) {
            cells.push_back({.text = draft.texts.intern(value),
                             .row = place.row,
                             .column = place.column,
                             .field = field.field->field,
                             .kind = field.kind});
        }
    }
    draft.close(number, cells);
}

}  // namespace

void add_to(Draft& draft, const WrittenRecord& record) {
    add(draft, record, record.place, DraftRecord::no_parent, Field::evidence);
}

}  // namespace remit
