// SPDX-License-Identifier: MIT
// The plain network that measures are taken of.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include <boost/graph/compressed_sparse_row_graph.hpp>

#include "remit/graph/snapshot.hpp"

namespace remit::measures {

using Vertex = std::uint32_t;
using Pairs = std::vector<std::pair<Vertex, Vertex>>;
using Graph =
    boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property,
                                       boost::no_property, Vertex, Vertex>;

/// Relations of some classes without the Snapshot's views' repetitions: a vertex is a body that is
/// tied to another, and each pair of bodies has one arc. What stands alone is only counted.
struct Network {
    std::size_t bodies = 0;  ///< that live, tied or not
    std::size_t relations = 0;
    std::vector<BodyId> tied{};  ///< by vertex, in the order of the map
    Graph up{};                  ///< from who stands below to who stands above
    Graph ties{};                ///< each tie both ways
    std::vector<Vertex> part{};  ///< connected part, by vertex
    std::vector<std::size_t> part_size{};

    [[nodiscard]] std::size_t tie_count() const { return boost::num_edges(ties) / 2; }
};

[[nodiscard]] Network network(const Snapshot& snapshot, std::span<const RelationClass> classes);

/// The arcs of a graph, each pair once; sorts them.
[[nodiscard]] Graph graph_of(Pairs arcs, std::size_t vertices);

}  // namespace remit::measures
