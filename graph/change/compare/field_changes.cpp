// SPDX-License-Identifier: MIT
#include "graph/change/compare/field_changes.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace remit {
namespace {

/// So many records must have said a thing, and so large a part of them be silent at once, before a
/// slip of whoever made the map is likelier than as many changes.
constexpr std::size_t fewest = 10;
constexpr std::size_t part_in_hundred = 90;

bool nearly_all(std::size_t lost, std::size_t had) {
    return had >= fewest && lost * 100 >= had * part_in_hundred;
}

using Values = std::vector<std::string>;

std::string as_text(const WrittenRecord& inner) {
    Values parts;
    for (const WrittenField& field : inner.fields)
        parts.push_back(fmt::format("{}", fmt::join(field.values, "; ")));
    return fmt::format("{}", fmt::join(parts, ", "));
}

/// A document of one body and one of several say the same field.
bool is_field(const FieldSpec& spec, const FieldSpec& wanted) {
    const bool one_body = spec.record == RecordKind::document && spec.field == Field::body &&
                          wanted.field == Field::bodies;
    return one_body || spec.field == wanted.field;
}

/// What a record says in a field, in order; nothing where nobody knows.
Values values_of(const WrittenRecord& record, const FieldSpec& spec) {
    Values values;
    for (const WrittenField& one : record.fields) {
        if (one.kind == Cell::Kind::null || !is_field(*one.field, spec)) continue;
        values.insert(values.end(), one.values.begin(), one.values.end());
    }
    if (spec.shape == Shape::records) {
        for (const WrittenRecord& inner : record.inside) {
            if (inner.held_by->field == spec.field) values.push_back(as_text(inner));
        }
    }
    std::ranges::sort(values);
    return values;
}

/// Sources say the same thing in many ways; only that none is named any more is told.
bool differs(const FieldSpec& spec, const Values& before, const Values& after) {
    if (spec.field == Field::evidence) return before.empty() != after.empty();
    return before != after;
}

/// Of two table rows of one field the first stands for both.
bool is_told_by_another(const FieldSpec& spec) {
    return spec.field == Field::id || (spec.field == Field::published && !spec.group.empty()) ||
           (spec.record == RecordKind::document && spec.field == Field::body);
}

}  // namespace

void FieldChanges::compare(const WrittenRecord& older, const WrittenRecord& newer,
                           const std::string& id, std::span<const Field> told) {
    for (const FieldSpec& spec : fields_of(newer.kind)) {
        if (is_told_by_another(spec)) continue;
        Values before = values_of(older, spec);
        Values after = values_of(newer, spec);
        if (!before.empty()) {
            Count& count = counts_[{newer.kind, spec.field}];
            count.field = &spec;
            ++count.had;
            if (after.empty()) ++count.lost;
        }
        const bool is_told = std::ranges::find(told, spec.field) != told.end();
        if (!is_told && differs(spec, before, after))
            changes_.push_back({newer.kind, id, &spec, std::move(before), std::move(after)});
    }
    if (newer.kind == RecordKind::body) {
        ++types_;
        types_before_.emplace(older.text(Field::type));
    }
}

void FieldChanges::tell(United& result) {
    std::set<std::pair<RecordKind, Field>> faulty;
    for (const auto& [key, count] : counts_) {
        if (!nearly_all(count.lost, count.had)) continue;
        faulty.insert(key);
        result.faults.push_back(
            {.kind = key.first, .field = count.field, .had = count.had, .lost = count.lost});
    }
    for (FieldChange& change : changes_) {
        if (!faulty.contains({change.kind, change.field->field}))
            result.fields.push_back(std::move(change));
    }
    tell_types(result);
}

/// A type cannot be left out: where it is not read, all bodies are of one.
void FieldChanges::tell_types(United& result) {
    const auto is_type = [](const FieldChange& change) {
        return change.kind == RecordKind::body && change.field->field == Field::type;
    };
    if (types_before_.size() < 2) return;
    std::map<std::string, std::size_t> now;
    for (const FieldChange& change : result.fields) {
        if (is_type(change)) ++now[change.after.front()];
    }
    for (const auto& [type, changed] : now) {
        if (!nearly_all(changed, types_)) continue;
        result.faults.push_back({.kind = RecordKind::body,
                                 .field = find_field(RecordKind::body, "", "type"),
                                 .had = types_,
                                 .lost = changed,
                                 .now = type});
        std::erase_if(result.fields, is_type);
        return;
    }
}

std::vector<std::pair<RecordKind, std::size_t>> Vanished::tell(United& result) const {
    std::vector<std::pair<RecordKind, std::size_t>> gone;
    for (const auto& [key, count] : counts_) {
        if (!nearly_all(count.lost.size(), count.had)) continue;
        result.faults.push_back(
            {.kind = key.first, .type = key.second, .had = count.had, .lost = count.lost.size()});
        for (const std::size_t number : count.lost)
            gone.emplace_back(key.first, number);
    }
    return gone;
}

}  // namespace remit
