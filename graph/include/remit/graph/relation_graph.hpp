// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include <boost/graph/compressed_sparse_row_graph.hpp>

#include "remit/graph/snapshot.hpp"

namespace remit {

/// The relation that an arc of a view stands for. Vertices of a view are body numbers, arcs run as
/// the relation is written (undirected types both ways).
struct ArcInfo {
    RelationId relation{};
};

/// Arcs into and out of a body: Boost's concept of a bidirectional graph wants it, its compressed
/// one lacks it.
[[nodiscard]] inline std::uint32_t degree(std::uint32_t body, const RelationGraph& view) {
    return static_cast<std::uint32_t>(boost::out_degree(body, view) + boost::in_degree(body, view));
}

}  // namespace remit
