// SPDX-License-Identifier: MIT
#include <charconv>

#include "graph/model/builder.hpp"
#include "graph/model/made_id.hpp"
#include "remit/graph/references.hpp"

namespace remit {

void Builder::add_names(RecordKind kind, std::vector<std::string_view>& known) const {
    for (const RecordNumber record : records(kind)) {
        for (const Cell& cell : draft_.cells(draft_.records()[record])) {
            const bool name = cell.field == name_field(kind) || cell.field == Field::aka;
            if (name) known.push_back(draft_.texts.view(cell.text));
        }
    }
}

std::uint32_t Builder::referenced(const Cell& cell, RecordKind kind) {
    const std::uint32_t number = index(kind).get(cell.text);
    if (number != IdIndex::none) return number;
    std::string hint;
    if (diagnostics_.keeps_errors()) {
        std::vector<std::string_view> known;
        for (const TextId id : ids(kind)) {
            if (id) known.push_back(draft_.texts.view(id));
        }
        if (cell.kind == Cell::Kind::name) add_names(kind, known);
        hint = CellReader::did_you_mean(cells_.view(cell), known);
    }
    cells_.error("I210", cell,
                 fmt::format("{} names {} '{}', which is not in the map", cells_.label(),
                             word(kind), cells_.view(cell)),
                 std::move(hint));
    return IdIndex::none;
}

const std::unordered_map<std::string, FactRef>& Builder::made_ids() {
    if (!made_ids_.empty()) return made_ids_;
    const auto text = [&](TextId id) { return draft_.texts.view(id); };
    for (std::size_t i = 0; i < map_.relations_.size(); ++i) {
        const Relation& r = map_.relations_[i];
        if (r.id || r.line) continue;
        const RelationId id{i};
        made_ids_.emplace(made_id(r, end_of_made_id(id, r.from), end_of_made_id(id, r.to)), id);
    }
    for (std::size_t i = 0; i < map_.remits_.size(); ++i) {
        const Remit& r = map_.remits_[i];
        if (r.id) continue;
        made_ids_.emplace(made_id(r, text(map_[r.body].id), text(map_[r.topic].id)), RemitId{i});
    }
    return made_ids_;
}

std::optional<FactRef> Builder::fact_of_record(std::string_view record) {
    if (facts_of_records_.empty()) {
        const auto relations = made_of(RecordKind::relation);
        // A line comes after what its selection makes, and stands for it.
        for (std::size_t i = relations.size(); i-- > 0;)
            facts_of_records_.emplace(relations[i], RelationId{i});
        const auto remits = made_of(RecordKind::remit);
        for (std::size_t i = 0; i < remits.size(); ++i)
            facts_of_records_.emplace(remits[i], RemitId{i});
    }
    RecordNumber number = 0;
    std::from_chars(record.data(), record.data() + record.size(), number);
    const auto found = facts_of_records_.find(number);
    return found == facts_of_records_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<FactRef> Builder::fact(const Cell& cell) {
    if (cell.kind == Cell::Kind::record) return fact_of_record(cells_.view(cell));
    // `body:hwb` says the kind, where one id stands in two kinds.
    const std::string_view text = cells_.view(cell);
    const std::size_t colon = text.find(':');
    const std::string_view kind = colon == std::string_view::npos ? "" : text.substr(0, colon);
    const std::string_view id = text.substr(colon + 1);
    const auto number = [&](RecordKind k) {
        const bool asked = kind.empty() || kind == word(k);
        return asked ? index(k).get(draft_.texts.find(id)) : IdIndex::none;
    };
    if (const std::size_t n = number(RecordKind::body); n != IdIndex::none) return BodyId{n};
    if (const std::size_t n = number(RecordKind::relation); n != IdIndex::none)
        return RelationId{n};
    if (const std::size_t n = number(RecordKind::remit); n != IdIndex::none) return RemitId{n};
    if (const std::size_t n = number(RecordKind::document); n != IdIndex::none)
        return DocumentId{n};
    if (const auto made = made_ids().find(std::string(id)); made != made_ids().end()) {
        return made->second;
    }
    cells_.error(
        "I210", cell,
        fmt::format("{} is about '{}', which is no body, relation, remit or document of the map",
                    cells_.label(), text));
    return std::nullopt;
}

TypeId Builder::body_type(const Cell& cell) {
    const TypeId type = map_.vocabulary_.find(cells_.view(cell));
    if (type) return type;
    diagnostics_.warning(
        "I211", cells_.place(cell),
        fmt::format("{}: type '{}' is not in the vocabulary; taken as a partnership",
                    cells_.label(), cells_.view(cell)),
        CellReader::did_you_mean(cells_.view(cell), map_.vocabulary_.known_words()));
    return map_.vocabulary_.find("partnership-board");
}

void Builder::lacks(RecordNumber record, std::string_view what) {
    diagnostics_.error("I212", draft_.records()[record].place,
                       fmt::format("{} has no {}", label(record), what));
}

void Builder::check_span(RecordNumber record, PartialDate start, EndDate end) {
    if (!start || !end || end.latest.last() >= start.first()) return;
    diagnostics_.warning("I213", draft_.records()[record].place,
                         fmt::format("{} ends ({}) before it starts ({}); it is never live",
                                     label(record), iso(end), iso(start)));
}

}  // namespace remit
