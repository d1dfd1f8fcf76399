// SPDX-License-Identifier: MIT
#include "viz/diagram/forest.hpp"

#include <iterator>
#include <map>
#include <numeric>
#include <utility>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/connected_components.hpp>
#include <fmt/format.h>

#include "viz/diagram/bundle.hpp"
#include "viz/diagram/shape.hpp"
#include "viz/diagram/theme.hpp"

namespace remit::diagram {
namespace {

constexpr double frame_pad = 9;  // within the frame of a tree that stands apart

constexpr std::size_t none = static_cast<std::size_t>(-1);

/// Brings the end of a path from the box that it was laid out to, to the outline that is drawn in
/// the box: sideways, where the side slopes away, then straight on.
void reach(Path& path, bool at_start, const Node& node, const Rect& box) {
    const Shape shape = style(node.look).shape;
    auto& points = path.points;
    if (at_start) std::ranges::reverse(points);
    const bool on_top = std::abs(points.back().y - box.y) < 1;
    const bool below = std::abs(points.back().y - box.bottom()) < 1;
    if (on_top || below) {
        const double x =
            std::clamp(points.back().x, box.x + slope(shape), box.right() - slope(shape));
        if (path.curved) points[points.size() - 2].x += x - points.back().x;
        points.back().x = x;
        const Point end{
            x, points.back().y + (on_top ? gap_above(shape, box, x) : -gap_below(shape, box, x))};
        const Point half{x, (points.back().y + end.y) / 2};
        if (path.curved)
            points.insert(points.end(), {half, half, end});
        else
            points.back() = end;
    }
    if (at_start) std::ranges::reverse(points);
}

}  // namespace

Forest::Forest(const Figure& figure, double aspect) : figure_(figure), aspect_(aspect) {
    for (const Stack& stack : figure.stacks)
        stacks_.push_back(diagram::lay_out(figure, stack, aspect));
    for (const Node& node : figure.nodes)
        labels_.push_back(node_label(node));
    beside_.resize(figure.edges.size());
    for (std::size_t e = 0; e < figure.edges.size(); ++e) {
        const auto& beside = figure.edges[e].beside;
        if (beside && beside->drawn) beside_[beside->leader].push_back(e);
    }
    make_units();
    part_into_trees();
    add_edges();
    add_clusters();
    for (Planted& tree : trees_) {
        lay_out_tree(tree);
        if (stands_apart(tree)) frame_apart(tree);
        sizes_.push_back(tree.layout.size);
    }
}

void Forest::pack(double width) { packing_ = diagram::pack(sizes_, theme::gap, width); }

double Forest::least_width() const {
    double width = 0;
    for (const Size& size : sizes_)
        width = std::max(width, size.width);
    return width;
}

double Forest::most_width() const {
    double width = 0;
    for (const Size& size : sizes_)
        width += size.width + theme::gap;
    return width;
}

void Forest::make_units() {
    unit_of_.assign(figure_.nodes.size(), none);
    std::vector<bool> listed(figure_.nodes.size(), false);
    for (const ListGroup& group : figure_.listed) {
        for (const std::size_t node : group.members)
            listed[node] = true;
    }
    for (std::size_t s = 0; s < figure_.stacks.size(); ++s) {
        for (const std::size_t member : figure_.stacks[s].members)
            unit_of_[member] = units_.size();
        units_.push_back({true, s});
    }
    for (std::size_t n = 0; n < figure_.nodes.size(); ++n) {
        if (listed[n] || unit_of_[n] != none) continue;
        unit_of_[n] = units_.size();
        units_.push_back({false, n});
    }
}

void Forest::part_into_trees() {
    boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS> graph(units_.size());
    for (const Edge& edge : figure_.edges)
        boost::add_edge(unit_of_[edge.from], unit_of_[edge.to], graph);
    tree_of_.resize(units_.size());
    if (units_.empty()) return;
    trees_.resize(boost::connected_components(graph, tree_of_.data()));
    place_in_tree_.resize(units_.size());
    for (std::size_t u = 0; u < units_.size(); ++u) {
        auto& units = trees_[tree_of_[u]].units;
        place_in_tree_[u] = units.size();
        units.push_back(u);
    }
}

/// The lines that Graphviz is to draw: each edge, but of a stack's only the first, for the trunk.
void Forest::add_edges() {
    std::vector<bool> in_trunk(figure_.edges.size(), false);
    for (const Stack& stack : figure_.stacks) {
        for (const std::size_t edge : stack.edges)
            in_trunk[edge] = edge != stack.edges.front();
    }
    for (std::size_t e = 0; e < figure_.edges.size(); ++e) {
        if (in_trunk[e] || figure_.edges[e].beside) continue;
        trees_[tree_of_[unit_of_[figure_.edges[e].from]]].edges.push_back(e);
    }
}

/// The units of which every node is in the cluster.
std::vector<std::size_t> Forest::units_within(const Cluster& cluster) const {
    std::map<std::size_t, std::size_t> members;  // by unit
    for (const std::size_t node : cluster.members) {
        if (unit_of_[node] != none) ++members[unit_of_[node]];
    }
    std::vector<std::size_t> units;
    for (const auto& [unit, count] : members) {
        const Content& content = units_[unit];
        const std::size_t all =
            content.is_stack ? figure_.stacks[content.number].members.size() : 1;
        if (count == all) units.push_back(unit);
    }
    return units;
}

/// Frames help where they tell parts of one tree from one another: two at least, of some size.
void Forest::add_clusters() {
    constexpr std::size_t least_units = 2;
    for (std::size_t c = 0; c < figure_.clusters.size(); ++c) {
        std::map<std::size_t, std::vector<std::size_t>> by_tree;
        for (const std::size_t unit : units_within(figure_.clusters[c]))
            by_tree[tree_of_[unit]].push_back(unit);
        for (auto& [tree, units] : by_tree) {
            if (units.size() >= least_units) trees_[tree].clusters.push_back({c, std::move(units)});
        }
    }
    for (Planted& tree : trees_) {
        if (tree.clusters.size() < 2) tree.clusters.clear();
    }
}

Unit Forest::unit(const Content& content) const {
    if (content.is_stack) return {.size = stacks_[content.number].size};
    return {.size = labels_[content.number].size, .raised = figure_.nodes[content.number].raised};
}

Link Forest::link(std::size_t number) const {
    constexpr std::size_t many = 3;  // lines beside one: their signs need room
    const Edge& edge = figure_.edges[number];
    const std::size_t lower = unit_of_[edge.lower()];
    const std::size_t beside = units_[lower].is_stack
                                   ? figure_.stacks[units_[lower].number].more.size()
                                   : beside_[number].size();
    const bool plain_stack =
        units_[lower].is_stack && figure_.stacks[units_[lower].number].heading.empty();
    return {.upper = place_in_tree_[unit_of_[edge.upper()]],
            .lower = place_in_tree_[lower],
            .holds_ranks = edge.holds_ranks,
            .ranks = beside >= many ? 2 : 1,
            .light = edge.line == Line::scrutiny || edge.state != State::in_place,
            .to_corner = plain_stack};
}

void Forest::lay_out_tree(Planted& planted) const {
    Tree tree;
    tree.units.reserve(planted.units.size());
    for (const std::size_t u : planted.units)
        tree.units.push_back(unit(units_[u]));
    tree.links.reserve(planted.edges.size());
    for (const std::size_t e : planted.edges)
        tree.links.push_back(link(e));
    for (const Framed& framed : planted.clusters) {
        tree.clusters.emplace_back();
        for (const std::size_t u : framed.units)
            tree.clusters.back().push_back(place_in_tree_[u]);
    }
    planted.layout = diagram::lay_out(tree, aspect_);
}

bool Forest::stands_apart(const Planted& planted) const {
    const auto is_apart = [&](std::size_t node) { return figure_.nodes[node].apart; };
    return std::all_of(planted.units.begin(), planted.units.end(), [&](std::size_t u) {
        if (!units_[u].is_stack) return is_apart(units_[u].number);
        return std::ranges::all_of(figure_.stacks[units_[u].number].members, is_apart);
    });
}

/// Makes room around a tree for a frame with a heading.
void Forest::frame_apart(Planted& planted) const {
    TreeLayout& layout = planted.layout;
    planted.apart = paragraph(figure_.apart_heading, std::max(layout.size.width, theme::name_width),
                              theme::small_size, true);
    const Size heading = planted.apart.size;
    const double across = frame_pad + std::max(0.0, (heading.width - layout.size.width) / 2);
    const double down = frame_pad + heading.height + frame_pad / 2;
    for (Rect& box : layout.units)
        move(box, across, down);
    for (Rect& box : layout.clusters)
        move(box, across, down);
    for (Path& path : layout.links)
        move(path, across, down);
    layout.size = {layout.size.width + 2 * across, layout.size.height + down + frame_pad};
}

void Forest::place(Point corner, Layout& out) const {
    out.trunks.resize(figure_.stacks.size());
    out.more_trunks.resize(figure_.stacks.size());
    for (std::size_t t = 0; t < trees_.size(); ++t) {
        place_tree(trees_[t], packing_.corners[t] + corner, out);
    }
}

void Forest::place_tree(const Planted& tree, Point corner, Layout& out) const {
    if (!tree.apart.texts.empty()) {
        const Size size = tree.layout.size;
        out.frames.push_back(
            {.css = "apart",
             .box = {corner.x, corner.y, size.width, size.height},
             .texts = placed(tree.apart, corner + Point{frame_pad, frame_pad - 2})});
    }
    std::vector<Rect> boxes = tree.layout.units;
    for (std::size_t i = 0; i < tree.units.size(); ++i) {
        move(boxes[i], corner.x, corner.y);
        place_unit(units_[tree.units[i]], {boxes[i].x, boxes[i].y}, out);
    }
    for (std::size_t i = 0; i < tree.edges.size(); ++i) {
        Path path = tree.layout.links[i];
        move(path, corner.x, corner.y);
        place_edge(tree.edges[i], path, boxes, out);
    }
    for (std::size_t i = 0; i < tree.layout.clusters.size(); ++i) {
        Rect box = tree.layout.clusters[i];
        move(box, corner.x, corner.y);
        place_cluster(figure_.clusters[tree.clusters[i].cluster], box, out);
    }
}

/// A cluster that has parts in several trees has a frame, and an id, in each.
void Forest::place_cluster(const Cluster& cluster, const Rect& box, Layout& out) {
    const auto before = std::ranges::count(out.clusters, cluster.name, &Frame::title);
    const Label name = paragraph(cluster.name, box.width - 12, theme::small_size, true);
    out.clusters.push_back(
        {.css = "cluster",
         .id = before == 0 ? cluster.id : fmt::format("{}+{}", cluster.id, before + 1),
         .title = cluster.name,
         .box = box,
         .texts = placed(name, {box.x + 6, box.y + 3})});
}

void Forest::place_unit(const Content& content, Point corner, Layout& out) const {
    if (!content.is_stack) {
        out.nodes[content.number] = placed_node(labels_[content.number], corner);
        return;
    }
    const Stack& stack = figure_.stacks[content.number];
    const StackLayout& layout = stacks_[content.number];
    for (std::size_t i = 0; i < stack.members.size(); ++i) {
        const Rect& box = layout.members[i];
        out.nodes[stack.members[i]] = placed_node(layout.labels[i], Point{box.x, box.y} + corner);
        out.edges[stack.edges[i]] = layout.rails[i];
        move(out.edges[stack.edges[i]], corner.x, corner.y);
    }
    if (stack.heading.empty()) return;
    Label heading{.size = {}, .texts = layout.heading};
    out.frames.push_back({.css = "fold",
                          .box = {corner.x, corner.y, layout.size.width, layout.size.height},
                          .texts = placed(heading, corner)});
}

void Forest::place_edge(std::size_t number, const Path& path, const std::vector<Rect>& boxes,
                        Layout& out) const {
    const Edge& edge = figure_.edges[number];
    const std::size_t upper = unit_of_[edge.upper()];
    const std::size_t lower = unit_of_[edge.lower()];
    const Ends ends{boxes, place_in_tree_[upper], place_in_tree_[lower]};
    if (units_[lower].is_stack) {
        place_trunks(units_[lower].number, path, ends, out);
        return;
    }
    std::vector<std::size_t> edges{number};
    edges.insert(edges.end(), beside_[number].begin(), beside_[number].end());
    std::vector<std::size_t> lanes{0};
    for (const std::size_t e : beside_[number])
        lanes.push_back(figure_.edges[e].beside->lane);
    std::vector<Path> paths = side_by_side(path, lanes, ends);
    for (std::size_t i = 0; i < edges.size(); ++i) {
        reach(paths[i], true, edge.upper(), out);
        reach(paths[i], false, edge.lower(), out);
        out.edges[edges[i]] = std::move(paths[i]);
    }
}

/// The trunk of a stack, and those that run beside it.
void Forest::place_trunks(std::size_t stack, const Path& path, const Ends& ends,
                          Layout& out) const {
    std::vector<std::size_t> lanes(figure_.stacks[stack].more.size() + 1);
    std::iota(lanes.begin(), lanes.end(), std::size_t{0});
    std::vector<Path> paths = side_by_side(path, lanes, ends);
    for (Path& next : paths)
        reach(next, true, figure_.stacks[stack].superior, out);
    out.trunks[stack] = std::move(paths.front());
    out.more_trunks[stack].assign(std::make_move_iterator(paths.begin() + 1),
                                  std::make_move_iterator(paths.end()));
}

void Forest::reach(Path& path, bool at_start, std::size_t node, const Layout& out) const {
    diagram::reach(path, at_start, figure_.nodes[node], out.nodes[node].box);
}

}  // namespace remit::diagram
