// SPDX-License-Identifier: MIT
// Which fields of records that two maps share say something else, and which losses no
// reorganisation would explain.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "remit/graph/register_records.hpp"
#include "remit/graph/united.hpp"

namespace remit {

class FieldChanges {
  public:
    /// Two records of one thing; `told` are fields that are told in another way.
    void compare(const WrittenRecord& older, const WrittenRecord& newer, const std::string& id,
                 std::span<const Field> told);
    /// Puts what was found into the result: probable faults, and the changes without theirs.
    void tell(United& result);

  private:
    struct Count {
        const FieldSpec* field = nullptr;
        std::size_t had = 0, lost = 0;
    };

    void tell_types(United& result);

    std::map<std::pair<RecordKind, Field>, Count> counts_{};
    std::vector<FieldChange> changes_{};
    std::set<std::string> types_before_{};
    std::size_t types_ = 0;
};

/// Records of one kind, or relations of one type, whose bodies both maps have.
class Vanished {
  public:
    void had(RecordKind kind, const std::string& type) { ++counts_[{kind, type}].had; }
    /// One that the newer map has not, though nothing says that it ended; its number in the older.
    void lost(RecordKind kind, const std::string& type, std::size_t number) {
        counts_[{kind, type}].lost.push_back(number);
    }
    /// Tells the probable faults, and gives the records that went by them.
    [[nodiscard]] std::vector<std::pair<RecordKind, std::size_t>> tell(United& result) const;

  private:
    struct Count {
        std::size_t had = 0;
        std::vector<std::size_t> lost{};
    };
    std::map<std::pair<RecordKind, std::string>, Count> counts_{};
};

}  // namespace remit
