// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <span>
#include <utility>
#include <vector>

#include <boost/graph/biconnected_components.hpp>

#include "graph/measures/network.hpp"
#include "graph/measures/order.hpp"
#include "graph/measures/two_modes.hpp"
#include "graph/measures/ways.hpp"
#include "graph/paths/meetings.hpp"
#include "remit/graph/measures.hpp"

namespace remit {
namespace {

using measures::Graph;
using measures::Network;
using measures::Order;
using measures::Vertex;
using measures::Ways;

constexpr auto measured_classes =
    std::to_array({RelationClass::line, RelationClass::scrutiny, RelationClass::authority,
                   RelationClass::membership, RelationClass::funding, RelationClass::information,
                   RelationClass::coordination});

/// A share, where there is something to have a share of.
std::optional<double> share(double part, double whole) {
    if (whole <= 0) return std::nullopt;
    return part / whole;
}

double pairs_of(std::size_t bodies) {
    const auto n = static_cast<double>(bodies);
    return n * (n - 1) / 2;
}

std::vector<std::size_t> arcs_into(const Graph& graph) {
    std::vector<std::size_t> count(boost::num_vertices(graph), 0);
    for (auto [arc, end] = boost::edges(graph); arc != end; ++arc)
        ++count[boost::target(*arc, graph)];
    return count;
}

void measure_size(const Network& network, NetworkMeasures& m) {
    m.bodies = network.bodies;
    m.relations = network.relations;
    m.ties = network.tie_count();
    m.isolates = network.bodies - network.tied.size();
    m.components = network.part_size.size() + m.isolates;
    m.largest_component = m.isolates > 0 ? 1 : 0;
    for (const std::size_t size : network.part_size)
        m.largest_component = std::max(m.largest_component, size);
    m.density = share(static_cast<double>(m.ties), pairs_of(m.bodies));
}

void measure_span(const Network& network, NetworkMeasures& m) {
    const auto below = arcs_into(network.up);
    const auto widest = std::ranges::max_element(below);
    if (widest == below.end()) return;
    m.widest_span = *widest;
    m.widest = network.tied[static_cast<std::size_t>(widest - below.begin())];
    const auto above_some = std::ranges::count_if(below, [](std::size_t n) { return n > 0; });
    m.mean_span =
        share(static_cast<double>(boost::num_edges(network.up)), static_cast<double>(above_some));
}

/// D. Krackhardt, Graph theoretical dimensions of informal organizations (1994).
void measure_shape(const Network& network, NetworkMeasures& m) {
    const Order order = measures::order_of(network);
    double joined = 0;
    double most_spare = 0;
    for (const std::size_t size : network.part_size) {
        joined += pairs_of(size);
        most_spare += pairs_of(size - 1);
    }
    const double spare = static_cast<double>(m.ties + network.part_size.size()) -
                         static_cast<double>(network.tied.size());
    m.depth = order.depth;
    m.connectedness = share(joined, pairs_of(m.bodies));
    m.efficiency = share(most_spare - spare, most_spare);
    m.hierarchy_given = order.ordered_given;
    m.bounds_given = order.unbounded_given;
    if (m.hierarchy_given)
        m.hierarchy = share(static_cast<double>(order.ordered - order.mutual),
                            static_cast<double>(order.ordered));
    if (m.bounds_given)
        m.upper_boundedness = share(most_spare - static_cast<double>(order.unbounded), most_spare);
}

/// L. C. Freeman, Centrality in social networks (1979): how far the most central body stands out,
/// by how far it would in a star. Of `values` those that are not there are 0.
template <class Value>
std::optional<double> centralisation(const std::vector<Value>& values, std::size_t bodies,
                                     double in_a_star) {
    if (bodies < 3) return std::nullopt;
    double most = 0;
    double sum = 0;
    for (const Value value : values) {
        most = std::max(most, static_cast<double>(value));
        sum += static_cast<double>(value);
    }
    return std::max(most * static_cast<double>(bodies) - sum, 0.0) / in_a_star;
}

void measure_degrees(const Network& network, NetworkMeasures& m) {
    const auto n = static_cast<double>(m.bodies);
    m.degree_centralisation = centralisation(arcs_into(network.ties), m.bodies, (n - 1) * (n - 2));
}

/// Nearness is (n - 1) by the steps to all others, and defined only where all hang together.
void measure_nearness(const Ways& ways, NetworkMeasures& m) {
    if (m.components != 1) return;
    const auto n = static_cast<double>(m.bodies);
    std::vector<double> nearness;
    for (const std::uint64_t steps : ways.steps)
        nearness.push_back((n - 1) / static_cast<double>(steps));
    m.closeness_centralisation =
        centralisation(nearness, m.bodies, (n - 1) * (n - 2) / (2 * n - 3));
}

void measure_ways(const Network& network, const Ways& ways, NetworkMeasures& m) {
    const auto n = static_cast<double>(m.bodies);
    m.betweenness_centralisation =
        centralisation(ways.betweenness, m.bodies, (n - 1) * (n - 1) * (n - 2) / 2);
    measure_nearness(ways, m);
    m.diameter = ways.longest;
    m.mean_distance = share(static_cast<double>(ways.all_steps), static_cast<double>(ways.joined));
    m.clustering = share(measures::clustering(network), n);
}

/// A network with what was measured of it on the way.
struct Measured {
    Network network{};
    NetworkMeasures measures{};
    Ways ways{};
};

Measured measured(const Snapshot& snapshot, std::span<const RelationClass> classes) {
    Measured result{.network = measures::network(snapshot, classes)};
    measure_size(result.network, result.measures);
    measure_span(result.network, result.measures);
    measure_shape(result.network, result.measures);
    measure_degrees(result.network, result.measures);
    result.measures.ways_given = measures::ways_are_affordable(result.network);
    if (!result.measures.ways_given) return result;
    result.ways = measures::ways(result.network);
    measure_ways(result.network, result.ways, result.measures);
    return result;
}

std::vector<Vertex> cut_vertices(const Graph& ties) {
    std::vector<Vertex> cuts;
    boost::articulation_points(ties, std::back_inserter(cuts));
    return cuts;
}

/// What the bodies have of their own, in the networks that each is in.
class Bodies {
  public:
    explicit Bodies(const Snapshot& snapshot) {
        const Register& map = snapshot.map();
        for (std::size_t i = 0; i < map.bodies().size(); ++i) {
            const BodyId body(i);
            row_.push_back(rows_.size());
            if (!snapshot.live(body)) continue;
            rows_.push_back({.body = body,
                             .seats_held = snapshot.seats_of(body).size(),
                             .seats_offered = snapshot.seats_on(body).size(),
                             .meetings = meetings_in_a_year(map[body].meetings)});
        }
    }

    void take_whole(const Measured& whole) {
        const Network& network = whole.network;
        if (whole.measures.ways_given) {
            for (BodyMeasures& row : rows_)
                row.betweenness = 0;
        }
        for (Vertex v = 0; v < network.tied.size(); ++v) {
            row(network, v).neighbours = boost::out_degree(v, network.ties);
            if (whole.measures.ways_given) row(network, v).betweenness = whole.ways.betweenness[v];
        }
        for (const Vertex cut : cut_vertices(network.ties))
            row(network, cut).cut_vertex = true;
    }

    void take_lines(const Network& lines) {
        const auto below = arcs_into(lines.up);
        for (Vertex v = 0; v < lines.tied.size(); ++v) {
            row(lines, v).superiors = boost::out_degree(v, lines.up);
            row(lines, v).subordinates = below[v];
        }
    }

    /// Whether there are two modes.
    bool take_seats(const Measured& membership) {
        if (!membership.measures.ways_given) return false;
        const auto all = measures::seat_centralities(membership.network, membership.ways);
        for (Vertex v = 0; v < all.size(); ++v)
            row(membership.network, v).seats = all[v];
        return !all.empty();
    }

    std::vector<BodyMeasures> rows() { return std::move(rows_); }

  private:
    BodyMeasures& row(const Network& network, Vertex v) {
        return rows_[row_[network.tied[v].index()]];
    }

    std::vector<BodyMeasures> rows_;
    std::vector<std::size_t> row_;  // by body
};

}  // namespace

MapMeasures measure(const Snapshot& snapshot) {
    MapMeasures result;
    Bodies bodies(snapshot);
    const Measured whole = measured(snapshot, measured_classes);
    result.whole = whole.measures;
    bodies.take_whole(whole);
    for (const RelationClass c : measured_classes) {
        const Measured one = measured(snapshot, std::span(&c, 1));
        if (c == RelationClass::line) bodies.take_lines(one.network);
        if (c == RelationClass::membership) result.two_modes = bodies.take_seats(one);
        result.classes.push_back({c, one.measures});
    }
    result.bodies = bodies.rows();
    return result;
}

}  // namespace remit
