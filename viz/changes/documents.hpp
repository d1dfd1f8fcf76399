// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>

#include "remit/viz/changes.hpp"
#include "viz/report/document.hpp"

namespace remit::changes {

[[nodiscard]] report::Document document_of(const MergeReport& report,
                                           std::span<const ReportFigure> figures);
[[nodiscard]] report::Document document_of(const CompareReport& report,
                                           std::span<const ReportFigure> figures);

/// The figures, a section each; none without figures.
[[nodiscard]] report::Section pictures(std::span<const ReportFigure> figures,
                                       std::string_view says);

}  // namespace remit::changes
