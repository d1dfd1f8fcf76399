// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <vector>

#include "viz/diagram/selection.hpp"
#include "viz/diagram/structure_lines.hpp"

namespace remit::diagram {

/// What any relation is drawn as.
[[nodiscard]] Line line_for(RelationType type);

/// The relations around a body: all that touch it, or another that is less than so many hops from
/// it.
struct Around {
    static constexpr std::size_t far = static_cast<std::size_t>(-1);

    std::vector<std::size_t> hops{};     ///< by number of the body; `far` where it is not reached
    std::vector<StructureLine> drawn{};  ///< in canonical order
    std::size_t between_the_last = 0;    ///< of two bodies that are both the last hop away
    std::size_t not_current = 0;         ///< touching what is nearer, and not in force on the date
    std::size_t not_firm = 0;            ///< left out because only firm facts are wanted
    std::size_t beyond = 0;              ///< with an end that is not among the bodies
};
/// What is absent or lapsed is drawn, and leads no further.
[[nodiscard]] Around around(const Snapshot& snapshot, const Selection& bodies, BodyId focus,
                            std::size_t hops);

}  // namespace remit::diagram
