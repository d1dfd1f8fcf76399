// SPDX-License-Identifier: MIT
#include "graph/change/compare/new_ids.hpp"

#include <optional>

#include "remit/graph/references.hpp"

namespace remit {

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
    for (WrittenRecord& inner : record.inside)
        rename(inner, ids);
}

}  // namespace remit
