// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "viz/diagram/figure.hpp"
#include "viz/diagram/selection.hpp"
#include "viz/diagram/structure_lines.hpp"

namespace remit::diagram {

/// Makes the figure of a view that draws lines and scrutiny from the top down: the view says which
/// bodies and which lines, and may dress the nodes.
class LineFigure {
  public:
    /// Of some bodies, by number, and of the lines between them.
    LineFigure(const Snapshot& snapshot, const std::vector<std::uint8_t>& bodies,
               const std::vector<StructureLine>& lines);

    [[nodiscard]] Figure& figure() { return figure_; }
    /// Of a body that is in the figure.
    [[nodiscard]] Node& node(BodyId id) { return figure_.nodes[node_of_[id.index()]]; }
    [[nodiscard]] const std::vector<BodyId>& bodies() const { return bodies_; }  ///< as the nodes
    /// Whether a line of the figure has the body at an end.
    [[nodiscard]] bool touched(BodyId id) const { return touched_[node_of_[id.index()]]; }

    /// Something else than a line stands at a body of the figure: it is not listed as bare.
    void touch(BodyId id) { touched_[node_of_[id.index()]] = true; }
    /// Its number among the nodes.
    [[nodiscard]] std::size_t number(BodyId id) const { return node_of_[id.index()]; }

    /// Lists what no line touches, under the heading and by category.
    void list_untouched(const std::string& heading);
    /// Frames, ranks and stacks; names the sources. Then the figure is done.
    [[nodiscard]] Figure finished(const std::vector<std::string>& left_out);

  private:
    void frame_by_area();

    const Snapshot& snapshot_;
    const Register& map_;
    Figure figure_;
    std::vector<std::size_t> node_of_;  // by body; only of those in the figure
    std::vector<BodyId> bodies_;        // by node
    std::vector<bool> touched_;         // by node
};

}  // namespace remit::diagram
