// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "remit/graph/fields.hpp"

namespace remit::table {

/// What the cells of a column say.
struct Column {
    enum class What : std::uint8_t {
        nothing,
        field,     ///< of the record
        evidence,  ///< of the evidence for it: a field of RecordKind::evidence
        complete,  ///< which lists of a body are whole
        record,    ///< in the table of evidence: what it is evidence of
    };
    What what = What::nothing;
    const FieldSpec* field = nullptr;
};

/// The heading of a field: its key, with its group before it where the key alone would not do.
[[nodiscard]] std::string heading_of(const FieldSpec& field);
/// That of a field of evidence in a row of what it is evidence for: `note`, `about` and `value` say
/// whose they are.
[[nodiscard]] std::string evidence_heading(const FieldSpec& field);
/// The column with this heading, whatever its case and spacing, by name or by a common other name.
[[nodiscard]] Column find_column(RecordKind kind, std::string_view heading);
/// All headings that a table of this kind may have.
[[nodiscard]] std::vector<std::string> headings(RecordKind kind);

}  // namespace remit::table
