// SPDX-License-Identifier: MIT
#include <boost/graph/graph_concepts.hpp>

#include "remit/graph/relation_graph.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/map.hpp"

namespace {

using namespace remit;
using Vertex = boost::graph_traits<RelationGraph>::vertex_descriptor;
using Edge = boost::graph_traits<RelationGraph>::edge_descriptor;

BOOST_CONCEPT_ASSERT((boost::VertexListGraphConcept<RelationGraph>));
BOOST_CONCEPT_ASSERT((boost::EdgeListGraphConcept<RelationGraph>));
BOOST_CONCEPT_ASSERT((boost::IncidenceGraphConcept<RelationGraph>));
BOOST_CONCEPT_ASSERT((boost::BidirectionalGraphConcept<RelationGraph>));
BOOST_CONCEPT_ASSERT((boost::AdjacencyGraphConcept<RelationGraph>));
BOOST_CONCEPT_ASSERT(
    (boost::ReadablePropertyGraphConcept<RelationGraph, Vertex, boost::vertex_index_t>));
BOOST_CONCEPT_ASSERT(
    (boost::ReadablePropertyGraphConcept<RelationGraph, Edge, RelationId ArcInfo::*>));

TEST_CASE("every view has the map's bodies as vertices", "[graph][paths]") {
    const Register map = test::map("a reports-to b\nc member-of b");
    const Snapshot s = test::snapshot(map);
    for (std::size_t c = 0; c < Words<RelationClass>::list.size(); ++c) {
        CHECK(boost::num_vertices(s.graph(static_cast<RelationClass>(c))) == 3);
    }
    CHECK(boost::num_edges(s.graph(RelationClass::line)) == 1);
    CHECK(boost::num_edges(s.graph(RelationClass::membership)) == 1);
    CHECK(boost::num_edges(s.graph(RelationClass::funding)) == 0);
}

TEST_CASE("a map without bodies has a snapshot", "[graph][paths]") {
    const Register map = test::map("area a");
    const Snapshot s = test::snapshot(map);
    CHECK(boost::num_vertices(s.graph(RelationClass::line)) == 0);
}

}  // namespace
