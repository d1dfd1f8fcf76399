// SPDX-License-Identifier: MIT
#include "viz/diagram/timeline.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>

#include <fmt/format.h>

#include "viz/diagram/chart_parts.hpp"
#include "viz/diagram/label.hpp"
#include "viz/diagram/text.hpp"
#include "viz/diagram/theme.hpp"
#include "viz/diagram/time_axis.hpp"
#include "viz/diagram/timeline_bars.hpp"
#include "viz/diagram/timeline_pages.hpp"

namespace remit::diagram {
namespace {

using Numbers = std::vector<std::size_t>;

constexpr double pad = 4;
constexpr double name_width = 200;
constexpr double head_height = 28;  // of the axis: the date, and the years below it
constexpr double free_width = 900;
constexpr double step = 8;          // of an arrow, from its fall to the bar
constexpr double lane = 5;          // between arrows to one bar
constexpr double told_height = 21;  // of the two lines that say who follows on other pages
constexpr std::string_view light = "#c8c8c8";

std::vector<Day> days_of(const Timeline& timeline) {
    std::vector<Day> days{timeline.as_at};
    const auto add = [&](PartialDate date) {
        if (!date) return;
        days.push_back(date.first());
        days.push_back(date.last());
    };
    for (const TimelineRow& row : timeline.rows) {
        for (const TimelineBar& bar : row.bars) {
            add(bar.start);
            add(bar.end.earliest);
            add(bar.end.latest);
        }
    }
    for (const TimelineChange& change : timeline.changes)
        add(change.on);
    return days;
}

class Drawer {
  public:
    Drawer(const Timeline& timeline, Size room)
        : timeline_(timeline),
          changes_from_(timeline.rows.size()),
          own_page_(timeline.rows.size(), 0),
          names_width_(measured(room.height)),
          axis_(days_of(timeline), names_width_,
                std::floor(std::max(room.width, names_width_ + 200))) {}

    [[nodiscard]] double height_of_all() const {
        return head_height + std::accumulate(heights_.begin(), heights_.end(), 0.0);
    }

    std::vector<ChartPage> pages() {
        for (std::size_t p = 0; p < cut_.runs.size(); ++p) {
            for (std::size_t row = cut_.runs[p].first; row < cut_.runs[p].end; ++row)
                own_page_[row] = p + 1;
        }
        std::vector<ChartPage> made;
        for (const TimelineRun& run : cut_.runs)
            made.push_back(page(run));
        return made;
    }

  private:
    double measured(double room) {
        double width = 0;
        for (const TimelineRow& row : timeline_.rows) {
            names_.push_back(paragraph(row.node.name, name_width, theme::small_size, true, 3));
            dates_.push_back(paragraph(row.dates, name_width, theme::small_size, false, 4));
            const Size name = names_.back().size;
            const Size dates = dates_.back().size;
            heights_.push_back(
                std::ceil(std::max(name.height + dates.height, body_sign.height) + pad));
            width = std::max({width, name.width, dates.width});
        }
        cut_to(room - head_height);
        if (std::ranges::find(cut_.told, true) != cut_.told.end()) width = name_width;
        return std::ceil(width + body_sign.width + 4 * pad);
    }

    void cut_to(double room) {
        std::vector<TimelinePiece> pieces;
        for (std::size_t row = 0; row < timeline_.rows.size(); ++row)
            pieces.push_back({heights_[row], timeline_.rows[row].family});
        for (std::size_t c = 0; c < timeline_.changes.size(); ++c) {
            const TimelineChange& change = timeline_.changes[c];
            changes_from_[change.old_row].push_back(c);
            pieces[change.old_row].followers.push_back(change.new_row);
        }
        for (TimelinePiece& piece : pieces)
            each_once(piece.followers);
        cut_ = cut(pieces, room, told_height);
    }

    static void each_once(Numbers& numbers) {
        std::ranges::sort(numbers);
        numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    }

    [[nodiscard]] ChartPage page(const TimelineRun& run) {
        page_ = {};
        top_.clear();
        run_ = &run;
        double y = head_height;
        for (const std::size_t row : run.rows) {
            top_[row] = y;
            y += height_of(row);
        }
        page_.size = {axis_.right(), y};
        draw_axis();
        for (const std::size_t row : run.rows)
            draw_row(row);
        draw_as_at();
        std::map<std::size_t, std::size_t> lanes;
        for (std::size_t row = run.first; row < run.end; ++row)
            draw_changes(row, lanes);
        return std::move(page_);
    }

    /// On the page that is being made it says who follows it elsewhere.
    [[nodiscard]] bool tells(std::size_t row) const { return cut_.told[row] && run_->owns(row); }

    [[nodiscard]] double height_of(std::size_t row) const {
        return heights_[row] + (tells(row) ? told_height : 0);
    }

    void draw_axis() {
        ChartGroup axis{.css = "axis"};
        for (const Tick& tick : axis_.ticks()) {
            axis.items.emplace_back(Stroke{
                .paths = {{.points = {{tick.x, head_height - 3}, {tick.x, page_.size.height}}}},
                .ink = {.stroke = light, .width = tick.minor ? 0.4 : 0.8}});
            axis.items.emplace_back(Words{{.at = {tick.x, head_height - 6},
                                           .text = tick.label,
                                           .size = theme::small_size,
                                           .centred = true},
                                          tick.minor ? theme::pale_ink : std::string_view{}});
        }
        page_.groups.push_back(std::move(axis));
    }

    void draw_as_at() {
        const double x = axis_.at(timeline_.as_at);
        const std::string label = plain(date_of(timeline_.as_at));
        const double half = text_width(label, theme::small_size, true) / 2;
        ChartGroup line{.css = "as-at", .title = label};
        line.items.emplace_back(
            Stroke{.paths = {{.points = {{x, 11}, {x, page_.size.height}}}},
                   .ink = {.stroke = theme::ink, .width = 1.4, .dashes = "5 3"}});
        line.items.emplace_back(Words{{.at = {std::min(x, axis_.right() - half), 8},
                                       .text = label,
                                       .size = theme::small_size,
                                       .bold = true,
                                       .centred = true}});
        page_.groups.push_back(std::move(line));
    }

    void draw_row(std::size_t number) {
        const TimelineRow& row = timeline_.rows[number];
        const double top = top_[number];
        const double height = height_of(number);
        ChartGroup group = body_group(row.node);
        group.items.emplace_back(
            body_shape(dress_of(row.node), {pad, top + (height - body_sign.height) / 2}));
        const double x = body_sign.width + 2 * pad;
        double y = top + pad / 2;
        for (const Text& line : placed(names_[number], {x, y}))
            group.items.emplace_back(Words{line});
        y += names_[number].size.height;
        for (const Text& line : placed(dates_[number], {x, y}))
            group.items.emplace_back(Words{line, theme::pale_ink});
        y += dates_[number].size.height;
        if (tells(number)) {
            const Label label =
                paragraph(followers_elsewhere(number), name_width, theme::small_size, false, 2);
            for (const Text& line : placed(label, {x, y}))
                group.items.emplace_back(Words{line});
        }
        for (const TimelineBar& bar : row.bars) {
            if (bar.status != BodyStatus::disbanded)
                draw_bar(group.items, place_of(bar, number), bar.status, row.node.look);
        }
        group.items.emplace_back(
            Slab{{0, top, axis_.right(), height}, 0, {.stroke = light, .width = 0.6}});
        page_.groups.push_back(std::move(group));
        page_.words +=
            fmt::format("{}{}: {}.", page_.words.empty() ? "" : " ", row.node.name, row.dates);
    }

    /// "followed on page 2 by B Board", "also followed on pages 2 to 4 by 61 bodies".
    [[nodiscard]] std::string followers_elsewhere(std::size_t row) const {
        Numbers elsewhere;
        bool any_here = false;
        for (const std::size_t change : changes_from_[row]) {
            const std::size_t follower = timeline_.changes[change].new_row;
            if (top_.contains(follower))
                any_here = true;
            else
                elsewhere.push_back(follower);
        }
        each_once(elsewhere);
        // Rows stand on the pages in their order.
        const std::size_t first = own_page_[elsewhere.front()];
        const std::size_t last = own_page_[elsewhere.back()];
        return fmt::format("{} on {} by {}", any_here ? "also followed" : "followed",
                           first == last ? fmt::format("page {}", first)
                                         : fmt::format("pages {} to {}", first, last),
                           elsewhere.size() == 1 ? timeline_.rows[elsewhere.front()].node.name
                                                 : fmt::format("{} bodies", elsewhere.size()));
    }

    [[nodiscard]] double bar_top(std::size_t row) const {
        return top_.at(row) + (height_of(row) - bar_height) / 2;
    }

    [[nodiscard]] BarPlace place_of(const TimelineBar& bar, std::size_t row) const {
        BarPlace place{.top = bar_top(row)};
        if (!bar.start) {
            place.left = End::open;
            place.left_from = place.left_to = axis_.left() + 1;
        } else {
            place.left_from = axis_.at(bar.start.first());
            place.left_to = axis_.at(bar.start.last());
            if (axis_.before_start(bar.start.last())) {
                place.left = End::on;
                place.left_from = place.left_to = axis_.left() + 1 + bar_tip;
            }
            // A day is no stretch of time here.
            if (bar.start.day != 0) place.left_to = place.left_from;
        }
        if (!bar.end) {
            place.right = bar.goes_on ? End::on : End::open;
            place.right_from = place.right_to = axis_.right() - 1 - (bar.goes_on ? bar_tip : 0);
        } else {
            const PartialDate first = bar.end.earliest ? bar.end.earliest : bar.end.latest;
            place.right_from = axis_.at(first.first());
            place.right_to = axis_.at(bar.end.latest.last());
            if (!bar.end.uncertain() && bar.end.latest.day != 0) place.right_from = place.right_to;
        }
        return place;
    }

    /// When a body follows another: when it is in being, and not yet when it is planned.
    static const TimelineBar& first_of(const TimelineRow& row) {
        const auto found = std::ranges::find_if(
            row.bars, [](const TimelineBar& bar) { return bar.status == BodyStatus::active; });
        return found == row.bars.end() ? row.bars.front() : *found;
    }

    void draw_changes(std::size_t row, std::map<std::size_t, std::size_t>& lanes) {
        for (const std::size_t number : changes_from_[row]) {
            const TimelineChange& change = timeline_.changes[number];
            if (!top_.contains(change.new_row)) {
                page_.words +=
                    fmt::format(" {} (page {}).", change.words, own_page_[change.new_row]);
                continue;
            }
            const std::size_t used = lanes[change.new_row]++;
            draw_change(change, used);
            page_.words += fmt::format(" {}.", change.words);
        }
    }

    /// From the end of the old one, or from where it still is, down to the start of the new one.
    void draw_change(const TimelineChange& change, std::size_t used) {
        const double target = bar_top(change.new_row) + bar_height / 2;
        const BarPlace old_bar =
            place_of(timeline_.rows[change.old_row].bars.back(), change.old_row);
        const BarPlace new_bar = place_of(first_of(timeline_.rows[change.new_row]), change.new_row);
        const bool down = change.new_row > change.old_row;
        const bool begins = new_bar.left == End::known;
        const double moment = change.on ? axis_.at(change.on.first())
                              : begins  ? new_bar.left_from
                                        : std::max(old_bar.right_to, axis_.left() + 20);
        const double fall =
            std::max(moment - step - lane * static_cast<double>(used), axis_.left() + 2);
        std::vector<Point> points;
        // Where the old one is over or is ending, the arrow leaves the middle of its bar.
        const bool over = old_bar.right_to < fall;
        const bool ending = old_bar.right_from < fall;
        const double middle = old_bar.top + bar_height / 2;
        if (over) points.push_back({old_bar.right_to, middle});
        points.push_back({fall, ending ? middle : old_bar.top + (down ? bar_height : 0)});
        if (begins && new_bar.left_from > fall) {
            points.push_back({fall, target});
            points.push_back({new_bar.left_from, target});
        } else {
            points.push_back({fall, target + (down ? -bar_height : bar_height) / 2});
        }
        const LineStyle& line = style(Line::change);
        const StateStyle& standing = style(change.state);
        const std::string_view colour = standing.grey ? theme::grey : theme::ink;
        ChartGroup group = change.group;
        const Point beside{fall - 6, (points.front().y + target) / 2 + 3};
        group.items.emplace_back(
            Stroke{.paths = {{.points = std::move(points)}},
                   .ink = {.stroke = colour, .width = 1.3, .dashes = standing.dashes},
                   .arrow = line.arrow});
        if (!standing.mark.empty())
            group.items.emplace_back(Words{{.at = beside,
                                            .text = std::string(standing.mark),
                                            .size = theme::name_size,
                                            .bold = true,
                                            .centred = true},
                                           colour});
        page_.groups.push_back(std::move(group));
    }

    const Timeline& timeline_;
    std::vector<Label> names_{}, dates_{};  // by row
    std::vector<double> heights_{};
    std::vector<Numbers> changes_from_;  // by old row
    TimelineCut cut_{};
    Numbers own_page_;  // by row, from 1
    double names_width_;
    TimeAxis axis_;
    // Of the page that is being made.
    ChartPage page_{};
    const TimelineRun* run_ = nullptr;
    std::map<std::size_t, double> top_{};
};

}  // namespace

std::vector<ChartPage> pages_of(const Timeline& timeline, std::optional<Size> room) {
    constexpr double free_height = std::numeric_limits<double>::infinity();
    if (!room) return Drawer(timeline, {free_width, free_height}).pages();
    // A short one is drawn larger, and so on a sheet that is smaller in its units.
    constexpr double most = 1.3;
    const Size large{room->width / most, room->height / most};
    Drawer larger(timeline, large);
    if (larger.height_of_all() <= large.height) return larger.pages();
    return Drawer(timeline, *room).pages();
}

}  // namespace remit::diagram
