// SPDX-License-Identifier: MIT
#include "viz/diagram/area_sheet.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "viz/diagram/area_words.hpp"
#include "viz/diagram/chart_parts.hpp"
#include "viz/diagram/label.hpp"
#include "viz/diagram/text.hpp"
#include "viz/diagram/words.hpp"

namespace remit::diagram {
namespace {

constexpr double pad = 8;         // within a frame
constexpr double gap = 6;         // between rows, and between a heading and what is under it
constexpr double column_gap = 8;  // between bodies, and between frames
constexpr double least_column = 158;
constexpr double free_width = 960;
/// A frame that would be higher in a column is as wide as the one that it stands in.
constexpr double most_beside = 290;
/// Frames side by side are kept together up to this height.
constexpr double most_together = 300;
constexpr double sign_width = 17;

/// Columns of equal width that fill a width.
struct Columns {
    std::size_t count = 1;
    double width = 0;
    [[nodiscard]] double left(std::size_t column) const {
        return static_cast<double>(column) * (width + column_gap);
    }
};
Columns columns_in(double width, double least) {
    const double count = std::max(1.0, std::floor((width + column_gap) / (least + column_gap)));
    return {static_cast<std::size_t>(count), (width - (count - 1) * column_gap) / count};
}

/// What is drawn at a place and told in words; places are from its upper left corner.
struct Block {
    double height = 0;
    std::vector<ChartGroup> groups{};
    std::string words{};

    void add(Block other, double x) {
        for (ChartGroup& group : other.groups) {
            move(group.items, x, height);
            groups.push_back(std::move(group));
        }
        words += other.words;
        height += other.height;
    }
};

/// A strip of a page, as wide as what it stands in, that no page break cuts.
struct Strip {
    Block block{};
    std::vector<std::size_t> within{};  ///< frames, the outermost first
    bool keep_with_next = false;        ///< a heading
};

ChartGroup texts_group(std::string css, const std::vector<Text>& texts, std::string_view ink = {}) {
    ChartGroup group{.css = std::move(css)};
    for (const Text& text : texts)
        group.items.emplace_back(Words{text, ink});
    return group;
}

/// Two boxes, one over the corner of the other.
std::vector<ChartItem> crossing_sign(Point corner) {
    const Ink line{.fill = theme::paper, .stroke = theme::ink, .width = 1.1};
    const Ink over{.fill = "none", .stroke = theme::ink, .width = 1.1};
    return {Slab{.box = {corner.x, corner.y, 8, 6.5}, .ink = line},
            Slab{.box = {corner.x + 4.5, corner.y + 3, 8, 6.5}, .ink = over}};
}

class Setter {
  public:
    Setter(const Snapshot& snapshot, const AreaTree& tree, Size room)
        : snapshot_(snapshot),
          map_(snapshot.map()),
          tree_(tree),
          width_(room.width > 0 ? room.width : free_width),
          room_(room) {}

    std::vector<ChartPage> set() {
        set_bodies_over_several();
        set_frames(tree_.roots);
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

    [[nodiscard]] static Block paragraph_block(const std::string& text, double width, double size,
                                               bool bold) {
        if (text.empty()) return {};
        const Label label = paragraph(text, width, size, bold);
        return {.height = label.size.height,
                .groups = {texts_group("area-text", label.texts)},
                .words = text + ". "};
    }

    /// Name and kind of an area, what it cuts across, and what it holds without a frame.
    [[nodiscard]] Block heading(const AreaFrame& frame, double width) const {
        Block block = paragraph_block(titled(map_, frame.area), width, theme::name_size, true);
        if (const std::string words = crossing_words(map_, frame); !words.empty()) {
            Block line = paragraph_block(words, width - sign_width, theme::small_size, true);
            for (ChartGroup& group : line.groups)
                move(group.items, sign_width, 0);
            line.groups.push_back({.css = "crossing", .items = crossing_sign({0.6, 0.8})});
            block.add(std::move(line), 0);
        }
        block.add(paragraph_block(contents_words(map_, frame), width, theme::small_size, false), 0);
        block.height += gap - 2;
        return block;
    }

    [[nodiscard]] Block body_block(const ServingBody& serving, double width) const {
        Node node = node_of(snapshot_, serving.body);
        const std::string words = serving_words(map_, serving);
        if (!words.empty()) node.notes += (node.notes.empty() ? "" : "; ") + words;
        node.strong = serving.merged > 0;
        const Label label = row_label(node, width);
        ChartGroup group = body_group(node);
        if (!words.empty()) group.title += " · " + words;
        NodeDress dress = dress_of(node);
        dress.strong = node.strong;
        group.items.emplace_back(Shaped{dress, {0, 0, width, label.size.height}});
        for (const Text& text : label.texts)
            group.items.emplace_back(Words{text, node.pale ? theme::pale_ink : ""});
        return {.height = label.size.height,
                .groups = {std::move(group)},
                .words =
                    node.notes.empty() ? node.name : fmt::format("{} ({})", node.name, node.notes)};
    }

    /// Bodies in rows from the left; each row a block.
    [[nodiscard]] std::vector<Block> body_rows(const std::vector<ServingBody>& bodies,
                                               double width) const {
        const Columns columns = columns_in(width, least_column);
        std::vector<Block> rows;
        for (std::size_t i = 0; i < bodies.size(); ++i) {
            const std::size_t column = i % columns.count;
            if (column == 0) rows.emplace_back();
            Block& row = rows.back();
            Block body = body_block(bodies[i], columns.width);
            const double height = std::max(row.height, body.height);
            row.height = 0;
            body.words += i + 1 == bodies.size() ? ". " : "; ";
            row.add(std::move(body), columns.left(column));
            row.height = height;
        }
        for (Block& row : rows)
            row.height += gap;
        return rows;
    }

    /// A frame in one column, what it holds one under another; not drawn to its end where it is
    /// higher than one that stands in a column may be.
    [[nodiscard]] Block small_frame(const AreaFrame& frame, double width) const {
        Block block{.height = pad - 2};
        block.add(heading(frame, width - 2 * pad), pad);
        for (Block& row : body_rows(frame.bodies, width - 2 * pad))
            block.add(std::move(row), pad);
        for (const std::size_t held : frame.holds) {
            if (block.height > most_beside) break;
            block.add(small_frame(tree_.frames[held], width - 2 * pad), pad);
            block.height += gap;
        }
        block.height += pad - gap;
        block.groups.insert(block.groups.begin(), frame_group(frame, {0, 0, width, block.height}));
        return block;
    }

    [[nodiscard]] ChartGroup frame_group(const AreaFrame& frame, Rect box) const {
        return {.css = "area",
                .id = "area-" + map_.id(frame.area),
                .title = titled(map_, frame.area),
                .items = {Slab{.box = box,
                               .corner = 4,
                               .ink = {.fill = theme::paper, .stroke = theme::frame, .width = 1}}}};
    }

    /// Frames that fit in a column stand side by side, those that follow one another together;
    /// others have strips of their own.
    void set_frames(const std::vector<std::size_t>& frames) {
        const Columns columns = columns_in(inner_width(), least_column + 2 * pad);
        std::vector<std::size_t> beside;
        for (const std::size_t f : frames) {
            if (small_frame(tree_.frames[f], columns.width).height <= most_beside) {
                beside.push_back(f);
                continue;
            }
            set_beside(std::exchange(beside, {}), columns.count);
            set_large(f);
        }
        set_beside(beside, columns.count);
    }

    /// Each in the shortest column; few are as wide as they may be.
    void set_beside(const std::vector<std::size_t>& frames, std::size_t most_columns) {
        if (frames.empty()) return;
        const auto count = static_cast<double>(std::min(frames.size(), most_columns));
        const double width = (inner_width() - (count - 1) * column_gap) / count;
        const Columns columns{static_cast<std::size_t>(count), width};
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
            Block block = small_frame(tree_.frames[f], columns.width);
            block.height += gap;
            const auto shortest = [&] {
                return std::ranges::min_element(filled, {}, &Block::height);
            };
            if (shortest()->height + block.height > most_together) flush();
            shortest()->add(std::move(block), 0);
        }
        flush();
    }

    void set_large(std::size_t number) {
        const AreaFrame& frame = tree_.frames[number];
        open_.push_back(number);
        put(heading(frame, inner_width()), true);
        for (Block& row : body_rows(frame.bodies, inner_width()))
            put(std::move(row));
        set_frames(frame.holds);
        open_.pop_back();
    }

    void set_bodies_over_several() {
        if (tree_.over_several.empty()) return;
        Block heading = paragraph_block("Over several areas that no one area holds", width_,
                                        theme::name_size, true);
        heading.height += gap - 2;
        put(std::move(heading), true);
        for (Block& row : body_rows(tree_.over_several, width_))
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
                if (!strips_[next].keep_with_next) break;
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
        sheet_.frames.push_back(frame_group(tree_.frames[sheet_.open.back()],
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
            if (std::ranges::find(begun_, frame) == begun_.end()) {
                begun_.push_back(frame);
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

    const Snapshot& snapshot_;
    const Register& map_;
    const AreaTree& tree_;
    double width_;
    Size room_;
    std::vector<std::size_t> open_;  // frames that strips are set in
    std::vector<Strip> strips_;
    Sheet sheet_;
    std::vector<std::size_t> begun_;
    std::vector<ChartPage> pages_;
};

}  // namespace

std::vector<ChartPage> area_pages(const Snapshot& snapshot, const AreaTree& tree, Size room) {
    return Setter(snapshot, tree, room).set();
}

ChartKey key_to_crossing() {
    return {.picture = {13, 15}, .items = crossing_sign({0, 3}), .label = "cuts across another"};
}

ChartKey key_to_merged() {
    return {.picture = {36, 15},
            .items = {Shaped{{.look = Look::partnership, .strong = true}, {1.5, 1.5, 33, 12}}},
            .label = "one for several council areas, where most have their own"};
}

}  // namespace remit::diagram
