// SPDX-License-Identifier: MIT
// The smallest maps in which a rule is kept, broken, or passed over in silence, made from the rule
// itself. Lines are those of support/map.hpp, without the line `map`.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "remit/graph/rules.hpp"

namespace remit::test {

/// A place in which a minimal map may stand: a rule may be about some places only.
struct Setting {
    std::string lines{};    ///< its areas
    std::string subject{};  ///< where the body is that the rule is about
    std::string another{};  ///< another of the same kind, or empty
    std::vector<std::string>
        names{};  ///< of the area and those around it, as place lists have them
};

/// Maps of one rule in one place on one day. What a rule of its shape cannot be shown is missing.
struct MinimalMaps {
    std::string kept{};                       ///< what the rule asks is there
    std::string scope{};                      ///< the type that the map is about, or empty
    std::optional<std::string> silent{};      ///< nothing is said of it
    std::optional<std::string> stated{};      ///< the map says that it is not so
    std::optional<std::string> vouched{};     ///< the map vouches for the list that lacks it
    std::optional<std::uint32_t> meetings{};  ///< that body `subject` must hold a year
};

/// The places to try, in order, for a rule in a jurisdiction on a day.
[[nodiscard]] std::vector<Setting> places_for(const Rule& rule, const RuleBook& book, Day day,
                                              std::string_view jurisdiction);

/// Nothing where the rule has a choice that no body can be made for.
[[nodiscard]] std::optional<MinimalMaps> minimal_maps(const Rule& rule, const RuleBook& book,
                                                      Day day, std::string_view jurisdiction,
                                                      const Setting& place);

}  // namespace remit::test
