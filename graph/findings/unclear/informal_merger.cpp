// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <span>
#include <string_view>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "graph/findings/detectors.hpp"
#include "graph/findings/naming.hpp"
#include "graph/findings/sources.hpp"
#include "graph/findings/wording.hpp"
#include "remit/graph/terms.hpp"

namespace remit::detectors {
namespace {

bool is_one_of(std::string_view kind, std::span<const std::string_view> kinds) {
    return std::ranges::find(kinds, kind) != kinds.end();
}
constexpr auto plans =
    std::to_array<std::string_view>({"partnership-plan", "action-plan", "strategy"});
/// Papers of a meeting that two bodies have in common show that they met as one.
constexpr auto meeting_papers = std::to_array<std::string_view>({"minutes", "agenda"});
constexpr auto agreements = std::to_array<std::string_view>(
    {"combination-agreement", "merger-agreement", "joint-working-agreement",
     "memorandum-of-understanding", "partnership-agreement"});

/// A body that shares more papers or chairs than this with others is no half of a merger; without
/// a limit a body with n of each would cost n³.
constexpr std::size_t most_shared = 8;

/// Two bodies, and what makes them one.
struct Join {
    BodyId a{}, b{};
    std::vector<FactRef> facts{};
    bool said = false;  ///< that they work as one; else derived from what they share
};

std::vector<Join> said_to_be_one(const Snapshot& snapshot) {
    std::vector<Join> result;
    for (std::size_t i = 0; i < snapshot.map().relations().size(); ++i) {
        const Relation& r = snapshot.map().relations()[i];
        const bool as_one = r.type == RelationType::works_as_one_with && r.from != r.to;
        if (as_one && snapshot.live(RelationId(i)))
            result.push_back({r.from, r.to, {RelationId(i)}, true});
    }
    return result;
}

std::vector<DocumentId> shared_papers(const Snapshot& snapshot, BodyId body, const auto& kinds) {
    const Register& map = snapshot.map();
    std::vector<DocumentId> result;
    for (const DocumentId id : snapshot.documents_of(body)) {
        const bool shared = map[id].bodies.count > 1 && snapshot.live(id);
        if (shared && is_one_of(map.text(map[id].kind), kinds)) result.push_back(id);
    }
    if (result.size() > most_shared) result.clear();
    return result;
}

std::vector<Seat> chairs_of(const Snapshot& snapshot, BodyId body) {
    std::vector<Seat> result;
    for (const Seat& seat : snapshot.seats_on(body)) {
        const Relation& r = snapshot.map()[seat.relation];
        if (chairs(r.role) && r.from == seat.holder && !stands_for_many(snapshot.map(), r.from))
            result.push_back(seat);
    }
    if (result.size() > most_shared) result.clear();
    return result;
}

/// Bodies of one type with the same chair, plan and papers of meetings.
std::vector<Join> share_all(const Snapshot& snapshot) {
    using Key = std::tuple<TypeId, BodyId, DocumentId, DocumentId>;
    std::map<Key, Seat> first;
    std::vector<Join> result;
    for (std::size_t i = 0; i < snapshot.map().bodies().size(); ++i) {
        const BodyId body{i};
        const auto own_plans = shared_papers(snapshot, body, plans);
        if (own_plans.empty() || !snapshot.live(body)) continue;
        const auto own_meetings = shared_papers(snapshot, body, meeting_papers);
        const TypeId type = snapshot.map().peer_type(body);
        for (const Seat& chair : chairs_of(snapshot, body)) {
            for (const DocumentId plan : own_plans) {
                for (const DocumentId papers : own_meetings) {
                    const auto [at, is_new] =
                        first.try_emplace({type, chair.holder, plan, papers}, chair);
                    if (is_new || at->second.host == body) continue;
                    result.push_back({at->second.host,
                                      body,
                                      {at->second.relation, chair.relation, plan, papers}});
                }
            }
        }
    }
    return result;
}

/// Bodies that work as one, and what says so.
struct Union {
    std::vector<BodyId> bodies{};
    std::vector<FactRef> facts{};
    bool said = false;
};

std::vector<Union> unions(const std::vector<Join>& joins) {
    std::map<BodyId, std::vector<const Join*>> by_body;
    for (const Join& join : joins) {
        by_body[join.a].push_back(&join);
        by_body[join.b].push_back(&join);
    }
    std::set<BodyId> seen;
    std::vector<Union> result;
    for (const auto& [start, own] : by_body) {
        if (!seen.insert(start).second) continue;
        Union all{.bodies = {start}};
        std::set<FactRef> facts;
        for (std::size_t i = 0; i < all.bodies.size(); ++i) {
            for (const Join* join : by_body.at(all.bodies[i])) {
                all.said = all.said || join->said;
                facts.insert(join->facts.begin(), join->facts.end());
                for (const BodyId next : {join->a, join->b}) {
                    if (seen.insert(next).second) all.bodies.push_back(next);
                }
            }
        }
        std::ranges::sort(all.bodies);
        all.facts.assign(facts.begin(), facts.end());
        result.push_back(std::move(all));
    }
    return result;
}

/// What the map holds of decisions and papers about each union.
class Agreements {
  public:
    Agreements(const Snapshot& snapshot, const std::vector<Union>& unions)
        : snapshot_(snapshot), map_(snapshot.map()), decisions_(unions.size()) {
        for (std::size_t i = 0; i < unions.size(); ++i) {
            for (const BodyId body : unions[i].bodies)
                union_of_[body] = i;
        }
        for (std::size_t i = 0; i < map_.decisions().size(); ++i) {
            const auto about = union_meant(map_.decisions()[i]);
            if (about) decisions_[*about].emplace_back(i);
        }
    }

    [[nodiscard]] const std::vector<DecisionId>& decisions(std::size_t i) const {
        return decisions_[i];
    }

    [[nodiscard]] bool agreed(std::size_t i, const Union& all) const {
        return std::ranges::any_of(decisions_[i],
                                   [&](DecisionId id) { return agrees(map_[id]); }) ||
               std::ranges::any_of(all.bodies, [&](BodyId body) { return has_paper(body, i); });
    }

  private:
    [[nodiscard]] bool agrees(const Decision& d) const {
        const bool formal = d.kind == DecisionKind::agreement || d.kind == DecisionKind::order ||
                            d.kind == DecisionKind::consent;
        const PartialDate day = d.done ? d.done : d.date;
        return formal && d.outcome == Outcome::agreed && (!day || day.first() <= snapshot_.day());
    }

    /// The union that a decision is about: its joining relation, or two of its bodies at least and
    /// no other. What others decide of them and of their neighbours is not about their union.
    [[nodiscard]] std::optional<std::size_t> union_meant(const Decision& d) const {
        std::optional<std::size_t> meant;
        std::size_t bodies = 0;
        for (const FactRef fact : map_.list(d.about)) {
            if (fact.kind == FactKind::relation && snapshot_.meant(RelationId{fact.number})) {
                const Relation& r = map_[RelationId{fact.number}];
                const auto at = union_of_.find(r.from);
                const bool joins = r.type == RelationType::works_as_one_with;
                if (joins && at != union_of_.end()) return at->second;
            }
            if (fact.kind != FactKind::body) continue;
            const auto at = union_of_.find(BodyId{fact.number});
            if (at == union_of_.end() || (meant && *meant != at->second)) return std::nullopt;
            meant = at->second;
            ++bodies;
        }
        return bodies > 1 ? meant : std::nullopt;
    }

    [[nodiscard]] bool has_paper(BodyId body, std::size_t i) const {
        return std::ranges::any_of(snapshot_.documents_of(body), [&](DocumentId id) {
            if (!snapshot_.live(id) || !is_one_of(map_.text(map_[id].kind), agreements))
                return false;
            const auto owners = map_.list(map_[id].bodies);
            return std::ranges::count_if(owners, [&](BodyId owner) {
                       const auto at = union_of_.find(owner);
                       return at != union_of_.end() && at->second == i;
                   }) > 1;
        });
    }

    const Snapshot& snapshot_;
    const Register& map_;
    std::map<BodyId, std::size_t> union_of_;
    std::vector<std::vector<DecisionId>> decisions_;
};

void word_it(const Register& map, const Union& all, Finding& f) {
    const std::string who = names(map, all.bodies);
    const std::string_view what = all.said ? "work as one" : "share chair, plan and meetings";
    f.title = fmt::format("{} {}, and no agreement on it is recorded", who, what);
    f.question = fmt::format("Who agreed that {} {}, and are they to merge?", who, what);
    f.suggestion = fmt::format(
        "Write down what {} have agreed and who answers for it, or merge them by the book.", who);
}

Finding finding(const Snapshot& snapshot, const Union& all,
                const std::vector<DecisionId>& decisions) {
    const Register& map = snapshot.map();
    Finding f{.severity = informal_merger.kind.severity};
    f.bodies = all.bodies;
    put_main_first(snapshot, f.bodies);
    f.ask = f.bodies.front();
    for (const FactRef fact : all.facts) {
        if (fact.kind == FactKind::relation) f.relations.emplace_back(fact.number);
        if (fact.kind == FactKind::document) f.documents.emplace_back(fact.number);
        if (all.said) {
            add_steps(f.because, map, fact);
        } else {
            f.because.push_back(because(map, fact));
        }
    }
    for (const DecisionId id : decisions) {
        f.decisions.push_back(id);
        const Outcome outcome = map[id].outcome;
        std::string text = described(map, id);
        if (outcome != Outcome::none) text += fmt::format(" ({})", replaced_hyphens(word(outcome)));
        f.because.push_back(because(std::move(text), id));
    }
    word_it(map, all, f);
    return f;
}

void find(const Snapshot& snapshot, Findings& findings) {
    std::vector<Join> joins = said_to_be_one(snapshot);
    std::ranges::move(share_all(snapshot), std::back_inserter(joins));
    const auto all = unions(joins);
    const Agreements known(snapshot, all);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!known.agreed(i, all[i])) findings.add(finding(snapshot, all[i], known.decisions(i)));
    }
}

}  // namespace

constinit const Detector informal_merger{
    .kind = {.code = "U315",
             .name = "informal-merger",
             .says = "Bodies work as one, and no agreement on it is recorded.",
             .category = FindingCategory::unclear,
             .severity = Severity::medium},
    .find = find};

}  // namespace remit::detectors
