// SPDX-License-Identifier: MIT
#include "viz/diagram/flow_layout.hpp"

#include <algorithm>
#include <functional>
#include <numeric>
#include <utility>

#include "viz/diagram/dot.hpp"
#include "viz/diagram/ranks.hpp"

namespace remit::diagram {
namespace {

constexpr double bend = 56;       // between columns, where bands cross
constexpr double label_gap = 12;  // before the box, for the arrow head
constexpr double lane_gap = 4;

/// A band turned so that it leads from the left to the right, by way of an unseen unit in each
/// column between.
struct Lane {
    std::size_t left = 0;  // units: boxes first
    std::size_t right = 0;
    bool leftwards = false;
    std::vector<std::size_t> stops{};  // units, ends included
};

class Columns {
  public:
    Columns(std::span<const Size> boxes, std::span<const Band> bands)
        : boxes_(boxes), bands_(bands), lanes_(bands.size()), column_(boxes.size(), 0) {
        turn();
        find_columns();
        find_heights();
    }

    /// How often a band passes a column.
    [[nodiscard]] std::size_t passed() const {
        std::size_t count = 0;
        for (const Lane& lane : lanes_)
            count += column_[lane.right] - column_[lane.left] - 1;
        return count;
    }

    FlowLayout lay_out() {
        pass_through_columns();
        const TreeLayout found = run_dot(tree(), Tall::whole);
        for (const Rect& unit : found.units)
            middle_.push_back(unit.middle().x);
        place_columns();
        FlowLayout out;
        out.bands.resize(bands_.size());
        for (std::size_t b = 0; b < boxes_.size(); ++b) {
            out.boxes.push_back(
                {left_[column_[b]], middle_[b] - height_[b] / 2, boxes_[b].width, height_[b]});
        }
        std::vector<std::vector<double>> ends = ends_at(out.boxes);
        for (std::size_t i = 0; i < lanes_.size(); ++i)
            draw(i, ends[i], out);
        fit(out);
        return out;
    }

  private:
    void turn() {
        const std::vector<bool> back = leading_back(boxes_.size(), bands_);
        for (std::size_t i = 0; i < bands_.size(); ++i) {
            lanes_[i].leftwards = back[i];
            if (back[i]) stub_ = label_gap;
            lanes_[i].left = back[i] ? bands_[i].paid : bands_[i].payer;
            lanes_[i].right = back[i] ? bands_[i].payer : bands_[i].paid;
        }
    }

    /// Each box as far left as what pays it allows; who is paid by none stands just before the
    /// first whom it pays.
    void find_columns() {
        const std::vector<std::size_t> order = from_left();
        std::vector<std::vector<std::size_t>> out(boxes_.size());
        std::vector<bool> is_paid(boxes_.size(), false);
        for (const Lane& lane : lanes_) {
            out[lane.left].push_back(lane.right);
            is_paid[lane.right] = true;
        }
        for (const std::size_t box : order) {
            for (const std::size_t next : out[box])
                column_[next] = std::max(column_[next], column_[box] + 1);
        }
        for (std::size_t box = 0; box < boxes_.size(); ++box) {
            if (is_paid[box] || out[box].empty()) continue;
            std::size_t first = column_[out[box].front()];
            for (const std::size_t next : out[box])
                first = std::min(first, column_[next]);
            column_[box] = first - 1;
        }
        count_ = boxes_.empty() ? 0 : *std::ranges::max_element(column_) + 1;
    }

    /// The boxes in an order in which every lane leads on.
    [[nodiscard]] std::vector<std::size_t> from_left() const {
        std::vector<std::size_t> waiting(boxes_.size(), 0);
        std::vector<std::vector<std::size_t>> out(boxes_.size());
        for (const Lane& lane : lanes_) {
            ++waiting[lane.right];
            out[lane.left].push_back(lane.right);
        }
        std::vector<std::size_t> order;
        for (std::size_t box = 0; box < boxes_.size(); ++box) {
            if (waiting[box] == 0) order.push_back(box);
        }
        // NOLINTNEXTLINE(modernize-loop-convert): the order grows
        for (std::size_t i = 0; i < order.size(); ++i) {
            for (const std::size_t next : out[order[i]]) {
                if (--waiting[next] == 0) order.push_back(next);
            }
        }
        return order;
    }

    void pass_through_columns() {
        units_ = boxes_.size();
        for (Lane& lane : lanes_) {
            lane.stops.push_back(lane.left);
            for (std::size_t c = column_[lane.left] + 1; c < column_[lane.right]; ++c)
                lane.stops.push_back(units_++);
            lane.stops.push_back(lane.right);
        }
    }

    [[nodiscard]] double room(std::size_t band) const { return bands_[band].width + lane_gap; }
    [[nodiscard]] double room_with_label(std::size_t band) const {
        return room(band) + bands_[band].label.height;
    }

    /// As the texts need, or the bands on one of the sides.
    void find_heights() {
        std::vector<double> in(boxes_.size(), 0);
        std::vector<double> out(boxes_.size(), 0);
        for (std::size_t i = 0; i < lanes_.size(); ++i) {
            in[lanes_[i].right] += room_with_label(i);
            out[lanes_[i].left] += room(i);
        }
        for (std::size_t b = 0; b < boxes_.size(); ++b)
            height_.push_back(std::max({boxes_[b].height, in[b], out[b]}));
    }

    /// For dot, which goes from the top down: our heights are its widths.
    [[nodiscard]] Tree tree() const {
        constexpr double thin = 20;
        Tree tree;
        tree.units.resize(units_);
        for (std::size_t b = 0; b < boxes_.size(); ++b)
            tree.units[b].size = {height_[b], thin};
        for (std::size_t i = 0; i < lanes_.size(); ++i) {
            const auto& stops = lanes_[i].stops;
            for (std::size_t s = 0; s + 1 < stops.size(); ++s) {
                tree.links.push_back({.upper = stops[s], .lower = stops[s + 1]});
                if (s > 0) tree.units[stops[s]].size = {room(i), thin};
            }
        }
        return tree;
    }

    void place_columns() {
        std::vector<double> width(count_, 0);
        std::vector<double> label(count_, 0);
        for (std::size_t b = 0; b < boxes_.size(); ++b)
            width[column_[b]] = std::max(width[column_[b]], boxes_[b].width);
        for (std::size_t i = 0; i < lanes_.size(); ++i) {
            double& widest = label[column_[lanes_[i].right]];
            widest = std::max(widest, bands_[i].label.width);
        }
        double x = 0;
        for (std::size_t c = 0; c < count_; ++c) {
            if (c > 0) x += stub_ + bend + label[c] + label_gap;
            label_left_.push_back(x - label[c] - label_gap);
            left_.push_back(x);
            x += width[c];
            right_.push_back(x);
        }
    }

    /// How high each lane leaves its left box and comes to its right one. Lanes stand on the side
    /// of a box in the order of where they come from or go to.
    [[nodiscard]] std::vector<std::vector<double>> ends_at(const std::vector<Rect>& boxes) const {
        std::vector<std::vector<double>> ends(lanes_.size(), {0, 0});
        std::vector<std::vector<std::size_t>> in(boxes.size());
        std::vector<std::vector<std::size_t>> out(boxes.size());
        for (std::size_t i = 0; i < lanes_.size(); ++i) {
            in[lanes_[i].right].push_back(i);
            out[lanes_[i].left].push_back(i);
        }
        for (std::size_t b = 0; b < boxes.size(); ++b) {
            std::ranges::stable_sort(out[b], {},
                                     [&](std::size_t i) { return middle_[lanes_[i].stops[1]]; });
            std::ranges::stable_sort(in[b], {}, [&](std::size_t i) {
                return middle_[lanes_[i].stops[lanes_[i].stops.size() - 2]];
            });
            double used = 0;
            for (const std::size_t i : out[b])
                used += room(i);
            double y = boxes[b].middle().y - used / 2;
            for (const std::size_t i : out[b]) {
                ends[i][0] = y + room(i) / 2;
                y += room(i);
            }
            used = 0;
            for (const std::size_t i : in[b])
                used += room_with_label(i);
            y = boxes[b].middle().y - used / 2;
            for (const std::size_t i : in[b]) {
                ends[i][1] = y + bands_[i].label.height + room(i) / 2;
                y += room_with_label(i);
            }
        }
        return ends;
    }

    static void level(Path& path, double x) {
        const Point last = path.points.back();
        const double third = (x - last.x) / 3;
        path.points.push_back({last.x + third, last.y});
        path.points.push_back({last.x + 2 * third, last.y});
        path.points.push_back({x, last.y});
    }

    static void bend_to(Path& path, Point end) {
        const Point last = path.points.back();
        const double half = (end.x - last.x) / 2;
        path.points.push_back({last.x + half, last.y});
        path.points.push_back({last.x + half, end.y});
        path.points.push_back(end);
    }

    void draw(std::size_t number, const std::vector<double>& ends, FlowLayout& out) const {
        const Lane& lane = lanes_[number];
        std::size_t column = column_[lane.left];
        Path path{.points = {{out.boxes[lane.left].right(), ends[0]}}, .curved = true};
        level(path, right_[column] + stub_);
        for (std::size_t s = 1; s < lane.stops.size(); ++s) {
            const bool last = s + 1 == lane.stops.size();
            const double y = last ? ends[1] : middle_[lane.stops[s]];
            bend_to(path, {right_[column] + stub_ + bend, y});
            ++column;
            level(path, last ? left_[column] : right_[column] + stub_);
        }
        PlacedBand& placed = out.bands[number];
        placed.label = {label_left_[column],
                        ends[1] - bands_[number].width / 2 - bands_[number].label.height};
        if (lane.leftwards) std::ranges::reverse(path.points);
        placed.middle = std::move(path);
    }

    /// Moves all to where the page begins.
    void fit(FlowLayout& out) const {
        double top = 1e9;
        for (const Rect& box : out.boxes)
            top = std::min(top, box.y);
        for (std::size_t i = 0; i < out.bands.size(); ++i) {
            const double half = bands_[i].width / 2;
            for (const Point p : out.bands[i].middle.points)
                top = std::min(top, p.y - half);
            top = std::min(top, out.bands[i].label.y);
        }
        for (Rect& box : out.boxes) {
            move(box, 0, -top);
            out.size = {std::max(out.size.width, box.right()),
                        std::max(out.size.height, box.bottom())};
        }
        for (std::size_t i = 0; i < out.bands.size(); ++i) {
            move(out.bands[i].middle, 0, -top);
            out.bands[i].label.y -= top;
            for (const Point p : out.bands[i].middle.points)
                out.size.height = std::max(out.size.height, p.y + bands_[i].width / 2);
        }
    }

    std::span<const Size> boxes_;
    std::span<const Band> bands_;
    std::vector<Lane> lanes_;
    std::vector<std::size_t> column_;  // of each box
    std::vector<double> height_;       // likewise
    std::size_t count_ = 0;            // columns
    std::size_t units_ = 0;
    double stub_ = 0;             // behind each column, for the heads of arrows that lead back
    std::vector<double> middle_;  // of each unit, downwards
    std::vector<double> left_, right_, label_left_;  // of each column
};

}  // namespace

std::vector<bool> leading_back(std::size_t boxes, std::span<const Band> bands) {
    std::vector<std::size_t> widest_first(bands.size());
    std::iota(widest_first.begin(), widest_first.end(), std::size_t{0});
    std::ranges::stable_sort(widest_first, std::ranges::greater{},
                             [&](std::size_t i) { return bands[i].width; });
    RankOrder order(boxes);
    std::vector<bool> back(bands.size(), false);
    for (const std::size_t i : widest_first)
        back[i] = !order.put(bands[i].payer, bands[i].paid);
    return back;
}

std::optional<FlowLayout> lay_out_flows(std::span<const Size> boxes, std::span<const Band> bands,
                                        std::size_t most_passed) {
    Columns columns(boxes, bands);
    if (columns.passed() > most_passed) return std::nullopt;
    return columns.lay_out();
}

}  // namespace remit::diagram
