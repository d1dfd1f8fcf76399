// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "remit/graph/snapshot.hpp"
#include "viz/diagram/figure.hpp"

namespace remit::diagram {

/// What a relation is drawn as in the structure view; none if it is neither a line nor scrutiny.
[[nodiscard]] std::optional<Line> line_of(RelationType type);

struct StructureLine {
    RelationId relation{};
    Line line = Line::reports;
    State state = State::in_place;
};

/// The lines and scrutinies that the structure view draws, in canonical order, and how many it
/// leaves out.
struct StructureLines {
    std::vector<StructureLine> drawn{};
    std::size_t said_by_a_chain = 0;  ///< live, and a chain of lines of the same type says as much
    std::size_t not_current = 0;      ///< ended, not begun, or with an end that is not in being
    std::size_t not_firm = 0;         ///< left out because only firm facts are wanted
};
[[nodiscard]] StructureLines structure_lines(const Snapshot& snapshot);

}  // namespace remit::diagram
