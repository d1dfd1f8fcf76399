// SPDX-License-Identifier: MIT
#include "cli/marked.hpp"

#include <algorithm>

namespace remit::cli {

void mark(DrawOptions& options, const FindingsReport& report) {
    options.analysis = &report.analysis;
    if (report.left_out) options.remark = sentence(*report.left_out);
    if (report.label.empty()) return;
    const auto kinds = views();
    const auto kind = std::find_if(kinds.begin(), kinds.end(),
                                   [&](const ViewKind& one) { return one.view == options.view; });
    options.title = labelled_title(report, kind->title);
}

}  // namespace remit::cli
