// SPDX-License-Identifier: MIT
// Which bodies of two maps are one, found by id and then by name, without comparing each with each.
#pragma once

#include <vector>

#include "graph/change/compare/pairing.hpp"
#include "remit/graph/snapshot.hpp"

namespace remit {

/// Some of these may be some of those, and nothing says which.
struct UnsurePairs {
    std::vector<BodyId> older{}, newer{};  ///< each of its own map, in order
};

struct LikeBodies {
    Pairing pairs{};
    std::vector<UnsurePairs> unsure{};
};

/// First by id. Then those of one type that have the same name; whose names have the same words
/// (D204); one of whose other names is the other's name; and whose names have the same words but
/// for one that is spelled in two ways. Each time only where neither may be another as well, where
/// their areas overlap or nobody says where one of them works, and where one had not ended before
/// the other began. Last a body that a map only names, and whose type it does not know, by its
/// name alone. `areas` says which areas are one.
[[nodiscard]] LikeBodies like_bodies(const Snapshot& older, const Snapshot& newer,
                                     const Pairing& areas);

}  // namespace remit
