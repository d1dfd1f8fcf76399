// SPDX-License-Identifier: MIT
#include "tests/support/map_lines.hpp"

#include <algorithm>
#include <optional>
#include <stdexcept>

#include "remit/graph/fields.hpp"

namespace remit::test {
namespace {

/// Cuts a text at a character: what stands before it, and leaves what stands after.
std::string_view cut(std::string_view& text, char at) {
    const auto end = text.find(at);
    const auto before = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    return before;
}

std::vector<std::string_view> parts(std::string_view text, char at) {
    std::vector<std::string_view> result;
    while (!text.empty())
        result.push_back(cut(text, at));
    return result;
}

std::string name_of(std::string_view id) {
    std::string name;
    bool starts = true;
    for (const char c : id) {
        const bool lower = c >= 'a' && c <= 'z';
        name += c == '-' ? ' ' : starts && lower ? static_cast<char>(c - 'a' + 'A') : c;
        starts = c == '-';
    }
    return name;
}

const FieldSpec* spec_of(RecordKind kind, std::string_view key) {
    for (const FieldSpec& spec : fields_of(kind)) {
        const std::string long_key = std::string(spec.group) + "_" + std::string(spec.key);
        if (spec.key == key || long_key == key) return &spec;
    }
    return nullptr;
}

/// The kind of record that a field names by id.
std::optional<RecordKind> named_by(RecordKind kind, Field field) {
    if (kind == RecordKind::accepted && field == Field::by) return std::nullopt;
    switch (field) {
        case Field::from:
        case Field::to:
        case Field::on_behalf_of:
        case Field::via:
        case Field::body:
        case Field::bodies:
        case Field::by:
        case Field::scope_bodies:
        case Field::authorities_of:
        case Field::members_of:
            return RecordKind::body;
        case Field::areas:
        case Field::within:
        case Field::covers:
        case Field::overlaps:
            return RecordKind::area;
        case Field::topic:
        case Field::topics:
        case Field::broader:
        case Field::scope_topics:
            return RecordKind::topic;
        case Field::source:
            return RecordKind::source;
        default:
            return std::nullopt;
    }
}

bool has(const std::vector<Cell>& cells, Field field) {
    return std::ranges::find(cells, field, &Cell::field) != cells.end();
}

}  // namespace

Draft MapLines::read(std::string_view lines) {
    while (!lines.empty()) {
        ++row_;
        line(cut(lines, '\n'));
    }
    if (!has_map_) line("map");
    for (const auto kind :
         {RecordKind::body, RecordKind::area, RecordKind::topic, RecordKind::source}) {
        add_mentioned(kind);
    }
    return std::move(draft_);
}

MapLines::Words MapLines::words(std::string_view line) {
    Words result;
    bool quoted = false;
    bool within = false;  // a word
    for (const char c : line) {
        const bool gap = !quoted && (c == ' ' || c == '\t' || c == '\r');
        if (!within && c == '#') break;
        if (!gap && !within) result.emplace_back();
        within = !gap;
        if (gap) continue;
        Word& word = result.back();
        if (c == '"') {
            quoted = !quoted;
        } else if (c == '=' && !quoted && word.key.empty()) {
            word.key.swap(word.value);
        } else {
            word.value += c;
        }
    }
    return result;
}

RecordKind MapLines::kind_of(const Words& words) {
    for (const auto kind :
         {RecordKind::map, RecordKind::area, RecordKind::topic, RecordKind::source,
          RecordKind::body, RecordKind::remit, RecordKind::document, RecordKind::decision}) {
        if (words.front().value == word(kind)) return kind;
    }
    return words.front().value == "accepted" ? RecordKind::accepted : RecordKind::relation;
}

std::vector<std::string_view> MapLines::places(RecordKind kind) {
    if (kind == RecordKind::relation) return {"from", "type", "to"};
    if (kind == RecordKind::remit) return {"body", "function", "topic"};
    if (kind == RecordKind::map || kind == RecordKind::accepted) return {};
    return {"id"};
}

void MapLines::line(std::string_view text) {
    Words all = words(text);
    if (all.empty()) return;
    const RecordKind kind = kind_of(all);
    if (kind != RecordKind::relation) all.erase(all.begin());
    const auto keys = places(kind);
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (i == all.size() || !all[i].key.empty()) fail("lacks its " + std::string(keys[i]));
        all[i].key = keys[i];
    }
    Record record = open(kind);
    for (const Word& word : all)
        add_word(record, word.key, word.value);
    add_defaults(record);
    close(record);
}

void MapLines::add_word(Record& record, std::string_view key, std::string_view value) {
    if (key == "evidence") return add_evidence(record, value);
    if (key == "phase") return add_phase(record, value);
    if (key == "complete") {
        for (const auto one : parts(value, ';'))
            add_complete(record, one);
        return;
    }
    if (key == "function" && value == "-") return;
    const FieldSpec* spec = spec_of(record.kind, key);
    if (spec == nullptr) fail("has no '" + std::string(key) + "'");
    if (spec->shape == Shape::end_of_relation && value.starts_with('@'))
        return add_selection(record, spec->field, value.substr(1));
    if (spec->shape != Shape::list) return add(record, spec->field, value);
    for (const auto one : parts(value, ';'))
        add(record, spec->field, one);
}

void MapLines::add(Record& record, Field field, std::string_view value) {
    record.cells.push_back(
        {.text = draft_.texts.intern(value), .row = row_, .column = 1, .field = field});
    if (field == Field::id) given_[static_cast<std::size_t>(record.kind)].emplace(value);
    mention(record, field, value);
}

void MapLines::mention(const Record& record, Field field, std::string_view value) {
    const auto kind = named_by(record.kind, field);
    if (kind) mentioned_[static_cast<std::size_t>(*kind)].emplace(value);
}

void MapLines::add_defaults(Record& record) {
    const auto otherwise = [&](Field field, std::string_view value) {
        if (!has(record.cells, field)) add(record, field, value);
    };
    if (record.kind == RecordKind::map) {
        has_map_ = true;
        otherwise(Field::format, "remit/1");
        otherwise(Field::title, "A test map");
        otherwise(Field::as_at, "2016-03-18");
        otherwise(Field::jurisdiction, "england");
    }
    if (record.kind == RecordKind::body) otherwise(Field::type, "partnership-board");
    if (record.kind == RecordKind::area) otherwise(Field::kind, "district");
    if (record.kind == RecordKind::document) otherwise(Field::kind, "partnership-plan");
    const Field name = record.kind == RecordKind::source ? Field::title : Field::name;
    const bool named = record.kind == RecordKind::body || record.kind == RecordKind::area ||
                       record.kind == RecordKind::topic || record.kind == RecordKind::source;
    if (named) otherwise(name, name_of(draft_.texts.view(record.cells.front().text)));
}

void MapLines::add_evidence(const Record& parent, std::string_view text) {
    Record record = open(RecordKind::evidence, parent.number, Field::evidence);
    std::string_view front = cut(text, '~');
    std::string_view where = cut(front, '/');
    add(record, Field::source, cut(where, '@'));
    if (!where.empty()) add(record, Field::at, where);
    if (!front.empty()) add(record, Field::stance, front);
    const std::string_view about = cut(text, '=');
    if (!about.empty()) add(record, Field::about, about);
    if (!text.empty()) add(record, Field::value, text);
    close(record);
}

void MapLines::add_selection(const Record& parent, Field end, std::string_view text) {
    Record record = open(RecordKind::selection, parent.number, end);
    const std::string_view what = cut(text, ' ');
    const std::string_view whose = text.substr(text.find(' ') + 1);
    if (what == "members" || what == "authorities") {
        add(record, what == "members" ? Field::members_of : Field::authorities_of, whose);
    } else {
        add(record, Field::type, what);
        add(record, Field::within, whose);
    }
    close(record);
}

void MapLines::add_phase(const Record& parent, std::string_view text) {
    Record record = open(RecordKind::phase, parent.number, Field::phases);
    add(record, Field::status, cut(text, ' '));
    const auto dots = text.find("..");
    const auto start = text.substr(0, dots);
    if (!start.empty()) add(record, Field::start, start);
    const auto end = dots == std::string_view::npos ? dots : dots + 2;
    if (end < text.size()) add(record, Field::end, text.substr(end));
    close(record);
}

void MapLines::add_complete(const Record& parent, std::string_view text) {
    Record record = open(RecordKind::complete, parent.number, Field::complete);
    add(record, Field::aspect, cut(text, '@'));
    if (!text.empty()) add(record, Field::as_of, text);
    close(record);
}

void MapLines::add_mentioned(RecordKind kind) {
    const auto& given = given_[static_cast<std::size_t>(kind)];
    const auto mentioned = mentioned_[static_cast<std::size_t>(kind)];
    for (const std::string& id : mentioned) {
        if (given.contains(id)) continue;
        Record record = open(kind);
        add(record, Field::id, id);
        add_defaults(record);
        close(record);
    }
}

MapLines::Record MapLines::open(RecordKind kind, std::uint32_t parent, Field parent_field) {
    const Place place{.input = input_, .row = row_, .column = 1};
    return {.kind = kind, .number = draft_.open(kind, place, parent, parent_field)};
}

void MapLines::fail(const std::string& what) const {
    throw std::runtime_error("map line " + std::to_string(row_) + " " + what);
}

}  // namespace remit::test
