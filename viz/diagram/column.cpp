// SPDX-License-Identifier: MIT
#include "viz/diagram/column.hpp"

#include <algorithm>
#include <utility>

#include "viz/diagram/label.hpp"

namespace remit::diagram {

void Column::take(Size block, double gap) {
    if (block.height == 0) return;
    out_.size.width = std::max(out_.size.width, corner_.x + block.width);
    out_.size.height = std::max(out_.size.height, corner_.y + block.height);
    corner_.y += block.height + gap;
}

void Column::write(std::string_view text, double width, double size, bool bold, double gap,
                   std::size_t most_lines) {
    const Label label = paragraph(text, width, size, bold, most_lines);
    for (Text& line : placed(label, corner_))
        out_.texts.push_back(std::move(line));
    take(label.size, gap);
}

void Column::add(ListLayout list) {
    for (auto& [number, node] : list.nodes) {
        diagram::move(node.box, corner_.x, corner_.y);
        move(node.texts);
        for (PlacedBadge& badge : node.badges)
            diagram::move(badge.box, corner_.x, corner_.y);
        out_.nodes[number] = std::move(node);
    }
    add(std::move(list.frame), list.size);
}

void Column::add(NotesLayout notes) {
    for (PlacedNote& note : notes.notes) {
        diagram::move(note.badge.box, corner_.x, corner_.y);
        move(note.texts);
        out_.notes.push_back(std::move(note));
    }
    add(std::move(notes.frame), notes.size);
}

void Column::add(KeyLayout key, double gap) {
    for (KeyEntry& entry : key.entries) {
        diagram::move(entry.picture, corner_.x, corner_.y);
        entry.label.at = entry.label.at + corner_;
        out_.key.push_back(std::move(entry));
    }
    add(std::move(key.frame), key.size, gap);
}

void Column::add(Frame frame, Size size, double gap) {
    if (size.height == 0) return;
    diagram::move(frame.box, corner_.x, corner_.y);
    move(frame.texts);
    out_.frames.push_back(std::move(frame));
    take(size, gap);
}

void Column::move(std::vector<Text>& texts) const {
    for (Text& text : texts)
        text.at = text.at + corner_;
}

}  // namespace remit::diagram
