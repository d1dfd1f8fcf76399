// SPDX-License-Identifier: MIT
// What the law does not know, or sends elsewhere.
#include <algorithm>
#include <optional>

#include "graph/rules/judge.hpp"
#include "remit/graph/terms.hpp"

namespace remit {
namespace {

bool dated(PartialDate start, EndDate end) { return start || end; }

/// The way round in which a relation joins bodies of two choices.
struct Ends {
    BodyId from{}, to{};
};
std::optional<Ends> ends_of(const Relation& r, const Chosen& from, const Chosen& to) {
    if (from.takes(r.from) && to.takes(r.to)) return Ends{r.from, r.to};
    if (is_undirected(r.type) && from.takes(r.to) && to.takes(r.from)) return Ends{r.to, r.from};
    return std::nullopt;
}

}  // namespace

/// The law of a date is held against what the map says of that date: on another than its own,
/// against facts with dates.
void Judge::found_forbidden(const ForbiddenShape& shape, BodyId body, BodyId other, FactRef fact) {
    const bool own_date = !map_.as_at || (map_.as_at.first() <= snapshot_.day() &&
                                          snapshot_.day() <= map_.as_at.last());
    if (shape.as == WrongAs::wrong_at_date && !own_date) {
        bool known = false;
        if (fact.kind == FactKind::relation) {
            const Relation& r = map_[RelationId{fact.number}];
            known = dated(r.start, r.end);
        } else if (fact.kind == FactKind::document) {
            const Document& d = map_[DocumentId{fact.number}];
            known = d.date || dated(d.valid_from, d.valid_to);
        } else if (fact.kind == FactKind::decision) {
            known = static_cast<bool>(map_[DecisionId{fact.number}].date);
        } else {
            const auto phases = map_.list(map_[body].phases);
            known = dated(phases.front().start, phases.back().end);
        }
        if (!known) return;
    }
    const auto lawful = [&](BodyId end) {
        return end && !shape.unless_agreed.empty() &&
               (has_live_document(end, shape.unless_agreed) || agreed(end));
    };
    if (lawful(body) || lawful(other)) return;
    kept(body, other);
    Ruling ruling{.kind = shape.as == WrongAs::wrong_forum ? RulingKind::wrong_forum
                                                           : RulingKind::wrong_at_date,
                  .subject = body,
                  .facts = {fact},
                  .basis = Basis::stated};
    if (other) ruling.others.push_back(other);
    broken(std::move(ruling));
}

/// Whether a relation is of the forbidden kind, whoever is at its ends.
bool Judge::is_such(const Relation& relation, const ForbiddenShape& shape) const {
    const RelationType type = relation.type;
    if (std::ranges::find(shape.relation, type) == shape.relation.end()) return false;
    const bool seat =
        type != RelationType::member_of || !shape.roles.empty() || is_seat(relation.role);
    const bool narrower =
        (is_line(type) || type == RelationType::directs) && !relation.topics.empty();
    return seat && !narrower && has_part(relation, shape.roles, shape.capacity) == Tristate::yes &&
           carries(relation, shape.document) == Tristate::yes;
}

void Judge::judge_forbidden_links(const ForbiddenShape& shape) {
    static const Choice anybody;
    const Chosen& from = chooser_.choose(shape.from.value_or(anybody));
    Chosen& to = chooser_.choose(shape.to.value_or(anybody));
    const bool placed = shape.to && (shape.to->where == Whereabouts::same ||
                                     shape.to->where == Whereabouts::county);
    const auto lies_so = [&](const Ends& ends) {
        const auto there = chooser_.around(to, ends.from, shape.to->where);
        return std::ranges::find(there, ends.to) != there.end();
    };
    const bool by_from = from.sure.size() <= to.sure.size();
    for (const BodyId near : by_from ? from.sure : to.sure) {
        for (const RelationId id : snapshot_.touching(near)) {
            const Relation& r = map_[id];
            if (!snapshot_.live(id) || r.from == r.to || !is_such(r, shape)) continue;
            const auto ends = ends_of(r, from, to);
            if (!ends || (by_from ? ends->from : ends->to) != near) continue;
            if (!placed || lies_so(*ends)) found_forbidden(shape, ends->from, ends->to, id);
        }
    }
}

void Judge::judge_forbidden_bodies(const ForbiddenShape& shape) {
    for (const BodyId body : chooser_.choose(*shape.body).sure) {
        if (shape.document.empty()) {
            found_forbidden(shape, body, {}, body);
            continue;
        }
        for (const DocumentId id : snapshot_.documents_of(body)) {
            const auto& kinds = shape.document;
            if (snapshot_.live(id) &&
                std::ranges::find(kinds, map_.text(map_[id].kind)) != kinds.end())
                found_forbidden(shape, body, {}, id);
        }
    }
}

void Judge::judge_forbidden_papers(const ForbiddenShape& shape) {
    for (std::size_t i = 0; i < map_.documents().size(); ++i) {
        const Document& d = map_.documents()[i];
        const auto owners = map_.list(d.bodies);
        const auto& kinds = shape.document;
        if (!snapshot_.live(DocumentId(i)) || owners.empty() ||
            std::ranges::find(kinds, map_.text(d.kind)) == kinds.end())
            continue;
        found_forbidden(shape, owners.front(), {}, DocumentId(i));
    }
}

void Judge::judge_forbidden_decisions(const ForbiddenShape& shape) {
    static const Choice anybody;
    const Chosen& from = chooser_.choose(shape.from.value_or(anybody));
    const Chosen& to = chooser_.choose(shape.to.value_or(anybody));
    const auto first_of = [&](const Chosen& chosen, std::span<const BodyId> bodies) {
        const auto found = std::ranges::find_if(bodies, [&](BodyId b) { return chosen.takes(b); });
        return found == bodies.end() ? BodyId{} : *found;
    };
    for (std::size_t i = 0; i < map_.decisions().size(); ++i) {
        const Decision& decision = map_.decisions()[i];
        const bool later = decision.date && snapshot_.day() < decision.date.first();
        const PartialDate taken = decision.date ? decision.date : decision.done;
        const bool other_law = taken && !rule_->in_force.on(taken.first());
        if (later || other_law || !firm_enough(decision.standing) ||
            std::ranges::find(shape.decision, decision.kind) == shape.decision.end())
            continue;
        const BodyId by = first_of(from, map_.list(decision.by));
        std::vector<BodyId> about;
        for (const FactRef fact : map_.list(decision.about)) {
            if (fact.kind == FactKind::body) about.emplace_back(fact.number);
        }
        const auto addressed = map_.list(decision.to);
        about.insert(about.end(), addressed.begin(), addressed.end());
        const BodyId whom = first_of(to, about);
        if (by && whom) found_forbidden(shape, by, whom, DecisionId(i));
    }
}

void Judge::judge(const ForbiddenShape& shape) {
    if (!shape.decision.empty()) return judge_forbidden_decisions(shape);
    if (!shape.relation.empty()) return judge_forbidden_links(shape);
    if (shape.body) return judge_forbidden_bodies(shape);
    if (!shape.document.empty()) judge_forbidden_papers(shape);
}

}  // namespace remit
