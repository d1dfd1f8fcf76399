// SPDX-License-Identifier: MIT
#include "graph/findings/two_hats.hpp"

#include <algorithm>
#include <utility>

#include "graph/findings/answering.hpp"
#include "graph/paths/sorted.hpp"
#include "remit/graph/terms.hpp"

namespace remit {
namespace {

/// A person who holds more posts than this on the map is not followed through them all: without a
/// limit n posts in one hand would cost n² for each pair of bodies.
constexpr std::size_t most_held = 32;

bool may_be_one_day(const Snapshot& snapshot, BodyId body) {
    const BodyStatus status = snapshot.status(body);
    return snapshot.live(body) || status == BodyStatus::proposed || status == BodyStatus::agreed;
}

bool carries_vote(Role role) { return is_seat(role) && role != Role::co_opted; }

bool is_person(const Register& map, BodyId body) {
    return category(map, body) == Category::post || elected_in_person(map, body);
}

}  // namespace

Stand stand(const Snapshot& snapshot, RelationId id) {
    if (snapshot.live(id)) return Stand::in_place;
    if (!snapshot.meant(id)) return Stand::none;
    const Relation& r = snapshot.map()[id];
    const bool planned = r.status == Status::proposed || r.status == Status::agreed;
    const bool so = r.status == Status::in_place || r.status == Status::disputed;
    // What is in place between bodies that are only planned is planned itself. A plan may name a
    // day to come.
    const bool of_planned = so && !(snapshot.live(r.from) && snapshot.live(r.to));
    const bool over = r.end && r.end.latest.last() < snapshot.day();
    if ((!planned && !of_planned) || over) return Stand::none;
    if (snapshot.options().firm_only && !r.standing.firm()) return Stand::none;
    const bool possible = may_be_one_day(snapshot, r.from) && may_be_one_day(snapshot, r.to);
    return possible ? Stand::planned : Stand::none;
}

Votes::Votes(const Snapshot& snapshot, Read read) : snapshot_(snapshot) {
    for (std::size_t i = 0; i < snapshot.map().relations().size(); ++i) {
        const RelationType type = snapshot.map().relations()[i].type;
        if (type != RelationType::member_of && type != RelationType::held_with) continue;
        const Stand stands = stand(snapshot, RelationId(i));
        const bool counts =
            stands == Stand::in_place || (stands == Stand::planned && read == Read::planned_too);
        if (!counts) continue;
        if (type == RelationType::member_of) {
            add_seat(RelationId(i), stands == Stand::planned);
        } else {
            add_held(RelationId(i), stands == Stand::planned);
        }
    }
    sort_once(votes_);
    std::erase_if(held_with_, [](const auto& held) { return held.second.size() > most_held; });
}

void Votes::add_seat(RelationId id, bool planned) {
    const Relation& r = snapshot_.map()[id];
    if (!carries_vote(r.role)) return;
    votes_.push_back({r.to, r.from, planned, id});
    if (r.on_behalf_of) votes_.push_back({r.to, r.on_behalf_of, planned, id});
}

void Votes::add_held(RelationId id, bool planned) {
    const Relation& r = snapshot_.map()[id];
    held_with_[r.from].push_back({{}, r.to, planned, id});
    held_with_[r.to].push_back({{}, r.from, planned, id});
}

Votes::Run Votes::on(BodyId host) const {
    const auto first = std::ranges::lower_bound(votes_, host, {}, &Vote::host);
    const auto last = std::ranges::upper_bound(votes_, host, {}, &Vote::host);
    return {first, last};
}

const Votes::Vote* Votes::of(Run run, BodyId holder) {
    const auto found = std::ranges::lower_bound(run, holder, {}, &Vote::holder);
    return found != run.end() && found->holder == holder ? &*found : nullptr;
}

RelationId Votes::seat(BodyId holder, BodyId host) const {
    const Vote* vote = of(on(host), holder);
    return vote == nullptr ? RelationId() : vote->relation;
}

void Votes::match(const Vote& vote, Run others, std::vector<TwoHats>& found) const {
    if (const Vote* other = of(others, vote.holder)) {
        found.push_back({vote.holder,
                         vote.holder,
                         {vote.relation, other->relation},
                         vote.planned || other->planned});
        return;
    }
    const auto held = held_with_.find(vote.holder);
    if (held == held_with_.end()) return;
    for (const Vote& post : held->second) {
        const Vote* other = of(others, post.holder);
        if (other == nullptr) continue;
        found.push_back({vote.holder,
                         post.holder,
                         {vote.relation, other->relation, post.relation},
                         vote.planned || other->planned || post.planned});
    }
}

/// Looked for from the side with fewer seats, so that a body with many costs no more than what it
/// is held against.
std::vector<TwoHats> Votes::on_both(BodyId one, BodyId other) const {
    Run own = on(one);
    Run others = on(other);
    const bool swapped = others.size() < own.size();
    if (swapped) std::swap(own, others);
    std::vector<TwoHats> found;
    BodyId before;
    for (const Vote& vote : own) {
        if (vote.holder == before || vote.holder == one || vote.holder == other) continue;
        before = vote.holder;
        if (!stands_for_many(snapshot_.map(), vote.holder)) match(vote, others, found);
    }
    if (swapped) {
        for (TwoHats& hats : found)
            std::swap(hats.on_one, hats.on_other);
    }
    std::erase_if(found, [&](const TwoHats& hats) {
        return hats.on_one == other || hats.on_other == one ||
               stands_for_many(snapshot_.map(), hats.on_one) ||
               stands_for_many(snapshot_.map(), hats.on_other);
    });
    std::ranges::sort(found, {}, [](const TwoHats& h) { return std::pair(h.on_one, h.on_other); });
    return found;
}

std::vector<TwoHats> Votes::posts_on_both(BodyId one, BodyId other) const {
    auto found = on_both(one, other);
    std::erase_if(found, [&](const TwoHats& hats) {
        return !is_person(snapshot_.map(), hats.on_one) ||
               !is_person(snapshot_.map(), hats.on_other);
    });
    return found;
}

std::vector<TwoHats> Votes::organisations_on_both(BodyId one, BodyId other) const {
    std::vector<RelationId> by_posts;
    for (const TwoHats& hats : posts_on_both(one, other))
        by_posts.insert(by_posts.end(), hats.facts.begin(), hats.facts.end());
    auto found = on_both(one, other);
    const Register& map = snapshot_.map();
    std::erase_if(found, [&](const TwoHats& hats) {
        const bool same_seat = std::ranges::any_of(hats.facts, [&](RelationId fact) {
            return std::ranges::find(by_posts, fact) != by_posts.end();
        });
        return same_seat || is_person(map, hats.on_one) || elected(map, hats.on_one);
    });
    return found;
}

}  // namespace remit
