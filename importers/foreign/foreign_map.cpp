// SPDX-License-Identifier: MIT
#include "importers/foreign/foreign_map.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "importers/table/cell_words.hpp"
#include "remit/graph/date.hpp"
#include "remit/graph/text.hpp"

namespace remit::foreign {

std::string clean(std::string_view text) {
    std::string out;
    bool gap = false;
    text = table::trimmed(text);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const bool no_break = byte == 0xC2 && i + 1 < text.size() && text[i + 1] == '\xA0';
        if (byte <= ' ' || byte == 0x7F || no_break) {
            gap = true;
            i += no_break ? 1 : 0;
            continue;
        }
        if (gap && !out.empty()) out += ' ';
        gap = false;
        out += text[i];
    }
    return out;
}

std::string date_in(std::string_view text) {
    text = table::trimmed(text);
    text = text.substr(0, text.find_first_of("T "));
    const FieldSpec* const any = find_field(RecordKind::body, "", "start");
    std::string date = table::as_format_writes(*any, text);
    return parse_date(date) ? date : std::string{};
}

std::uint32_t ForeignMap::add(RecordKind kind, Place place, const Values& values,
                              std::uint32_t parent, Field parent_field) {
    if (draft_.records().size() >= limits_.records) {
        if (!std::exchange(full_, true)) {
            diagnostics_.error(
                "I104", place,
                fmt::format("more than {} records; the rest is not read", limits_.records));
        }
        return DraftRecord::no_parent;
    }
    std::vector<Cell> cells;
    for (const Made& value : values) {
        if (value.text.empty()) continue;
        const Place at = value.place.row > 0 ? value.place : place;
        cells.push_back({.text = draft_.texts.intern(value.text),
                         .row = at.row,
                         .column = at.column,
                         .field = value.field,
                         .kind = value.kind});
    }
    const std::uint32_t record = draft_.open(kind, place, parent, parent_field);
    draft_.close(record, cells);
    return record;
}

void ForeignMap::add_map(Place place, std::string_view title, std::string_view as_at) {
    add(RecordKind::map, place,
        {{Field::format, "remit/1"},
         {Field::title, std::string(title)},
         {Field::as_at, std::string(as_at)}});
}

void ForeignMap::add_evidence(std::uint32_t record, Place place, std::string_view source,
                              std::string_view at, std::string_view stance, std::string_view note) {
    if (record == DraftRecord::no_parent) return;
    add(RecordKind::evidence, place,
        {{Field::source, std::string(source)},
         {Field::at, std::string(at)},
         {Field::stance, std::string(stance)},
         {Field::note, std::string(note)}},
        record);
}

std::string ForeignMap::type(std::string_view format, std::string_view word, Place place,
                             std::string_view category) {
    std::string id = slug(word);
    if (id.empty()) return {};
    if (types_.insert(id).second) {
        // An acronym is a word for the type only where it is not one for another already.
        add(RecordKind::type, place,
            {{Field::id, fmt::format("{}-{}", format, id)},
             {Field::label, std::string(word)},
             {Field::acronyms, id},
             {Field::category, std::string(category)},
             {Field::generic, "true", {}, Cell::Kind::yes}});
    }
    return id;
}

std::string ForeignMap::free_id(std::string_view wished) {
    std::string id = slug(wished);
    if (id.empty()) id = "body";
    const std::string stem = id;
    for (std::size_t& n = numbers_[stem]; !ids_.insert(id).second;)
        id = fmt::format("{}-{}", stem, ++n + 1);
    return id;
}

std::optional<std::string> ForeignMap::new_body(std::string_view key, std::string_view wished_id) {
    const auto [place, is_new] = bodies_.try_emplace(std::string(key));
    if (!is_new) return std::nullopt;
    return place->second = free_id(wished_id);
}

const std::string* ForeignMap::body(std::string_view key) const {
    const auto found = bodies_.find(std::string(key));
    return found == bodies_.end() ? nullptr : &found->second;
}

std::string ForeignMap::body_or_unknown(std::string_view key, std::string_view name, Place place,
                                        std::string_view type) {
    return body_or_unknown(key, {.id = name, .name = name, .type = type}, place);
}

std::string ForeignMap::body_or_unknown(std::string_view key, const OnlyNamed& what, Place place) {
    if (const std::string* known = body(key)) return *known;
    std::string id = *new_body(key, what.id);
    add(RecordKind::body, place,
        {{Field::id, id},
         {Field::name, clean(what.name)},
         {Field::aka, std::string(what.aka)},
         {Field::type, std::string(what.type)},
         {Field::unknown, "true", {}, Cell::Kind::yes}});
    if (!what.told) return id;
    count("I161", place, "1 body is linked to and not in the file",
          "{} bodies are linked to and not in the file, the first of them here",
          "they are kept as unknown bodies");
    return id;
}

void ForeignMap::count(std::string_view id, Place place, std::string_view one,
                       std::string_view many, std::string_view hint) {
    const auto same = std::find_if(counted_.begin(), counted_.end(), [&](const Counted& counted) {
        return counted.id == id && counted.one == one;
    });
    if (same != counted_.end()) {
        ++same->count;
    } else {
        counted_.push_back(
            {.id = id, .first = place, .one = one, .many = many, .hint = hint, .count = 1});
    }
}

void ForeignMap::error(std::string_view id, Place place, std::string text, std::string hint) {
    diagnostics_.error(id, place, std::move(text), std::move(hint));
}

void ForeignMap::warning(std::string_view id, Place place, std::string text, std::string hint) {
    diagnostics_.warning(id, place, std::move(text), std::move(hint));
}

bool ForeignMap::finish() {
    for (const Counted& counted : counted_) {
        diagnostics_.warning(counted.id, counted.first,
                             counted.count == 1
                                 ? std::string(counted.one)
                                 : fmt::format(fmt::runtime(counted.many), counted.count),
                             std::string(counted.hint));
    }
    return !full_;
}

}  // namespace remit::foreign
