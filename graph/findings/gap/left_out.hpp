// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "remit/graph/snapshot.hpp"

namespace remit {

/// Work that a body is said not to do, and that nobody is recorded to do, though somebody directs
/// what it is part of.
struct LeftOutWork {
    std::vector<RemitId> denied{};
    std::vector<RemitId> directed{};  ///< strategy and coordination of it, or of what it is part of
    std::vector<RemitId> wider{};     ///< delivery on what it is part of, which may hold it or not
};

/// By body. A root topic says too little to direct its parts.
[[nodiscard]] std::vector<LeftOutWork> left_out_work(const Snapshot& snapshot);

}  // namespace remit
