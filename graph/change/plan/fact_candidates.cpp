// SPDX-License-Identifier: MIT
#include "graph/change/plan/fact_candidates.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "graph/change/record_fields.hpp"

namespace remit {
namespace {

using F = Field;

constexpr auto facts = std::to_array<RecordKind>({RecordKind::relation, RecordKind::remit});
/// Of a relation, or of a remit.
constexpr auto ends = std::to_array<F>({F::from, F::to, F::body});

bool is_plan(Status status) { return status == Status::proposed || status == Status::agreed; }

/// Whether a relation begins or ends at a body, or a remit is its.
bool is_end(const WrittenRecord& fact, std::string_view body) {
    if (fact.kind == RecordKind::remit) return fact.text(F::body) == body;
    return fact.text(F::from) == body || fact.text(F::to) == body;
}

bool names_vanishing(const Succeeding& s, const WrittenRecord& fact) {
    return std::ranges::any_of(s.vanish,
                               [&](const std::string& body) { return names_body(fact, body); });
}

/// A body acts neither on its own behalf nor by way of itself.
void forget_itself(WrittenRecord& fact, const std::string& body) {
    if (!is_end(fact, body)) return;
    if (fact.text(F::on_behalf_of) == body) unset(fact, F::on_behalf_of);
    if (fact.kind == RecordKind::relation) take_out(fact, F::via, body);
}

/// The copy names the successor in place of those that become it.
void rename(const Succeeding& s, const WrittenRecord& fact, FactCandidate& candidate) {
    std::vector<std::string> at_ends;
    candidate.own = true;
    for (const std::string& body : s.from) {
        if (!names_body(fact, body)) continue;
        candidate.members.push_back(body);
        if (is_end(fact, body)) at_ends.push_back(body);
        if (body == s.to) continue;
        candidate.own = false;
        put_in_place_of(candidate.copy, body, s.to);
    }
    // A fact is that of its ends, for whomever it is and by whatever way.
    if (!at_ends.empty()) candidate.members = std::move(at_ends);
    forget_itself(candidate.copy, s.to);
}

}  // namespace

bool Succeeding::comes_from(std::string_view body) const {
    return std::ranges::find(from, body) != from.end();
}

bool Succeeding::is_one(std::string_view body) const { return body == to || comes_from(body); }

bool Succeeding::is_new() const { return !comes_from(to); }

bool joins_them(const Succeeding& s, const WrittenRecord& fact) {
    if (fact.kind != RecordKind::relation) return false;
    return s.is_one(fact.text(F::from)) && s.is_one(fact.text(F::to));
}

bool is_for_itself(const Succeeding& s, const WrittenRecord& fact) {
    if (fact.kind == RecordKind::remit)
        return s.is_one(fact.text(F::body)) && s.is_one(fact.text(F::on_behalf_of));
    if (!s.is_one(fact.text(F::from)) && !s.is_one(fact.text(F::to))) return false;
    return s.is_one(fact.text(F::on_behalf_of)) ||
           std::ranges::any_of(values_of(fact, F::via),
                               [&](std::string_view body) { return s.is_one(body); });
}

std::vector<SlotId> FactCandidates::facts_of(const Succeeding& s) const {
    std::set<SlotId> all;
    std::vector<std::string> bodies = s.from;
    if (s.to_is_planned) bodies.push_back(s.to);
    for (const std::string& body : bodies) {
        for (const SlotId id : map_.naming(body, facts))
            all.insert(id);
    }
    if (s.only) std::erase_if(all, [&](SlotId id) { return !s.only->contains(id); });
    return {all.begin(), all.end()};
}

bool FactCandidates::stays(const Succeeding& s, const WrittenRecord& fact) const {
    if (names_vanishing(s, fact)) return false;
    if (is_over(end_of(fact), day_)) return true;
    if (is_relation(fact, RelationType::succeeds)) {
        const bool done = !is_plan(status_of(fact));
        if (done && begins_before(fact, day_)) return true;
    }
    return std::ranges::any_of(ends, [&](F end) {
        const std::string body(fact.text(end));
        const bool is_other = !body.empty() && !body.starts_with('@') && !s.is_one(body);
        return is_other && lives_.gone(body);
    });
}

FactCandidate FactCandidates::candidate(const Succeeding& s, SlotId id) const {
    const WrittenRecord& fact = *map_[id].is;
    FactCandidate result{.source = id, .copy = fact};
    rename(s, fact, result);
    result.moves = names_vanishing(s, fact) || !begins_before(fact, day_);
    if (!result.own) begin_anew(result, day_, place_);
    result.status = status_of(result.copy);
    if (result.status == Status::lapsed && !result.own) unset(result.copy, F::end);
    if (result.own && s.to_is_planned) adopt(s, result);
    if (fact.kind == RecordKind::remit) find_areas(s, fact, result);
    return result;
}

FactCandidate FactCandidates::as_it_is(const Succeeding& s, SlotId id) const {
    const WrittenRecord& fact = *map_[id].is;
    FactCandidate result{.source = id, .copy = fact, .status = status_of(fact), .own = true};
    result.moves = !begins_before(fact, day_);
    adopt(s, result);
    return result;
}

/// What the map plans for the day on which it plans the body, comes into place with it.
void FactCandidates::adopt(const Succeeding& s, FactCandidate& candidate) const {
    WrittenRecord& copy = candidate.copy;
    const PartialDate start = start_of(copy);
    const Day latest = s.planned ? std::max(day_, s.planned.last()) : day_;
    if (!is_plan(candidate.status) || (start && s.planned && start.first() > latest)) return;
    candidate.adopted = true;
    set_status(copy, Status::in_place);
    candidate.status = status_of(copy);
    if (!start || start.first() != day_) set_text(copy, F::start, iso(date_of(day_)));
    if (!candidate.moves) {
        unset(copy, F::id);
        copy.place = place_;
        set_text(copy, F::end, iso(end_from(end_of(copy), day_)));
    }
}

void FactCandidates::put_role(const Succeeding& s, const Chairing& chairing,
                              FactCandidate& candidate) const {
    const WrittenRecord& seat = candidate.copy;
    if (!is_relation(seat, RelationType::member_of) || seat.text(F::to) != s.to) return;
    if (seat.text(F::from).starts_with('@')) return;
    // That somebody is to chair is a plan as it was.
    if (candidate.status != Status::in_place && candidate.status != Status::disputed) return;
    const Role role = role_of(seat);
    const bool chairs = role == Role::chair || role == Role::acting_chair;
    const bool is_named = !chairing.chair.empty() && seat.text(F::from) == chairing.chair;
    // Nobody comes to chair a body that has ended by then.
    const std::string host(map_[candidate.source].is->text(F::to));
    const bool never_did = candidate.moves && !candidate.own &&
                           (chairs || role == Role::vice_chair) &&
                           lives_.in_being(host, day_ - 1) &&
                           !ChairFinder(map_, lives_, day_)
                                .held_before(host, std::string(seat.text(F::from)), !chairs);
    const bool lowered =
        never_did || (chairs && !is_named && (chairing.chair_open || !chairing.chair.empty())) ||
        (role == Role::vice_chair && chairing.vice_open);
    if (lowered) set_text(candidate.copy, F::role, std::string(word(Role::member)));
}

/// Where a remit applies today: where it says, else where its body serves.
void FactCandidates::find_areas(const Succeeding& s, const WrittenRecord& fact,
                                FactCandidate& candidate) const {
    const std::string body(fact.text(F::body));
    if (!s.is_one(body)) {
        candidate.areas = list_of(fact, F::areas);
        candidate.whole = candidate.areas.empty();
        return;
    }
    const auto slot = map_.body(body);
    std::vector<std::string> served =
        slot ? list_of(*map_[*slot].is, F::areas) : std::vector<std::string>{};
    candidate.areas = list_of(fact, F::areas);
    std::ranges::sort(served);
    std::ranges::sort(candidate.areas);
    candidate.whole = candidate.areas.empty() || candidate.areas == served;
    if (candidate.areas.empty()) candidate.areas = std::move(served);
}

}  // namespace remit
