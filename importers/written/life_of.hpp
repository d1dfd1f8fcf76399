// SPDX-License-Identifier: MIT
// A body's phases, for formats that know one stretch of time.
#pragma once

#include <algorithm>
#include <span>

#include "remit/graph/register.hpp"

namespace remit::written {

/// Whether a body in such a phase is there: neither planned nor gone.
[[nodiscard]] inline bool is_there(const Phase& phase) {
    return phase.status == BodyStatus::active || phase.status == BodyStatus::dormant ||
           phase.status == BodyStatus::suspended;
}

/// From the start of the first phase in which it is there, or else of its first, to the end of its
/// last, with the status of that.
[[nodiscard]] inline Phase life_of(std::span<const Phase> phases) {
    const auto first = std::find_if(phases.begin(), phases.end(), is_there);
    Phase life = phases.back();
    life.start = first == phases.end() ? phases.front().start : first->start;
    return life;
}

}  // namespace remit::written
