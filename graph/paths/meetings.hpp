// SPDX-License-Identifier: MIT
#pragma once

#include "remit/graph/register.hpp"

namespace remit {

/// Meetings of a body in a year: as planned, else as usual, else as held; `no_number` where nobody
/// says.
[[nodiscard]] inline float meetings_in_a_year(const Meetings& m) {
    if (recorded(m.planned_per_year)) return m.planned_per_year;
    return recorded(m.usual_per_year) ? m.usual_per_year : m.held_last_year;
}

}  // namespace remit
