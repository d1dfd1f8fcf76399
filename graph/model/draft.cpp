// SPDX-License-Identifier: MIT
#include "remit/graph/draft.hpp"

namespace remit {

void Draft::expect(std::size_t bytes) {
    // Measured on real and made-up maps: a cell takes 25 bytes of JSON or more, a record 60. Room
    // that is not used is never touched, and so costs no memory.
    constexpr std::size_t bytes_per_cell = 25;
    constexpr std::size_t bytes_per_record = 60;
    cells_.reserve(cells_.size() + bytes / bytes_per_cell);
    records_.reserve(records_.size() + bytes / bytes_per_record);
}

std::uint32_t Draft::open(RecordKind kind, Place place, std::uint32_t parent, Field parent_field) {
    records_.push_back(
        {.place = place, .parent = parent, .kind = kind, .parent_field = parent_field});
    return static_cast<std::uint32_t>(records_.size() - 1);
}

void Draft::close(std::uint32_t record, std::span<const Cell> cells) {
    records_[record].first_cell = static_cast<std::uint32_t>(cells_.size());
    records_[record].cell_count = static_cast<std::uint32_t>(cells.size());
    cells_.insert(cells_.end(), cells.begin(), cells.end());
}

void Draft::put_inside(std::uint32_t record, std::uint32_t parent) {
    records_[record].parent = parent;
    --records_[record].cell_count;
}

}  // namespace remit
