// SPDX-License-Identifier: MIT
// Each box goes to where it can stand highest on the sheet, leftmost among equals ("skyline").
#include "viz/diagram/packing.hpp"

#include <cstddef>
#include <limits>
#include <numeric>

namespace remit::diagram {
namespace {

constexpr double tolerance = 1e-6;

class Sheet {
  public:
    explicit Sheet(double width) : width_(width) {}

    /// Where a box would stand; a box wider than the sheet stands at the left.
    [[nodiscard]] Point place_for(Size box) const {
        Point best{0, below(0, box.width)};
        for (const Step& step : skyline_) {
            if (step.x + box.width > width_ + tolerance) break;
            const double y = below(step.x, box.width);
            if (y < best.y - tolerance) best = {step.x, y};
        }
        return best;
    }
    /// Takes room for a box there.
    Point put(Size box) {
        const Point corner = place_for(box);
        take(corner.x, corner.x + box.width, corner.y + box.height);
        return corner;
    }

  private:
    struct Step {  // what is taken, from x to the next step, down to bottom
        double x = 0;
        double bottom = 0;
    };

    [[nodiscard]] double end(std::size_t step) const {
        return step + 1 < skyline_.size() ? skyline_[step + 1].x
                                          : std::numeric_limits<double>::max();
    }

    [[nodiscard]] double below(double x, double width) const {
        double y = 0;
        for (std::size_t i = 0; i < skyline_.size(); ++i) {
            const bool meets = end(i) > x + tolerance && skyline_[i].x < x + width - tolerance;
            if (meets) y = std::max(y, skyline_[i].bottom);
        }
        return y;
    }

    void take(double from, double to, double bottom) {
        std::vector<Step> left;
        std::vector<Step> right;
        for (std::size_t i = 0; i < skyline_.size(); ++i) {
            if (skyline_[i].x < from - tolerance) left.push_back(skyline_[i]);
            if (end(i) > to + tolerance)
                right.push_back({std::max(to, skyline_[i].x), skyline_[i].bottom});
        }
        left.push_back({from, bottom});
        left.insert(left.end(), right.begin(), right.end());
        skyline_ = std::move(left);
    }

    double width_;
    std::vector<Step> skyline_{{0, 0}};
};

}  // namespace

Packing pack(std::span<const Size> boxes, double gap, double width) {
    for (const Size& box : boxes)
        width = std::max(width, box.width);
    std::vector<std::size_t> order(boxes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(
        order, [&](std::size_t a, std::size_t b) { return boxes[a].height > boxes[b].height; });
    Sheet sheet(width + gap);
    Packing packing{.size = {}, .corners = std::vector<Point>(boxes.size())};
    for (const std::size_t i : order) {
        const Point corner = sheet.put({boxes[i].width + gap, boxes[i].height + gap});
        packing.corners[i] = corner;
        packing.size.width = std::max(packing.size.width, corner.x + boxes[i].width);
        packing.size.height = std::max(packing.size.height, corner.y + boxes[i].height);
    }
    return packing;
}

std::optional<std::vector<OnPage>> pack_on_pages(std::span<const Size> boxes,
                                                 std::span<const std::size_t> order, double gap,
                                                 std::span<const Size> pages, Fill fill) {
    struct Page {
        Sheet sheet;
        Size size;
        double free;
    };
    std::vector<Page> open;
    open.reserve(pages.size());
    for (const Size& page : pages) {
        const Size size{page.width + gap, page.height + gap};
        open.push_back({Sheet(size.width), size, size.width * size.height});
    }
    std::vector<OnPage> places(boxes.size());
    for (const std::size_t i : order) {
        const Size box{boxes[i].width + gap, boxes[i].height + gap};
        const auto has_room = [&](const Page& page) {
            return box.width <= page.size.width + tolerance &&
                   page.sheet.place_for(box).y + box.height <= page.size.height + tolerance;
        };
        Page* chosen = nullptr;
        for (Page& page : open) {
            if (chosen != nullptr && (fill == Fill::first || page.free <= chosen->free)) continue;
            if (has_room(page)) chosen = &page;
            if (chosen != nullptr && fill == Fill::first) break;
        }
        if (chosen == nullptr) return std::nullopt;
        chosen->free -= box.width * box.height;
        places[i] = {static_cast<std::size_t>(chosen - open.data()), chosen->sheet.put(box)};
    }
    return places;
}

}  // namespace remit::diagram
