// SPDX-License-Identifier: MIT
#include "viz/diagram/label.hpp"

#include "viz/diagram/shape.hpp"
#include "viz/diagram/text.hpp"
#include "viz/diagram/theme.hpp"

namespace remit::diagram {
namespace {

constexpr double ascent =
    0.8;  // of the text size: from the top of a line of capitals to its baseline
constexpr double least_width = 44;

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

}  // namespace

Label node_label(const Node& node) {
    const bool post = node.look == Look::post;
    const double width = post ? theme::post_name_width : theme::name_width;
    const double size = post ? theme::small_size : theme::name_size;
    Label label;
    constexpr std::size_t most_lines = 8;
    add_lines(label, wrap(node.name, width, size, most_lines), size, false, true);
    add_lines(label, wrap(node.notes, width, theme::small_size), theme::small_size, false, true);
    if (node.elsewhere)
        add_lines(label, {std::string(room_for_pages)}, theme::small_size, false, true);
    const Insets in = insets(style(node.look).shape);
    label.size.width = std::max(label.size.width + 2 * in.side, least_width);
    label.size.height += in.top + in.bottom;
    for (Text& text : label.texts)
        text.at = {label.size.width / 2, text.at.y + in.top};
    return label;
}

void widen(Label& label, double width) {
    label.size.width = width;
    for (Text& text : label.texts)
        text.at.x = text.centred ? width / 2 : text.at.x;
}

Label paragraph(std::string_view text, double width, double size, bool bold,
                std::size_t most_lines) {
    Label label;
    add_lines(label, wrap(text, width, size, most_lines, bold), size, bold, false);
    return label;
}

std::vector<Text> placed(const Label& label, Point corner) {
    std::vector<Text> texts = label.texts;
    for (Text& text : texts)
        text.at = {text.at.x + corner.x, text.at.y + corner.y};
    return texts;
}

}  // namespace remit::diagram
