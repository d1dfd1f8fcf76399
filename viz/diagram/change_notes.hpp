// SPDX-License-Identifier: MIT
// The changes in words, by the numbers that stand at the bodies of a picture.
#pragma once

#include <vector>

#include "viz/diagram/change_scope.hpp"
#include "viz/diagram/figure.hpp"

namespace remit::diagram {

struct ChangeNotes {
    std::vector<NoteGroup> groups{};
    std::vector<std::vector<Badge>> badges{};  ///< by number of the body
    std::size_t left_out = 0;                  ///< beyond the most that are told beside a picture
};
[[nodiscard]] ChangeNotes notes_of(const TwoDays& days, const ChangeScope& scope);

}  // namespace remit::diagram
