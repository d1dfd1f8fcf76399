// SPDX-License-Identifier: MIT
#include "importers/table/workbook.hpp"

#include <algorithm>
#include <array>
#include <string>

#include <fmt/format.h>

#include "importers/shortened.hpp"
#include "importers/table/cell_words.hpp"
#include "importers/table/columns.hpp"
#include "importers/table/remarks.hpp"
#include "importers/table/row_records.hpp"

namespace remit::table {
namespace {

/// The tables of a workbook, in the order in which they are read: evidence after what it speaks of.
constexpr auto kinds = std::to_array<RecordKind>(
    {RecordKind::map, RecordKind::type, RecordKind::area, RecordKind::topic, RecordKind::source,
     RecordKind::body, RecordKind::relation, RecordKind::remit, RecordKind::document,
     RecordKind::decision, RecordKind::accepted, RecordKind::evidence});

std::string did_you_mean(std::string_view word, const std::vector<std::string>& known) {
    const std::vector<std::string_view> views(known.begin(), known.end());
    const std::string_view near = nearest(word, views);
    return near.empty() ? std::string{} : fmt::format("did you mean '{}'?", near);
}

/// The first row of a table, told column by column.
std::vector<Column> read_heading(const Table& table, RecordKind kind, const TextPool& texts,
                                 Diagnostics& diagnostics) {
    std::vector<Column> columns;
    std::vector<std::pair<Column, std::string>> seen;
    for (const TableCell& cell : table.row(0)) {
        const std::string_view written = texts.view(cell.text);
        Column column = find_column(kind, written);
        const Place place{table.input, cell.place_row, cell.place_column};
        const auto same = std::find_if(seen.begin(), seen.end(), [&](const auto& other) {
            return other.first.what == column.what && other.first.field == column.field;
        });
        if (column.what == Column::What::nothing) {
            diagnostics.warning("I114", place,
                                fmt::format("a table of {} has no column '{}'; it is left out",
                                            table_name(kind), shortened(written)),
                                did_you_mean(written, headings(kind)));
        } else if (same != seen.end()) {
            diagnostics.error("I115", place,
                              fmt::format("column '{}' stands twice; the first is called '{}'",
                                          shortened(written), shortened(same->second)));
            column = {};
        } else {
            seen.emplace_back(column, written);
        }
        columns.resize(std::max<std::size_t>(columns.size(), cell.column + std::size_t{1}));
        columns[cell.column] = column;
    }
    return columns;
}

/// The table of the map's own values: a name and a value a row.
class MapReader {
  public:
    MapReader(Draft& draft, Diagnostics& diagnostics) : draft_(draft), diagnostics_(diagnostics) {}

    void read(const Table& table) {
        for (std::size_t i = 0; i < table.rows(); ++i)
            read_row(table, i);
    }

    void finish(Place place) {
        const bool said = std::any_of(cells_.begin(), cells_.end(),
                                      [](const Cell& cell) { return cell.field == Field::format; });
        if (!said) {
            cells_.push_back({.text = draft_.texts.intern("remit/1"),
                              .row = place.row,
                              .column = place.column,
                              .field = Field::format});
        }
        draft_.close(draft_.open(RecordKind::map, place), cells_);
    }

  private:
    void read_row(const Table& table, std::size_t number) {
        const auto row = table.row(number);
        const std::string_view key = draft_.texts.view(row.front().text);
        const Place place{table.input, row.front().place_row, row.front().place_column};
        const Column column = find_column(RecordKind::map, key);
        if (column.what != Column::What::field) {
            if (number == 0 && row.size() > 1 && is_heading(row)) return;
            diagnostics_.warning("I105", place,
                                 fmt::format("unknown key '{}' in the map", shortened(key)),
                                 did_you_mean(key, headings(RecordKind::map)));
            return;
        }
        const Field field = column.field->field;
        const bool again = std::any_of(cells_.begin(), cells_.end(),
                                       [&](const Cell& cell) { return cell.field == field; });
        if (again) {
            diagnostics_.error("I103", place,
                               fmt::format("key '{}' stands twice in the map", shortened(key)));
            return;
        }
        for (const TableCell& cell : row.subspan(1))
            add_cell(draft_, RecordKind::map, *column.field, cell, cells_);
    }

    [[nodiscard]] bool is_heading(std::span<const TableCell> row) const {
        const std::string value = folded(draft_.texts.view(row[1].text));
        return value == "value" || value == "values";
    }

    Draft& draft_;
    Diagnostics& diagnostics_;
    std::vector<Cell> cells_;
};

/// A table and what it holds.
struct Known {
    const Table* table = nullptr;
    RecordKind kind = RecordKind::map;
};

bool read_known(std::vector<Known> tables, InputId workbook, Draft& draft, Diagnostics& diagnostics,
                const Limits& limits) {
    draft.has_names = true;
    std::stable_sort(tables.begin(), tables.end(), [](const Known& a, const Known& b) {
        const auto order = [](RecordKind kind) {
            return std::find(kinds.begin(), kinds.end(), kind);
        };
        return order(a.kind) < order(b.kind);
    });
    MapReader map(draft, diagnostics);
    Place place{workbook, 1, 1};
    bool whole = true;
    for (const Known& known : tables) {
        const Table& table = *known.table;
        if (table.rows() == 0) continue;
        if (known.kind == RecordKind::map) {
            place.input = table.input;
            tell_remarks(table, draft.texts, diagnostics);
            map.read(table);
            continue;
        }
        const auto columns = read_heading(table, known.kind, draft.texts, diagnostics);
        tell_remarks(table, columns, draft.texts, diagnostics);
        whole = RowRecords(table, known.kind, columns, draft, diagnostics, limits).read() && whole;
    }
    map.finish(place);
    return whole;
}

/// Sheets that Remit writes and does not read: what the starter's drop-down lists offer, and what
/// was found in a map.
bool is_for_people(std::string_view name) {
    const std::string word = folded(name);
    return word == "lists" || word == "findings";
}

void warn_of_others(const std::vector<const Table*>& others, Diagnostics& diagnostics) {
    if (others.empty()) return;
    std::vector<std::string> names;
    names.reserve(kinds.size());
    for (const RecordKind kind : kinds)
        names.emplace_back(table_name(kind));
    for (const Table* table : others) {
        diagnostics.warning(
            "I113", {table->input, 1, 1},
            fmt::format("'{}' is no table of a map; it is left out", shortened(table->name)),
            did_you_mean(folded(table->name), names));
    }
}

}  // namespace

std::string_view table_name(RecordKind kind) {
    if (kind == RecordKind::map) return "map";
    if (kind == RecordKind::evidence) return "evidence";
    return list_key(kind);
}

std::optional<RecordKind> kind_of_name(std::string_view name) {
    const std::string wanted = folded(name);
    for (const RecordKind kind : kinds) {
        if (wanted == table_name(kind)) return kind;
    }
    return std::nullopt;
}

std::optional<RecordKind> kind_of_heading(const Table& table, const TextPool& texts) {
    if (table.rows() == 0) return std::nullopt;
    const auto has = [&](std::string_view heading) {
        const auto row = table.row(0);
        return std::any_of(row.begin(), row.end(), [&](const TableCell& cell) {
            return folded(texts.view(cell.text)) == heading;
        });
    };
    if (has("from") && has("to")) return RecordKind::relation;
    if (has("body") && has("topic")) return RecordKind::remit;
    if (has("name") && has("type")) return RecordKind::body;
    return std::nullopt;
}

bool read_workbook(std::span<const Table> tables, InputId workbook, Draft& draft,
                   Diagnostics& diagnostics, const Limits& limits) {
    std::vector<Known> known;
    std::vector<const Table*> others;
    for (const Table& table : tables) {
        const auto kind = kind_of_name(table.name);
        if (kind) {
            known.push_back({&table, *kind});
        } else if (table.rows() > 0 && !table.hidden && !is_for_people(table.name)) {
            others.push_back(&table);
        }
    }
    const bool blank = std::all_of(known.begin(), known.end(),
                                   [](const Known& one) { return one.table->rows() == 0; });
    if (blank && others.size() == 1) {
        if (const auto kind = kind_of_heading(*others.front(), draft.texts))
            return read_known({{others.front(), *kind}}, workbook, draft, diagnostics, limits);
    }
    warn_of_others(others, diagnostics);
    if (known.empty()) {
        diagnostics.error("I112", {.input = workbook},
                          "none of its tables is one that a map has: bodies, relations, remits …");
        return false;
    }
    return read_known(std::move(known), workbook, draft, diagnostics, limits);
}

bool read_alone(const Table& table, Draft& draft, Diagnostics& diagnostics, const Limits& limits) {
    auto kind = kind_of_name(table.name);
    if (!kind) kind = kind_of_heading(table, draft.texts);
    if (table.rows() == 0 || !kind) {
        const bool empty = table.rows() == 0;
        const TableCell first =
            empty ? TableCell{.place_row = 1, .place_column = 1} : table.cells[0];
        diagnostics.error(
            "I112", {table.input, first.place_row, first.place_column},
            empty ? "the file is empty" : "the first row does not say what this table holds",
            "name its columns in the first row, as in from,type,to");
        return false;
    }
    return read_known({{&table, *kind}}, table.input, draft, diagnostics, limits);
}

}  // namespace remit::table
