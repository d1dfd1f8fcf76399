// SPDX-License-Identifier: MIT
// Which fields of a map name records, and which say what a record is called.
#pragma once

#include <optional>

#include "remit/graph/fields.hpp"

namespace remit {

/// The kind of record that a field names, if it names any. What a decision is about may be of
/// several kinds, and is not told here.
[[nodiscard]] std::optional<RecordKind> refers_to(RecordKind kind, Field field);
/// The field that says what a record is called: its name, title or text.
[[nodiscard]] Field name_field(RecordKind kind);

}  // namespace remit
