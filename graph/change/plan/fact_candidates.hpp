// SPDX-License-Identifier: MIT
// What each relation and remit of some bodies would be with the one that takes their place.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "graph/change/plan/body_life.hpp"
#include "graph/change/plan/chairing.hpp"
#include "graph/change/plan/facts_alike.hpp"
#include "graph/change/plan/working_map.hpp"

namespace remit {

/// Who takes what from whom.
struct Succeeding {
    std::vector<std::string> from{};  ///< whose facts go over; the successor too, if it was one
    std::string to{};
    bool to_is_planned = false;  ///< it is on the map and comes into being: with all that it plans
    PartialDate planned{};       ///< the day for which the map plans it
    std::vector<std::string> serves{};  ///< the areas of the successor from the day on
    std::set<std::string> vanish{};     ///< those that never were: they begin on the day or later
    std::optional<std::set<SlotId>> only{};  ///< these facts and no others
    /// Whether a fact goes to this successor, and what of it: may change the copy; nothing said,
    /// all of it.
    std::function<bool(const WrittenRecord& fact, FactCandidate& copy)> share{};

    /// Its facts go over.
    [[nodiscard]] bool comes_from(std::string_view body) const;
    /// Of the bodies that are one from the day on.
    [[nodiscard]] bool is_one(std::string_view body) const;
    /// The successor is none of those whose facts go over.
    [[nodiscard]] bool is_new() const;
};

/// Both ends are of the bodies that become one.
[[nodiscard]] bool joins_them(const Succeeding& s, const WrittenRecord& fact);
/// Whether it ends at one of the bodies that become one, on behalf of another of them or by way of
/// it.
[[nodiscard]] bool is_for_itself(const Succeeding& s, const WrittenRecord& fact);

/// The facts that go over, one by one.
class FactCandidates {
  public:
    FactCandidates(WorkingMap& map, BodyLives& lives, Day day, Place place)
        : map_(map), lives_(lives), day_(day), place_(place) {}

    /// Those that a successor takes, by the order of the map.
    [[nodiscard]] std::vector<SlotId> facts_of(const Succeeding& s) const;
    /// It is left as it is: over by the day, or its other end is; or it says whose place was taken
    /// long ago.
    [[nodiscard]] bool stays(const Succeeding& s, const WrittenRecord& fact) const;
    [[nodiscard]] FactCandidate candidate(const Succeeding& s, SlotId id) const;
    /// The successor's own fact, as it is.
    [[nodiscard]] FactCandidate as_it_is(const Succeeding& s, SlotId id) const;
    /// The role of a seat on the successor, once it is known who chairs that.
    void put_role(const Succeeding& s, const Chairing& chairing, FactCandidate& candidate) const;

  private:
    void adopt(const Succeeding& s, FactCandidate& candidate) const;
    void find_areas(const Succeeding& s, const WrittenRecord& fact, FactCandidate& candidate) const;

    WorkingMap& map_;
    BodyLives& lives_;
    Day day_;
    Place place_;
};

}  // namespace remit
