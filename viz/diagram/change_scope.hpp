// SPDX-License-Identifier: MIT
// Which bodies and lines a picture of a change is about, and what becomes of each.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "remit/graph/difference.hpp"
#include "remit/graph/snapshot.hpp"
#include "viz/diagram/figure.hpp"
#include "viz/diagram/structure_lines.hpp"

namespace remit::diagram {

/// A map on two days, and what differs.
struct TwoDays {
    const Snapshot& before;
    const Snapshot& after;
    const Difference& difference;

    [[nodiscard]] const Register& map() const { return before.map(); }
};

/// What becomes of what is there on the first day, the second, or both; `none` of what is on
/// neither too.
[[nodiscard]] Change change_of(bool before, bool after);

/// A line or scrutiny of either day.
struct ChangedLine {
    StructureLine line{};
    Change change = Change::none;
    RelationId was{};  ///< of a changed one, where another record said it before; else none
};

/// A seat, or who is an authority of a body.
struct ChangedSeat {
    RelationId relation{};
    Change change = Change::none;
};
/// Who sits on a body: all, where it is new or ends, else those whose seats change.
struct SeatsOn {
    BodyId host{};
    bool all = false;
    std::vector<ChangedSeat> seats{};  ///< by holder, those first who have a seat
};

struct ChangeScope {
    std::vector<Change> bodies{};         ///< by number of the body
    std::vector<std::uint8_t> shown{};    ///< likewise: whether it is drawn
    std::vector<std::uint8_t> context{};  ///< likewise: drawn, and no change touches it
    std::vector<ChangedLine> lines{};     ///< between shown bodies, in the map's order
    std::vector<SeatsOn> seats{};         ///< in the order of the bodies
    std::size_t bodies_left_out = 0, lines_left_out = 0;  ///< that do not change
    std::size_t said_by_a_chain = 0;
    std::size_t not_drawn = 0;  ///< relations of other kinds that change
};
/// `all`: every body and line of both days.
[[nodiscard]] ChangeScope scope_of(const TwoDays& days, bool all);

}  // namespace remit::diagram
