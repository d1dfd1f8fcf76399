// SPDX-License-Identifier: MIT
// The pictures of a change, for a folder and for the papers in it.
#pragma once

#include <string>
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

/// What stands on and over the pictures.
struct PictureWords {
    std::string name{};    ///< before their names where there are several: "plan-2"
    std::string title{};   ///< on each
    std::string before{};  ///< over the first: "As it is"
    std::string after{};   ///< over the last: "As it would be"
};

[[nodiscard]] ChangePictures change_pictures(const Snapshot& before, const Snapshot& after,
                                             const Difference& difference,
                                             const PictureWords& words);

}  // namespace remit::cli
