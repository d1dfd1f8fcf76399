// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "viz/changes/merge_parts.hpp"

namespace remit::changes {

/// Who consents, refuses, was asked, in a sentence each.
[[nodiscard]] std::vector<report::Words> consent_sentences(const PlanPaper& paper);

/// Plans by columns, *do nothing* first.
[[nodiscard]] report::Table side_by_side(const MergeReport& report);

}  // namespace remit::changes
