// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "importers/table/columns.hpp"
#include "importers/table/table.hpp"
#include "remit/graph/diagnostic.hpp"
#include "remit/graph/draft.hpp"
#include "remit/importers/limits.hpp"

namespace remit::table {

/// The values of a cell of the table, as cells of a record: several where the field takes a list.
void add_cell(Draft& draft, RecordKind kind, const FieldSpec& field, const TableCell& cell,
              std::vector<Cell>& cells);

/// The rows of one table, as records. A row of a body that stands there with another status, start
/// or end is a phase of it; a row that differs from another in its evidence alone adds that.
class RowRecords {
  public:
    RowRecords(const Table& table, RecordKind kind, const std::vector<Column>& columns,
               Draft& draft, Diagnostics& diagnostics, const Limits& limits)
        : table_(table),
          kind_(kind),
          columns_(columns),
          draft_(draft),
          diagnostics_(diagnostics),
          limits_(limits) {}

    [[nodiscard]] bool read();

  private:
    using Cells = std::vector<Cell>;
    struct Evidence {
        Place place{};
        Cells cells{};
    };
    struct Phase {
        Place place{};
        Cells cells{};
        std::vector<Evidence> evidence{};
    };
    /// What a row says, and later what all rows of one thing say.
    struct Row {
        std::size_t number = 0;  ///< of the table
        Place place{};
        Cells cells{};
        std::vector<std::pair<const FieldSpec*, TableCell>> selections{};
        std::vector<TableCell> whole{};  ///< of the column `complete`
        std::vector<Evidence> evidence{};
        std::vector<Phase> phases{};  ///< the first is that of the first row
    };

    [[nodiscard]] Row read_row(std::size_t number);
    void read_cell(const Column& column, const TableCell& cell, Row& row, Evidence& evidence);
    void make_id(Row& row);
    [[nodiscard]] static TextId id_of(const Row& row);
    /// Whether a row can be joined to what the first one says: it says nothing else.
    [[nodiscard]] bool agrees(const Row& first, const Row& row) const;
    /// Of a column in which rows of one thing must agree.
    [[nodiscard]] bool is_of_the_thing(const TableCell& cell) const;
    /// Where a row's evidence belongs: to the thing, or to a phase of it.
    std::vector<Evidence>& evidence_of(Row& first, const Row& row);
    /// Adds the evidence of a row that is not told yet.
    void tell(Row& first, const Row& row, std::vector<Evidence>&& evidence);
    [[nodiscard]] std::string content(const Row& row) const;

    [[nodiscard]] bool add(const Row& row);
    [[nodiscard]] bool add_inside(RecordKind kind, Place place, std::uint32_t parent, Field field,
                                  const Cells& cells);
    [[nodiscard]] bool add_whole(const TableCell& cell, std::uint32_t body);
    [[nodiscard]] bool add_selection(const FieldSpec& field, const TableCell& cell,
                                     std::uint32_t relation);
    [[nodiscard]] bool room(Place place);
    [[nodiscard]] Place place(const TableCell& cell) const {
        return {table_.input, cell.place_row, cell.place_column};
    }
    [[nodiscard]] Cell made(Field field, Cell::Kind kind, std::string_view text,
                            const TableCell& from);

    const Table& table_;
    RecordKind kind_;
    const std::vector<Column>& columns_;
    Draft& draft_;
    Diagnostics& diagnostics_;
    Limits limits_;
    std::unordered_map<std::string, std::size_t> phases_;  ///< by row and content
    std::unordered_set<std::string> told_;                 ///< evidence, by row, phase and content
};

}  // namespace remit::table
