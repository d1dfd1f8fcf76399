// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "viz/diagram/bundle.hpp"
#include "viz/diagram/layout.hpp"
#include "viz/diagram/packing.hpp"
#include "viz/diagram/stack.hpp"
#include "viz/diagram/tree.hpp"

namespace remit::diagram {

/// All that hangs together by lines: a figure's trees, each laid out by itself, packed on a sheet.
class Forest {
  public:
    /// For a page `aspect` times as wide as high. The figure must outlive it.
    Forest(const Figure& figure, double aspect);

    /// Packs the trees on a sheet about as wide as this.
    void pack(double width);
    /// Of the sheet, once packed.
    [[nodiscard]] Size size() const { return packing_.size; }
    /// The widest tree, and all side by side.
    [[nodiscard]] double least_width() const;
    [[nodiscard]] double most_width() const;
    /// Writes the places of nodes, edges, trunks, clusters and folds, the sheet's corner being at
    /// `corner`.
    void place(Point corner, Layout& out) const;

  private:
    struct Content {  // of a unit: a stack, or a node that is in none
        bool is_stack = false;
        std::size_t number = 0;
    };
    struct Framed {
        std::size_t cluster = 0;
        std::vector<std::size_t> units{};
    };
    struct Planted {
        std::vector<std::size_t> units{};
        std::vector<std::size_t>
            edges{};  // one for each link, of a stack's trunk its first member's
        std::vector<Framed> clusters{};
        TreeLayout layout{};
        Label apart{};  // the heading of the frame around it all; empty for none
    };

    void make_units();
    void part_into_trees();
    void add_edges();
    void add_clusters();
    [[nodiscard]] std::vector<std::size_t> units_within(const Cluster& cluster) const;
    void lay_out_tree(Planted& planted) const;
    [[nodiscard]] bool stands_apart(const Planted& planted) const;
    void frame_apart(Planted& planted) const;
    [[nodiscard]] Unit unit(const Content& content) const;
    [[nodiscard]] Link link(std::size_t number) const;

    void place_tree(const Planted& tree, Point corner, Layout& out) const;
    static void place_cluster(const Cluster& cluster, const Rect& box, Layout& out);
    void place_unit(const Content& content, Point corner, Layout& out) const;
    void place_edge(std::size_t number, const Path& path, const std::vector<Rect>& boxes,
                    Layout& out) const;
    void place_trunks(std::size_t stack, const Path& path, const Ends& ends, Layout& out) const;
    void reach(Path& path, bool at_start, std::size_t node, const Layout& out) const;

    const Figure& figure_;
    double aspect_;
    std::vector<StackLayout> stacks_;
    std::vector<Label> labels_;  // by node
    std::vector<Content> units_;
    std::vector<std::size_t> unit_of_;              // by node
    std::vector<std::vector<std::size_t>> beside_;  // by edge: those that run beside it
    std::vector<std::size_t> tree_of_;              // by unit
    std::vector<std::size_t> place_in_tree_;        // by unit, among those of its tree
    std::vector<Planted> trees_;
    std::vector<Size> sizes_;  // of the trees
    Packing packing_;
};

}  // namespace remit::diagram
