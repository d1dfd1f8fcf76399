// SPDX-License-Identifier: MIT
#include "importers/table/row_records.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "importers/shortened.hpp"
#include "importers/table/cell_words.hpp"
#include "remit/graph/references.hpp"

namespace remit::table {
namespace {

bool of_a_phase(Field field) {
    return field == Field::status || field == Field::start || field == Field::end;
}

bool has_own_id(RecordKind kind) {
    switch (kind) {
        case RecordKind::type:
        case RecordKind::area:
        case RecordKind::topic:
        case RecordKind::source:
        case RecordKind::body:
        case RecordKind::document:
        case RecordKind::decision:
            return true;
        default:
            return false;
    }
}

/// What cells say, without their places.
std::string values(const std::vector<Cell>& cells) {
    std::string all;
    for (const Cell& cell : cells)
        all += fmt::format("{}={};", static_cast<int>(cell.field), cell.text.value);
    return all;
}

/// The cells of a phase that stand among a body's.
std::vector<Cell> phase_cells(const std::vector<Cell>& cells) {
    std::vector<Cell> found;
    for (const Cell& cell : cells) {
        if (of_a_phase(cell.field)) found.push_back(cell);
    }
    return found;
}

bool is_reference(RecordKind kind, Field field) {
    return refers_to(kind, field).has_value() ||
           (kind == RecordKind::decision && field == Field::about);
}

}  // namespace

void add_cell(Draft& draft, RecordKind kind, const FieldSpec& field, const TableCell& cell,
              std::vector<Cell>& cells) {
    const auto how = is_reference(kind, field.field) ? Cell::Kind::name : Cell::Kind::text;
    const auto put = [&](std::string_view text) {
        cells.push_back({.text = draft.texts.intern(text),
                         .row = cell.place_row,
                         .column = cell.place_column,
                         .field = field.field,
                         .kind = how});
    };
    const std::string_view text = draft.texts.view(cell.text);
    if (field.shape == Shape::list) {
        for (const std::string_view part : parts(text))
            put(part);
    } else {
        put(as_format_writes(field, text));
    }
}

bool RowRecords::read() {
    std::vector<Row> rows;
    std::unordered_map<std::string, std::size_t> known;
    for (std::size_t i = 1; i < table_.rows(); ++i) {
        Row row = read_row(i);
        std::vector<Evidence> evidence = std::move(row.evidence);
        row.evidence.clear();
        if (row.cells.empty() && evidence.empty() && row.selections.empty()) continue;
        const auto [first, is_new] = known.try_emplace(content(row), rows.size());
        if (!is_new && kind_ != RecordKind::evidence && agrees(rows[first->second], row)) {
            tell(rows[first->second], row, std::move(evidence));
        } else {
            rows.push_back(row);
            tell(rows.back(), row, std::move(evidence));
        }
    }
    return std::all_of(rows.begin(), rows.end(), [&](const Row& row) { return add(row); });
}

RowRecords::Row RowRecords::read_row(std::size_t number) {
    const auto cells = table_.row(number);
    Row row{.number = number, .place = place(cells.front())};
    Evidence evidence{.place = row.place};
    for (const TableCell& cell : cells) {
        const Column column = cell.column < columns_.size() ? columns_[cell.column] : Column{};
        read_cell(column, cell, row, evidence);
    }
    make_id(row);
    if (!evidence.cells.empty()) {
        evidence.place.row = evidence.cells.front().row;
        evidence.place.column = evidence.cells.front().column;
        row.evidence.push_back(std::move(evidence));
    }
    return row;
}

void RowRecords::read_cell(const Column& column, const TableCell& cell, Row& row,
                           Evidence& evidence) {
    switch (column.what) {
        case Column::What::nothing:
            break;
        case Column::What::field:
            if (column.field->shape == Shape::end_of_relation &&
                draft_.texts.view(cell.text).starts_with('@')) {
                row.selections.emplace_back(column.field, cell);
            } else {
                add_cell(draft_, kind_, *column.field, cell, row.cells);
            }
            break;
        case Column::What::evidence:
            add_cell(draft_, RecordKind::evidence, *column.field, cell, evidence.cells);
            break;
        case Column::What::complete:
            row.whole.push_back(cell);
            break;
        case Column::What::record:
            row.cells.push_back(
                made(Field::id, Cell::Kind::text, draft_.texts.view(cell.text), cell));
            break;
    }
}

/// What is called the same is the same thing, as the builder has it.
void RowRecords::make_id(Row& row) {
    if (!has_own_id(kind_) || id_of(row)) return;
    for (const Cell& cell : row.cells) {
        if (cell.field != name_field(kind_)) continue;
        Cell id = cell;
        const std::string made = slug(draft_.texts.view(cell.text));
        if (made.empty()) return;
        id.text = draft_.texts.intern(made);
        id.field = Field::id;
        row.cells.push_back(id);
        return;
    }
}

TextId RowRecords::id_of(const Row& row) {
    for (const Cell& cell : row.cells) {
        if (cell.field == Field::id) return cell.text;
    }
    return {};
}

bool RowRecords::is_of_the_thing(const TableCell& cell) const {
    if (cell.column >= columns_.size()) return false;
    const Column& column = columns_[cell.column];
    if (column.what == Column::What::complete) return true;
    const bool phase = kind_ == RecordKind::body && column.what == Column::What::field &&
                       of_a_phase(column.field->field);
    return column.what == Column::What::field && !phase;
}

/// Rows of one content may be of one thing: the same id, or where there is none the same values.
std::string RowRecords::content(const Row& row) const {
    if (const TextId id = id_of(row)) return fmt::format("{}", id.value);
    std::string all = "-";
    for (const TableCell& cell : table_.row(row.number)) {
        if (is_of_the_thing(cell)) all += fmt::format("{}={};", cell.column, cell.text.value);
    }
    return all;
}

bool RowRecords::agrees(const Row& first, const Row& row) const {
    const auto cells = table_.row(first.number);
    const auto* at = cells.data();
    const auto* const end = at + cells.size();
    for (const TableCell& cell : table_.row(row.number)) {
        if (!is_of_the_thing(cell)) continue;
        while (at != end && at->column < cell.column)
            ++at;
        if (at == end || at->column != cell.column || at->text != cell.text) return false;
    }
    return true;
}

std::vector<RowRecords::Evidence>& RowRecords::evidence_of(Row& first, const Row& row) {
    const Cells phase = kind_ == RecordKind::body ? phase_cells(row.cells) : Cells{};
    if (phase.empty()) return first.evidence;
    const std::string said = values(phase);
    if (said == values(phase_cells(first.cells))) return first.evidence;
    const auto [known, is_new] =
        phases_.try_emplace(fmt::format("{}:{}", first.number, said), first.phases.size());
    if (is_new) first.phases.push_back({.place = row.place, .cells = phase});
    return first.phases[known->second].evidence;
}

void RowRecords::tell(Row& first, const Row& row, std::vector<Evidence>&& evidence) {
    std::vector<Evidence>& all = evidence_of(first, row);
    const std::string phase = &all == &first.evidence ? "" : values(phase_cells(row.cells));
    for (Evidence& one : evidence) {
        std::string key = fmt::format("{}:{}:{}", first.number, phase, values(one.cells));
        if (told_.insert(std::move(key)).second) all.push_back(std::move(one));
    }
}

bool RowRecords::room(Place place) {
    if (draft_.records().size() < limits_.records) return true;
    diagnostics_.error("I104", place,
                       fmt::format("more than {} records; the rest is not read", limits_.records));
    return false;
}

bool RowRecords::add_inside(RecordKind kind, Place place, std::uint32_t parent, Field field,
                            const Cells& cells) {
    if (!room(place)) return false;
    draft_.close(draft_.open(kind, place, parent, field), cells);
    return true;
}

bool RowRecords::add(const Row& row) {
    if (!room(row.place)) return false;
    const auto record = draft_.open(kind_, row.place);
    Cells cells = row.cells;
    std::vector<Phase> phases = row.phases;
    if (!phases.empty()) {
        const Cells own = phase_cells(cells);
        if (!own.empty()) phases.insert(phases.begin(), {.place = row.place, .cells = own});
        std::erase_if(cells, [](const Cell& cell) { return of_a_phase(cell.field); });
    }
    if (kind_ == RecordKind::evidence) {  // the last says where it belongs
        std::stable_partition(cells.begin(), cells.end(),
                              [](const Cell& cell) { return cell.field != Field::id; });
        if (cells.empty() || cells.back().field != Field::id) {
            diagnostics_.error("I212", row.place, "evidence has no record");
        }
    }
    draft_.close(record, cells);
    for (const Evidence& one : row.evidence) {
        if (!add_inside(RecordKind::evidence, one.place, record, Field::evidence, one.cells))
            return false;
    }
    for (const Phase& phase : phases) {
        const auto number = static_cast<std::uint32_t>(draft_.records().size());
        if (!add_inside(RecordKind::phase, phase.place, record, Field::phases, phase.cells))
            return false;
        for (const Evidence& one : phase.evidence) {
            if (!add_inside(RecordKind::evidence, one.place, number, Field::evidence, one.cells))
                return false;
        }
    }
    for (const TableCell& cell : row.whole) {
        if (!add_whole(cell, record)) return false;
    }
    return std::all_of(row.selections.begin(), row.selections.end(), [&](const auto& selection) {
        return add_selection(*selection.first, selection.second, record);
    });
}

Cell RowRecords::made(Field field, Cell::Kind kind, std::string_view text, const TableCell& from) {
    return {.text = draft_.texts.intern(text),
            .row = from.place_row,
            .column = from.place_column,
            .field = field,
            .kind = kind};
}

bool RowRecords::add_whole(const TableCell& cell, std::uint32_t body) {
    for (const std::string_view part : parts(draft_.texts.view(cell.text))) {
        const auto whole = parse_whole(part);
        if (!whole) {
            diagnostics_.error(
                "I116", place(cell),
                fmt::format("'{}' has a bracket that is not closed", shortened(part)),
                "write members; documents (2016-03, minutes)");
            continue;
        }
        Cells cells{made(Field::aspect, Cell::Kind::text, whole->aspect, cell)};
        if (!whole->as_of.empty())
            cells.push_back(made(Field::as_of, Cell::Kind::text, whole->as_of, cell));
        if (!whole->source.empty())
            cells.push_back(made(Field::source, Cell::Kind::name, whole->source, cell));
        if (!add_inside(RecordKind::complete, place(cell), body, Field::complete, cells))
            return false;
    }
    return true;
}

bool RowRecords::add_selection(const FieldSpec& field, const TableCell& cell,
                               std::uint32_t relation) {
    const std::string_view text = draft_.texts.view(cell.text);
    const auto selected = parse_selection(text);
    if (!selected) {
        diagnostics_.error("I116", place(cell),
                           fmt::format("'{}' selects nothing", shortened(text)),
                           "write @members of BODY, @authorities of BODY or @TYPE in AREA");
        return true;
    }
    Cells cells;
    const auto add = [&](Field which, Cell::Kind kind, std::string_view value) {
        if (!value.empty()) cells.push_back(made(which, kind, value, cell));
    };
    add(Field::authorities_of, Cell::Kind::name, selected->authorities_of);
    add(Field::members_of, Cell::Kind::name, selected->members_of);
    add(Field::type, Cell::Kind::text, selected->type);
    add(Field::within, Cell::Kind::name, selected->within);
    return add_inside(RecordKind::selection, place(cell), relation, field.field, cells);
}

}  // namespace remit::table
