// SPDX-License-Identifier: MIT
#include "viz/diagram/area_sheet.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "viz/diagram/area_blocks.hpp"
#include "viz/diagram/area_words.hpp"
#include "viz/diagram/words.hpp"

namespace remit::diagram {
namespace {

using namespace area_layout;

constexpr double free_width = 960;
/// Frames side by side are kept together up to this height.
constexpr double most_together = 300;

/// A strip of a page, as wide as what it stands in, that no page break cuts.
struct Strip {
    Block block{};
    std::vector<std::size_t> within{};  ///< frames, the outermost first
    bool keep_with_next = false;        ///< a heading
};

class Setter {
  public:
    Setter(const Snapshot& snapshot, const AreaTree& tree, Size room)
        : map_(snapshot.map()),
          tree_(tree),
          blocks_(snapshot, tree),
          width_(room.width > 0 ? room.width : free_width),
          room_(room),
          begun_(tree.frames.size(), false) {}

    std::vector<ChartPage> set() {
        set_bodies_over_several();
        set_frames(tree_.roots, {});
        set_bare();
        break_into_pages();
        return std::move(pages_);
    }

  private:
    [[nodiscard]] double inner_width() const {
        return width_ - 2 * pad * static_cast<double>(open_.size());
    }

    void put(Block block, bool keep_with_next = false) {
        if (block.height > 0) strips_.push_back({std::move(block), open_, keep_with_next});
    }

    /// Whether one more frame may be opened: so that what is in it can be read, and the headings of
    /// those that go on on the next page leave half of it.
    [[nodiscard]] bool may_open() const {
        constexpr double again = 30;  // pad and heading
        const auto open = static_cast<double>(open_.size());
        return open_.empty() ||
               (open_.size() < most_open && inner_width() - 2 * pad >= least_column &&
                (room_.height <= 0 || (open + 1) * again <= room_.height / 2));
    }

    /// What a frame lies in where that has none around it.
    [[nodiscard]] AreaId unframed(AreaId holder) const {
        const bool framed = open_.empty() || tree_.frames[open_.back()].area == holder;
        return framed ? AreaId{} : holder;
    }

    /// Frames that fit in a column stand side by side, those that follow one another together;
    /// others have strips of their own.
    // NOLINTNEXTLINE(misc-no-recursion): no deeper than a page has room for
    void set_frames(const std::vector<std::size_t>& frames, AreaId holder) {
        const EvenColumns columns = columns_in(inner_width(), least_column + 2 * pad);
        std::vector<std::size_t> beside;
        for (const std::size_t f : frames) {
            if (blocks_.small_frame(tree_.frames[f], columns.width, unframed(holder))) {
                beside.push_back(f);
                continue;
            }
            set_beside(std::exchange(beside, {}), columns.count, holder);
            set_large(f, holder);
        }
        set_beside(beside, columns.count, holder);
    }

    /// Each in the shortest column; few are as wide as they may be.
    // NOLINTNEXTLINE(misc-no-recursion): no deeper than a page has room for
    void set_beside(const std::vector<std::size_t>& frames, std::size_t most_columns,
                    AreaId holder) {
        if (frames.empty()) return;
        if (frames.size() == 1) {
            set_large(frames.front(), holder);
            return;
        }
        const auto count = static_cast<double>(std::min(frames.size(), most_columns));
        const double width = (inner_width() - (count - 1) * column_gap) / count;
        const EvenColumns columns{static_cast<std::size_t>(count), width};
        std::vector<Block> filled(columns.count);
        const auto flush = [&] {
            Block together;
            double height = 0;
            for (std::size_t c = 0; c < filled.size(); ++c) {
                height = std::max(height, filled[c].height);
                together.height = 0;
                together.add(std::exchange(filled[c], {}), columns.left(c));
            }
            together.height = height;
            put(std::move(together));
        };
        for (const std::size_t f : frames) {
            // It fits in a narrower column; wider, its rows may fall otherwise.
            auto found = blocks_.small_frame(tree_.frames[f], columns.width, unframed(holder));
            if (!found) {
                flush();
                set_large(f, holder);
                continue;
            }
            Block block = std::move(*found);
            block.height += gap;
            const auto shortest = [&] {
                return std::ranges::min_element(filled, {}, &Block::height);
            };
            if (shortest()->height + block.height > most_together) flush();
            shortest()->add(std::move(block), 0);
        }
        flush();
    }

    /// In a frame of its own, or, where it lies too deep for one, in that of the last that has one,
    /// saying in what it lies.
    // NOLINTNEXTLINE(misc-no-recursion): no deeper than a page has room for
    void set_large(std::size_t number, AreaId holder) {
        const AreaFrame& frame = tree_.frames[number];
        const bool framed = may_open();
        const AreaId lies_in = framed ? unframed(holder) : holder;
        if (framed) open_.push_back(number);
        put(blocks_.heading(frame, inner_width(), lies_in), true);
        for (Block& row : blocks_.body_rows(frame.bodies, inner_width()))
            put(std::move(row));
        set_frames(frame.holds, frame.area);
        if (framed) open_.pop_back();
    }

    void set_bodies_over_several() {
        if (tree_.over_several.empty()) return;
        Block heading = paragraph_block("Over several areas that no one area holds", width_,
                                        theme::name_size, true);
        heading.height += gap - 2;
        put(std::move(heading), true);
        for (Block& row : blocks_.body_rows(tree_.over_several, width_))
            put(std::move(row));
    }

    void set_bare() {
        std::vector<std::string> names;
        for (const AreaId area : tree_.bare)
            names.emplace_back(map_.name(area));
        if (!names.empty())
            put(paragraph_block("Areas with no body of their own: " + listed(names), width_,
                                theme::small_size, false));
    }

    /// The page that is being filled.
    struct Sheet {
        double y = 0;
        std::vector<ChartGroup> groups{};
        std::string words{};
        std::vector<std::size_t> open{};  // frames
        std::vector<double> tops{};       // of these
        std::vector<ChartGroup> frames{};
    };

    void break_into_pages() {
        for (std::size_t s = 0; s < strips_.size(); ++s) {
            // A heading stands with what follows it, and that may be a heading again.
            double needed = 0;
            for (std::size_t next = s; next < strips_.size(); ++next) {
                needed += strips_[next].block.height + 2 * pad;
                // Headings without end need not stand together.
                if (!strips_[next].keep_with_next || needed > room_.height / 2) break;
            }
            close_to(strips_[s].within);
            const double closing = pad * static_cast<double>(strips_[s].within.size());
            if (room_.height > 0 && sheet_.y > 0 && sheet_.y + needed + closing > room_.height)
                end_page();
            open(strips_[s]);
            Block& block = strips_[s].block;
            const double x = pad * static_cast<double>(strips_[s].within.size());
            for (ChartGroup& group : block.groups) {
                move(group.items, x, sheet_.y);
                sheet_.groups.push_back(std::move(group));
            }
            sheet_.words += block.words;
            sheet_.y += block.height;
        }
        end_page();
    }

    /// Ends the frames that a strip does not stand in.
    void close_to(const std::vector<std::size_t>& within) {
        while (!sheet_.open.empty() && (sheet_.open.size() > within.size() ||
                                        sheet_.open.back() != within[sheet_.open.size() - 1]))
            close_one();
    }

    void close_one() {
        const double x = pad * static_cast<double>(sheet_.open.size() - 1);
        const double top = sheet_.tops.back();
        sheet_.y += pad - gap;
        sheet_.frames.push_back(blocks_.frame_group(tree_.frames[sheet_.open.back()],
                                                    {x, top, width_ - 2 * x, sheet_.y - top}));
        sheet_.y += gap;
        sheet_.open.pop_back();
        sheet_.tops.pop_back();
    }

    /// Begins the frames that a strip stands in; those that began on an earlier page say so.
    void open(const Strip& strip) {
        for (std::size_t depth = sheet_.open.size(); depth < strip.within.size(); ++depth) {
            const std::size_t frame = strip.within[depth];
            sheet_.open.push_back(frame);
            sheet_.tops.push_back(sheet_.y);
            sheet_.y += pad - 2;
            if (!begun_[frame]) {
                begun_[frame] = true;
                continue;
            }
            const double x = pad * static_cast<double>(depth + 1);
            Block again = paragraph_block(titled(map_, tree_.frames[frame].area) + ", continued",
                                          width_ - 2 * x, theme::name_size, true);
            for (ChartGroup& group : again.groups) {
                move(group.items, x, sheet_.y);
                sheet_.groups.push_back(std::move(group));
            }
            sheet_.words += again.words;
            sheet_.y += again.height + gap - 2;
        }
    }

    void end_page() {
        close_to({});
        // Frames were added as they ended: the outer ones last.
        std::ranges::reverse(sheet_.frames);
        ChartPage page{.size = {width_, std::max(0.0, sheet_.y - gap)},
                       .groups = std::move(sheet_.frames),
                       .words = std::move(sheet_.words)};
        std::ranges::move(sheet_.groups, std::back_inserter(page.groups));
        pages_.push_back(std::move(page));
        sheet_ = {};
    }

    const Register& map_;
    const AreaTree& tree_;
    AreaBlocks blocks_;
    double width_;
    Size room_;
    std::vector<std::size_t> open_;  // frames that strips are set in
    std::vector<Strip> strips_;
    Sheet sheet_;
    std::vector<bool> begun_;  // by frame
    std::vector<ChartPage> pages_;
};

}  // namespace

std::vector<ChartPage> area_pages(const Snapshot& snapshot, const AreaTree& tree, Size room) {
    return Setter(snapshot, tree, room).set();
}

}  // namespace remit::diagram
