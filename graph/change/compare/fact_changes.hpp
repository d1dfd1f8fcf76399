// SPDX-License-Identifier: MIT
// What came, went or changed between two snapshots of a map, kind by kind.
#pragma once

#include <cstddef>
#include <vector>

#include "graph/change/compare/change_words.hpp"
#include "graph/change/compare/decided.hpp"
#include "graph/change/compare/heirs.hpp"
#include "remit/graph/difference.hpp"

namespace remit {

/// What two maps say beyond their dates; nothing where there is one map.
class OneMapFacts {
  public:
    explicit OneMapFacts(const United* united) : united_(united) {}
    /// The entry of a fact that only one of two maps has; null of any other.
    [[nodiscard]] const OnOneMap* find(FactRef fact) const;
    [[nodiscard]] bool is_faulty(FactRef fact) const;
    [[nodiscard]] const United* united() const { return united_; }

  private:
    const United* united_;
};

struct Compared {
    const Snapshot& before;
    const Snapshot& after;
    const Heirs& heirs;
    const OneMapFacts& one_map;
    [[nodiscard]] const Register& map() const { return after.map(); }
};

/// Those that changed, in the order of the map; and how many live ones did not.
struct FactChanges {
    std::vector<FactChange> changes{};
    std::size_t unchanged = 0;
};
[[nodiscard]] FactChanges relation_changes(const Compared& compared);
[[nodiscard]] FactChanges remit_changes(const Compared& compared);
[[nodiscard]] FactChanges document_changes(const Compared& compared);
/// Tells which bodies came, went, fell asleep or have another name.
void tell_body_changes(const Compared& compared, Difference& result);
/// Tells which decisions were taken, done or came to something; gives those that fall between.
std::vector<DecisionId> tell_decision_changes(const Compared& compared, Difference& result);
/// Tells of each finding that is over what changed about it, when all changes are told.
void tell_solved(const Compared& compared, const Decided& decided, Difference& result);

}  // namespace remit
