// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "remit/graph/fields.hpp"
#include "remit/graph/place.hpp"
#include "remit/graph/text.hpp"

namespace remit {

/// A value as a reader met it: nothing but its text, what the format called it, and where it stood.
struct Cell {
    enum class Kind : std::uint8_t { text, number, yes, no, null };

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

    /// Makes room for an input of this many bytes, so that columns need not grow by being copied.
    void expect(std::size_t bytes);
    /// Reserves the number of a record, so that records inside it can name it before it is whole.
    std::uint32_t open(RecordKind kind, Place place, std::uint32_t parent = DraftRecord::no_parent,
                       Field parent_field = Field::evidence);
    /// Gives an opened record its cells.
    void close(std::uint32_t record, std::span<const Cell> cells);

    [[nodiscard]] std::span<const DraftRecord> records() const { return records_; }
    [[nodiscard]] std::span<const Cell> cells(const DraftRecord& record) const {
        return std::span(cells_).subspan(record.first_cell, record.cell_count);
    }

  private:
    std::vector<DraftRecord> records_;
    std::vector<Cell> cells_;
};

}  // namespace remit
