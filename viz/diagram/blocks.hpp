// SPDX-License-Identifier: MIT
// The parts of a figure that stand around its trees. Each has its places from its own upper left
// corner.
#pragma once

#include <utility>
#include <vector>

#include "viz/diagram/label.hpp"
#include "viz/diagram/layout.hpp"

namespace remit::diagram {

struct ChartKey;

/// The box of what no line touches: groups under headings, in columns.
struct ListLayout {
    Size size{};
    std::vector<std::pair<std::size_t, PlacedNode>> nodes{};
    Frame frame{};
};
/// One thing of a column of the list: a heading, or a node with its label.
struct ListRow {
    Label label{};
    std::size_t node = 0;
    bool heading = false;
};
/// The rows of a figure's list, which are the same however wide it is.
[[nodiscard]] std::vector<ListRow> list_rows(const Figure& figure);
/// Of a list of so many columns.
[[nodiscard]] double list_width(std::size_t columns);
[[nodiscard]] ListLayout lay_out_list(const Figure& figure, const std::vector<ListRow>& rows,
                                      double width);

/// The box of what is told beside the picture: notes under headings, in columns.
struct NotesLayout {
    Size size{};
    std::vector<PlacedNote> notes{};
    Frame frame{};
};
[[nodiscard]] NotesLayout lay_out_notes(const Figure& figure, double width);

/// What the figure's shapes, borders, lines and marks mean; only those that it has.
struct KeyLayout {
    Size size{};
    std::vector<KeyEntry> entries{};
    Frame frame{};
};
enum class KeyForm : bool {
    parts,  ///< shapes, borders and lines in rows of their own, under a heading
    run_on  ///< all in as few rows as they need
};
[[nodiscard]] KeyLayout lay_out_key(const Figure& figure, double width,
                                    KeyForm form = KeyForm::parts);
[[nodiscard]] KeyLayout lay_out_key(const std::vector<ChartKey>& key, double width, KeyForm form);

}  // namespace remit::diagram
