// SPDX-License-Identifier: MIT
// What stands inside merged records: evidence, phases and vouched lists, each said once, and
// evidence against values that do not stand.
#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include "graph/model/merger.hpp"
#include "remit/graph/words.hpp"

namespace remit {

bool Merger::has_own_evidence(RecordNumber record) const {
    return std::any_of(children_[record].begin(), children_[record].end(), [&](RecordNumber child) {
        return draft_.records()[child].kind == RecordKind::evidence;
    });
}

// NOLINTNEXTLINE(misc-no-recursion): evidence stands in a phase, a phase in a body, and no deeper
void Merger::copy_children(RecordNumber from, RecordNumber to,
                           const std::map<RecordNumber, Said>& other_status) {
    const auto other = other_status.find(from);
    for (const RecordNumber child : children_[from]) {
        const DraftRecord& record = draft_.records()[child];
        std::vector<Cell> inner(cells(child).begin(), cells(child).end());
        if (other != other_status.end() && record.kind == RecordKind::evidence) {
            turn(inner, other->second);
        }
        const bool told = !copied_[to].insert(content(record, inner)).second;
        if (told && children_[child].empty()) continue;
        const auto copy = out_.open(record.kind, record.place, to, record.parent_field);
        out_.close(copy, inner);
        copy_children(child, copy, {});
    }
}

void Merger::turn(std::vector<Cell>& evidence, const Said& status) {
    auto stance = Stance::supports;
    for (const Cell& cell : evidence) {
        if (cell.field == Field::stance) stance = parse_word<Stance>(text(cell)).value_or(stance);
        const bool existence = text(cell) == "existence" || text(cell) == "status";
        if (cell.field == Field::about && !existence) return;
    }
    if (stance == Stance::asks) return;
    std::erase_if(evidence, [](const Cell& cell) {
        return cell.field == Field::stance || cell.field == Field::about;
    });
    const auto turned = stance == Stance::supports ? Stance::disputes : Stance::supports;
    evidence.push_back(made(Field::stance, word(turned)));
    evidence.push_back(made(Field::about, "status"));
    const bool has_value = std::any_of(evidence.begin(), evidence.end(),
                                       [](const Cell& cell) { return cell.field == Field::value; });
    if (turned == Stance::disputes && !has_value) {
        evidence.push_back(made(Field::value, shown(status.cell)));
    }
}

void Merger::add_dispute(RecordNumber to, const Said& said) {
    const DraftRecord& record = draft_.records()[said.record];
    const FieldSpec* spec = nullptr;
    for (const FieldSpec& s : fields_of(record.kind)) {
        if (s.field == said.cell.field) spec = &s;
    }
    std::vector<Cell> evidence;
    if (!take_latest_source(said.record, evidence)) {
        evidence.push_back(
            made_cell(Field::source, source_of_input(draft_.map_of(record.place.input))));
    }
    evidence.push_back(made(Field::stance, word(Stance::disputes)));
    evidence.push_back(made(Field::about, spec->key));
    evidence.push_back(made(Field::value, shown(said.cell)));
    for (Cell& cell : evidence) {
        cell.row = said.cell.row;
        cell.column = said.cell.column;
    }
    if (!copied_[to].insert(content({.kind = RecordKind::evidence}, evidence)).second) return;
    out_.close(out_.open(RecordKind::evidence, record.place, to, Field::evidence), evidence);
}

bool Merger::take_latest_source(RecordNumber record, std::vector<Cell>& evidence) {
    std::vector<std::tuple<PartialDate, std::string, RecordNumber>> candidates;
    for (const RecordNumber child : children_[record]) {
        const Cell* source = first(child, Field::source);
        if (draft_.records()[child].kind != RecordKind::evidence || source == nullptr) continue;
        const Cell* at = first(child, Field::at);
        const auto known = source_dates_.find(source->text);
        candidates.emplace_back(
            known == source_dates_.end() ? PartialDate{} : known->second,
            fmt::format("{}\n{}", text(*source), at == nullptr ? "" : text(*at)), child);
    }
    if (candidates.empty()) return false;
    const auto latest =
        *std::min_element(candidates.begin(), candidates.end(), [](const auto& a, const auto& b) {
            if (std::get<0>(a) != std::get<0>(b)) return std::get<0>(b) < std::get<0>(a);
            return std::get<1>(a) < std::get<1>(b);
        });
    for (const Cell& cell : cells(std::get<2>(latest))) {
        if (cell.field == Field::source || cell.field == Field::at) evidence.push_back(cell);
    }
    return true;
}

TextId Merger::source_of_input(InputId input) {
    const auto known = input_sources_.find(input);
    if (known != input_sources_.end()) return known->second;
    const std::string& file = diagnostics_.input(input).file;
    const TextId id = out_.texts.intern("input-" + slug(file));
    const auto record = out_.open(RecordKind::source, {.input = input});
    const std::vector<Cell> cells{made_cell(Field::id, id), made(Field::title, file)};
    out_.close(record, cells);
    return input_sources_[input] = id;
}

std::string Merger::content(const DraftRecord& record, const std::vector<Cell>& cells) const {
    std::set<std::string> parts;
    for (const Cell& cell : cells) {
        parts.insert(fmt::format("{}={}", static_cast<int>(cell.field), shown(cell)));
    }
    return fmt::format("{}\n{}", static_cast<int>(record.kind), fmt::join(parts, "\n"));
}

Cell Merger::made(Field field, std::string_view value) {
    return made_cell(field, out_.texts.intern(value));
}

}  // namespace remit
