// SPDX-License-Identifier: MIT
#include "viz/diagram/label.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "viz/diagram/shape.hpp"
#include "viz/diagram/text.hpp"
#include "viz/diagram/theme.hpp"

namespace remit::diagram {
namespace {

constexpr double ascent =
    0.8;  // of the text size: from the top of a line of capitals to its baseline
constexpr double least_width = 44;
constexpr std::size_t most_lines_of_name = 8;
constexpr std::size_t most_lines_of_notes = 16;
constexpr double badge_height = 12;
constexpr double badge_gap = 3;

/// Adds lines under those that are there, and makes the box as wide as the widest.
void add_lines(Label& label, const std::vector<std::string>& lines, double size, bool bold,
               bool centred) {
    for (const std::string& line : lines) {
        label.texts.push_back(
            {.at = {0, label.size.height + size * (ascent + (theme::leading - 1) / 2)},
             .text = line,
             .size = size,
             .bold = bold,
             .centred = centred});
        label.size.width = std::max(label.size.width, text_width(line, size, bold));
        label.size.height += size * theme::leading;
    }
}

void add_row(Label& label, const std::vector<PlacedBadge>& row) {
    label.size.height += badge_gap;
    for (PlacedBadge badge : row) {
        badge.box.y = label.size.height;
        label.size.width = std::max(label.size.width, badge.box.right());
        label.badges.push_back(std::move(badge));
    }
    label.size.height += badge_height;
}

/// The node as it is on either of two days, where its notes differ.
std::vector<Node> on_either_day(const Node& node) {
    std::vector<Node> days;
    if (!node.notes_then) return days;
    for (const std::string& notes : *node.notes_then) {
        days.push_back(node);
        days.back().notes = notes;
        days.back().notes_then.reset();
    }
    return days;
}

/// Makes the box larger, its lines still in the middle.
void heighten(Label& label, double height) {
    const double down = (height - label.size.height) / 2;
    label.size.height = height;
    for (Text& text : label.texts)
        text.at.y += down;
    for (PlacedBadge& badge : label.badges)
        badge.box.y += down;
}

/// Puts each row of badges in the middle of the label.
void centre_badges(Label& label) {
    for (std::size_t first = 0; first < label.badges.size();) {
        std::size_t end = first + 1;
        while (end < label.badges.size() && label.badges[end].box.y == label.badges[first].box.y)
            ++end;
        const double left = label.badges[first].box.x;
        const double right = label.badges[end - 1].box.right();
        const double shift = label.size.width / 2 - (left + right) / 2;
        for (; first < end; ++first)
            label.badges[first].box.x += shift;
    }
}

Label label_of_one_day(const Node& node) {
    const bool post = node.look == Look::post;
    const double width = post ? theme::post_name_width : theme::name_width;
    const double size = post ? theme::small_size : theme::name_size;
    Label label;
    add_lines(label, wrap(node.name, width, size, most_lines_of_name, node.strong), size,
              node.strong, true);
    for (Text& text : label.texts)
        text.is_name = true;
    add_lines(label, wrap(node.notes, width, theme::small_size, most_lines_of_notes),
              theme::small_size, false, true);
    if (node.elsewhere)
        add_lines(label, {std::string(room_for_pages)}, theme::small_size, false, true);
    add_badges(label, node.badges, width);
    const Insets in = insets(style(node.look).shape);
    label.size.width = std::max(label.size.width + 2 * in.side, least_width);
    label.size.height += in.top + in.bottom;
    for (Text& text : label.texts)
        text.at = {label.size.width / 2, text.at.y + in.top};
    for (PlacedBadge& badge : label.badges)
        badge.box.y += in.top;
    centre_badges(label);
    return label;
}

}  // namespace

std::string words_of(const Badge& badge) {
    return fmt::format("{}{}", style(badge.sign).glyph, badge.text);
}

PlacedBadge placed(const Badge& badge) {
    const double text = text_width(words_of(badge), theme::badge_size, true);
    return {badge, {0, 0, std::max(badge_height, text + 6), badge_height}};
}

void add_badges(Label& label, const std::vector<Badge>& badges, double width) {
    std::vector<PlacedBadge> row;
    double x = 0;
    for (const Badge& badge : badges) {
        PlacedBadge next = placed(badge);
        if (x > 0 && x + next.box.width > width) {
            add_row(label, row);
            row.clear();
            x = 0;
        }
        next.box.x = x;
        x += next.box.width + badge_gap;
        row.push_back(std::move(next));
    }
    if (!row.empty()) add_row(label, row);
}

Label node_label(const Node& node) {
    Label label = label_of_one_day(node);
    for (const Node& day : on_either_day(node)) {
        const Size size = label_of_one_day(day).size;
        if (size.width > label.size.width) {
            label.size.width = size.width;
            for (Text& text : label.texts)
                text.at.x = size.width / 2;
            centre_badges(label);
        }
        if (size.height > label.size.height) heighten(label, size.height);
    }
    return label;
}

std::vector<Text> texts_on(const Node& node, std::size_t day, const Rect& box) {
    Label label = label_of_one_day(on_either_day(node)[day]);
    widen(label, box.width);
    heighten(label, box.height);
    return placed(label, {box.x, box.y});
}

void widen(Label& label, double width) {
    label.size.width = width;
    for (Text& text : label.texts)
        text.at.x = text.centred ? width / 2 : text.at.x;
    centre_badges(label);
}

Label paragraph(std::string_view text, double width, double size, bool bold,
                std::size_t most_lines) {
    Label label;
    add_lines(label, wrap(text, width, size, most_lines, bold), size, bold, false);
    return label;
}

Label row_label(const Node& node, double width) {
    const Insets in = insets(shape_of(node));
    const std::string text =
        node.notes.empty() ? node.name : fmt::format("{} ({})", node.name, node.notes);
    Label label = paragraph(text, width - 2 * in.side, theme::small_size);
    add_badges(label, node.badges, width - 2 * in.side);
    for (Text& line : label.texts)
        line.at = {line.at.x + in.side, line.at.y + in.top - 2};
    for (PlacedBadge& badge : label.badges)
        move(badge.box, in.side, in.top - 2);
    label.size = {width, label.size.height + in.top + in.bottom - 4};
    return label;
}

PlacedNode placed_node(const Label& label, Point corner) {
    PlacedNode node{.box = {corner.x, corner.y, label.size.width, label.size.height},
                    .texts = placed(label, corner),
                    .badges = label.badges};
    for (PlacedBadge& badge : node.badges)
        move(badge.box, corner.x, corner.y);
    return node;
}

std::vector<Text> placed(const Label& label, Point corner) {
    std::vector<Text> texts = label.texts;
    for (Text& text : texts)
        text.at = {text.at.x + corner.x, text.at.y + corner.y};
    return texts;
}

}  // namespace remit::diagram
