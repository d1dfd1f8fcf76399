// SPDX-License-Identifier: MIT
#include "remit/graph/draft.hpp"

namespace remit {

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

}  // namespace remit
