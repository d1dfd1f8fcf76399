// SPDX-License-Identifier: MIT
// What a plan did to a map, record by record.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/change/plan/working_map.hpp"
#include "remit/graph/change.hpp"

namespace remit {

/// Of a working map and the map that was built of it.
class LedgerMaker {
  public:
    LedgerMaker(const WorkingMap& working, const WorkingMap::Built& built);

    [[nodiscard]] std::vector<LedgerEntry> ledger() const;
    [[nodiscard]] std::vector<Succession> successions(Day day) const;
    /// By the number of a body in the old map: in the new; where it never was, what holds it.
    [[nodiscard]] std::vector<BodyId> body_of_old() const;
    /// Bodies that are spoken of by name, sentences with a capital.
    [[nodiscard]] std::string told(std::string_view text, bool as_sentence = true) const;
    /// Whether the map has all bodies that a text speaks of.
    [[nodiscard]] bool all_there(std::string_view text) const;

  private:
    [[nodiscard]] static bool unchanged(const RecordSlot& slot);
    [[nodiscard]] std::vector<SlotId> holders(SlotId id) const;
    [[nodiscard]] BodyId body(const std::string& id) const;
    [[nodiscard]] LedgerEntry entry(SlotId id) const;
    /// The one record that takes the place of another, which would have begun later.
    [[nodiscard]] SlotId moved_to(SlotId id) const;

    const WorkingMap& working_;
    const WorkingMap::Built& built_;
    RegisterRecords records_;
    std::vector<RelationId> old_relations_, new_relations_;
    std::vector<std::uint32_t> sources_;  // by slot: how many went into it
    std::vector<SlotId> moved_from_;      // by slot
    std::unordered_map<std::string, BodyId> bodies_;
};

/// The id of a record; empty of those that have none.
[[nodiscard]] std::string id_of(const Register& map, const std::vector<RelationId>& relations,
                                RecordKind kind, std::uint32_t number);

}  // namespace remit
