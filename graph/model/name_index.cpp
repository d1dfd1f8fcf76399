// SPDX-License-Identifier: MIT
#include "graph/model/name_index.hpp"

#include <algorithm>

#include "remit/graph/references.hpp"
#include "remit/graph/text.hpp"

namespace remit {

NameIndex::NameIndex(Draft& draft) : draft_(draft) {
    for (std::uint32_t i = 0; i < draft.records().size(); ++i) {
        if (draft.records()[i].parent == DraftRecord::no_parent) add(i);
    }
}

void NameIndex::note(Ids& ids, TextId id) {
    if (!ids.ids.empty() && ids.ids.back() == id) return;
    ids.ids.push_back(id);
    ids.each_once = ids.ids.size() == 1;
}

const std::vector<TextId>& NameIndex::each_once(Ids& ids) {
    if (!ids.each_once) {
        std::sort(ids.ids.begin(), ids.ids.end());
        ids.ids.erase(std::unique(ids.ids.begin(), ids.ids.end()), ids.ids.end());
        ids.each_once = true;
    }
    return ids.ids;
}

/// As the builder reads it: made from the name where none is written.
TextId NameIndex::id_of(const DraftRecord& record) {
    TextId name;
    for (const Cell& cell : draft_.cells(record)) {
        if (cell.field == Field::id) return cell.text;
        if (cell.field == name_field(record.kind)) name = cell.text;
    }
    const std::string made = slug(draft_.texts.view(name));
    return made.empty() ? TextId{} : draft_.texts.intern(made);
}

void NameIndex::add(std::uint32_t record) {
    const DraftRecord& r = draft_.records()[record];
    Kind& kind = kinds_[static_cast<std::size_t>(r.kind)];
    const TextId id = id_of(r);
    if (!id) return;
    note(kind.by_id[id], id);
    for (const Cell& cell : draft_.cells(r)) {
        if (cell.field == name_field(r.kind)) note(kind.by_name[cell.text], id);
    }
    kind.records.push_back(record);
    if (kind.folded) add_folded(kind, record);
}

void NameIndex::add_folded(Kind& kind, std::uint32_t record) {
    const DraftRecord& r = draft_.records()[record];
    const TextId id = id_of(r);
    const auto called = [&](TextId name) {
        const std::string text = folded(draft_.texts.view(name));
        if (!text.empty()) note(kind.by_folded[text], id);
    };
    bool named = false;
    for (const Cell& cell : draft_.cells(r)) {
        if (cell.field == name_field(r.kind)) named = true;
        if (cell.field == name_field(r.kind) || cell.field == Field::aka) called(cell.text);
    }
    if (!named) called(id);  // what has no name is called by its id
}

bool NameIndex::has_id(RecordKind kind, TextId id) const {
    return id && kinds_[static_cast<std::size_t>(kind)].by_id.contains(id);
}

const std::vector<TextId>& NameIndex::exactly(RecordKind kind, TextId name) {
    Kind& k = kinds_[static_cast<std::size_t>(kind)];
    if (const auto found = k.by_id.find(name); found != k.by_id.end())
        return each_once(found->second);
    const auto found = k.by_name.find(name);
    return found == k.by_name.end() ? none_ : each_once(found->second);
}

const std::vector<TextId>& NameIndex::find(RecordKind kind, TextId name) {
    if (const auto& exact = exactly(kind, name); !exact.empty()) return exact;
    Kind& k = kinds_[static_cast<std::size_t>(kind)];
    if (!k.folded) {
        k.folded = true;
        for (const std::uint32_t record : k.records)
            add_folded(k, record);
    }
    const auto found = k.by_folded.find(folded(draft_.texts.view(name)));
    return found == k.by_folded.end() ? none_ : each_once(found->second);
}

}  // namespace remit
