// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "remit/graph/finding.hpp"

namespace remit {

/// A kind of finding and the pure function that looks for it. It reports each at the severity that
/// it has when stated; `analyse` lowers those that rest on what is merely not recorded.
struct Detector {
    FindingKind kind;
    void (*find)(const Snapshot& snapshot, std::vector<Finding>& findings);
};

/// Every detector, by code.
[[nodiscard]] std::span<const Detector* const> catalogue();
/// By code or name, without regard to case; null if there is none.
[[nodiscard]] const Detector* find_detector(std::string_view code_or_name);

}  // namespace remit
