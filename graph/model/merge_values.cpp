// SPDX-License-Identifier: MIT
// Which value of a field stands, and what becomes of the others.
#include <algorithm>
#include <set>
#include <string>
#include <tuple>

#include <fmt/format.h>

#include "graph/model/merger.hpp"
#include "remit/graph/words.hpp"

namespace remit {
namespace {

bool has_evidence(RecordKind kind) { return find_field(kind, "", "evidence") != nullptr; }

bool has_existence_status(RecordKind kind) {
    return kind == RecordKind::relation || kind == RecordKind::remit ||
           kind == RecordKind::document;
}

}  // namespace

Merger::Group Merger::without_unknown(const Group& group) const {
    Group known;
    for (const RecordNumber record : group) {
        const Cell* unknown = first(record, Field::unknown);
        if (unknown == nullptr || unknown->kind != Cell::Kind::yes) known.push_back(record);
    }
    return known.empty() ? group : known;
}

void Merger::merge(RecordKind kind, const Group& all) {
    const Group group = kind == RecordKind::body ? without_unknown(all) : all;
    if (kind == RecordKind::body) warn_of_other_names(group);
    std::vector<Cell> merged;
    std::map<RecordNumber, Said> other_status;  // records whose status does not stand
    std::vector<Said> disputed;
    for (const FieldSpec& spec : fields_of(kind)) {
        if (spec.shape == Shape::records) continue;
        if (spec.shape == Shape::list) {
            merge_list(spec.field, group, merged);
        } else {
            merge_one(spec, group, merged, other_status, disputed);
        }
    }
    const RecordNumber leader = leading(group);
    const auto record = out_.open(kind, draft_.records()[leader].place);
    out_.close(record, merged);
    for (const RecordNumber part : group)
        copy_children(part, record, other_status);
    for (const Said& said : disputed)
        add_dispute(record, said);
}

Merger::RecordNumber Merger::leading(const Group& group) const {
    return *std::min_element(group.begin(), group.end(), [&](RecordNumber a, RecordNumber b) {
        const auto key = [&](RecordNumber r) {
            const Place place = draft_.records()[r].place;
            return std::tuple(
                -static_cast<long>(date_of(r) ? date_of(r).last().number : -1'000'000),
                std::string_view(diagnostics_.input(place.input).file), place.row);
        };
        return key(a) < key(b);
    });
}

void Merger::merge_list(Field field, const Group& group, std::vector<Cell>& merged) {
    std::set<TextId> seen;
    for (const RecordNumber record : group) {
        for (Cell cell : cells(record)) {
            if (cell.field != field) continue;
            if (const auto renamed = new_ids_.find(cell.text);
                field == Field::about && renamed != new_ids_.end()) {
                cell.text = renamed->second;
            }
            if (seen.insert(cell.text).second) merged.push_back(cell);
        }
    }
}

void Merger::merge_one(const FieldSpec& spec, const Group& group, std::vector<Cell>& merged,
                       std::map<RecordNumber, Said>& other_status, std::vector<Said>& disputed) {
    std::vector<Said> said = all_said(spec.field, group);
    if (said.empty()) return;
    const Said stands =
        *std::min_element(said.begin(), said.end(), [&](const Said& a, const Said& b) {
            if (spec.field != Field::id && a.date != b.date) return b.date < a.date;
            return shown(a.cell) < shown(b.cell);
        });
    merged.push_back(stands.cell);
    const RecordKind kind = draft_.records()[group.front()].kind;
    for (const Said& other : said) {
        if (shown(other.cell) == shown(stands.cell) || spec.field == Field::id) continue;
        if (spec.field == Field::status && has_existence_status(kind)) {
            other_status.emplace(other.record, other);
            if (!has_own_evidence(other.record)) disputed.push_back(other);
        } else if (has_evidence(kind)) {
            disputed.push_back(other);
        } else {
            warn(spec, other, stands);
        }
    }
}

Field Merger::end_in_order(RecordNumber record, Field field) const {
    if (field != Field::from && field != Field::to) return field;
    const Cell* type = first(record, Field::type);
    const Cell* from = first(record, Field::from);
    const Cell* to = first(record, Field::to);
    if (type == nullptr || from == nullptr || to == nullptr) return field;
    const auto known = parse_word<RelationType>(text(*type));
    if (!known || !is_undirected(*known) || text(*from) <= text(*to)) return field;
    return field == Field::from ? Field::to : Field::from;
}

std::vector<Merger::Said> Merger::all_said(Field field, const Group& group) {
    std::vector<Said> said;
    for (const RecordNumber record : group) {
        const Cell* cell = first(record, end_in_order(record, field));
        if (cell != nullptr && cell->kind != Cell::Kind::null) {
            said.push_back({*cell, date_of(record), record});
            said.back().cell.field = field;
        } else if (field == Field::status && group.size() > 1 &&
                   has_existence_status(draft_.records()[record].kind)) {
            said.push_back({made(Field::status, word(Status::in_place)), date_of(record), record});
        }
    }
    return said;
}

std::string Merger::shown(const Cell& cell) const {
    if (cell.kind == Cell::Kind::yes) return "yes";
    if (cell.kind == Cell::Kind::no) return "no";
    return std::string(text(cell));
}

void Merger::warn(const FieldSpec& spec, const Said& other, const Said& stands) {
    const DraftRecord& record = draft_.records()[other.record];
    const Cell* id = first(other.record, Field::id);
    diagnostics_.warning(
        "I218", {record.place.input, other.cell.row, other.cell.column},
        fmt::format("{} '{}' has another {} in another input: '{}' stands, '{}' is left out",
                    word(record.kind), id == nullptr ? "" : text(*id), spec.key, shown(stands.cell),
                    shown(other.cell)));
}

std::set<std::string> Merger::folded_names(RecordNumber record) const {
    std::set<std::string> names;
    for (const Cell& cell : cells(record)) {
        if (cell.field == Field::name || cell.field == Field::aka) names.insert(folded(text(cell)));
    }
    return names;
}

void Merger::warn_of_other_names(const Group& group) {
    const RecordNumber leader = leading(group);
    const Cell* name = first(leader, Field::name);
    const auto known = folded_names(leader);
    for (const RecordNumber record : group) {
        const Cell* other = first(record, Field::name);
        if (record == leader || name == nullptr || other == nullptr) continue;
        const auto names = folded_names(record);
        if (std::ranges::any_of(names, [&](const auto& one) { return known.contains(one); }))
            continue;
        const Cell* id = first(record, Field::id);
        const DraftRecord& led = draft_.records()[leader];
        diagnostics_.warning(
            "I223", {draft_.records()[record].place.input, other->row, other->column},
            fmt::format("'{}' is '{}' here and '{}' in {}, and is taken as one body",
                        id == nullptr ? "" : text(*id), text(*other), text(*name),
                        diagnostics_.input(led.place.input).file),
            "if they are two, give one of them another id; if one, say the other name in aka");
    }
}

}  // namespace remit
