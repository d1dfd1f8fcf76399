// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>

#include "remit/viz/report.hpp"

namespace remit::report {

/// Where bodies stand in the figures of a report. Holds references to them.
class FigureIds {
  public:
    explicit FigureIds(std::span<const ReportFigure> figures);

    /// The id of the element that draws a body in the view of findings, else in the structure.
    [[nodiscard]] std::optional<std::string> of_finding(std::string_view body) const;

  private:
    std::unordered_set<std::string_view> ids_;
};

}  // namespace remit::report
