// SPDX-License-Identifier: MIT
// Relations as they read beside one of their ends: "reports to it", "it informs".
#pragma once

#include <compare>
#include <string>
#include <string_view>
#include <vector>

#include "viz/diagram/structure_lines.hpp"

namespace remit::diagram {

/// What a relation says of a neighbour, and not which.
struct Tie {
    RelationType type = RelationType::reports_to;
    State state = State::in_place;
    bool from_neighbour = false;
    // A false alarm of clang-tidy 14 at a truth value under a defaulted comparison.
    // NOLINTNEXTLINE(readability-implicit-bool-conversion)
    friend auto operator<=>(const Tie&, const Tie&) = default;
};

/// How some ties of one neighbour read, or of several that all have them: "reports to it and
/// informs it; it funds". `it` is the body that they are tied to.
[[nodiscard]] std::string words_of(const std::vector<Tie>& ties, std::string_view it, bool several);

}  // namespace remit::diagram
