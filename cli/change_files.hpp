// SPDX-License-Identifier: MIT
// The pictures of a change, for a folder and for the papers in it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/output.hpp"
#include "remit/graph/difference.hpp"
#include "remit/graph/snapshot.hpp"
#include "remit/viz/report.hpp"

namespace remit::cli {

struct ChangePictures {
    std::vector<ReportFigure> figures{};  ///< before, changes, after
    std::vector<NamedFile> files{};       ///< each as a free SVG, and as a PDF for A4
};

/// `name` stands before those of the pictures where there are several: "plan-2".
[[nodiscard]] ChangePictures change_pictures(const Snapshot& before, const Snapshot& after,
                                             const Difference& difference, std::string_view name,
                                             std::string_view title);

}  // namespace remit::cli
