// SPDX-License-Identifier: MIT
#include "graph/measures/ways.hpp"

#include <algorithm>

#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/visitors.hpp>

#include "remit/graph/measures.hpp"

namespace remit::measures {
namespace {

/// Bodies times ties: some ten seconds. No map of 5,000 bodies that was seen has more.
constexpr std::size_t most_steps = 500'000'000;

void count_betweenness(const Graph& ties, Ways& ways) {
    ways.betweenness.assign(boost::num_vertices(ties), 0);
    const auto index = get(boost::vertex_index, ties);
    boost::brandes_betweenness_centrality(
        ties,
        boost::centrality_map(boost::make_iterator_property_map(ways.betweenness.begin(), index)));
    // Every way was found from both of its ends.
    for (double& value : ways.betweenness)
        value /= 2;
}

void count_steps(const Graph& ties, Ways& ways) {
    const std::size_t bodies = boost::num_vertices(ties);
    ways.steps.assign(bodies, 0);
    std::vector<std::uint32_t> distance(bodies);
    const auto index = get(boost::vertex_index, ties);
    const auto distances = boost::make_iterator_property_map(distance.begin(), index);
    for (Vertex start = 0; start < bodies; ++start) {
        std::ranges::fill(distance, 0);
        boost::breadth_first_search(ties, start,
                                    boost::visitor(boost::make_bfs_visitor(boost::record_distances(
                                        distances, boost::on_tree_edge()))));
        for (const std::uint32_t steps : distance) {
            ways.steps[start] += steps;
            ways.joined += steps > 0 ? 1 : 0;
            ways.longest = std::max<std::size_t>(ways.longest, steps);
        }
        ways.all_steps += ways.steps[start];
    }
}

}  // namespace

bool ways_are_affordable(const Network& network) {
    const std::size_t bodies = network.tied.size();
    return bodies <= most_measured_by_ways && bodies * network.tie_count() <= most_steps;
}

Ways ways(const Network& network) {
    Ways ways;
    count_betweenness(network.ties, ways);
    count_steps(network.ties, ways);
    return ways;
}

/// By hand: Boost's looks for each pair of neighbours among all arcs of one of them.
double clustering(const Network& network) {
    const Graph& ties = network.ties;
    std::vector<Vertex> beside(network.tied.size(), UINT32_MAX);
    double sum = 0;
    for (Vertex body = 0; body < network.tied.size(); ++body) {
        const auto neighbours = boost::adjacent_vertices(body, ties);
        for (auto one = neighbours.first; one != neighbours.second; ++one)
            beside[*one] = body;
        std::size_t tied = 0;  // each pair twice
        for (auto one = neighbours.first; one != neighbours.second; ++one) {
            for (auto [other, end] = boost::adjacent_vertices(*one, ties); other != end; ++other)
                tied += beside[*other] == body ? 1 : 0;
        }
        const auto count = static_cast<double>(boost::out_degree(body, ties));
        if (count > 1) sum += static_cast<double>(tied) / (count * (count - 1));
    }
    return sum;
}

}  // namespace remit::measures
