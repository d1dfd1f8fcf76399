// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>

#include "remit/graph/finding.hpp"
#include "remit/graph/findings.hpp"
#include "remit/graph/rules.hpp"

namespace remit {

/// A kind of finding and the pure functions that look for it: what the map alone shows, and what
/// rules say as well, which is asked instead where there are any; either may be missing. They
/// report each at the severity that it has when stated; `analyse` lowers those that rest on what is
/// merely not recorded.
struct Detector {
    FindingKind kind;
    void (*find)(const Snapshot& snapshot, Findings& findings) = nullptr;
    void (*find_by_rules)(const Snapshot& snapshot, const Rulings& rulings,
                          Findings& findings) = nullptr;
    RulingKinds reads{};  ///< of the rulings, if it looks by rules
};

/// Every detector, by code.
[[nodiscard]] std::span<const Detector* const> catalogue();
/// By code or name, without regard to case; null if there is none.
[[nodiscard]] const Detector* find_detector(std::string_view code_or_name);

}  // namespace remit
