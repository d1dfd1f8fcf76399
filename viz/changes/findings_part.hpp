// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "remit/graph/finding_changes.hpp"
#include "viz/report/document.hpp"

namespace remit::changes {

/// How many findings have each fate.
struct FateCounts {
    std::size_t solved = 0, gone = 0, remaining = 0, created = 0;
    /// As how many those that remain are found now: several about bodies that are one may be one.
    std::size_t remaining_as = 0;
};
[[nodiscard]] FateCounts count(std::span<const FindingChange> changes);
/// "3 are solved, 2 are gone, 1 is new and 41 remain".
[[nodiscard]] std::string in_words(const FateCounts& counts);

/// What is told below a finding: by its number among the changes.
using Remarks = std::map<std::size_t, std::vector<std::string>>;

/// "High: Board is not shown to report to anybody (G101)", and why its fate is what it is.
[[nodiscard]] report::ListItem item_of(const FindingChange& change);
/// A section for each fate that a finding has: solved, gone, new, remaining. `prefix` stands before
/// the ids of sections.
[[nodiscard]] std::vector<report::Section> sections_by_fate(std::span<const FindingChange> changes,
                                                            const std::string& prefix,
                                                            const Remarks& remarks = {});

}  // namespace remit::changes
