// SPDX-License-Identifier: MIT
#include <map>
#include <optional>
#include <tuple>

#include <fmt/format.h>

#include "viz/diagram/stack.hpp"

namespace remit::diagram {
namespace {

constexpr std::size_t least_folded = 4;
constexpr std::size_t least_plain = 2;

/// The only line of each node that is a leaf.
std::vector<std::optional<std::size_t>> lines_of_leaves(const Figure& figure) {
    std::vector<std::size_t> touching(figure.nodes.size(), 0);
    for (const Edge& edge : figure.edges) {
        ++touching[edge.from];
        ++touching[edge.to];
    }
    for (const Stack& stack : figure.stacks) {
        for (const std::size_t member : stack.members)
            ++touching[member];  // it has its place
    }
    std::vector<std::optional<std::size_t>> lines(figure.nodes.size());
    for (std::size_t e = 0; e < figure.edges.size(); ++e) {
        const Edge& edge = figure.edges[e];
        const bool plain = edge.line != Line::scrutiny && edge.state == State::in_place;
        if (plain && touching[edge.from] == 1) lines[edge.from] = e;
    }
    return lines;
}

using Leaves = std::vector<std::size_t>;  // edges

Stack stack_of(const Figure& figure, const Leaves& leaves) {
    const Edge& first = figure.edges[leaves.front()];
    Stack stack{.superior = first.to, .line = first.line, .edges = leaves, .change = first.change};
    for (const std::size_t edge : leaves)
        stack.members.push_back(figure.edges[edge].from);
    return stack;
}

/// Takes out of some leaves of one superior each run of one type that is worth a fold.
void fold_types(Figure& figure, Leaves& leaves) {
    std::map<std::string, Leaves> by_type;
    for (const std::size_t edge : leaves)
        by_type[figure.nodes[figure.edges[edge].from].type].push_back(edge);
    leaves.clear();
    for (const auto& [type, run] : by_type) {
        const std::string& kind = figure.nodes[figure.edges[run.front()].from].kind;
        if (run.size() < least_folded) {
            leaves.insert(leaves.end(), run.begin(), run.end());
            continue;
        }
        figure.stacks.push_back(stack_of(figure, run));
        figure.stacks.back().heading = fmt::format("{} ({})", kind, run.size());
    }
    std::ranges::sort(leaves);
}

}  // namespace

void stack_leaves(Figure& figure) {
    std::map<std::tuple<std::size_t, Line, Change, bool>, Leaves> groups;
    const auto lines = lines_of_leaves(figure);
    for (const auto& line : lines) {
        if (!line) continue;
        const Edge& edge = figure.edges[*line];
        groups[{edge.to, edge.line, edge.change, edge.context}].push_back(*line);
    }
    for (auto& [what, leaves] : groups) {
        fold_types(figure, leaves);
        if (leaves.size() >= least_plain) figure.stacks.push_back(stack_of(figure, leaves));
    }
}

}  // namespace remit::diagram
