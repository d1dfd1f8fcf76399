// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>

#include "remit/viz/diagram.hpp"
#include "viz/diagram/figure.hpp"
#include "viz/diagram/layout.hpp"

namespace remit::diagram {

/// What every page of a figure has around its trees and list, and the room that is left for them,
/// on a paper whose points are `scale` to a unit of the figure.
class PageParts {
  public:
    /// The figure must outlive it.
    PageParts(const Figure& figure, const Paper& paper, double scale);

    [[nodiscard]] double scale() const { return scale_; }
    [[nodiscard]] Size page() const { return page_; }
    [[nodiscard]] double margin() const { return margin_; }
    /// The page within its margins.
    [[nodiscard]] Size inner() const;

    /// Title, date and number of a page.
    [[nodiscard]] Layout head(std::size_t page, std::size_t pages) const;
    /// The key to a page, and what the figure leaves out; the figure's sources, or where they are.
    [[nodiscard]] Layout foot(const Figure& shown, std::size_t page, std::size_t pages) const;

    /// Whether the last page has room for the names of all sources.
    [[nodiscard]] bool names_all_sources() const { return names_all_sources_; }

    /// Between head and foot.
    [[nodiscard]] double body_top() const { return body_top_; }
    /// What head and foot cover, in square units.
    [[nodiscard]] double covered(const Figure& shown, std::size_t page, std::size_t pages) const;

    [[nodiscard]] double body_height(const Figure& shown, std::size_t page,
                                     std::size_t pages) const;

  private:
    [[nodiscard]] Layout small_print(const std::string& sources) const;

    const Figure& figure_;
    double scale_;
    Size page_;
    double margin_;
    Layout print_{};  // of pages but the last
    Layout last_print_{};
    double head_area_ = 0;
    bool names_all_sources_ = true;
    double body_top_ = 0;  // below the upper margin
};

}  // namespace remit::diagram
