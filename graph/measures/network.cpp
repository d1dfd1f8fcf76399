// SPDX-License-Identifier: MIT
#include "graph/measures/network.hpp"

#include <algorithm>

#include <boost/graph/strong_components.hpp>

#include "graph/paths/sorted.hpp"

namespace remit::measures {
namespace {

/// Whether the end that a relation leads to stands above the one that it comes from: whom one
/// answers to, the body that one sits on, who is told. A scrutineer, a payer, and who sets up or
/// directs stand above at the other end.
bool leads_up(RelationClass c) {
    return c == RelationClass::line || c == RelationClass::membership ||
           c == RelationClass::information;
}

void add_arcs(const Relation& relation, Pairs& up) {
    if (relation.from == relation.to) return;
    const bool neither = is_undirected(relation.type);
    const bool leads = leads_up(class_of(relation.type));
    if (neither || leads) up.emplace_back(relation.from.value, relation.to.value);
    if (neither || !leads) up.emplace_back(relation.to.value, relation.from.value);
}

/// Numbers the bodies that have an arc, and writes the arcs in these numbers.
std::vector<BodyId> renumber(Pairs& arcs) {
    std::vector<Vertex> ends;
    for (const auto& [from, to] : arcs) {
        ends.push_back(from);
        ends.push_back(to);
    }
    sort_once(ends);
    const auto number = [&](Vertex body) {
        return static_cast<Vertex>(std::ranges::lower_bound(ends, body) - ends.begin());
    };
    for (auto& [from, to] : arcs) {
        from = number(from);
        to = number(to);
    }
    return {ends.begin(), ends.end()};
}

Pairs both_ways(const Pairs& arcs) {
    Pairs result = arcs;
    for (const auto& [from, to] : arcs)
        result.emplace_back(to, from);
    return result;
}

/// Where every arc has one against it, strong components are the connected ones, which Boost finds
/// for undirected graphs alone.
void find_parts(Network& network) {
    network.part.resize(network.tied.size());
    const auto index = get(boost::vertex_index, network.ties);
    const auto count = boost::strong_components(
        network.ties, boost::make_iterator_property_map(network.part.begin(), index));
    network.part_size.assign(static_cast<std::size_t>(count), 0);
    for (const Vertex part : network.part)
        ++network.part_size[part];
}

}  // namespace

Graph graph_of(Pairs arcs, std::size_t vertices) {
    sort_once(arcs);
    return {boost::edges_are_sorted, arcs.begin(), arcs.end(), static_cast<Vertex>(vertices)};
}

Network network(const Snapshot& snapshot, std::span<const RelationClass> classes) {
    const Register& map = snapshot.map();
    Network result;
    for (std::size_t i = 0; i < map.bodies().size(); ++i)
        result.bodies += snapshot.live(BodyId(i)) ? 1 : 0;
    Pairs up;
    for (std::size_t i = 0; i < map.relations().size(); ++i) {
        const Relation& relation = map.relations()[i];
        const auto c = std::ranges::find(classes, class_of(relation.type));
        if (c == classes.end() || !snapshot.live(RelationId(i))) continue;
        ++result.relations;
        add_arcs(relation, up);
    }
    result.tied = renumber(up);
    result.ties = graph_of(both_ways(up), result.tied.size());
    result.up = graph_of(std::move(up), result.tied.size());
    find_parts(result);
    return result;
}

}  // namespace remit::measures
