// SPDX-License-Identifier: MIT
#include "importers/mapped/row_values.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "importers/ascii.hpp"
#include "importers/table/cell_words.hpp"
#include "remit/graph/date.hpp"
#include "remit/graph/text.hpp"
#include "remit/graph/words.hpp"

namespace remit::mapped {
namespace {

std::vector<std::pair<std::string, std::uint32_t>> columns_of(const table::Table& table,
                                                              const TextPool& texts) {
    std::vector<std::pair<std::string, std::uint32_t>> columns;
    if (table.rows() == 0) return columns;
    for (const table::TableCell& cell : table.row(0))
        columns.emplace_back(plain_heading(texts.view(cell.text)), cell.column);
    return columns;
}

/// A heading that none of the columns has; empty where all are there.
std::string lacks(const TableRule& rule,
                  const std::vector<std::pair<std::string, std::uint32_t>>& columns) {
    for (const std::string& heading : rule.headings) {
        const std::string plain = plain_heading(heading);
        const bool there = std::ranges::any_of(
            columns, [&](const auto& column) { return fits(plain, column.first); });
        if (!there) return heading;
    }
    return {};
}

/// Whether a number can stand in the field: whole where that is asked for.
bool is_number(const FieldSpec& spec, std::string_view text) {
    double number = 0;
    const char* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    if (read.ec != std::errc{} || read.ptr != end || !std::isfinite(number)) return false;
    const double least = spec.field == Field::count ? 1 : 0;
    const double most = spec.field == Field::share || spec.field == Field::attendance    ? 1
                        : spec.field == Field::amount || spec.field == Field::population ? 1e15
                                                                                         : 1e9;
    return number >= least && number <= most;
}

std::string yes_or_no(std::string_view text) {
    const std::string word = folded(text);
    if (word == "yes" || word == "true" || word == "y" || word == "1") return "yes";
    return word == "no" || word == "false" || word == "n" || word == "0" ? "no" : "";
}

/// Fields that take a word of a closed list.
bool is_closed(RecordKind kind, Field field) {
    switch (field) {
        case Field::status:
        case Field::role:
        case Field::capacity:
        case Field::tier:
        case Field::function:
            return true;
        case Field::type:
            return kind == RecordKind::relation;
        default:
            return false;
    }
}

}  // namespace

const TableRule* rule_for(const Mapping& mapping, const table::Table& table,
                          const TextPool& texts) {
    const auto columns = columns_of(table, texts);
    for (const TableRule& rule : mapping.tables) {
        if (!columns.empty() && lacks(rule, columns).empty()) return &rule;
    }
    return nullptr;
}

std::string missing_heading(const Mapping& mapping, const table::Table& table,
                            const TextPool& texts) {
    return lacks(mapping.tables.front(), columns_of(table, texts));
}

std::string digits_of(const TableRule& rule, const table::Table& table, const TextPool& texts) {
    const auto columns = columns_of(table, texts);
    for (const std::string& heading : rule.headings) {
        const std::string plain = plain_heading(heading);
        for (const auto& column : columns) {
            if (!fits(plain, column.first)) continue;
            std::string digits;
            for (std::size_t i = 0; i < plain.size(); ++i) {
                if (plain[i] == '#') digits += column.first[i];
            }
            if (!digits.empty()) return digits;
        }
    }
    return {};
}

const MadeValue* MadeRecord::find(Field field) const {
    const auto found = std::find_if(values.begin(), values.end(), [&](const MadeValue& value) {
        return value.made.field == field;
    });
    return found == values.end() ? nullptr : &*found;
}

std::optional<RecordKind> named_by(RecordKind kind, Field field) {
    switch (field) {
        case Field::from:
        case Field::to:
        case Field::on_behalf_of:
        case Field::via:
        case Field::body:
        case Field::bodies:
            return RecordKind::body;
        case Field::areas:
        case Field::within:
        case Field::covers:
        case Field::overlaps:
            return RecordKind::area;
        case Field::topic:
        case Field::topics:
        case Field::broader:
            return RecordKind::topic;
        case Field::id:
            return kind;
        default:
            return std::nullopt;
    }
}

RowValues::RowValues(const Mapping& mapping, const table::Table& table, const TextPool& texts,
                     foreign::ForeignMap& map)
    : mapping_(mapping),
      table_(table),
      texts_(texts),
      map_(map),
      columns_(columns_of(table, texts)) {}

bool RowValues::is_blank(std::string_view text) const {
    const std::string word = ascii_lower(std::string(text));
    return word.empty() || std::ranges::find(mapping_.blank, word) != mapping_.blank.end();
}

Filled RowValues::cell(std::string_view plain, std::size_t row) const {
    const auto [at, is_new] = found_.try_emplace(std::string(plain));
    if (is_new) {
        const auto column =
            std::ranges::find_if(columns_, [&](const auto& one) { return fits(plain, one.first); });
        if (column != columns_.end()) at->second = column->second;
    }
    if (!at->second) return {};
    for (const table::TableCell& one : table_.row(row)) {
        if (one.column != *at->second) continue;
        std::string text = foreign::clean(texts_.view(one.text));
        if (is_blank(text)) return {};
        return {std::move(text), {table_.input, one.place_row, one.place_column}};
    }
    return {};
}

bool RowValues::has(const ColumnWords& words, std::size_t row) const {
    return std::ranges::all_of(words, [&](const auto& only) {
        const std::string text = folded(cell(only.first, row).text);
        return std::ranges::find(only.second, text) != only.second.end();
    });
}

std::optional<MadeRecord> RowValues::record(const RecordRule& rule, std::size_t row) {
    if (!has(rule.only, row)) return std::nullopt;
    const table::TableCell& first = table_.row(row).front();
    MadeRecord record{.kind = rule.kind,
                      .place = {table_.input, first.place_row, first.place_column}};
    record.person = !rule.persons.empty() && has(rule.persons, row);
    for (const FieldRule& field : rule.fields)
        add(rule, field, row, record);
    const bool whole = std::ranges::all_of(
        rule.needs, [&](Field needed) { return record.find(needed) != nullptr; });
    return whole ? std::optional(std::move(record)) : std::nullopt;
}

void RowValues::add(const RecordRule& rule, const FieldRule& field, std::size_t row,
                    MadeRecord& record) {
    // From and to of a relation may be several: each makes a relation of its own.
    const bool several =
        field.spec->shape == Shape::list || field.spec->shape == Shape::end_of_relation;
    for (const CellTemplate& each : field.values) {
        const auto filled =
            fill(each, mapping_.words, [&](std::string_view plain) { return cell(plain, row); });
        bool any = false;
        for (const Filled& one : filled) {
            if (any && !several) break;
            auto made = value(rule.kind, *field.spec, one, record);
            if (!made) continue;
            any = true;
            record.values.push_back(*std::move(made));
        }
        if (any && field.spec->shape != Shape::list) return;
    }
}

void RowValues::refuse(const Filled& filled, std::string_view what) {
    const Place place = filled.place.row > 0 ? filled.place : Place{table_.input, 1, 1};
    if (what == "number") {
        map_.count(
            "I191", place,
            "1 cell holds no number that can stand here, and is left out: words are no nought",
            "{} cells hold no number that can stand here, the first of them here, and are "
            "left out: words are no nought");
    } else if (what == "date") {
        map_.count("I191", place, "1 cell holds no date, and is left out",
                   "{} cells hold no date, the first of them here, and are left out");
    } else {
        map_.count("I191", place, "1 cell holds a word that means nothing here, and is left out",
                   "{} cells hold a word that means nothing here, the first of them here, and are "
                   "left out");
    }
}

std::string RowValues::type_of(const Filled& filled) {
    std::string id = slug(filled.text);
    const bool own =
        std::ranges::any_of(mapping_.types, [&](const OwnType& type) { return type.id == id; });
    if (own || filled.place.row == 0) return id;
    return map_.type(mapping_.id, filled.text, filled.place);
}

std::string RowValues::word_of(const FieldSpec& spec, const Filled& filled, MadeRecord& record) {
    std::string word = slug(filled.text);
    if (table::is_known_word(spec, word)) return word;
    if (spec.field != Field::type) {
        refuse(filled, "word");
        return {};
    }
    map_.count("I165", filled.place.row > 0 ? filled.place : record.place,
               "1 tie has no type that Remit knows; it is read as coordination",
               "{} ties have no type that Remit knows, the first of them here; they are read as "
               "coordination",
               "call them reports to, member of, funds …");
    record.values.push_back({.made = {Field::note, filled.text, filled.place}});
    return "coordinates-with";
}

std::optional<MadeValue> RowValues::value(RecordKind kind, const FieldSpec& spec,
                                          const Filled& filled, MadeRecord& record) {
    MadeValue made{.made = {spec.field, filled.text, filled.place}, .raw = filled.text};
    std::string& text = made.made.text;
    if (named_by(kind, spec.field)) {
        text = slug(filled.text);
    } else if (spec.shape == Shape::number) {
        text = table::as_format_writes(spec, filled.text);
        if (!is_number(spec, text)) text.clear();
        if (text.empty()) refuse(filled, "number");
    } else if (spec.shape == Shape::date) {
        text = foreign::date_in(filled.text);
        if (text.empty()) refuse(filled, "date");
    } else if (spec.shape == Shape::yes_no || spec.shape == Shape::published) {
        text = yes_or_no(filled.text);
        if (text.empty()) refuse(filled, "word");
    } else if (is_closed(kind, spec.field)) {
        text = word_of(spec, filled, record);
    } else if (kind == RecordKind::body && spec.field == Field::type) {
        text = type_of(filled);
    }
    if (text.empty()) return std::nullopt;
    return made;
}

}  // namespace remit::mapped
