// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include "viz/diagram/blocks.hpp"
#include "viz/diagram/layout.hpp"
#include "viz/diagram/theme.hpp"

namespace remit::diagram {

/// A place in a layout under which blocks are put, one below another. The layout grows with them.
class Column {
  public:
    Column(Layout& out, Point corner) : out_(out), corner_(corner) {}

    /// Where the next block will stand.
    [[nodiscard]] Point corner() const { return corner_; }

    /// Keeps room for a block, and a gap below it.
    void take(Size block, double gap = theme::gap);
    /// Writes a paragraph; nothing where it is empty.
    void write(std::string_view text, double width, double size, bool bold, double gap,
               std::size_t most_lines = 40);
    void add(ListLayout list);
    void add(NotesLayout notes);
    void add(KeyLayout key, double gap = theme::gap);

  private:
    void add(Frame frame, Size size, double gap = theme::gap);
    void move(std::vector<Text>& texts) const;

    Layout& out_;
    Point corner_;
};

}  // namespace remit::diagram
