// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "remit/graph/date.hpp"

namespace remit::diagram {

/// A place on an axis that bears a label.
struct Tick {
    double x = 0;
    std::string label{};
    bool minor = false;  ///< within a year
};

/// Days as places along a line.
class TimeAxis {
  public:
    /// Of a line from `left` to `right` that shows these days, and no more before them than tells
    /// something: a few that lie far before all others are cut off.
    TimeAxis(std::vector<Day> days, double left, double right);

    [[nodiscard]] double at(Day day) const;  ///< within the line
    [[nodiscard]] bool before_start(Day day) const { return day < first_; }
    [[nodiscard]] double left() const { return left_; }
    [[nodiscard]] double right() const { return right_; }
    [[nodiscard]] std::vector<Tick> ticks() const;

  private:
    [[nodiscard]] double years(double count) const;  ///< as a length

    Day first_{}, last_{};
    double left_, right_;
};

}  // namespace remit::diagram
