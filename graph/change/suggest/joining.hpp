// SPDX-License-Identifier: MIT
// Joins again and again what has most in common: groups within groups, and never all subsets.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace remit::suggesting {

/// How much two of some things have in common.
struct Tie {
    std::uint32_t a = 0, b = 0;  ///< their numbers, a below b
    std::uint64_t common = 0;
};

struct Joined {
    std::vector<std::uint32_t> members{};  ///< sorted
    bool alike = false;  ///< three or more that had just as much in common, each with each
};

struct Joins {
    std::vector<Joined> groups{};  ///< as they were joined: a part before what holds it
    /// Too many that have just as much in common, so that nothing tells which belong together.
    std::vector<std::vector<std::uint32_t>> too_many{};
};

struct JoinLimits {
    std::uint64_t fewest = 1;  ///< that two parts have in common on average over their members
    std::size_t largest = 12;  ///< members of a group
};

/// Joins the two parts that have most in common on average over their members, and at once with
/// them all that have as much with each of them. Ties are given once each, at most. Costs about the
/// number of ties; the order of ties does not matter, that of the numbers only where parts have as
/// much in common and not each with each.
[[nodiscard]] Joins joined(std::size_t count, const std::vector<Tie>& ties,
                           const JoinLimits& limits);

}  // namespace remit::suggesting
