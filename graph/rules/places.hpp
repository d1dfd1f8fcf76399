// SPDX-License-Identifier: MIT
// Where the law is said to hold: place lists found on the map, two-tier counties, areas counted by
// kind.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "remit/graph/rules.hpp"

namespace remit {

/// Both hold: yes and yes. One does not: no. Else unknown.
[[nodiscard]] inline Tristate both(Tristate a, Tristate b) {
    if (a == Tristate::no || b == Tristate::no) return Tristate::no;
    return a == Tristate::yes && b == Tristate::yes ? Tristate::yes : Tristate::unknown;
}
[[nodiscard]] inline Tristate sure(bool holds) { return holds ? Tristate::yes : Tristate::no; }
/// Whether a number lies within bounds.
[[nodiscard]] inline bool within(const HowMany& bounds, std::size_t number) {
    return number >= bounds.at_least.value_or(0) && (!bounds.at_most || number <= *bounds.at_most);
}

/// Answers about areas of a map on a day. Each list and each set of kinds is worked out once, when
/// first asked for.
class Places {
  public:
    Places(const Snapshot& snapshot, const RuleBook& book) : snapshot_(snapshot), book_(book) {}

    /// Whether one of these areas is in, or lies in, one of the lists `in` and in none of `not_in`;
    /// unknown where no area is recorded and a list is asked for.
    [[nodiscard]] Tristate in(std::span<const AreaId> areas, const std::vector<std::string>& in,
                              const std::vector<std::string>& not_in);
    /// Whether one of these areas lies in a two-tier county, by the nearest county or unitary
    /// around it; unknown of a district whose county the map does not say, and where no area is
    /// recorded.
    [[nodiscard]] Tristate two_tier(std::span<const AreaId> areas);
    /// How many areas of the kinds with these names make up, or are touched by, some areas.
    [[nodiscard]] std::size_t covered(std::span<const AreaId> areas,
                                      const std::vector<std::string>& names);
    [[nodiscard]] std::size_t touched(std::span<const AreaId> areas,
                                      const std::vector<std::string>& names);
    /// Which these are, in order.
    [[nodiscard]] std::vector<AreaId> areas_covered(std::span<const AreaId> areas,
                                                    const std::vector<std::string>& names);
    [[nodiscard]] std::vector<AreaId> areas_touched(std::span<const AreaId> areas,
                                                    const std::vector<std::string>& names);
    /// The areas of these kinds that exist on the day; every area if there are no kinds.
    [[nodiscard]] std::vector<AreaId> of_kinds(const std::vector<std::string>& kinds) const;
    /// Whether an area is one of a choice.
    [[nodiscard]] bool chosen(AreaId area, const AreaChoice& choice);

  private:
    using Flags = std::vector<std::uint8_t>;
    struct OfKinds {
        Flags is_one{};
        std::vector<std::pair<AreaId, AreaId>> inside{};  // holder, area; sorted
    };

    struct List {
        Flags own{}, inside{};
    };
    [[nodiscard]] const List& list(const std::string& id);
    [[nodiscard]] bool in_any(std::span<const AreaId> areas, const std::vector<std::string>& lists);
    [[nodiscard]] std::vector<AreaId> found(const ListedArea& wanted);
    [[nodiscard]] const OfKinds& kinds(const std::vector<std::string>& kinds);

    const Snapshot& snapshot_;
    const RuleBook& book_;
    std::map<std::string, List> lists_{};
    std::map<std::vector<std::string>, OfKinds> kinds_{};
    std::optional<std::unordered_map<std::string, std::vector<AreaId>>> by_name_{}, by_code_{};
};

}  // namespace remit
