// SPDX-License-Identifier: MIT
// Findings worded for documents: the one place that does.
#pragma once

#include <set>
#include <vector>

#include "viz/report/review.hpp"

namespace remit::report {

/// A section for each open finding, then what is only told in brief: those around the bodies under
/// review, and those that are accepted.
[[nodiscard]] std::vector<Section> finding_sections(const Review& review);

/// The sources that the open findings cite, in the map's order.
[[nodiscard]] std::set<SourceId> cited_by_findings(const Review& review);

/// "High: Forum is not shown to report to anybody (G101)", the title linked.
[[nodiscard]] Words brief(const Review& review, std::size_t number);

}  // namespace remit::report
