// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "viz/diagram/blocks.hpp"
#include "viz/diagram/chart.hpp"
#include "viz/diagram/collage.hpp"
#include "viz/diagram/column.hpp"
#include "viz/diagram/page_parts.hpp"
#include "viz/diagram/words.hpp"

namespace remit::diagram {
namespace {

constexpr double least_width = 480;  // room for title and key
constexpr double footer_gap = 3;
constexpr double scale_step = 1.02;
constexpr double most_scale = 1.5;

/// Of a page, that sources must leave for what they are about.
constexpr double least_of_last = 0.3;

bool fits(const ChartPage& page, Size room) {
    return page.size.width <= room.width && page.size.height <= room.height;
}

/// From whole numbers on, so that no rounding makes parts that touch lie on one another.
std::vector<ChartGroup> placed(std::vector<ChartGroup> groups, Point corner) {
    for (ChartGroup& group : groups)
        move(group.items, std::floor(corner.x), std::floor(corner.y));
    return groups;
}

std::string numbered(const Chart& chart, std::size_t page, std::size_t pages) {
    if (pages == 1) return chart.subtitle;
    return fmt::format("{}, page {} of {}", chart.subtitle, page, pages);
}

ChartSheet free_sheet(const Chart& chart, const ChartPage& page) {
    ChartSheet sheet{.subtitle = chart.subtitle, .words = page.words};
    Layout& out = sheet.layout;
    const double width = std::max(page.size.width, least_width);
    Column column(out, {theme::margin, theme::margin});
    column.write(chart.title, width, theme::title_size, true, 2);
    column.write(chart.subtitle, width, theme::subtitle_size, false, theme::gap);
    sheet.groups = placed(page.groups, column.corner());
    column.take(page.size);
    column.add(lay_out_key(chart.key, width, KeyForm::run_on));
    for (const std::string& line : chart.footer)
        column.write(line, width, theme::small_size, false, footer_gap);
    column.write(sources_line(chart, chart.cited), width, theme::small_size, false, footer_gap);
    out.size = {out.size.width + theme::margin, out.size.height + theme::margin};
    return sheet;
}

/// The pages of a chart on a paper, at any scale.
class Press {
  public:
    Press(const Chart& chart, const Paper& paper) : chart_(chart), paper_(paper) {}

    std::vector<ChartSheet> sheets() {
        count_ = chart_.pages.size();
        if (!fit(theme::least_scale) && all_but_the_sources_fit(theme::least_scale)) ++count_;
        const double scale = largest();
        const PageParts parts = parts_at(scale);
        std::vector<ChartSheet> made;
        for (std::size_t p = 0; p < count_; ++p)
            made.push_back(sheet(parts, p));
        return made;
    }

  private:
    [[nodiscard]] PageParts parts_at(double scale) const {
        return {chart_, chart_.cited, paper_, scale};
    }

    [[nodiscard]] bool all_but_the_sources_fit(double scale) const {
        const PageParts parts = parts_at(scale);
        const Size room = room_of(parts, 1, 2);
        return std::ranges::all_of(chart_.pages,
                                   [&](const ChartPage& page) { return fits(page, room); });
    }

    [[nodiscard]] bool fit(double scale) const {
        const PageParts parts = parts_at(scale);
        for (std::size_t p = 0; p < chart_.pages.size(); ++p) {
            if (!fits(chart_.pages[p], room_of(parts, p + 1, count_))) return false;
        }
        return true;
    }

    /// Smaller than text is read only where one thing alone is too big for a page.
    [[nodiscard]] double largest() const {
        double floor = theme::least_scale;
        while (!fit(floor))
            floor /= scale_step;
        const auto scale = [&](int steps) { return floor * std::pow(scale_step, steps); };
        int fits = 0;
        int too_large = 1 + static_cast<int>(std::log(most_scale / floor) / std::log(scale_step));
        while (fits + 1 < too_large) {
            const int half = (fits + too_large) / 2;
            (fit(scale(half)) ? fits : too_large) = half;
        }
        return scale(fits);
    }

    [[nodiscard]] Size room_of(const PageParts& parts, std::size_t page, std::size_t pages) const {
        return {parts.inner().width, parts.body_height(key_on(parts, page), page, pages)};
    }

    /// The page of sources alone has no key.
    [[nodiscard]] KeyLayout key_on(const PageParts& parts, std::size_t page) const {
        if (page > chart_.pages.size()) return {};
        return lay_out_key(chart_.key, parts.inner().width, KeyForm::run_on);
    }

    [[nodiscard]] ChartSheet sheet(const PageParts& parts, std::size_t index) const {
        const std::size_t number = index + 1;
        const bool sources_alone = index == chart_.pages.size();
        const ChartPage nothing;
        const ChartPage& page = sources_alone ? nothing : chart_.pages[index];
        const Point corner{parts.margin(), parts.margin()};
        Piece around;
        around.layout.size = parts.page();
        around.layout.scale = parts.scale();
        add_piece(around, {{}, parts.head(number, count_)}, corner);
        Layout foot = parts.foot(key_on(parts, number), number, count_);
        const double top = sources_alone ? corner.y + parts.body_top()
                                         : parts.page().height - parts.margin() - foot.size.height;
        add_piece(around, {{}, std::move(foot)}, {corner.x, top});
        const Point body = corner + Point{0, parts.body_top()} +
                           to_the_middle(page.size, room_of(parts, number, count_));
        return {.subtitle = numbered(chart_, number, count_),
                .words = page.words,
                .layout = std::move(around.layout),
                .groups = placed(page.groups, body)};
    }

    const Chart& chart_;
    Paper paper_;
    std::size_t count_ = 0;  // of all pages
};

}  // namespace

void move(std::vector<ChartItem>& items, double dx, double dy) {
    struct Mover {
        double dx, dy;
        void operator()(Slab& slab) const { move(slab.box, dx, dy); }
        void operator()(Stroke& stroke) const {
            for (Path& path : stroke.paths)
                move(path, dx, dy);
        }
        void operator()(Shaped& shaped) const { move(shaped.box, dx, dy); }
        void operator()(Words& words) const { words.text.at = words.text.at + Point{dx, dy}; }
        void operator()(PlacedBadge& badge) const { move(badge.box, dx, dy); }
    };
    for (ChartItem& item : items)
        std::visit(Mover{dx, dy}, item);
}

std::vector<ChartPage> cut_for_paper(const Chart& chart, const DrawOptions& options,
                                     const CutToRoom& cut) {
    if (options.paper.width <= 0) return cut(std::nullopt);
    Caption caption = chart;
    add_asked(caption, options);
    const PageParts parts(caption, chart.cited, options.paper, theme::least_scale);
    const double width = parts.inner().width;
    const KeyLayout key = lay_out_key(chart.key, width, KeyForm::run_on);
    const Size last{width, parts.body_height(key, 2, 2)};
    std::vector<ChartPage> pages = cut(PageRoom{{width, parts.body_height(key, 1, 2)}, last});
    const bool sources_alone = !fits(pages.back(), last);
    if (!sources_alone || last.height < parts.inner().height * least_of_last) return pages;
    std::vector<ChartPage> more = cut(PageRoom{last, last});
    return more.size() <= pages.size() + 1 ? std::move(more) : std::move(pages);
}

std::vector<ChartSheet> lay_out(const Chart& chart, const Paper& paper) {
    if (paper.width > 0) return Press(chart, paper).sheets();
    std::vector<ChartSheet> sheets;
    for (const ChartPage& page : chart.pages)
        sheets.push_back(free_sheet(chart, page));
    return sheets;
}

}  // namespace remit::diagram
