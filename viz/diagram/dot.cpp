// SPDX-License-Identifier: MIT
#include "viz/diagram/dot.hpp"

#include <cmath>

#include "viz/diagram/cgraph.hpp"
#include "viz/diagram/number.hpp"

namespace remit::diagram {
namespace {

constexpr double points_per_inch = 72;
constexpr double link_height = 36;  // of a node in a chain
constexpr double between_ranks = 27;

std::string inches(double points) { return fmt::format("{:.4f}", points / points_per_inch); }

class Drawing {
  public:
    Drawing(const GraphvizSession& session, const Tree& tree, Tall tall)
        : tree_(tree), graph_(session), chained_(tree.units.size(), false) {
        if (tall == Tall::chain) find_tall_leaves();
        set_defaults();
        add_units();
        add_clusters();
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
    void find_tall_leaves() {
        for (std::size_t i = 0; i < chained_.size(); ++i)
            chained_[i] = tree_.units[i].size.height > link_height * 1.5;
        for (const Link& link : tree_.links)
            chained_[link.upper] = false;
    }

    void set_defaults() {
        graph_.attribute(AGRAPH, "rankdir", "TB");
        graph_.attribute(AGRAPH, "nodesep", "0.15");
        graph_.attribute(AGRAPH, "ranksep", inches(between_ranks));
        graph_.attribute(AGRAPH, "label", "");
        graph_.attribute(AGRAPH, "fontsize", "10");
        graph_.attribute(AGRAPH, "margin", "7");
        graph_.attribute(AGNODE, "label", "");
        graph_.attribute(AGNODE, "shape", "box");
        graph_.attribute(AGNODE, "fixedsize", "true");
        graph_.attribute(AGNODE, "width", "0.01");
        graph_.attribute(AGNODE, "height", "0.01");
        graph_.attribute(AGEDGE, "dir", "none");
        graph_.attribute(AGEDGE, "style", "");
        graph_.attribute(AGEDGE, "weight", "2");
        graph_.attribute(AGEDGE, "minlen", "1");
        graph_.attribute(AGEDGE, "headport", "");
        graph_.attribute(AGEDGE, "tailport", "");
    }

    Agnode_t* add_node(double width, double height) {
        Agnode_t* node = graph_.add_node();
        LayoutGraph::set(node, "width", inches(width));
        LayoutGraph::set(node, "height", inches(height));
        return node;
    }

    void add_units() {
        for (std::size_t i = 0; i < tree_.units.size(); ++i) {
            const Size size = tree_.units[i].size;
            nodes_.push_back(add_node(size.width, chained_[i] ? link_height : size.height));
            chains_.push_back({nodes_.back()});
            if (!chained_[i]) continue;
            const double more =
                std::ceil((size.height - link_height) / (link_height + between_ranks));
            for (int n = 0; n < static_cast<int>(more); ++n) {
                Agnode_t* next = add_node(size.width, link_height);
                Agedge_t* edge = graph_.add_edge(chains_.back().back(), next);
                LayoutGraph::set(edge, "style", "invis");
                LayoutGraph::set(edge, "weight", "100");
                chains_.back().push_back(next);
            }
        }
    }

    void add_clusters() {
        clusters_ = graph_.add_clusters(tree_.clusters.size());
        for (std::size_t c = 0; c < clusters_.size(); ++c) {
            // Keeps room for the heading, which is ours.
            LayoutGraph::set(clusters_[c], "label", " ");
            for (const std::size_t unit : tree_.clusters[c]) {
                for (Agnode_t* node : chains_[unit])
                    LayoutGraph::put_in(clusters_[c], node);
            }
        }
    }

    void add_links() {
        for (const Link& link : tree_.links) {
            // dot sees no ring and no two lines against each other: where it does, what it draws
            // depends on where its nodes lie in memory, and some such graphs make it abort.
            const bool forward = link.holds_ranks;
            Agedge_t* edge = graph_.add_edge(nodes_[forward ? link.upper : link.lower],
                                             nodes_[forward ? link.lower : link.upper]);
            if (link.ranks != 1) LayoutGraph::set(edge, "minlen", fmt::format("{}", link.ranks));
            if (link.light) LayoutGraph::set(edge, "weight", "1");
            if (link.to_corner) {
                LayoutGraph::set(edge, "tailport", "s");
                LayoutGraph::set(edge, "headport", "nw");
            }
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

    /// A unit in a chain begins where its first node does.
    [[nodiscard]] Rect box(std::size_t unit) const {
        const pointf at = ND_coord(nodes_[unit]);
        const Size size = tree_.units[unit].size;
        const double height = chained_[unit] ? link_height : size.height;
        return {at.x - size.width / 2, -at.y - height / 2, size.width, size.height};
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
        if (!tree_.links[link].holds_ranks) std::ranges::reverse(path.points);
        return path;
    }

    const Tree& tree_;
    LayoutGraph graph_;
    std::vector<bool> chained_;
    std::vector<Agnode_t*> nodes_;
    std::vector<std::vector<Agnode_t*>> chains_;
    std::vector<Agedge_t*> edges_;
    std::vector<Agraph_t*> clusters_;
};

}  // namespace

TreeLayout run_dot(const Tree& tree, Tall tall) {
    const GraphvizSession session;
    return Drawing(session, tree, tall).read();
}

}  // namespace remit::diagram
