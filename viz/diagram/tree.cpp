// SPDX-License-Identifier: MIT
#include "viz/diagram/tree.hpp"

#include <limits>

#include "viz/diagram/cgraph.hpp"
#include "viz/diagram/number.hpp"
#include "viz/diagram/tidy.hpp"

namespace remit::diagram {
namespace {

constexpr double points_per_inch = 72;

std::string inches(double points) { return fmt::format("{:.4f}", points / points_per_inch); }

/// The tree while Graphviz has it.
class Drawing {
  public:
    Drawing(const GraphvizSession& session, const Tree& tree) : tree_(tree), graph_(session) {
        set_defaults();
        add_units();
        add_links();
        add_top();
        graph_.lay_out();
    }

    [[nodiscard]] TreeLayout read() const {
        TreeLayout layout;
        for (std::size_t i = 0; i < nodes_.size(); ++i)
            layout.units.push_back(box(i));
        for (const auto& cluster : clusters_)
            layout.clusters.push_back(flipped(GD_bb(cluster)));
        for (std::size_t i = 0; i < edges_.size(); ++i)
            layout.links.push_back(path(i, layout.units));
        return layout;
    }

  private:
    void set_defaults() {
        graph_.attribute(AGRAPH, "rankdir", "TB");
        graph_.attribute(AGRAPH, "nodesep", "0.15");
        graph_.attribute(AGRAPH, "ranksep", "0.38");
        // A label that is never drawn keeps room for the cluster's heading, which is.
        graph_.attribute(AGRAPH, "label", "");
        graph_.attribute(AGRAPH, "margin", "7");
        graph_.attribute(AGNODE, "label", "");
        graph_.attribute(AGNODE, "shape", "box");
        graph_.attribute(AGNODE, "fixedsize", "true");
        graph_.attribute(AGNODE, "width", "0.01");
        graph_.attribute(AGNODE, "height", "0.01");
        graph_.attribute(AGEDGE, "dir", "none");
        graph_.attribute(AGEDGE, "style", "");
        graph_.attribute(AGEDGE, "weight", "2");
        graph_.attribute(AGEDGE, "constraint", "true");
        graph_.attribute(AGEDGE, "headport", "");
        graph_.attribute(AGEDGE, "tailport", "");
    }

    void add_units() {
        for (const Unit& unit : tree_.units) {
            Agnode_t* node = graph_.add_node();
            LayoutGraph::set(node, "width", inches(unit.size.width));
            LayoutGraph::set(node, "height", inches(unit.size.height));
            nodes_.push_back(node);
        }
        for (std::size_t c = 0; c < tree_.clusters.size(); ++c) {
            Agraph_t* cluster = graph_.add_cluster(static_cast<int>(c));
            LayoutGraph::set(cluster, "label", " ");
            for (const std::size_t unit : tree_.clusters[c])
                LayoutGraph::put_in(cluster, nodes_[unit]);
            clusters_.push_back(cluster);
        }
    }

    void add_links() {
        for (const Link& link : tree_.links) {
            Agedge_t* edge = graph_.add_edge(nodes_[link.upper], nodes_[link.lower]);
            if (link.light) LayoutGraph::set(edge, "weight", "1");
            if (!link.holds_ranks) LayoutGraph::set(edge, "constraint", "false");
            if (link.holds_ranks && link.to_corner) LayoutGraph::set(edge, "tailport", "s");
            if (link.to_corner) LayoutGraph::set(edge, "headport", "nw");
            edges_.push_back(edge);
        }
    }

    /// A point above all, that what is raised hangs on by short unseen lines.
    void add_top() {
        Agnode_t* top = nullptr;
        for (std::size_t i = 0; i < nodes_.size(); ++i) {
            if (!tree_.units[i].raised) continue;
            if (top == nullptr) top = graph_.add_node();
            LayoutGraph::set(graph_.add_edge(top, nodes_[i]), "style", "invis");
        }
    }

    [[nodiscard]] static Rect flipped(const boxf& b) {
        return {b.LL.x, -b.UR.y, b.UR.x - b.LL.x, b.UR.y - b.LL.y};
    }

    [[nodiscard]] Rect box(std::size_t unit) const {
        const pointf at = ND_coord(nodes_[unit]);
        const Size size = tree_.units[unit].size;
        return {at.x - size.width / 2, -at.y - size.height / 2, size.width, size.height};
    }

    /// Where Graphviz gives a line up, it is drawn straight: a line must never be missing.
    [[nodiscard]] Path path(std::size_t link, const std::vector<Rect>& boxes) const {
        const splines* found = ED_spl(edges_[link]);
        if (found == nullptr || found->size == 0 || found->list[0].size < 4) {
            const Rect& upper = boxes[tree_.links[link].upper];
            const Rect& lower = boxes[tree_.links[link].lower];
            return {.points = {{upper.middle().x, upper.bottom()}, {lower.middle().x, lower.y}}};
        }
        Path path{.curved = true};
        for (int i = 0; i < found->list[0].size; ++i) {
            path.points.push_back({found->list[0].list[i].x, -found->list[0].list[i].y});
        }
        return path;
    }

    const Tree& tree_;
    LayoutGraph graph_;
    std::vector<Agnode_t*> nodes_;
    std::vector<Agedge_t*> edges_;
    std::vector<Agraph_t*> clusters_;
};

struct Bounds {
    double left = std::numeric_limits<double>::max(), top = left, right = -left, bottom = -left;

    void include(Point p) {
        left = std::min(left, p.x);
        right = std::max(right, p.x);
        top = std::min(top, p.y);
        bottom = std::max(bottom, p.y);
    }
    void include(const Rect& b) {
        include(Point{b.x, b.y});
        include(Point{b.right(), b.bottom()});
    }
};

/// Moves all to begin at 0. Graphviz's own box would count the point above all.
void settle(TreeLayout& layout) {
    Bounds bounds;
    for (const Rect& b : layout.units)
        bounds.include(b);
    for (const Rect& b : layout.clusters)
        bounds.include(b);
    for (const Path& path : layout.links) {
        for (const Point& p : path.points)
            bounds.include(p);
    }
    for (Rect& b : layout.units)
        move(b, -bounds.left, -bounds.top);
    for (Rect& b : layout.clusters)
        move(b, -bounds.left, -bounds.top);
    for (Path& path : layout.links)
        move(path, -bounds.left, -bounds.top);
    layout.size = {bounds.right - bounds.left, bounds.bottom - bounds.top};
}

}  // namespace

TreeLayout lay_out(const Tree& tree) {
    if (tree.units.empty()) return {};
    const GraphvizSession session;
    TreeLayout layout = Drawing(session, tree).read();
    tidy(tree, layout);
    settle(layout);
    return layout;
}

}  // namespace remit::diagram
