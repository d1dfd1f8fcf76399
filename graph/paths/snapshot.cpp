// SPDX-License-Identifier: MIT
// The views and lists of what is live.
#include "remit/graph/snapshot.hpp"

#include <algorithm>
#include <utility>

#include "graph/paths/grouped.hpp"
#include "remit/graph/relation_graph.hpp"
#include "remit/graph/terms.hpp"

namespace remit {
namespace {

struct Arcs {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ends;
    std::vector<ArcInfo> infos;

    void add(BodyId from, BodyId to, RelationId relation) {
        ends.emplace_back(from.value, to.value);
        infos.push_back({relation});
    }
};

}  // namespace

Snapshot::Snapshot(const Register& map, Options options) : map_(&map), options_(options) {
    vouched_for_own_year_ = date_of(options.day).year == map.as_at.year;
    derive_areas();
    find_live();
    derive_graphs();
    derive_lists();
    derive_seats();
    derive_rings_and_reach();
    derive_scope();
}

void Snapshot::derive_graphs() {
    std::vector<Arcs> arcs(static_cast<std::size_t>(RelationClass::change) + 1);
    for (std::size_t i = 0; i < map_->relations().size(); ++i) {
        if (!live(RelationId(i))) continue;
        const Relation& relation = map_->relations()[i];
        Arcs& view = arcs[static_cast<std::size_t>(class_of(relation.type))];
        view.add(relation.from, relation.to, RelationId(i));
        const bool back = is_undirected(relation.type) && relation.from != relation.to;
        if (back) view.add(relation.to, relation.from, RelationId(i));
    }
    const auto bodies = static_cast<std::uint32_t>(map_->bodies().size());
    auto graphs = std::make_shared<std::vector<RelationGraph>>();
    for (const Arcs& view : arcs) {
        // This constructor keeps the order of arcs that leave one body.
        graphs->emplace_back(boost::edges_are_unsorted_multi_pass, view.ends.begin(),
                             view.ends.end(), view.infos.begin(), bodies);
    }
    graphs_ = std::move(graphs);
}

const RelationGraph& Snapshot::graph(RelationClass c) const {
    return (*graphs_)[static_cast<std::size_t>(c)];
}

std::vector<Arc> Snapshot::from(BodyId body, RelationClass c) const {
    const RelationGraph& view = graph(c);
    std::vector<Arc> result;
    result.reserve(boost::out_degree(body.value, view));
    for (auto [arc, end] = boost::out_edges(body.value, view); arc != end; ++arc) {
        result.push_back({BodyId(boost::target(*arc, view)), view[*arc].relation});
    }
    return result;
}

std::vector<Arc> Snapshot::to(BodyId body, RelationClass c) const {
    const RelationGraph& view = graph(c);
    std::vector<Arc> result;
    result.reserve(boost::in_degree(body.value, view));
    for (auto [arc, end] = boost::in_edges(body.value, view); arc != end; ++arc) {
        result.push_back({BodyId(boost::source(*arc, view)), view[*arc].relation});
    }
    std::ranges::sort(result, {}, &Arc::relation);
    return result;
}

void Snapshot::derive_lists() {
    const Register& map = *map_;
    touching_ = grouped<RelationId>(map.bodies().size(), [&](auto emit) {
        for (std::size_t i = 0; i < map.relations().size(); ++i) {
            if (!meant(RelationId(i))) continue;
            const Relation& relation = map.relations()[i];
            emit(relation.from.index(), RelationId(i));
            if (relation.to != relation.from) emit(relation.to.index(), RelationId(i));
        }
    });
    const auto live_remits = [&](auto owner) {
        return [&map, this, owner](auto emit) {
            for (std::size_t i = 0; i < map.remits().size(); ++i) {
                if (live(RemitId(i))) emit(owner(map.remits()[i]).index(), RemitId(i));
            }
        };
    };
    remits_of_ =
        grouped<RemitId>(map.bodies().size(), live_remits([](const Remit& r) { return r.body; }));
    remits_on_ =
        grouped<RemitId>(map.topics().size(), live_remits([](const Remit& r) { return r.topic; }));
    documents_of_ = grouped<DocumentId>(map.bodies().size(), [&](auto emit) {
        for (std::size_t i = 0; i < map.documents().size(); ++i) {
            for (const BodyId body : map.list(map.documents()[i].bodies))
                emit(body.index(), DocumentId(i));
        }
    });
}

std::span<const RelationId> Snapshot::touching(BodyId body) const {
    return touching_.of(body.index());
}
std::span<const RemitId> Snapshot::remits_of(BodyId body) const {
    return remits_of_.of(body.index());
}
std::span<const RemitId> Snapshot::remits_on(TopicId topic) const {
    return remits_on_.of(topic.index());
}
std::span<const DocumentId> Snapshot::documents_of(BodyId body) const {
    return documents_of_.of(body.index());
}

Basis Snapshot::silence(BodyId body, Aspect aspect) const {
    const auto vouches = [&](const Vouched& vouched) {
        if (vouched.aspect != aspect) return false;
        if (!vouched.as_of) return vouched_for_own_year_;
        return vouched.as_of.first() <= day() && day() <= year_after(vouched.as_of.last());
    };
    const bool whole = std::ranges::any_of(map_->list((*map_)[body].complete), vouches);
    return whole ? Basis::complete : Basis::not_recorded;
}

}  // namespace remit
