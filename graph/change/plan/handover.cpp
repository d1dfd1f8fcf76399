// SPDX-License-Identifier: MIT
#include "graph/change/plan/handover.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "graph/change/plan/joint_body.hpp"
#include "graph/change/record_fields.hpp"

namespace remit {

using F = Field;

/// Of several seats of a holder its highest.
void Handover::raise(const Succeeding& s, const std::string& holder, Role role,
                     std::map<std::string, Group>& groups) const {
    Group* highest = nullptr;
    int most = -1;
    for (auto& [key, group] : groups) {
        for (const FactCandidate& one : group.all) {
            const WrittenRecord& seat = one.copy;
            const PartialDate start = start_of(seat);
            const bool sits = is_relation(seat, RelationType::member_of) &&
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

void Handover::take(const Succeeding& s, const Chairing& chairing) {
    chairing_ = chairing;
    std::map<std::string, Group> groups;
    for (const SlotId id : candidates_.facts_of(s))
        group(s, id, groups);
    for (const auto& [holder, role] : chairing.raised)
        raise(s, holder, role, groups);
    for (auto& [key, group] : groups) {
        group_ = map_.new_group();
        settle(s, group);
    }
}

/// Puts a fact with those that say the same, unless it stays or goes nowhere.
void Handover::group(const Succeeding& s, SlotId id, std::map<std::string, Group>& groups) {
    const WrittenRecord& fact = *map_[id].is;
    if (candidates_.stays(s, fact)) return;
    FactCandidate one = candidates_.candidate(s, id);
    if (is_relation(fact, RelationType::succeeds) && fact.text(F::from) == s.to) {
        // The successor's own plan to take this place, or another.
        if (!s.comes_from(fact.text(F::to))) return;
        one = candidates_.as_it_is(s, id);
    } else if (joins_them(s, fact)) {
        Gone& gone = gone_[id];
        gone.moves = one.moves;
        gone.why = fmt::format("Ended with {}: it joined two of the bodies that are one now.",
                               spoken_list(map_, origins(one.members)));
        return;
    }
    if (s.share && !one.own && !s.share(fact, one)) {
        gone_[id].moves = one.moves;
        return;
    }
    candidates_.put_role(s, chairing_, one);
    std::string key = what_it_says(one, day_);
    if (fact.kind == RecordKind::remit && one.copy.text(F::body) != s.to)
        key += fmt::format("{}", fmt::join(one.areas, "\x1E"));
    groups[std::move(key)].all.push_back(std::move(one));
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
        planned = planned || (one.own && s.is_new());
    }
    if (all.empty()) return;
    if (planned || of.size() == s.from.size()) return make(s, group, all);
    for (const FactCandidate* one : all)
        go(*one, no_slot, false, "Ended: the map says of some only that it is not so.");
}

/// What several say as one, but for those that were as many before.
void Handover::make(const Succeeding& s, const Group& group,
                    const std::vector<const FactCandidate*>& said) {
    if (said.size() == 1 || !were_alike(said)) return make_one(s, said, group.raised);
    for (const FactCandidate* one : said)
        make_one(s, {one}, one == said.front() ? group.raised : Role::none);
}

void Handover::make_one(const Succeeding& s, const std::vector<const FactCandidate*>& said,
                        Role raised) {
    WrittenRecord made = result(s, said, raised);
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

WrittenRecord Handover::result(const Succeeding& s, const std::vector<const FactCandidate*>& said,
                               Role raised) const {
    WrittenRecord made = said.size() == 1 ? said.front()->copy : said_together(said);
    if (raised != Role::none) set_text(made, F::role, std::string(word(raised)));
    if (made.kind == RecordKind::remit) set_areas(s, said, made);
    return made;
}

/// A remit that all held for all that they serve holds for all that the successor serves; one that
/// some held stays where it was.
void Handover::set_areas(const Succeeding& s, const std::vector<const FactCandidate*>& said,
                         WrittenRecord& remit) const {
    if (remit.text(F::body) != s.to || s.share) return;
    if (said.size() == 1 && said.front()->own && s.is_new()) return;
    std::set<std::string> whole_of;
    std::set<std::string> areas;
    bool known = true;
    bool all_whole = true;
    for (const FactCandidate* one : said) {
        all_whole = all_whole && one->whole;
        if (one->whole) whole_of.insert(one->members.begin(), one->members.end());
        if (one->own && one->whole && s.is_new()) return unset(remit, F::areas);
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
