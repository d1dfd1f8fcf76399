// SPDX-License-Identifier: MIT
#include "graph/change/edited_record.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "remit/graph/references.hpp"

namespace remit {
namespace {

const FieldSpec& spec_of(RecordKind kind, Field field) {
    for (const FieldSpec& spec : fields_of(kind)) {
        if (spec.field == field) return spec;
    }
    throw std::logic_error("a record is changed in a field that its kind has not");
}

}  // namespace

void say(WrittenRecord& record, Field field, std::string value) {
    const FieldSpec& spec = spec_of(record.kind, field);
    // The fields stand in the order of the table, which is one list.
    const auto at = std::ranges::find_if(
        record.fields, [&](const WrittenField& one) { return one.field >= &spec; });
    WrittenField said{.field = &spec, .values = {std::move(value)}};
    if (at != record.fields.end() && at->field == &spec) {
        *at = std::move(said);
    } else {
        record.fields.insert(at, std::move(said));
    }
}

void unsay(WrittenRecord& record, Field field) {
    std::erase_if(record.fields,
                  [field](const WrittenField& one) { return one.field->field == field; });
}

void unsay_inside(WrittenRecord& record, Field field) {
    std::erase_if(record.inside, [field](const auto& one) { return one.first->field == field; });
}

// NOLINTNEXTLINE(misc-no-recursion): records stand in one another as deep as the format has it
void rename(WrittenRecord& record, const NewIds& ids) {
    for (WrittenField& field : record.fields) {
        const auto kind = field.field->field == Field::id
                              ? std::optional(record.kind)
                              : refers_to(record.kind, field.field->field);
        if (!kind) continue;
        for (std::string& value : field.values)
            value = ids.of(*kind, value);
    }
    for (auto& [field, inner] : record.inside)
        rename(inner, ids);
}

}  // namespace remit
