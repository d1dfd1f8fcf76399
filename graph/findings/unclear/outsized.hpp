// SPDX-License-Identifier: MIT
// How many parts a body covers beside its peers: what U316 asks, and what a plan does to it.
#pragma once

#include <cstddef>
#include <vector>

#include "remit/graph/snapshot.hpp"

namespace remit {

struct SizedBody {
    BodyId body{};
    std::size_t parts = 0;
};

/// Three or more bodies of one type in one county, measured by one kind of area that each of them
/// covers.
struct SizedPeers {
    TextId kind{};
    std::vector<SizedBody> bodies{};    ///< in the map's order
    std::vector<std::size_t> sorted{};  ///< what they cover

    /// Among the others than one that covers so many.
    [[nodiscard]] double median_without(std::size_t parts) const;
    /// Whether one that covers so many covers three times as many as is usual among the others.
    [[nodiscard]] bool is_outsized(std::size_t parts) const;
};
[[nodiscard]] std::vector<SizedPeers> sized_peers(const Snapshot& snapshot);

}  // namespace remit
