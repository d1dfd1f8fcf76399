// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <vector>

#include "remit/graph/fields.hpp"
#include "remit/graph/place.hpp"
#include "remit/graph/text.hpp"

namespace remit {

/// A value as a reader met it: nothing but its text, what the format called it, and where it stood.
struct Cell {
    /// `name` is a text that names a record by its id, its name or another name of it
    /// (resolve_names); `record` names a relation or remit by its number in the draft, for what
    /// has no id of its own.
    enum class Kind : std::uint8_t { text, number, yes, no, null, name, record };

    TextId text{};
    std::uint32_t row = 0;
    std::uint32_t column = 0;
    Field field = Field::id;
    Kind kind = Kind::text;
};

/// A record as read: a run of cells, several of one field being a list, and the record that it
/// stands in.
struct DraftRecord {
    static constexpr std::uint32_t no_parent = UINT32_MAX;

    Place place{};
    std::uint32_t first_cell = 0;
    std::uint32_t cell_count = 0;
    std::uint32_t parent = no_parent;
    RecordKind kind = RecordKind::map;
    Field parent_field = Field::evidence;  ///< the parent's field that holds it
};

/// What readers make and the builder takes: records in reading order with their cells, nothing
/// resolved. Several readers may add to one Draft; a place then tells whose record it is.
class Draft {
  public:
    TextPool texts;
    /// Whether cells of kind `name` are among the cells, or evidence that stands in no record yet
    /// but names it in its last cell (Field::id, which evidence has not).
    bool has_names = false;

    /// Says that an input (a sheet, a file of a folder) is a part of another, which is one map.
    void put_inside(InputId part, InputId map) { map_of_part_[part] = map; }
    /// The input that is a map: the workbook of a sheet, else the input itself.
    [[nodiscard]] InputId map_of(InputId input) const {
        const auto part = map_of_part_.find(input);
        return part == map_of_part_.end() ? input : part->second;
    }
    /// How many inputs are parts of others.
    [[nodiscard]] std::size_t parts() const { return map_of_part_.size(); }
    void take_parts_of(const Draft& other) { map_of_part_ = other.map_of_part_; }

    /// Makes room for an input of this many bytes, so that columns need not grow by being copied.
    void expect(std::size_t bytes);
    /// Reserves the number of a record, so that records inside it can name it before it is whole.
    std::uint32_t open(RecordKind kind, Place place, std::uint32_t parent = DraftRecord::no_parent,
                       Field parent_field = Field::evidence);
    /// Gives an opened record its cells.
    void close(std::uint32_t record, std::span<const Cell> cells);

    /// Puts a record inside an earlier one, and drops its last cell, which named that one.
    void put_inside(std::uint32_t record, std::uint32_t parent);
    /// The cells of a record, to be changed in place.
    [[nodiscard]] std::span<Cell> change(std::uint32_t record) {
        return std::span(cells_).subspan(records_[record].first_cell, records_[record].cell_count);
    }

    [[nodiscard]] std::span<const DraftRecord> records() const { return records_; }
    [[nodiscard]] std::span<const Cell> cells(const DraftRecord& record) const {
        return std::span(cells_).subspan(record.first_cell, record.cell_count);
    }

  private:
    std::vector<DraftRecord> records_;
    std::vector<Cell> cells_;
    std::map<InputId, InputId> map_of_part_;
};

}  // namespace remit
