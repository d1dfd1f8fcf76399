// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "remit/graph/snapshot.hpp"
#include "viz/diagram/figure.hpp"
#include "viz/diagram/selection.hpp"

namespace remit::diagram {

/// How a relation stands.
[[nodiscard]] State state_of(Status status);

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
    std::size_t beyond = 0;           ///< with an end that is not among the bodies
};
[[nodiscard]] StructureLines structure_lines(const Snapshot& snapshot, const Selection& bodies);

/// Takes out the lines that are in place and that a longer chain of the rest says as well, each
/// type by itself; says how many.
[[nodiscard]] std::size_t leave_out_what_chains_say(const Snapshot& snapshot,
                                                    std::vector<StructureLine>& lines);

/// What a figure of lines leaves out, in words: relations of other classes among its bodies, lines,
/// bodies.
[[nodiscard]] std::vector<std::string> left_out(const Snapshot& snapshot, const Selection& bodies,
                                                const StructureLines& lines);

}  // namespace remit::diagram
