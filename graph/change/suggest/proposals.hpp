// SPDX-License-Identifier: MIT
// Which bodies are looked at as one.
#pragma once

#include <vector>

#include "graph/change/suggest/weighing.hpp"

namespace remit::suggesting {

struct Proposals {
    std::vector<Proposal> all{};  ///< each set of bodies once
    /// By pool, bodies that have just as much in common with more others than one body has room
    /// for.
    std::vector<std::vector<BodyId>> too_many{};
};

/// Those that the map puts forward; those that have most in common, group within group; and all of
/// a pool where they are few and have something in common. `said` must outlive them.
[[nodiscard]] Proposals proposals(const Ground& ground, const std::vector<MergerGroup>& said);

}  // namespace remit::suggesting
