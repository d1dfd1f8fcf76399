// SPDX-License-Identifier: MIT
// What a written record says, and how a change says something else.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "remit/graph/date.hpp"
#include "remit/graph/register_records.hpp"
#include "remit/graph/words.hpp"

namespace remit {

/// The texts of a field; none where it says nothing.
[[nodiscard]] std::span<const std::string> values_of(const WrittenRecord& record, Field field);
/// The same, to keep.
[[nodiscard]] std::vector<std::string> list_of(const WrittenRecord& record, Field field);
[[nodiscard]] bool holds(const WrittenRecord& record, Field field, std::string_view value);
[[nodiscard]] bool is_relation(const WrittenRecord& record, RelationType type);

/// Says this and nothing else in a field; an empty text says nothing.
void set_text(WrittenRecord& record, Field field, std::string value,
              Cell::Kind kind = Cell::Kind::text);
void set_list(WrittenRecord& record, Field field, std::vector<std::string> values);
/// A list no longer names a value.
void take_out(WrittenRecord& record, Field field, std::string_view value);
/// What another record of the kind says in a field.
void set_field(WrittenRecord& record, WrittenField said);
void set_nobody_knows(WrittenRecord& record, Field field);
void unset(WrittenRecord& record, Field field);
/// Takes out the records that stand inside it in this field.
void unset_inside(WrittenRecord& record, Field field);
void put_inside(WrittenRecord& record, Field field, WrittenRecord inner);
[[nodiscard]] std::vector<WrittenRecord> inside_of(const WrittenRecord& record, Field field);

/// All that a record says, whatever the order of its lists: equal texts, equal records.
[[nodiscard]] std::string all_said(const WrittenRecord& record);

[[nodiscard]] PartialDate start_of(const WrittenRecord& record);
[[nodiscard]] EndDate end_of(const WrittenRecord& record);
/// Whether it begins before the day, or nobody says when.
[[nodiscard]] bool begins_before(const WrittenRecord& record, Day day);
/// Whether its last possible day is before the day.
[[nodiscard]] bool is_over(EndDate end, Day day);
/// What is left of an end before the day, and from the day on: an end that is only known to lie
/// around it is cut in two.
[[nodiscard]] EndDate end_before(EndDate end, Day day);
[[nodiscard]] EndDate end_from(EndDate end, Day day);

/// The status of a relation, remit or document, with what its evidence makes of it.
[[nodiscard]] Status status_of(const WrittenRecord& record);
/// Writes it, unless it goes without saying or the evidence tells it.
void set_status(WrittenRecord& record, Status status);

/// Sets the evidence of all, each once.
void join_evidence(WrittenRecord& record, std::span<const WrittenRecord* const> of);

}  // namespace remit
