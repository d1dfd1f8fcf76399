// SPDX-License-Identifier: MIT
#include "remit/graph/routes.hpp"

#include <algorithm>

#include <boost/graph/breadth_first_search.hpp>

#include "remit/graph/relation_graph.hpp"

namespace remit {
namespace {

using Vertex = std::uint32_t;
constexpr std::uint32_t not_reached = UINT32_MAX;

/// What one search from a body finds: how far each other body is, and in how many shortest ways.
struct Search {
    std::vector<std::uint32_t> distance;
    std::vector<std::uint32_t> count;
    std::vector<Vertex> order{};  // nearest first
};

/// Bodies are looked at nearest first, so a body's count is whole before any arc out of it is.
class Recorder : public boost::default_bfs_visitor {
  public:
    explicit Recorder(Search& search) : search_(&search) {}

    void discover_vertex(Vertex body, const RelationGraph& /*view*/) {
        search_->order.push_back(body);
    }
    template <class Edge>
    void tree_edge(Edge arc, const RelationGraph& view) {
        search_->distance[target(arc, view)] = search_->distance[source(arc, view)] + 1;
        add(source(arc, view), target(arc, view));
    }
    template <class Edge>
    void non_tree_edge(Edge arc, const RelationGraph& view) {
        const bool nearer =
            search_->distance[source(arc, view)] + 1 == search_->distance[target(arc, view)];
        if (nearer) add(source(arc, view), target(arc, view));
    }

  private:
    void add(Vertex from, Vertex to) {
        auto& count = search_->count[to];
        count = std::min(count + search_->count[from], Routes::most_counted + 1);
    }
    Search* search_;
};

Search search_from(Vertex start, const RelationGraph& view) {
    const std::size_t bodies = boost::num_vertices(view);
    Search search{.distance = std::vector(bodies, not_reached),
                  .count = std::vector<std::uint32_t>(bodies, 0),
                  .order = {}};
    search.distance[start] = 0;
    search.count[start] = 1;
    boost::breadth_first_search(view, start, boost::visitor(Recorder(search)));
    return search;
}

/// The shortest ways as a graph without rings: which bodies lie on one.
std::vector<std::uint8_t> lie_on_a_way(const Search& search, Vertex goal,
                                       const RelationGraph& view) {
    std::vector<std::uint8_t> on_way(search.distance.size(), 0);
    on_way[goal] = 1;
    for (auto body = search.order.rbegin(); body != search.order.rend(); ++body) {
        for (auto [arc, end] = boost::out_edges(*body, view); arc != end; ++arc) {
            const Vertex next = boost::target(*arc, view);
            const bool nearer = search.distance[next] == search.distance[*body] + 1;
            if (nearer && on_way[next] != 0) on_way[*body] = 1;
        }
    }
    return on_way;
}

/// Walks the shortest ways in the order of arcs. Every body that it enters lies on one, so that it
/// never turns back without a way.
std::vector<std::vector<Arc>> first_ways(Vertex start, Vertex goal, const Search& search,
                                         const RelationGraph& view, std::size_t most) {
    const auto on_way = lie_on_a_way(search, goal, view);
    using Arcs = decltype(boost::out_edges(start, view));
    std::vector<Arcs> open{boost::out_edges(start, view)};
    std::vector<Vertex> bodies{start};
    std::vector<Arc> way;
    std::vector<std::vector<Arc>> ways;
    while (!open.empty() && ways.size() < most) {
        if (bodies.back() == goal) ways.push_back(way);
        auto& [arc, end] = open.back();
        if (bodies.back() == goal || arc == end) {
            open.pop_back();
            bodies.pop_back();
            if (!way.empty()) way.pop_back();
            continue;
        }
        const Vertex next = boost::target(*arc, view);
        const RelationId relation = view[*arc].relation;
        ++arc;
        if (on_way[next] == 0 || search.distance[next] != search.distance[bodies.back()] + 1)
            continue;
        way.push_back({BodyId(next), relation});
        bodies.push_back(next);
        open.push_back(boost::out_edges(next, view));
    }
    return ways;
}

/// Goes along one way and looks, from each of its bodies, how far ahead on it a detour leads that
/// uses none of its relations. What no detour leads past is needed by every way.
class Detours {
  public:
    Detours(Vertex start, const std::vector<Arc>& way, const RelationGraph& view)
        : way_(way),
          view_(view),
          on_way_(boost::num_vertices(view), not_reached),
          seen_(boost::num_vertices(view), 0) {
        on_way_[start] = 0;
        for (std::uint32_t i = 0; i < way.size(); ++i)
            on_way_[way[i].body.value] = i + 1;
        bodies_.push_back(start);
    }

    void find_needed(Routes& routes) {
        const Vertex start = bodies_.front();
        for (std::uint32_t i = 0; i < way_.size(); ++i) {
            const Vertex body = i == 0 ? start : way_[i - 1].body.value;
            if (i > 0 && furthest_ <= i) routes.needed_bodies.emplace_back(way_[i - 1].body);
            look_from(body, i);
            if (furthest_ <= i) routes.needed_relations.push_back(way_[i].relation);
        }
    }

  private:
    /// Every body is entered once, whichever body of the way a detour to it starts from.
    void look_from(Vertex body, std::uint32_t position) {
        bodies_.assign(1, body);
        while (!bodies_.empty()) {
            const Vertex at = bodies_.back();
            bodies_.pop_back();
            for (auto [arc, end] = boost::out_edges(at, view_); arc != end; ++arc) {
                const bool own = at == body && view_[*arc].relation == way_[position].relation;
                if (!own) enter(boost::target(*arc, view_));
            }
        }
    }

    void enter(Vertex body) {
        if (on_way_[body] != not_reached) {
            furthest_ = std::max(furthest_, on_way_[body]);
        } else if (seen_[body] == 0) {
            seen_[body] = 1;
            bodies_.push_back(body);
        }
    }

    const std::vector<Arc>& way_;
    const RelationGraph& view_;
    std::vector<std::uint32_t> on_way_;  // the position of a body on the way
    std::vector<std::uint8_t> seen_;
    std::vector<Vertex> bodies_;
    std::uint32_t furthest_ = 0;
};

}  // namespace

std::optional<Routes> routes(const Snapshot& snapshot, BodyId from, BodyId to, RelationClass c,
                             std::size_t most) {
    const RelationGraph& view = snapshot.graph(c);
    if (from == to) return std::nullopt;
    const Search search = search_from(from.value, view);
    if (search.distance[to.value] == not_reached) return std::nullopt;
    Routes found{.count = search.count[to.value], .steps = search.distance[to.value]};
    found.ways = first_ways(from.value, to.value, search, view, std::max<std::size_t>(most, 1));
    Detours(from.value, found.ways.front(), view).find_needed(found);
    if (most == 0) found.ways.clear();
    return found;
}

}  // namespace remit
