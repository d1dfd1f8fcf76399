// SPDX-License-Identifier: MIT
// What an area's frame is made of: its heading, its bodies in rows, small frames whole.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "viz/diagram/area_tree.hpp"
#include "viz/diagram/chart.hpp"

namespace remit::diagram {

namespace area_layout {
inline constexpr double pad = 8;         // within a frame
inline constexpr double gap = 6;         // between rows, and between a heading and what is under it
inline constexpr double column_gap = 8;  // between bodies, and between frames
inline constexpr double least_column = 158;
/// A frame that would be higher in a column is as wide as the one that it stands in.
inline constexpr double most_beside = 290;
/// Frames in one another, as few as a reader can tell apart; what lies deeper says in what.
inline constexpr std::size_t most_open = 8;
}  // namespace area_layout

/// What is drawn at a place and told in words; places are from its upper left corner.
struct Block {
    double height = 0;
    std::vector<ChartGroup> groups{};
    std::string words{};

    /// Puts another under what is there, so far from the left.
    void add(Block other, double x);
};

/// Columns of equal width that fill a width.
struct EvenColumns {
    std::size_t count = 1;
    double width = 0;
    [[nodiscard]] double left(std::size_t column) const {
        return static_cast<double>(column) * (width + area_layout::column_gap);
    }
};
/// As many as there is room for.
[[nodiscard]] EvenColumns columns_in(double width, double least);

/// Nothing where there is no text.
[[nodiscard]] Block paragraph_block(const std::string& text, double width, double size, bool bold);

class AreaBlocks {
  public:
    /// Both must outlive it.
    AreaBlocks(const Snapshot& snapshot, const AreaTree& tree)
        : snapshot_(snapshot), map_(snapshot.map()), tree_(tree) {}

    /// Name and kind of an area, what it cuts across, and what it holds without a frame; and in
    /// what it lies where that has no frame around it.
    [[nodiscard]] Block heading(const AreaFrame& frame, double width, AreaId lies_in = {}) const;
    /// Bodies in rows from the left; each row a block.
    [[nodiscard]] std::vector<Block> body_rows(const std::vector<ServingBody>& bodies,
                                               double width) const;
    /// A frame in one column, what it holds one under another; nothing where it would be higher
    /// than `most_beside`, or what is in it too narrow to read.
    [[nodiscard]] std::optional<Block> small_frame(const AreaFrame& frame, double width,
                                                   AreaId lies_in = {}) const;
    /// The frame alone.
    [[nodiscard]] ChartGroup frame_group(const AreaFrame& frame, Rect box) const;

  private:
    [[nodiscard]] std::optional<Block> small_frame(const AreaFrame& frame, double width,
                                                   double most_height, AreaId lies_in) const;
    [[nodiscard]] Block body_block(const ServingBody& serving, double width) const;

    const Snapshot& snapshot_;
    const Register& map_;
    const AreaTree& tree_;
};

/// The two signs of the view, for the key.
[[nodiscard]] ChartKey key_to_crossing();
[[nodiscard]] ChartKey key_to_merged();

}  // namespace remit::diagram
