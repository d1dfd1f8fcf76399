// SPDX-License-Identifier: MIT
// A change of a map in three pictures: before, what changes, after.
#pragma once

#include <string>
#include <vector>

#include "remit/graph/difference.hpp"
#include "remit/graph/snapshot.hpp"
#include "remit/viz/diagram.hpp"

namespace remit {

struct ChangeDrawing {
    Paper paper{};
    FigureFormat format = FigureFormat::svg;  ///< not DOT
    std::string title{};                      ///< instead of the map's own
    std::string remark{};                     ///< a sentence that is added to what is left out
    /// Draw all bodies and lines of both days; else what changes, and what a line joins to a body
    /// that is new or ends.
    bool all = false;
    /// Before every id in an SVG; then comes "before-", "changes-" or "after-", so that the three
    /// may stand on one page.
    std::string id_prefix{};
};

/// As many files in each, of the same size, and what stands in two of them stands in the same
/// place: the eye that goes from one to the next sees nothing but the change.
struct ChangeFigures {
    std::vector<std::string> before{}, changes{}, after{};
};

/// Draws lines and scrutiny on both days in one layout, and who sits on bodies whose seats change.
/// In `changes` what is new, ends or changes bears marks, and the rest is paler; a numbered list
/// says the changes in words. Both snapshots are of one map, and the difference is theirs. Throws
/// as `draw` does.
[[nodiscard]] ChangeFigures draw_change(const Snapshot& before, const Snapshot& after,
                                        const Difference& difference,
                                        const ChangeDrawing& options = {});

}  // namespace remit
