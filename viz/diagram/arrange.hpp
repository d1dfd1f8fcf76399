// SPDX-License-Identifier: MIT
#pragma once

#include <deque>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "remit/viz/diagram.hpp"
#include "viz/diagram/collage.hpp"
#include "viz/diagram/packing.hpp"
#include "viz/diagram/page_parts.hpp"

namespace remit::diagram {

/// What stands on a page, and where below its head.
struct ArrangedPage {
    double scale = 1;        ///< points for a unit
    std::size_t number = 1;  ///< of the page
    std::size_t count = 1;   ///< of all pages
    std::vector<std::pair<const Piece*, Point>> pieces{};
};

/// What the key and the sources of a page with some pieces hang on.
[[nodiscard]] Figure shown_on(const std::vector<const Piece*>& pieces);

/// Spreads the trees and the list of a figure over pages. Figure and trees must outlive it.
class Arranger {
  public:
    Arranger(const Figure& figure, const Paper& paper, const std::vector<Piece>& trees);

    /// On the fewest pages that hold all with no text smaller than theme::least_text, all of one
    /// scale, as large as these allow; but a page with much room left is drawn larger. In the order
    /// in which they are read. The pieces live as long as the arranger.
    [[nodiscard]] std::vector<ArrangedPage> arranged();

  private:
    using Trial = std::vector<ArrangedPage>;
    using Order = std::vector<std::size_t>;
    /// What is to stand on the pages, the list being in one of its shapes.
    struct Blocks {
        std::vector<const Piece*> pieces{};
        std::vector<Size> sizes{};
        void add(const Piece& piece);
    };
    enum class Want : bool { any, best };

    [[nodiscard]] const PageParts& parts_at(double scale);
    [[nodiscard]] const std::vector<Blocks>& shapes_at(double scale);
    [[nodiscard]] std::size_t least_pages(double scale);
    [[nodiscard]] Trial largest_on(std::size_t pages, double floor);
    [[nodiscard]] std::optional<Trial> packed(std::size_t pages, double scale, Want want);
    [[nodiscard]] std::optional<Trial> packed(const Blocks& blocks, const Order& order, Fill fill,
                                              const Trial& empty);
    [[nodiscard]] double body_height(const ArrangedPage& page);
    [[nodiscard]] double use(const ArrangedPage& page);
    [[nodiscard]] double merit(const Trial& trial);
    [[nodiscard]] Blocks reshaped(const ArrangedPage& page, std::size_t columns);
    void grow(ArrangedPage& page);

    const Figure& figure_;
    Cited cited_;
    Paper paper_;
    const std::vector<Piece>& trees_;
    std::map<double, PageParts> parts_;             // by scale
    std::map<double, std::vector<Blocks>> shapes_;  // by scale
    std::deque<std::vector<Piece>> lists_;
};

}  // namespace remit::diagram
