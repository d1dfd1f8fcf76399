// SPDX-License-Identifier: MIT
#include "viz/diagram/area_blocks.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "viz/diagram/area_words.hpp"
#include "viz/diagram/chart_parts.hpp"
#include "viz/diagram/label.hpp"
#include "viz/diagram/words.hpp"

namespace remit::diagram {
namespace {

using namespace area_layout;

constexpr double sign_width = 17;
/// Of a body within several small frames.
constexpr double least_row = 110;

/// Two boxes, one over the corner of the other.
std::vector<ChartItem> crossing_sign(Point corner) {
    const Ink line{.fill = theme::paper, .stroke = theme::ink, .width = 1.1};
    const Ink over{.fill = "none", .stroke = theme::ink, .width = 1.1};
    return {Slab{.box = {corner.x, corner.y, 8, 6.5}, .ink = line},
            Slab{.box = {corner.x + 4.5, corner.y + 3, 8, 6.5}, .ink = over}};
}

}  // namespace

void Block::add(Block other, double x) {
    for (ChartGroup& group : other.groups) {
        move(group.items, x, height);
        groups.push_back(std::move(group));
    }
    words += other.words;
    height += other.height;
}

EvenColumns columns_in(double width, double least) {
    const double count = std::max(1.0, std::floor((width + column_gap) / (least + column_gap)));
    return {static_cast<std::size_t>(count), (width - (count - 1) * column_gap) / count};
}

Block paragraph_block(const std::string& text, double width, double size, bool bold) {
    if (text.empty()) return {};
    const Label label = paragraph(text, width, size, bold);
    ChartGroup group{.css = "area-text"};
    for (const Text& line : label.texts)
        group.items.emplace_back(Words{line, {}});
    return {.height = label.size.height, .groups = {std::move(group)}, .words = text + ". "};
}

Block AreaBlocks::heading(const AreaFrame& frame, double width, AreaId lies_in) const {
    std::string title = titled(map_, frame.area);
    if (lies_in) title += fmt::format(", in {}", map_.name(lies_in));
    Block block = paragraph_block(title, width, theme::name_size, true);
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

Block AreaBlocks::body_block(const ServingBody& serving, double width) const {
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
    return {
        .height = label.size.height,
        .groups = {std::move(group)},
        .words = node.notes.empty() ? node.name : fmt::format("{} ({})", node.name, node.notes)};
}

std::vector<Block> AreaBlocks::body_rows(const std::vector<ServingBody>& bodies,
                                         double width) const {
    const EvenColumns columns = columns_in(width, least_column);
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

// NOLINTNEXTLINE(misc-no-recursion): no more frames stand in one another than a page has room for
std::optional<Block> AreaBlocks::small_frame(const AreaFrame& frame, double width,
                                             AreaId lies_in) const {
    return small_frame(frame, width, most_beside, lies_in);
}

// NOLINTNEXTLINE(misc-no-recursion): no more frames stand in one another than a page has room for
std::optional<Block> AreaBlocks::small_frame(const AreaFrame& frame, double width,
                                             double most_height, AreaId lies_in) const {
    const double inner = width - 2 * pad;
    if (inner < least_row || most_height <= 0) return std::nullopt;
    Block block{.height = pad - 2};
    block.add(heading(frame, inner, lies_in), pad);
    for (Block& row : body_rows(frame.bodies, inner))
        block.add(std::move(row), pad);
    for (const std::size_t held : frame.holds) {
        auto part = small_frame(tree_.frames[held], inner, most_height - block.height, {});
        if (!part) return std::nullopt;
        block.add(std::move(*part), pad);
        block.height += gap;
    }
    block.height += pad - gap;
    if (block.height > most_height) return std::nullopt;
    block.groups.insert(block.groups.begin(), frame_group(frame, {0, 0, width, block.height}));
    return block;
}

ChartGroup AreaBlocks::frame_group(const AreaFrame& frame, Rect box) const {
    return {.css = "area",
            .id = "area-" + map_.id(frame.area),
            .title = titled(map_, frame.area),
            .items = {Slab{.box = box,
                           .corner = 4,
                           .ink = {.fill = theme::paper, .stroke = theme::frame, .width = 1}}}};
}

ChartKey key_to_crossing() {
    return {.picture = {13, 15}, .items = crossing_sign({0, 3}), .label = "cuts across another"};
}

ChartKey key_to_merged() {
    return {.picture = {36, 15},
            .items = {Shaped{{.look = Look::partnership, .strong = true}, {1.5, 1.5, 33, 12}}},
            .label = "one for several council areas"};
}

}  // namespace remit::diagram
