// SPDX-License-Identifier: MIT
#include "viz/diagram/flow_pages.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "viz/diagram/chart_parts.hpp"
#include "viz/diagram/flow_pieces.hpp"
#include "viz/diagram/packing.hpp"
#include "viz/diagram/words.hpp"

namespace remit::diagram {
namespace {

constexpr double piece_gap = 20;
constexpr double free_width = 960;

class Pages {
  public:
    Pages(FlowPicture picture, Size room)
        : boxes_(std::move(picture.boxes)), routes_(std::move(picture.routes)), room_(room) {
        for (const FlowPicture::Route& route : routes_)
            bands_.push_back(route.band);
    }

    std::vector<ChartPage> make() {
        cut();
        set_on_pages();
        draw_pages();
        return std::move(pages_);
    }

  private:
    /// A body that is drawn more than once has a line that says where else, and is higher for it.
    void cut() {
        constexpr int most_trials = 4;
        for (int trial = 0; trial < most_trials; ++trial) {
            std::vector<Size> sizes;
            for (const FlowBox& box : boxes_)
                sizes.push_back(box.size());
            pieces_ = cut_flows(sizes, bands_, room_);
            std::vector<std::size_t> copies(boxes_.size(), 0);
            for (const FlowPiece& piece : pieces_) {
                for (const std::size_t box : piece.boxes)
                    ++copies[box];
            }
            bool changed = false;
            for (std::size_t b = 0; b < boxes_.size(); ++b) {
                if (copies[b] < 2 || boxes_[b].node.elsewhere) continue;
                boxes_[b].node.elsewhere = true;
                boxes_[b] = flow_box(boxes_[b].node, boxes_[b].stops, boxes_[b].cut_off);
                changed = true;
            }
            if (!changed) return;
        }
    }

    void set_on_pages() {
        std::vector<Size> sizes;
        for (const FlowPiece& piece : pieces_)
            sizes.push_back(piece.layout.size);
        if (room_.width <= 0) {
            const Packing packing = pack(sizes, piece_gap, free_width);
            for (const Point corner : packing.corners)
                places_.push_back({0, corner});
        } else {
            for (Size& size : sizes)
                size = {std::min(size.width, room_.width), std::min(size.height, room_.height)};
            std::vector<std::size_t> order(sizes.size());
            std::iota(order.begin(), order.end(), std::size_t{0});
            std::ranges::stable_sort(order, std::ranges::greater{},
                                     [&](std::size_t i) { return sizes[i].height; });
            double area = 0;
            for (const Size size : sizes)
                area += size.width * size.height;
            auto count = static_cast<std::size_t>(area / (room_.width * room_.height));
            while (places_.empty()) {
                ++count;
                const std::vector<Size> pages(count, room_);
                if (auto found = pack_on_pages(sizes, order, piece_gap, pages, Fill::first))
                    places_ = std::move(*found);
            }
        }
        std::size_t pages = 0;
        for (const OnPage& place : places_)
            pages = std::max(pages, place.page + 1);
        pages_.resize(pages);
    }

    void draw_pages() {
        find_other_pages();
        for (std::size_t p = 0; p < pieces_.size(); ++p) {
            ChartPage& page = pages_[places_[p].page];
            const FlowPiece& piece = pieces_[p];
            const Point corner = places_[p].corner;
            page.size = {std::max(page.size.width, corner.x + piece.layout.size.width),
                         std::max(page.size.height, corner.y + piece.layout.size.height)};
            std::vector<ChartGroup> groups = bands_of(piece, page);
            for (ChartGroup& group : boxes_of(piece, places_[p].page))
                groups.push_back(std::move(group));
            for (ChartGroup& group : groups) {
                move(group.items, corner.x, corner.y);
                page.groups.push_back(std::move(group));
            }
        }
        std::vector<std::set<std::size_t>> on(pages_.size());
        for (std::size_t p = 0; p < pieces_.size(); ++p)
            on[places_[p].page].insert(pieces_[p].boxes.begin(), pieces_[p].boxes.end());
        for (std::size_t page = 0; page < on.size(); ++page)
            say_where_it_stops(pages_[page].words, on[page]);
    }

    void say_where_it_stops(std::string& words, const std::set<std::size_t>& boxes) const {
        std::vector<std::string> stops;
        std::vector<std::string> cut_off;
        for (const std::size_t b : boxes) {
            if (boxes_[b].stops) stops.push_back(boxes_[b].node.name);
            if (boxes_[b].cut_off) cut_off.push_back(boxes_[b].node.name);
        }
        if (!stops.empty())
            words +=
                fmt::format("Money stops, no route onwards being recorded, at {}. ", listed(stops));
        if (!cut_off.empty())
            words +=
                fmt::format("No money now comes by any route recorded to {}. ", listed(cut_off));
    }

    void find_other_pages() {
        pages_of_.resize(boxes_.size());
        for (std::size_t p = 0; p < pieces_.size(); ++p) {
            for (const std::size_t box : pieces_[p].boxes)
                pages_of_[box].push_back(places_[p].page);
        }
    }

    [[nodiscard]] std::string elsewhere_words(std::size_t box, std::size_t page) const {
        std::set<std::size_t> others(pages_of_[box].begin(), pages_of_[box].end());
        others.erase(page);
        if (others.empty()) return pages_of_[box].size() > 1 ? "drawn again on this page" : "";
        std::vector<std::string> numbers;
        numbers.reserve(others.size());
        for (const std::size_t other : others)
            numbers.push_back(fmt::format("{}", other + 1));
        if (numbers.size() > 3) return "also on other pages";
        return fmt::format("also on page{} {}", numbers.size() > 1 ? "s" : "", listed(numbers));
    }

    [[nodiscard]] std::vector<ChartGroup> bands_of(const FlowPiece& piece, ChartPage& page) const {
        std::vector<ChartGroup> groups;
        std::map<std::size_t, std::size_t> place;
        for (std::size_t i = 0; i < piece.boxes.size(); ++i)
            place[piece.boxes[i]] = i;
        for (std::size_t i = 0; i < piece.bands.size(); ++i) {
            const std::size_t b = piece.bands[i];
            const FlowPicture::Route& route = routes_[b];
            const std::size_t payer = bands_[b].payer;
            const std::size_t paid = bands_[b].paid;
            const BandEnds ends{boxes_[payer], piece.layout.boxes[place.at(payer)], boxes_[paid],
                                piece.layout.boxes[place.at(paid)]};
            groups.push_back(
                {.css = fmt::format("edge {} {}", style(Line::funding).css,
                                    style(route.dress.state).css),
                 .id = "relation-" + route.id,
                 .title = fmt::format("{}->{}", boxes_[payer].node.id, boxes_[paid].node.id),
                 .desc = route.sentence,
                 .items = drawn(route.dress, piece.layout.bands[i], ends)});
            page.words += route.sentence + ". ";
        }
        return groups;
    }

    [[nodiscard]] std::vector<ChartGroup> boxes_of(const FlowPiece& piece, std::size_t page) const {
        std::vector<ChartGroup> groups;
        for (std::size_t i = 0; i < piece.boxes.size(); ++i) {
            FlowBox box = boxes_[piece.boxes[i]];
            for (Text& text : box.label.texts) {
                if (text.text == room_for_pages) text.text = elsewhere_words(piece.boxes[i], page);
            }
            groups.push_back(body_group(box.node));
            groups.back().items = drawn(box, piece.layout.boxes[i]);
        }
        return groups;
    }

    std::vector<FlowBox> boxes_;
    std::vector<FlowPicture::Route> routes_;
    std::vector<Band> bands_;  // of these
    Size room_;
    std::vector<FlowPiece> pieces_;
    std::vector<OnPage> places_;                      // as the pieces
    std::vector<std::vector<std::size_t>> pages_of_;  // of each box
    std::vector<ChartPage> pages_;
};

}  // namespace

std::vector<ChartPage> flow_pages(FlowPicture picture, Size room) {
    return Pages(std::move(picture), room).make();
}

}  // namespace remit::diagram
