// SPDX-License-Identifier: MIT
#include "graph/change/plan/handover.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "graph/change/plan/joint_body.hpp"
#include "graph/change/record_fields.hpp"

namespace remit {
namespace {

using F = Field;

constexpr auto facts = std::to_array<RecordKind>({RecordKind::relation, RecordKind::remit});

bool contains(const std::vector<std::string>& all, std::string_view one) {
    return std::ranges::find(all, one) != all.end();
}

bool is_plan(Status status) { return status == Status::proposed || status == Status::agreed; }

bool is_of(const WrittenRecord& record, RelationType type) {
    return record.kind == RecordKind::relation && record.text(F::type) == word(type);
}

/// Whether a relation begins or ends at a body, or a remit is its.
bool is_end(const WrittenRecord& fact, std::string_view body) {
    if (fact.kind == RecordKind::remit) return fact.text(F::body) == body;
    return fact.text(F::from) == body || fact.text(F::to) == body;
}

std::vector<std::string> list_of(const WrittenRecord& record, Field field) {
    const auto values = values_of(record, field);
    return {values.begin(), values.end()};
}

}  // namespace

std::vector<SlotId> Handover::facts_of(const Succeeding& s) const {
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

bool Handover::names_vanishing(const Succeeding& s, const WrittenRecord& fact) const {
    return std::ranges::any_of(s.vanish,
                               [&](const std::string& body) { return names_body(fact, body); });
}

/// What is over by the day, or whose other end is; and what bodies took the place of long ago.
bool Handover::stays(const Succeeding& s, const WrittenRecord& fact, bool vanishes) const {
    if (vanishes) return false;
    if (is_over(end_of(fact), day_)) return true;
    if (is_of(fact, RelationType::succeeds)) {
        const bool done = !is_plan(status_of(fact));
        if (done && begins_before(fact, day_)) return true;
    }
    for (const F end : {F::from, F::to, F::body}) {
        if (fact.kind == RecordKind::relation && end == F::body) continue;
        if (fact.kind == RecordKind::remit && end != F::body) continue;
        const std::string body(fact.text(end));
        if (body.starts_with('@') || body == s.to || contains(s.from, body)) continue;
        if (lives_.gone(body)) return true;
    }
    return false;
}

/// Both ends are of the bodies that become one.
bool Handover::joins_them(const Succeeding& s, const WrittenRecord& fact) const {
    if (fact.kind != RecordKind::relation) return false;
    const auto one_of_them = [&](std::string_view body) {
        return body == s.to || contains(s.from, body);
    };
    return one_of_them(fact.text(F::from)) && one_of_them(fact.text(F::to));
}

FactCandidate Handover::candidate(const Succeeding& s, SlotId id) const {
    const WrittenRecord& fact = *map_[id].is;
    FactCandidate result{.source = id, .copy = fact};
    result.own = true;
    std::vector<std::string> ends;
    for (const std::string& body : s.from) {
        if (!names_body(fact, body)) continue;
        result.members.push_back(body);
        if (is_end(fact, body)) ends.push_back(body);
        if (body == s.to) continue;
        result.own = false;
        put_in_place_of(result.copy, body, s.to);
    }
    // A fact is that of its ends, for whomever it is and by whatever way.
    if (!ends.empty()) result.members = std::move(ends);
    const bool vanishes = names_vanishing(s, fact);
    result.moves = vanishes || !begins_before(fact, day_);
    WrittenRecord& copy = result.copy;
    if (fact.kind == RecordKind::relation) {
        const bool ends_there = is_end(copy, s.to);
        if (ends_there && holds(copy, F::via, s.to)) {
            std::vector<std::string> via = list_of(copy, F::via);
            std::erase(via, s.to);
            set_list(copy, F::via, std::move(via));
        }
        if (ends_there && copy.text(F::on_behalf_of) == s.to) unset(copy, F::on_behalf_of);
    } else if (copy.text(F::body) == s.to && copy.text(F::on_behalf_of) == s.to) {
        unset(copy, F::on_behalf_of);
    }
    if (!result.own) {
        if (!result.moves) {
            unset(copy, F::id);
            copy.place = place_;
        }
        if (!result.moves || begins_before(copy, day_))
            set_text(copy, F::start, iso(date_of(day_)));
        set_text(copy, F::end, iso(end_from(end_of(copy), day_)));
    }
    result.status = status_of(copy);
    if (result.status == Status::lapsed && !result.own) unset(copy, F::end);
    if (result.own && s.to_is_planned) adopt(s, result);
    if (fact.kind == RecordKind::remit) find_areas(s, fact, result);
    return result;
}

/// What the map plans for the day on which it plans the body, comes into place with it.
void Handover::adopt(const Succeeding& s, FactCandidate& candidate) const {
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

void Handover::put_role(const Succeeding& s, const Chairing& chairing,
                        FactCandidate& candidate) const {
    const WrittenRecord& seat = candidate.copy;
    if (!is_of(seat, RelationType::member_of) || seat.text(F::to) != s.to) return;
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

/// Of several seats of a holder its highest.
void Handover::raise(const Succeeding& s, const std::string& holder, Role role,
                     std::map<std::string, Group>& groups) const {
    Group* highest = nullptr;
    int most = -1;
    for (auto& [key, group] : groups) {
        for (const FactCandidate& one : group.all) {
            const WrittenRecord& seat = one.copy;
            const PartialDate start = start_of(seat);
            const bool sits = is_of(seat, RelationType::member_of) &&
                              seat.text(F::from) == holder && seat.text(F::to) == s.to &&
                              !is_denial(one.status) && (!start || start.first() <= day_);
            if (!sits || weight(role_of(seat)) <= most) continue;
            most = weight(role_of(seat));
            highest = &group;
        }
    }
    if (highest && most < weight(role) && weight(highest->raised) < weight(role))
        highest->raised = role;
}

/// Where a remit applies today: where it says, else where its body serves.
void Handover::find_areas(const Succeeding& s, const WrittenRecord& fact,
                          FactCandidate& candidate) const {
    const std::string body(fact.text(F::body));
    if (body != s.to && !contains(s.from, body)) {
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

void Handover::take(const Succeeding& s, const Chairing& chairing) {
    chairing_ = chairing;
    std::map<std::string, Group> groups;
    for (const SlotId id : facts_of(s)) {
        const WrittenRecord& fact = *map_[id].is;
        if (stays(s, fact, names_vanishing(s, fact))) continue;
        FactCandidate one = candidate(s, id);
        const bool succession = is_of(fact, RelationType::succeeds) && fact.text(F::from) == s.to;
        if (succession) {  // the successor's own plan to take this place, or another
            if (!contains(s.from, fact.text(F::to))) continue;
            one = FactCandidate{.source = id, .copy = fact, .status = status_of(fact), .own = true};
            one.moves = !begins_before(fact, day_);
            adopt(s, one);
        } else if (joins_them(s, fact)) {
            Gone& gone = gone_[id];
            gone.moves = one.moves;
            gone.why = fmt::format("Ended with {}: it joined two of the bodies that are one now.",
                                   spoken_list(map_, origins(one.members)));
            continue;
        }
        if (s.share && !one.own && !s.share(fact, one)) {
            gone_[id].moves = one.moves;
            continue;
        }
        put_role(s, chairing, one);
        std::string key = what_it_says(one, day_);
        if (fact.kind == RecordKind::remit && one.copy.text(F::body) != s.to)
            key += fmt::format("{}", fmt::join(one.areas, "\x1E"));
        groups[std::move(key)].all.push_back(std::move(one));
    }
    for (const auto& [holder, role] : chairing.raised)
        raise(s, holder, role, groups);
    for (auto& [key, group] : groups) {
        group_ = map_.new_group();
        settle(s, group);
    }
}

void Handover::settle(const Succeeding& s, Group& group) {
    std::vector<const FactCandidate*> claims;
    for (const FactCandidate& one : group.all) {
        if (!is_denial(one.status)) claims.push_back(&one);
    }
    if (claims.empty()) return settle_denials(s, group);
    for (const FactCandidate& one : group.all) {
        if (is_denial(one.status))
            go(one, no_slot, false, "Ended: of others that become one the map says that it is so.");
    }
    make(s, group, claims);
}

/// Whether it ends at one of the bodies that become one, on behalf of another of them or by way of
/// it.
bool Handover::is_for_itself(const Succeeding& s, const WrittenRecord& fact) {
    const auto one_of_them = [&](std::string_view body) {
        return body == s.to || contains(s.from, body);
    };
    if (fact.kind == RecordKind::remit)
        return one_of_them(fact.text(F::body)) && one_of_them(fact.text(F::on_behalf_of));
    if (!one_of_them(fact.text(F::from)) && !one_of_them(fact.text(F::to))) return false;
    return one_of_them(fact.text(F::on_behalf_of)) ||
           std::ranges::any_of(values_of(fact, F::via), one_of_them);
}

/// That something is not so holds of the successor where it was said of all.
void Handover::settle_denials(const Succeeding& s, const Group& group) {
    std::set<std::string> of;
    std::vector<const FactCandidate*> all;
    bool planned = false;  // said of the successor itself, before it is there
    for (const FactCandidate& one : group.all) {
        if (is_for_itself(s, *map_[one.source].is)) {
            go(one, no_slot, false,
               "Ended: it was about one acting for another of them, and they are one now.");
            continue;
        }
        of.insert(one.members.begin(), one.members.end());
        all.push_back(&one);
        planned = planned || (one.own && !contains(s.from, s.to));
    }
    if (all.empty()) return;
    if (planned || of.size() == s.from.size()) return make(s, group, all);
    for (const FactCandidate* one : all)
        go(*one, no_slot, false, "Ended: the map says of some only that it is not so.");
}

void Handover::make(const Succeeding& s, const Group& group,
                    const std::vector<const FactCandidate*>& said) {
    if (said.size() > 1 && were_alike(said)) {
        for (const FactCandidate* one : said) {
            Group alone{.all = {*one}, .raised = one == said.front() ? group.raised : Role::none};
            make(s, alone, {&alone.all.front()});
        }
        return;
    }
    WrittenRecord made = result(s, group, said);
    const std::string reason = why(s, said, made);
    const auto is_own = [](const FactCandidate* one) { return one->own && !one->adopted; };
    const auto own = std::ranges::find_if(said, is_own);
    if (own != said.end() && std::ranges::count_if(said, is_own) == 1 && is_its_own(**own, made)) {
        for (const FactCandidate* one : said) {
            if (one != *own) go(*one, (*own)->source, true, reason);
        }
        return;
    }
    const bool moves = said.size() == 1 && said.front()->moves;
    if (!moves) made.place = place_;
    if (said.size() == 1 && !moves) unset(made, F::id);
    if (begins_before(made, day_)) set_text(made, F::start, iso(date_of(day_)));
    if (status_of(made) != Status::lapsed)
        set_text(made, F::end, iso(end_from(end_of(made), day_)));
    const SlotId slot = map_.add(std::move(made));
    map_.edit(slot).why = reason;
    map_.edit(slot).group = group_;
    for (const FactCandidate* one : said)
        go(*one, slot, said.size() > 1, reason);
}

/// Whether all said the same before too, and so are several for a reason that the map does not
/// tell. What comes to be alike only since bodies are one now, is one.
bool Handover::were_alike(const std::vector<const FactCandidate*>& said) const {
    const auto before = [&](const FactCandidate* one) {
        const WrittenRecord& was = *map_[one->source].is;
        return what_it_says({.source = one->source, .copy = was, .status = status_of(was)}, day_);
    };
    const std::string first = before(said.front());
    return std::ranges::all_of(said, [&](const auto* one) { return before(one) == first; });
}

/// What they say together is what a fact of the successor says already.
bool Handover::is_its_own(const FactCandidate& own, const WrittenRecord& made) const {
    WrittenRecord before = *map_[own.source].is;
    WrittenRecord after = made;
    if (after.kind == RecordKind::relation) {
        for (const F end : {F::from, F::to})
            set_text(after, end, std::string(before.text(end)));
    }
    // An older one goes on; of two that begin then, what is known better of the day is kept.
    const bool older = begins_before(before, day_);
    for (WrittenRecord* record : {&before, &after}) {
        if (older) unset(*record, F::start);
        unset(*record, F::id);
    }
    return all_said(before) == all_said(after);
}

WrittenRecord Handover::result(const Succeeding& s, const Group& group,
                               const std::vector<const FactCandidate*>& said) const {
    WrittenRecord made = said.size() == 1 ? said.front()->copy : said_together(said);
    if (group.raised != Role::none) set_text(made, F::role, std::string(word(group.raised)));
    if (made.kind == RecordKind::remit) set_areas(s, said, made);
    return made;
}

/// A remit that all held for all that they serve holds for all that the successor serves; one that
/// some held stays where it was.
void Handover::set_areas(const Succeeding& s, const std::vector<const FactCandidate*>& said,
                         WrittenRecord& remit) const {
    if (remit.text(F::body) != s.to || s.share) return;
    if (said.size() == 1 && said.front()->own && !contains(s.from, s.to)) return;
    std::set<std::string> whole_of;
    std::set<std::string> areas;
    bool known = true;
    bool all_whole = true;
    for (const FactCandidate* one : said) {
        all_whole = all_whole && one->whole;
        if (one->whole) whole_of.insert(one->members.begin(), one->members.end());
        if (one->own && one->whole && !contains(s.from, s.to)) return unset(remit, F::areas);
        known = known && !one->areas.empty();
        areas.insert(one->areas.begin(), one->areas.end());
    }
    if ((all_whole && whole_of.size() == s.from.size()) || !known) return unset(remit, F::areas);
    std::vector<std::string> where = widest(map_, {areas.begin(), areas.end()});
    std::vector<std::string> served = s.serves;
    std::ranges::sort(served);
    set_list(remit, F::areas, where == served ? std::vector<std::string>{} : std::move(where));
}

void Handover::go(const FactCandidate& candidate, SlotId into, bool combined,
                  const std::string& why) {
    Gone& gone = gone_[candidate.source];
    gone.moves = candidate.moves;
    gone.combined = gone.combined || combined;
    gone.group = group_;
    if (into != no_slot) gone.into.push_back(into);
    if (gone.why.empty()) gone.why = why;
}

void Handover::close() {
    for (const auto& [id, gone] : gone_) {
        const Status status = status_of(*map_[id].is);
        // What lapsed is over, and stays on the map as it was.
        if (status == Status::lapsed && !gone.moves) continue;
        RecordSlot& slot = map_.edit(id);
        slot.closed = true;
        slot.course = gone.into.empty() ? Course::ended
                      : gone.combined   ? Course::combined
                                        : Course::kept;
        slot.into = gone.into;
        slot.group = gone.group;
        slot.why =
            gone.why.empty() ? "Ended: none of the new bodies serves where it applies." : gone.why;
        if (gone.moves) {
            slot.is.reset();
        } else {
            set_text(*slot.is, F::end, iso(end_before(end_of(*slot.is), day_)));
        }
    }
}

}  // namespace remit
