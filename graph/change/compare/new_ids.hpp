// SPDX-License-Identifier: MIT
// Ids that stand for others in the map of two maps, and records that take them.
#pragma once

#include <array>
#include <string>
#include <unordered_map>

#include "remit/graph/register_records.hpp"

namespace remit {

/// By kind of record: ids that stand for others.
class NewIds {
  public:
    void set(RecordKind kind, std::string old_id, std::string new_id) {
        if (old_id != new_id) by_kind_[index(kind)].emplace(std::move(old_id), std::move(new_id));
    }
    /// The id itself where none stands for it.
    [[nodiscard]] const std::string& of(RecordKind kind, const std::string& id) const {
        const auto& ids = by_kind_[index(kind)];
        const auto found = ids.find(id);
        return found == ids.end() ? id : found->second;
    }

  private:
    static std::size_t index(RecordKind kind) { return static_cast<std::size_t>(kind); }

    std::array<std::unordered_map<std::string, std::string>, record_kind_count> by_kind_{};
};

/// Gives a record, and those inside it, the new ids of all that they name; and its own. What a
/// decision is about is left as it is.
void rename(WrittenRecord& record, const NewIds& ids);

}  // namespace remit
