// SPDX-License-Identifier: MIT
#include "graph/model/merge_inputs.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "graph/model/merger.hpp"
#include "graph/model/same_thing.hpp"

namespace remit {
namespace {

bool is_scope(Field field) {
    return field == Field::scope_bodies || field == Field::scope_types ||
           field == Field::scope_topics;
}

}  // namespace

Draft merge_inputs(Draft&& draft, Diagnostics& diagnostics) {
    return Merger(draft, diagnostics).run();
}

Draft Merger::run() {
    find_same();
    out_.texts = std::move(draft_.texts);
    index();
    merge_maps();
    for (const auto kind :
         {RecordKind::type, RecordKind::area, RecordKind::topic, RecordKind::source,
          RecordKind::body, RecordKind::document, RecordKind::relation, RecordKind::remit,
          RecordKind::decision, RecordKind::accepted}) {
        for (const auto& group : groups_[kind])
            merge(kind, group);
    }
    return std::move(out_);
}

void Merger::find_same() {
    for (std::size_t kind = 0; kind < record_kind_count; ++kind) {
        const auto k = static_cast<RecordKind>(kind);
        if (kind_of_list(list_key(k))) groups_[k] = same_things(draft_, k);
    }
}

void Merger::index() {
    const auto all = draft_.records();
    children_.resize(all.size());
    for (RecordNumber i = 0; i < all.size(); ++i) {
        if (all[i].parent != DraftRecord::no_parent) children_[all[i].parent].push_back(i);
    }
    for (const auto& group : groups_[RecordKind::source]) {
        for (const RecordNumber record : group)
            note_source(record);
    }
    for (const auto kind : {RecordKind::relation, RecordKind::remit}) {
        for (const auto& group : groups_[kind])
            note_new_ids(group);
    }
}

void Merger::note_source(RecordNumber record) {
    const Cell* id = first(record, Field::id);
    const Cell* date = first(record, Field::date);
    if (id == nullptr || date == nullptr) return;
    const auto read = parse_date(text(*date));
    if (read) source_dates_[id->text] = std::max(source_dates_[id->text], *read);
}

void Merger::note_new_ids(const Group& group) {
    const Cell* smallest = nullptr;
    for (const RecordNumber record : group) {
        const Cell* id = first(record, Field::id);
        if (id != nullptr && (smallest == nullptr || text(*id) < text(*smallest))) smallest = id;
    }
    for (const RecordNumber record : group) {
        const Cell* id = first(record, Field::id);
        if (id != nullptr && id->text != smallest->text) new_ids_[id->text] = smallest->text;
    }
}

std::span<const Cell> Merger::cells(RecordNumber record) const {
    return draft_.cells(draft_.records()[record]);
}

std::string_view Merger::text(const Cell& cell) const { return out_.texts.view(cell.text); }

const Cell* Merger::first(RecordNumber record, Field field) const {
    for (const Cell& cell : cells(record)) {
        if (cell.field == field) return &cell;
    }
    return nullptr;
}

PartialDate Merger::date_of(RecordNumber record) const {
    PartialDate latest;
    if (const Cell* own = first(record, Field::date);
        own != nullptr && draft_.records()[record].kind == RecordKind::source) {
        return parse_date(text(*own)).value_or(PartialDate{});
    }
    for (const RecordNumber child : children_[record]) {
        const Cell* source = first(child, Field::source);
        if (draft_.records()[child].kind != RecordKind::evidence || source == nullptr) continue;
        const auto known = source_dates_.find(source->text);
        if (known != source_dates_.end()) latest = std::max(latest, known->second);
    }
    return latest;
}

void Merger::merge_maps() {
    std::vector<RecordNumber> maps;
    for (RecordNumber i = 0; i < draft_.records().size(); ++i) {
        if (draft_.records()[i].kind == RecordKind::map) maps.push_back(i);
    }
    const auto key = [&](RecordNumber record) {
        const Cell* as_at = first(record, Field::as_at);
        const Cell* title = first(record, Field::title);
        const auto date = as_at == nullptr ? std::nullopt : parse_date(text(*as_at));
        return std::tuple(date ? -date->last().number : 0,
                          title == nullptr ? std::string_view{} : text(*title));
    };
    std::stable_sort(maps.begin(), maps.end(),
                     [&](RecordNumber a, RecordNumber b) { return key(a) < key(b); });
    warn_of_part_scope(maps);
    std::vector<Cell> merged;
    for (const RecordNumber map : maps) {
        for (const Cell& cell : cells(map)) {
            const bool list = is_scope(cell.field);
            const bool known = std::any_of(merged.begin(), merged.end(), [&](const Cell& other) {
                return other.field == cell.field && (!list || other.text == cell.text);
            });
            if (!known) merged.push_back(cell);
        }
    }
    if (maps.empty()) return;
    const auto record = out_.open(RecordKind::map, draft_.records()[maps.front()].place);
    out_.close(record, merged);
}

void Merger::warn_of_part_scope(const Group& maps) {
    std::set<InputId> scoped;
    for (const RecordNumber map : maps) {
        const auto said = cells(map);
        if (std::ranges::any_of(said, [](const Cell& cell) { return is_scope(cell.field); }))
            scoped.insert(draft_.records()[map].place.input);
    }
    if (scoped.empty()) return;
    std::set<InputId> warned;
    for (const auto& group : groups_[RecordKind::body]) {
        for (const RecordNumber body : group) {
            const InputId input = draft_.records()[body].place.input;
            if (scoped.contains(input) || !warned.insert(input).second) continue;
            diagnostics_.warning("I224", {.input = input},
                                 "says nothing of what is under review, and another input does: "
                                 "what the other does not name is read as context",
                                 "give this map a scope too, or take it out of the other");
        }
    }
}

}  // namespace remit
