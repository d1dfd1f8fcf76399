// SPDX-License-Identifier: MIT
#include "viz/diagram/parts.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <tuple>
#include <unordered_map>
#include <utility>

#include <boost/pending/disjoint_sets.hpp>

namespace remit::diagram {
namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

/// Sets of nodes, joined by edges.
class Sets {
  public:
    explicit Sets(std::size_t size)
        : rank_(size), parent_(size), sets_(rank_.data(), parent_.data()) {
        for (std::size_t i = 0; i < size; ++i)
            sets_.make_set(i);
    }
    [[nodiscard]] std::size_t of(std::size_t node) { return sets_.find_set(node); }
    /// False where the two were together before.
    bool join(std::size_t a, std::size_t b) {
        if (of(a) == of(b)) return false;
        sets_.union_set(a, b);
        return true;
    }

  private:
    std::vector<std::size_t> rank_;
    std::vector<std::size_t> parent_;
    boost::disjoint_sets<std::size_t*, std::size_t*> sets_;
};

/// Takes parts out of a figure.
class Whole {
  public:
    explicit Whole(const Figure& figure)
        : figure_(figure), stack_of_(figure.edges.size(), none), clusters_of_(figure.nodes.size()) {
        for (std::size_t s = 0; s < figure.stacks.size(); ++s) {
            for (const std::size_t edge : figure.stacks[s].edges)
                stack_of_[edge] = s;
        }
        for (std::size_t c = 0; c < figure.clusters.size(); ++c) {
            for (const std::size_t member : figure.clusters[c].members)
                clusters_of_[member].push_back(c);
        }
    }

    /// The part that some edges make, with their ends.
    [[nodiscard]] Figure part(const std::vector<std::size_t>& edges) const {
        return part(edges, ends_of(edges));
    }

    /// A node that no edge touches.
    [[nodiscard]] Figure lone(std::size_t node) const { return part({}, {node}); }

  private:
    [[nodiscard]] Figure part(const std::vector<std::size_t>& edges,
                              const std::vector<std::size_t>& nodes) const {
        Figure part;
        part.view = figure_.view;
        part.part = figure_.part;
        part.apart_heading = figure_.apart_heading;
        std::unordered_map<std::size_t, std::size_t> node;  // of the whole → of the part
        for (const std::size_t n : nodes) {
            node.emplace(n, part.nodes.size());
            part.nodes.push_back(figure_.nodes[n]);
        }
        std::unordered_map<std::size_t, std::size_t> number_of;  // likewise, of edges
        for (const std::size_t e : edges)
            number_of.emplace(e, number_of.size());
        std::map<std::size_t, Stack> stacks;
        for (const std::size_t e : edges) {
            Edge edge = figure_.edges[e];
            // Between the same two bodies, and so in the same part.
            if (edge.beside) edge.beside->leader = number_of.at(edge.beside->leader);
            edge.from = node.at(edge.from);
            edge.to = node.at(edge.to);
            if (stack_of_[e] != none) add_to(stacks, stack_of_[e], edge, part.edges.size());
            part.edges.push_back(std::move(edge));
        }
        for (auto& [number, stack] : stacks)
            part.stacks.push_back(std::move(stack));
        add_clusters(part, node);
        return part;
    }

    [[nodiscard]] std::vector<std::size_t> ends_of(const std::vector<std::size_t>& edges) const {
        std::vector<std::size_t> ends;
        for (const std::size_t e : edges)
            ends.insert(ends.end(), {figure_.edges[e].from, figure_.edges[e].to});
        std::ranges::sort(ends);
        ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
        return ends;
    }

    void add_to(std::map<std::size_t, Stack>& stacks, std::size_t number, const Edge& edge,
                std::size_t edge_number) const {
        const Stack& whole = figure_.stacks[number];
        Stack& stack = stacks[number];
        stack.superior = edge.upper();
        stack.line = whole.line;
        stack.heading = whole.heading;
        stack.edges.push_back(edge_number);
        stack.members.push_back(edge.lower());
        stack.more = whole.more;
        stack.change = whole.change;
        stack.rows = whole.rows;
        stack.partial = whole.partial || stack.edges.size() < whole.edges.size();
    }

    void add_clusters(Figure& part,
                      const std::unordered_map<std::size_t, std::size_t>& node) const {
        std::map<std::size_t, std::vector<std::size_t>> members;
        for (const auto& [whole, own] : node) {
            for (const std::size_t cluster : clusters_of_[whole])
                members[cluster].push_back(own);
        }
        for (auto& [number, some] : members) {
            std::ranges::sort(some);
            const Cluster& cluster = figure_.clusters[number];
            part.clusters.push_back({cluster.id, cluster.name, std::move(some)});
        }
    }

    const Figure& figure_;
    std::vector<std::size_t> stack_of_;
    std::vector<std::vector<std::size_t>> clusters_of_;
};

/// The firmest lines that join all nodes of a tree, and the branches that they make.
class Branches {
  public:
    Branches(const Figure& tree, const std::vector<double>& weight)
        : tree_(tree), weight_(weight), around_(tree.nodes.size()) {
        std::vector<std::size_t> firmest_first(tree.edges.size());
        std::iota(firmest_first.begin(), firmest_first.end(), std::size_t{0});
        std::ranges::stable_sort(firmest_first, {}, [&](std::size_t e) {
            return std::pair{tree.edges[e].line == Line::scrutiny, tree.edges[e].state};
        });
        Sets sets(tree.nodes.size());
        for (const std::size_t e : firmest_first) {
            const Edge& edge = tree.edges[e];
            if (!sets.join(edge.from, edge.to)) continue;
            around_[edge.from].push_back(edge.to);
            around_[edge.to].push_back(edge.from);
        }
        hang_on_the_first();
    }

    /// The node of those with several branches, of whose branches the heaviest is lightest.
    [[nodiscard]] std::size_t middle() const {
        std::vector<double> below = weight_;
        std::vector<double> heaviest(tree_.nodes.size(), 0);
        for (std::size_t i = order_.size(); i-- > 0;) {
            const std::size_t node = order_[i];
            const std::size_t up = parent_[node];
            if (up == none) continue;
            below[up] += below[node];
            heaviest[up] = std::max(heaviest[up], below[node]);
        }
        std::size_t best = none;
        for (const std::size_t node : order_) {
            heaviest[node] = std::max(heaviest[node], below[order_.front()] - below[node]);
            if (around_[node].size() < 2) continue;
            if (best == none || heaviest[node] < heaviest[best]) best = node;
        }
        return best;
    }

    /// Of each node, whether it is in the first half of the branches.
    [[nodiscard]] std::vector<bool> first_half(std::size_t middle) const {
        const auto branches = branches_at(middle);
        double all = 0;
        for (const Branch& branch : branches)
            all += branch.weight;
        std::vector<bool> first(tree_.nodes.size(), false);
        double taken = 0;
        for (std::size_t i = 0; i + 1 < branches.size(); ++i) {
            const double with_it = taken + branches[i].weight;
            if (i > 0 && with_it - all / 2 > all / 2 - taken) break;
            for (const std::size_t node : branches[i].nodes)
                first[node] = true;
            taken = with_it;
        }
        return first;
    }

  private:
    struct Branch {
        std::size_t cluster = none;
        std::size_t stack = none;
        std::vector<std::size_t> nodes{};  // the first is next to the middle
        double weight = 0;
    };

    void hang_on_the_first() {
        parent_.assign(tree_.nodes.size(), none);
        order_.push_back(0);
        for (std::size_t i = 0; i < order_.size(); ++i) {
            for (const std::size_t next : around_[order_[i]]) {
                if (next == parent_[order_[i]]) continue;
                parent_[next] = order_[i];
                order_.push_back(next);
            }
        }
    }

    /// Those of one area stand together, and in it those of one stack.
    [[nodiscard]] std::vector<Branch> branches_at(std::size_t middle) const {
        std::vector<std::size_t> cluster_of(tree_.nodes.size(), none);
        for (std::size_t c = 0; c < tree_.clusters.size(); ++c) {
            for (const std::size_t member : tree_.clusters[c].members)
                cluster_of[member] = c;
        }
        std::vector<std::size_t> stack_of(tree_.nodes.size(), none);
        for (std::size_t s = 0; s < tree_.stacks.size(); ++s) {
            for (const std::size_t member : tree_.stacks[s].members)
                stack_of[member] = s;
        }
        std::vector<Branch> branches;
        for (const std::size_t root : around_[middle]) {
            branches.push_back({cluster_of[root], stack_of[root], nodes_beyond(middle, root), 0});
            for (const std::size_t node : branches.back().nodes)
                branches.back().weight += weight_[node];
        }
        std::ranges::sort(branches, {}, [](const Branch& branch) {
            return std::tuple{branch.cluster, branch.stack, branch.nodes.front()};
        });
        return branches;
    }

    [[nodiscard]] std::vector<std::size_t> nodes_beyond(std::size_t middle,
                                                        std::size_t root) const {
        std::vector<std::size_t> nodes{root};
        std::vector<std::size_t> before{middle};
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            for (const std::size_t next : around_[nodes[i]]) {
                if (next == before[i]) continue;
                nodes.push_back(next);
                before.push_back(nodes[i]);
            }
        }
        return nodes;
    }

    const Figure& tree_;
    const std::vector<double>& weight_;
    std::vector<std::vector<std::size_t>> around_;  // by node, along the firmest lines
    std::vector<std::size_t> parent_;
    std::vector<std::size_t> order_;  // each after its parent
};

/// Those that no edge touches and no list names.
std::vector<std::size_t> lone_nodes(const Figure& figure) {
    std::vector<bool> elsewhere(figure.nodes.size(), false);
    for (const Edge& edge : figure.edges)
        elsewhere[edge.from] = elsewhere[edge.to] = true;
    for (const ListGroup& group : figure.listed) {
        for (const std::size_t node : group.members)
            elsewhere[node] = true;
    }
    std::vector<std::size_t> lone;
    for (std::size_t n = 0; n < elsewhere.size(); ++n) {
        if (!elsewhere[n]) lone.push_back(n);
    }
    return lone;
}

}  // namespace

std::vector<Figure> trees_of(const Figure& figure) {
    Sets sets(figure.nodes.size());
    for (const Edge& edge : figure.edges)
        sets.join(edge.from, edge.to);
    std::vector<std::vector<std::size_t>> edges_of;  // by tree, in the order of their first edges
    std::vector<std::size_t> tree_of(figure.nodes.size(), none);  // by the set's own node
    for (std::size_t e = 0; e < figure.edges.size(); ++e) {
        std::size_t& tree = tree_of[sets.of(figure.edges[e].from)];
        if (tree == none) {
            tree = edges_of.size();
            edges_of.emplace_back();
        }
        edges_of[tree].push_back(e);
    }
    const Whole whole(figure);
    std::vector<Figure> trees;
    trees.reserve(edges_of.size());
    for (const auto& edges : edges_of)
        trees.push_back(whole.part(edges));
    for (const std::size_t node : lone_nodes(figure))
        trees.push_back(whole.lone(node));
    return trees;
}

std::vector<Figure> cut_in_two(const Figure& tree, const std::vector<double>& weight) {
    const Branches branches(tree, weight);
    const std::size_t middle = branches.middle();
    const auto first = branches.first_half(middle);
    std::array<std::vector<std::size_t>, 2> halves;
    std::array<std::vector<bool>, 2> has{std::vector<bool>(tree.nodes.size(), false),
                                         std::vector<bool>(tree.nodes.size(), false)};
    for (std::size_t e = 0; e < tree.edges.size(); ++e) {
        const Edge& edge = tree.edges[e];
        // A line across the cut stays with its upper end.
        const std::size_t decides = edge.upper() == middle ? edge.lower() : edge.upper();
        const std::size_t half = first[decides] ? 0 : 1;
        halves.at(half).push_back(e);
        has.at(half)[edge.from] = has.at(half)[edge.to] = true;
    }
    Figure marked = tree;
    for (std::size_t n = 0; n < tree.nodes.size(); ++n) {
        if (has[0][n] && has[1][n]) marked.nodes[n].elsewhere = true;
    }
    const Whole whole(marked);
    return {whole.part(halves[0]), whole.part(halves[1])};
}

}  // namespace remit::diagram
