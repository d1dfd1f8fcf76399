// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <string>
#include <unordered_map>
#include <vector>

#include "remit/graph/draft.hpp"

namespace remit {

/// The ids of a draft's records by what they are called. What records are called without regard to
/// case is looked at only when something is asked that no exact word answers.
class NameIndex {
  public:
    explicit NameIndex(Draft& draft);

    /// Adds a record that was made since.
    void add(std::uint32_t record);
    [[nodiscard]] bool has_id(RecordKind kind, TextId id) const;
    /// The ids of the records of a kind that have this id, else this name.
    [[nodiscard]] const std::vector<TextId>& exactly(RecordKind kind, TextId name);
    /// The same, else those whose name or `aka` is the same when folded.
    [[nodiscard]] const std::vector<TextId>& find(RecordKind kind, TextId name);

  private:
    /// Ids, each once when they are asked for: a name that a million records have costs no more
    /// than its length.
    struct Ids {
        std::vector<TextId> ids;
        bool each_once = true;
    };
    struct Kind {
        std::unordered_map<TextId, Ids> by_id, by_name;
        std::unordered_map<std::string, Ids> by_folded;
        std::vector<std::uint32_t> records;
        bool folded = false;
    };
    [[nodiscard]] TextId id_of(const DraftRecord& record);
    void add_folded(Kind& kind, std::uint32_t record);
    static void note(Ids& ids, TextId id);
    static const std::vector<TextId>& each_once(Ids& ids);

    Draft& draft_;
    std::array<Kind, record_kind_count> kinds_;
    std::vector<TextId> none_;
};

}  // namespace remit
