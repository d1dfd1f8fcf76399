// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>

#include "remit/viz/diagram.hpp"
#include "viz/diagram/blocks.hpp"
#include "viz/diagram/caption.hpp"
#include "viz/diagram/figure.hpp"
#include "viz/diagram/layout.hpp"

namespace remit::diagram {

/// What every page has around its picture, and the room that is left for that, on a paper whose
/// points are `scale` to a unit of the picture.
class PageParts {
  public:
    /// The caption must outlive it.
    PageParts(const Caption& caption, Cited cited, const Paper& paper, double scale);

    [[nodiscard]] double scale() const { return scale_; }
    [[nodiscard]] Size page() const { return page_; }
    [[nodiscard]] double margin() const { return margin_; }
    /// The page within its margins.
    [[nodiscard]] Size inner() const;

    /// Title, date and number of a page.
    [[nodiscard]] Layout head(std::size_t page, std::size_t pages) const;
    /// The key to what a page shows.
    [[nodiscard]] KeyLayout key_to(const Figure& shown) const;
    /// The key to a page, and what the picture leaves out; its sources, or where they are.
    [[nodiscard]] Layout foot(KeyLayout key, std::size_t page, std::size_t pages) const;

    /// Whether the last page has room for the names of all sources.
    [[nodiscard]] bool names_all_sources() const { return names_all_sources_; }

    /// Between head and foot.
    [[nodiscard]] double body_top() const { return body_top_; }
    /// What head and foot cover, in square units.
    [[nodiscard]] double covered(const KeyLayout& key, std::size_t page, std::size_t pages) const;

    [[nodiscard]] double body_height(const KeyLayout& key, std::size_t page,
                                     std::size_t pages) const;

  private:
    [[nodiscard]] Layout small_print(const std::string& sources) const;

    const Caption& caption_;
    Cited cited_;
    double scale_;
    Size page_;
    double margin_;
    Layout print_{};  // of pages but the last
    Layout last_print_{};
    double head_area_ = 0;
    bool names_all_sources_ = true;
    double body_top_ = 0;  // below the upper margin
};

/// How far something of a size is moved to the middle of its room; down only a little.
[[nodiscard]] Point to_the_middle(Size used, Size room);

}  // namespace remit::diagram
