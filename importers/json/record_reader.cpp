// SPDX-License-Identifier: MIT
#include "record_reader.hpp"

#include <string>

#include <fmt/format.h>

#include "importers/json/wording.hpp"
#include "importers/shortened.hpp"
#include "remit/graph/text.hpp"

namespace remit::json_reader {
namespace {

/// `from` and `to` of a relation, and `published`, may be an object or a plain value.
bool takes_scalar(const FieldSpec& field, Cell::Kind kind) {
    if (field.shape == Shape::records) return false;
    const bool truth = kind == Cell::Kind::yes || kind == Cell::Kind::no;
    return !truth || field.shape == Shape::yes_no || field.shape == Shape::published ||
           field.field == Field::value;
}

/// What a source says instead may be of any field, so of any shape but an object.
bool takes_list(const FieldSpec& field) {
    return field.shape == Shape::list || field.field == Field::value;
}

}  // namespace

RecordReader::RecordReader(Draft& draft, Diagnostics& diagnostics, const Limits& limits)
    : draft_(draft), diagnostics_(diagnostics), limits_(limits) {
    for (std::size_t i = 0; i < fields_.size(); ++i)
        fields_[i] = fields_of(static_cast<RecordKind>(i));
    levels_.push_back({.next = {.what = Wanted::What::map}});
}

bool RecordReader::begin_object(Place place) {
    if (!go_deeper(place)) return false;
    if (skipped_ > 0) return ++skipped_, true;
    const Wanted wanted = levels_.back().next;
    switch (wanted.what) {
        case Wanted::What::map:
            return open_record(RecordKind::map, place, Field::evidence);
        case Wanted::What::record:
            return open_record(wanted.kind, place,
                               wanted.field ? wanted.field->field : Field::evidence);
        case Wanted::What::group:
            return open_group(wanted, wanted.field->group), true;
        case Wanted::What::field:
            if (wanted.field->shape == Shape::end_of_relation) {
                return open_record(RecordKind::selection, place, wanted.field->field);
            }
            if (wanted.field->shape == Shape::published)
                return open_group(wanted, wanted.field->key), true;
            break;
        default:
            break;
    }
    return skip(wanted, "an object", place), true;
}

bool RecordReader::begin_list(Place place) {
    if (!go_deeper(place)) return false;
    if (skipped_ > 0) return ++skipped_, true;
    const Wanted wanted = levels_.back().next;
    const bool field = wanted.what == Wanted::What::field;
    if (wanted.what == Wanted::What::list_of_records ||
        (field && wanted.field->shape == Shape::records)) {
        open_list(Wanted::What::record, wanted);
    } else if (field && takes_list(*wanted.field)) {
        open_list(Wanted::What::list_item, wanted);
    } else {
        skip(wanted, "a list", place);
    }
    return true;
}

void RecordReader::end() {
    --depth_;
    if (skipped_ > 0) {
        --skipped_;
        return;
    }
    const Level level = levels_.back();
    levels_.pop_back();
    if (!level.is_record) return;
    draft_.close(level.record, std::span(cells_).subspan(level.first_cell));
    cells_.resize(level.first_cell);
}

bool RecordReader::scalar(Cell::Kind kind, std::string_view written, Place place) {
    if (skipped_ > 0) return true;
    const Wanted wanted = levels_.back().next;
    const bool whole = wanted.what == Wanted::What::field || wanted.what == Wanted::What::list_item;
    if (kind == Cell::Kind::null && wanted.what != Wanted::What::map) {
        // "Not known", which is more than not said only where a type would else decide.
        if (whole && wanted.field->shape == Shape::yes_no)
            put(wanted.field->field, kind, {}, place);
        return true;
    }
    if (written.size() > limits_.text && wanted.what != Wanted::What::nothing) {
        diagnostics_.error("I104", place,
                           fmt::format("a text of more than {} bytes", limits_.text));
        return true;
    }
    if (whole && takes_scalar(*wanted.field, kind)) {
        return put(wanted.field->field, kind, written, place), true;
    }
    if (wanted.what == Wanted::What::record && wanted.kind == RecordKind::complete) {
        return vouch(kind, written, place);
    }
    return refuse(wanted, given(kind), place), true;
}

/// `"complete": ["members"]` is short for a record with that aspect alone.
bool RecordReader::vouch(Cell::Kind kind, std::string_view written, Place place) {
    if (kind != Cell::Kind::text) return refuse(levels_.back().next, given(kind), place), true;
    if (!open_record(RecordKind::complete, place, Field::complete)) return false;
    put(Field::aspect, kind, written, place);
    ++depth_;  // end() takes it off again
    return end(), true;
}

void RecordReader::put(Field field, Cell::Kind kind, std::string_view written, Place place) {
    const TextId text = kind == Cell::Kind::null ? TextId{} : draft_.texts.intern(written);
    cells_.push_back(
        {.text = text, .row = place.row, .column = place.column, .field = field, .kind = kind});
}

bool RecordReader::go_deeper(Place place) {
    if (++depth_ <= limits_.depth) return true;
    diagnostics_.error(
        "I104", place,
        fmt::format("brackets stand more than {} deep; the rest is not read", limits_.depth));
    return false;
}

bool RecordReader::open_record(RecordKind kind, Place place, Field parent_field) {
    if (draft_.records().size() >= limits_.records) {
        diagnostics_.error(
            "I104", place,
            fmt::format("more than {} records; the rest is not read", limits_.records));
        return false;
    }
    const auto number = draft_.open(kind, place, levels_.back().record, parent_field);
    levels_.push_back(
        {.kind = kind, .is_record = true, .record = number, .first_cell = cells_.size()});
    return true;
}

void RecordReader::open_group(const Wanted& wanted, std::string_view group) {
    levels_.push_back({.kind = wanted.kind, .group = group, .record = levels_.back().record});
}

void RecordReader::open_list(Wanted::What items, const Wanted& wanted) {
    const bool of_map = wanted.what == Wanted::What::list_of_records;
    const RecordKind kind =
        of_map || items == Wanted::What::list_item ? wanted.kind : wanted.field->inside;
    const auto parent = of_map ? DraftRecord::no_parent : levels_.back().record;
    levels_.push_back(
        {.next = {.what = items, .kind = kind, .field = wanted.field}, .record = parent});
}

void RecordReader::skip(const Wanted& wanted, std::string_view given, Place place) {
    refuse(wanted, given, place);
    ++skipped_;
}

void RecordReader::refuse(const Wanted& wanted, std::string_view given, Place place) {
    using What = Wanted::What;
    std::string right;
    switch (wanted.what) {
        case What::nothing:
            return;
        case What::map:
            right = "a map is an object";
            break;
        case What::list_of_records:
            right = fmt::format("'{}' is a list", list_key(wanted.kind));
            break;
        case What::group:
            right = fmt::format("'{}' is an object", wanted.field->group);
            break;
        case What::field:
            right = right_shape(*wanted.field);
            break;
        case What::list_item:
            right = fmt::format("each of '{}' is a text", wanted.field->key);
            break;
        case What::record:
            right = fmt::format("each of '{}' is {}an object",
                                wanted.field ? wanted.field->key : list_key(wanted.kind),
                                wanted.kind == RecordKind::complete ? "a text or " : "");
            break;
    }
    diagnostics_.error("I102", place, fmt::format("{}, not {}", right, given));
}

void RecordReader::key(std::string_view name, Place place) {
    if (skipped_ > 0) return;
    using What = Wanted::What;
    Level& level = levels_.back();
    const RecordKind kind = level.kind;
    const auto number_of = [&](const FieldSpec* field) {
        return static_cast<std::size_t>(field - fields(kind).data());
    };
    if (const FieldSpec* field = find(level, name)) {
        want(level, {What::field, kind, field}, number_of(field), name, place);
    } else if (const FieldSpec* first = find_group(level, name)) {
        want(level, {What::group, kind, first}, number_of(first), name, place);
    } else if (const auto list = kind == RecordKind::map ? kind_of_list(name) : std::nullopt;
               list && level.group.empty()) {
        want(level, {What::list_of_records, *list, nullptr},
             fields(kind).size() + static_cast<std::size_t>(*list), name, place);
    } else {
        level.next = {};
        unknown_key(level, name, place);
    }
}

const FieldSpec* RecordReader::find(Level& level, std::string_view key) const {
    const auto all = fields(level.kind);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (level.guess >= all.size()) level.guess = 0;
        const FieldSpec& field = all[level.guess++];
        if (field.key == key && field.group == level.group) return &field;
    }
    return nullptr;
}

const FieldSpec* RecordReader::find_group(const Level& level, std::string_view key) const {
    if (!level.group.empty() || key.empty()) return nullptr;
    for (const FieldSpec& field : fields(level.kind)) {
        if (field.group == key) return &field;
    }
    return nullptr;
}

void RecordReader::want(Level& level, Wanted wanted, std::size_t number, std::string_view name,
                        Place place) {
    const std::uint64_t bit = std::uint64_t{1} << number;
    level.next = wanted;
    if ((level.seen & bit) == 0) {
        level.seen |= bit;
        return;
    }
    diagnostics_.error(
        "I103", place,
        fmt::format("key '{}' stands twice in {}", name, place_of_keys(level.kind, level.group)));
    level.next = {};
}

void RecordReader::unknown_key(const Level& level, std::string_view name, Place place) {
    // Which key is nearest costs more than reading the record: it is not asked for what is only
    // counted.
    const bool kept = diagnostics_.warnings() < Diagnostics::kept_per_severity;
    const auto near = kept ? nearest(name, known_keys(level)) : std::string_view{};
    diagnostics_.warning("I105", place,
                         fmt::format("unknown key '{}' in {}", shortened(name),
                                     place_of_keys(level.kind, level.group)),
                         near.empty() ? std::string{} : fmt::format("did you mean '{}'?", near));
}

std::vector<std::string_view> RecordReader::known_keys(const Level& level) const {
    std::vector<std::string_view> keys;
    for (const FieldSpec& field : fields(level.kind)) {
        if (field.group == level.group) keys.push_back(field.key);
        if (level.group.empty() && !field.group.empty()) keys.push_back(field.group);
    }
    if (level.kind != RecordKind::map || !level.group.empty()) return keys;
    for (std::size_t i = 0; i < record_kind_count; ++i) {
        const auto key = list_key(static_cast<RecordKind>(i));
        if (!key.empty()) keys.push_back(key);
    }
    return keys;
}

}  // namespace remit::json_reader
