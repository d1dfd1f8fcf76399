// SPDX-License-Identifier: MIT
// Which rows of a timeline stand on which page.
#pragma once

#include <cstddef>
#include <vector>

namespace remit::diagram {

/// A row as far as it matters for where it stands.
struct TimelinePiece {
    double height = 0;
    std::size_t family = 0;                ///< rows of one stand together
    std::vector<std::size_t> followers{};  ///< the rows of who follows it, each once
};

/// The rows of a page: a run that is its own, and those that stand on another page too, because
/// they follow one of the run.
struct TimelineRun {
    std::size_t first = 0, end = 0;   ///< its own: from, and up to but not with
    std::vector<std::size_t> rows{};  ///< all, ascending

    [[nodiscard]] bool owns(std::size_t row) const { return first <= row && row < end; }
};

struct TimelineCut {
    std::vector<TimelineRun> runs{};
    /// By row: it has more followers than a page has room for. None is brought to it; on its own
    /// page it is higher, by the line that tells where they stand.
    std::vector<bool> told{};
};

/// Cuts a timeline to pages of so much room, each about as full as the others; families stay
/// together where they can. A row that is told is so much higher on its own page. All but told rows
/// have each follower on their own page. Takes time by rows and followers.
[[nodiscard]] TimelineCut cut(const std::vector<TimelinePiece>& pieces, double room,
                              double told_height);

}  // namespace remit::diagram
