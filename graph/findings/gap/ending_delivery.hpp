// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "remit/graph/snapshot.hpp"

namespace remit {

/// Delivery of one body that stops about the Snapshot's day, and that nobody is to go on with.
struct Ending {
    std::vector<RemitId> remits{};
    std::vector<RemitId> proposed{};  ///< by others in the same place, or by itself
};

/// By body. An end counts from a year before the day to three months after it. Who goes on
/// delivers the same, or what it is part of (but no root topic, which says too little), wherever
/// it was delivered, and beyond those three months; it is enough that this is agreed.
[[nodiscard]] std::vector<Ending> endings_of_delivery(const Snapshot& snapshot);

}  // namespace remit
