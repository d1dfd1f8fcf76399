// SPDX-License-Identifier: MIT
// After S. P. Borgatti and M. G. Everett, Network analysis of 2-mode data, Social Networks 19
// (1997) 243-269: each measure by the most that a body of its mode could have.
#include "graph/measures/two_modes.hpp"

#include <algorithm>

namespace remit::measures {
namespace {

/// The most ways that can run through one body of a mode with `own` bodies, `others` being in the
/// other: it stands between all, and the rest are spread evenly.
double most_between(std::size_t own, std::size_t others) {
    const std::size_t whole = (own - 1) / others;
    const auto s = static_cast<double>(whole);
    const auto t = static_cast<double>(own - 1 - whole * others);
    const auto m = static_cast<double>(others);
    return (m * m * (s + 1) * (s + 1) + m * (s + 1) * (2 * t - s - 1) - t * (2 * s - t + 3)) / 2;
}

/// Which bodies are sat on; empty where one of them sits somewhere too.
std::vector<bool> sat_on(const Graph& up) {
    std::vector<bool> hosts(boost::num_vertices(up), false);
    for (auto [arc, end] = boost::edges(up); arc != end; ++arc)
        hosts[boost::target(*arc, up)] = true;
    for (auto [arc, end] = boost::edges(up); arc != end; ++arc) {
        if (hosts[boost::source(*arc, up)]) return {};
    }
    return hosts;
}

}  // namespace

std::vector<SeatCentrality> seat_centralities(const Network& membership, const Ways& ways) {
    const auto hosts = sat_on(membership.up);
    const auto host_count = static_cast<std::size_t>(std::ranges::count(hosts, true));
    std::vector<SeatCentrality> result;
    for (Vertex body = 0; body < hosts.size(); ++body) {
        const std::size_t own = hosts[body] ? host_count : hosts.size() - host_count;
        const std::size_t others = hosts.size() - own;
        SeatCentrality& one = result.emplace_back(SeatCentrality{.sat_on = hosts[body]});
        one.degree = static_cast<double>(boost::out_degree(body, membership.ties)) /
                     static_cast<double>(others);
        if (membership.part_size.size() == 1)
            one.closeness =
                static_cast<double>(others + 2 * (own - 1)) / static_cast<double>(ways.steps[body]);
        const double most = most_between(own, others);
        if (most > 0) one.betweenness = ways.betweenness[body] / most;
    }
    return result;
}

}  // namespace remit::measures
