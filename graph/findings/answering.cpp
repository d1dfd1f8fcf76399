// SPDX-License-Identifier: MIT
#include "graph/findings/answering.hpp"

#include <string>
#include <unordered_set>
#include <utility>

#include "graph/findings/wording.hpp"
#include "graph/paths/sorted.hpp"
#include "remit/graph/relation_graph.hpp"
#include "remit/graph/terms.hpp"

namespace remit {
namespace {

bool steers(Function function) {
    return function == Function::strategy || function == Function::commissioning ||
           function == Function::funding;
}

/// A way up ends here: what an elected body does is its voters' concern.
bool ends_ways(const Register& map, BodyId body) {
    return elected(map, body) || category(map, body) == Category::executive;
}

bool asked_about(const Snapshot& snapshot, BodyId body) {
    switch (category(snapshot.map(), body)) {
        case Category::partnership:
        case Category::statutory_partnership:
        case Category::working_group:
        case Category::operational:
            return true;
        case Category::agency:  // these two are context unless the scope names them
        case Category::funder:
            return snapshot.in_scope(body);
        default:
            return false;
    }
}

/// Calls `step(body, relation)` for each next step of a way up.
template <class Step>
void step_up(const Snapshot& snapshot, BodyId body, Along along, Step step) {
    for (const Arc& arc : snapshot.from(body, RelationClass::line))
        step(arc);
    if (along == Along::lines) return;
    for (const Arc& arc : snapshot.to(body, RelationClass::scrutiny))
        step(arc);
}

template <class Step>
void step_down(const Snapshot& snapshot, BodyId body, Along along, Step step) {
    const RelationGraph& lines = snapshot.graph(RelationClass::line);
    for (auto [arc, end] = boost::in_edges(body.value, lines); arc != end; ++arc)
        step(BodyId(boost::source(*arc, lines)));
    if (along == Along::lines) return;
    const RelationGraph& scrutiny = snapshot.graph(RelationClass::scrutiny);
    for (auto [arc, end] = boost::out_edges(body.value, scrutiny); arc != end; ++arc)
        step(BodyId(boost::target(*arc, scrutiny)));
}

/// A committee of the council by law (Health and Social Care Act 2012, s.194): it answers, and is
/// scrutinised, as its council is, whether or not the map says whose it is.
bool council_committee_by_law(const Register& map, BodyId body) {
    return map.is_a(body, "health-and-wellbeing-board");
}

}  // namespace

std::vector<RemitId> steering_remits(const Snapshot& snapshot, BodyId body) {
    const Register& map = snapshot.map();
    std::vector<RemitId> result;
    for (const RemitId id : snapshot.remits_of(body)) {
        const BodyId holder = map[id].on_behalf_of;
        const bool own = !holder || !elected(map, holder);
        if (own && steers(map[id].function)) result.push_back(id);
    }
    return result;
}

bool must_answer(const Snapshot& snapshot, BodyId body) {
    const Register& map = snapshot.map();
    if (!snapshot.live(body) || elected(map, body) || !asked_about(snapshot, body)) return false;
    if (council_committee_by_law(map, body)) return false;
    return map[body].tier == Tier::strategic || !steering_remits(snapshot, body).empty();
}

bool speaks_for_voters(const Register& map, BodyId body) {
    if (ends_ways(map, body) || council_committee_by_law(map, body)) return true;
    // Councillors scrutinise; inspectors and auditors are others' officers.
    return category(map, body) == Category::scrutiny && !map.is_a(body, "inspectorate") &&
           !map.is_a(body, "audit-committee");
}

Marks leading_to(const Snapshot& snapshot, Along along,
                 const std::function<bool(BodyId)>& is_goal) {
    const Register& map = snapshot.map();
    Marks marks(map.bodies().size(), 0);
    std::vector<BodyId> queue;
    const auto mark = [&](BodyId body) {
        if (marks[body.index()] == 0) queue.push_back(body);
        marks[body.index()] = 1;
    };
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (snapshot.live(BodyId(i)) && is_goal(BodyId(i))) mark(BodyId(i));
    }
    while (!queue.empty()) {
        const BodyId body = queue.back();
        queue.pop_back();
        step_down(snapshot, body, along, [&](BodyId below) {
            if (!ends_ways(map, below)) mark(below);
        });
    }
    return marks;
}

std::vector<Basis> weakest(const Snapshot& snapshot, Along along,
                           const std::function<Basis(BodyId)>& own) {
    std::vector<Basis> own_of;
    for (std::size_t i = 0; i < snapshot.map().bodies().size(); ++i)
        own_of.push_back(own(BodyId(i)));
    std::vector<Basis> result(own_of.size(), Basis::stated);
    // The weaker one is looked for last and overwrites.
    for (const Basis basis : {Basis::complete, Basis::not_recorded}) {
        const Marks marks =
            leading_to(snapshot, along, [&](BodyId body) { return own_of[body.index()] == basis; });
        for (std::size_t i = 0; i < result.size(); ++i) {
            if (marks[i] != 0) result[i] = basis;
        }
    }
    return result;
}

Way way_up(const Snapshot& snapshot, BodyId body, Along along) {
    Way way;
    std::unordered_set<BodyId> seen{body};
    std::vector<BodyId> queue{body};
    for (std::size_t i = 0; i < queue.size(); ++i) {
        if (i > 0 && ends_ways(snapshot.map(), queue[i])) continue;
        step_up(snapshot, queue[i], along, [&](const Arc& arc) {
            if (queue.size() > most_on_a_way || !seen.insert(arc.body).second) return;
            queue.push_back(arc.body);
            way.relations.push_back(arc.relation);
        });
    }
    way.bodies.assign(queue.begin() + 1, queue.end());
    return way;
}

std::vector<RelationId> voices(const Snapshot& snapshot, BodyId host) {
    std::vector<RelationId> result;
    for (const Seat& seat : snapshot.seats_on(host)) {
        if (voice(snapshot.map(), seat.relation) != Voice::none) result.push_back(seat.relation);
    }
    // One membership can be the seat of several bodies.
    sort_once(result);
    return result;
}

Finding about(const Snapshot& snapshot, BodyId body, Basis basis, const Way& way) {
    const Register& map = snapshot.map();
    Finding f;
    f.basis = basis;
    f.bodies = {body};
    f.ask = body;
    f.also = way.bodies;
    f.relations = way.relations;
    f.remits = steering_remits(snapshot, body);
    std::string what = described(map, body);
    if (map[body].tier == Tier::strategic) what += ", on the strategic tier";
    f.because.push_back(because(std::move(what), body, cites::existence));
    for (const RemitId remit : f.remits)
        f.because.push_back(because(map, remit));
    for (const RelationId relation : way.relations)
        f.because.push_back(because(map, relation));
    return f;
}

}  // namespace remit
