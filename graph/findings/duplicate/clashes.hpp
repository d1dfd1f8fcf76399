// SPDX-License-Identifier: MIT
// Bodies that hold the same thing where their areas meet, with nothing between them that settles
// how they share it: what D201 and D202 tell.
#pragma once

#include <functional>
#include <span>
#include <utility>
#include <vector>

#include "remit/graph/snapshot.hpp"

namespace remit {

struct Clash {
    std::vector<BodyId> bodies{};  ///< each two overlap in area; in order
    std::vector<BodyId> also{};  ///< overlap with those, but do not all meet one another; in order
    std::vector<RemitId> remits{};                   ///< of all of them, in order
    std::vector<std::pair<BodyId, BodyId>> pairs{};  ///< between whom nothing is settled
};

/// Parts remits by where they apply and by what settles the matter. `unsettled` is asked of remits
/// of two bodies that overlap in area. Where very many bodies stand in one place, each is held
/// against the next few only: what they share, they share with those.
[[nodiscard]] std::vector<Clash> clashes(const Snapshot& snapshot, std::span<const RemitId> remits,
                                         const std::function<bool(RemitId, RemitId)>& unsettled);

}  // namespace remit
