// SPDX-License-Identifier: MIT
// The one table of what a map file may say: every kind of record, its fields and their shapes.
// Readers, writers, "did you mean" and the schema test all go by it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace remit {

// clang-format off
/// `map` is the file itself; the last four stand inside other records.
enum class RecordKind : std::uint8_t {
    map, type, area, topic, source, body, relation, remit, document, decision, accepted,
    evidence, phase, complete, selection,
};
inline constexpr std::size_t record_kind_count = 15;

enum class Field : std::uint8_t {
    format, title, as_at, jurisdiction, scope_bodies, scope_types, scope_topics,
    id, name, aka, kind, code, within, covers, overlaps, population, start, end, broader,
    publisher, date, url, restricted,
    label, plural, acronyms, aliases, kind_of, category, generic, exists_from, exists_to,
    type, statutory, elected, tier, areas, status, count, unknown,
    planned_per_year, usual_per_year, held_last_year, hours, attendees, public_, note,
    from, to, role, capacity, on_behalf_of, topics, via, amount, share, currency, period, document,
    attendance,
    body, topic, function, lead,
    bodies, valid_from, valid_to, review_by, published, published_on,
    by, about, due, done, outcome, text,
    source, at, stance, value,
    finding, reason, until,
    aspect, as_of, authorities_of, members_of,
    // Fields that hold records.
    evidence, phases, complete,
};

// clang-format on
/// What a cell may hold. `list` takes one text or several; the rest take one.
enum class Shape : std::uint8_t {
    text,
    list,
    yes_no,
    number,
    date,
    records,
    end_of_relation,
    published,
};

struct FieldSpec {
    RecordKind record;
    Field field;
    std::string_view group;  ///< the JSON object around it ("meetings", "scope"), or empty
    std::string_view key;    ///< its name in JSON and in a sheet's heading
    Shape shape;
    RecordKind inside = RecordKind::map;  ///< for `records`: which kind
};

/// All fields of one kind of record.
[[nodiscard]] std::span<const FieldSpec> fields_of(RecordKind kind);
/// The field of this key, within `group` where it is not empty; null if the kind has none.
[[nodiscard]] const FieldSpec* find_field(RecordKind kind, std::string_view group,
                                          std::string_view key);
/// Whether a kind has fields in an object of this name.
[[nodiscard]] bool has_group(RecordKind kind, std::string_view group);

/// The name of a kind of record in messages: "relation".
[[nodiscard]] std::string_view word(RecordKind kind);
/// The kind whose list a top-level key of the file holds ("relations"), if it is one.
[[nodiscard]] std::optional<RecordKind> kind_of_list(std::string_view key);
[[nodiscard]] std::string_view list_key(RecordKind kind);

}  // namespace remit
