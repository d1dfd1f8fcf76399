// SPDX-License-Identifier: MIT
#include <boost/graph/strong_components.hpp>

#include "remit/graph/relation_graph.hpp"
#include "remit/graph/terms.hpp"

namespace remit {
namespace {

/// One backward search from the elected, over two views at once: lines, and scrutiny against its
/// direction. By hand, since Boost's search would want a third graph that joins them.
std::vector<std::uint8_t> reach_of_elected(const Snapshot& snapshot) {
    const RelationGraph& lines = snapshot.graph(RelationClass::line);
    const RelationGraph& scrutiny = snapshot.graph(RelationClass::scrutiny);
    std::vector<std::uint8_t> reached(snapshot.map().bodies().size(), 0);
    std::vector<std::uint32_t> queue;
    const auto reach = [&](std::uint32_t body) {
        if (reached[body] == 0) queue.push_back(body);
        reached[body] = 1;
    };
    for (std::uint32_t body = 0; body < reached.size(); ++body) {
        if (snapshot.live(BodyId(body)) && elected(snapshot.map(), BodyId(body))) reach(body);
    }
    // NOLINTNEXTLINE(modernize-loop-convert): the queue grows
    for (std::size_t i = 0; i < queue.size(); ++i) {
        const std::uint32_t body = queue[i];
        for (auto [arc, end] = boost::in_edges(body, lines); arc != end; ++arc) {
            reach(boost::source(*arc, lines));
        }
        for (auto [arc, end] = boost::out_edges(body, scrutiny); arc != end; ++arc) {
            reach(boost::target(*arc, scrutiny));
        }
    }
    return reached;
}

}  // namespace

void Snapshot::derive_rings_and_reach() {
    const RelationGraph& lines = graph(RelationClass::line);
    component_.resize(map_->bodies().size());
    boost::strong_components(lines, boost::make_iterator_property_map(
                                        component_.begin(), get(boost::vertex_index, lines)));
    reach_ = reach_of_elected(*this);
}

}  // namespace remit
