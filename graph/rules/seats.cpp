// SPDX-License-Identifier: MIT
// Who must sit on a body, and who must be its authority or a party to its agreement.
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "graph/paths/sorted.hpp"
#include "graph/rules/judge.hpp"
#include "remit/graph/terms.hpp"

namespace remit {
namespace {

/// Whether it asks how many there are of those named, all together, and not for each of them.
bool counts(const MemberShape& shape) {
    return shape.number.at_most || shape.number.at_least.value_or(1) > 1;
}

}  // namespace

void Judge::add_held(BodyId holder, RelationId relation, std::vector<Held>& out) const {
    for (const BodyId body : spoken_for(holder))
        out.push_back({body, relation, body == holder});
}

/// All that have such a place at the host, themselves or by somebody who speaks for them.
std::vector<Judge::Held> Judge::held_at(BodyId host, const Seats& seats) {
    std::vector<Held> result;
    const auto asked = [&](RelationType type) {
        return std::ranges::find(seats.types, type) != seats.types.end();
    };
    const bool any_seat = seats.roles.empty() && seats.capacity == Capacity::none;
    for (const BodyId part : speakers(host)) {
        // The partnership's own strategy group sits for it; a project of it does not.
        if (part != host && category(map_, part) != category(map_, host)) continue;
        if (any_seat && asked(RelationType::member_of)) {
            for (const Seat& seat : snapshot_.seats_on(part))
                add_held(seat.holder, seat.relation, result);
        }
        for (const RelationId id : snapshot_.touching(part)) {
            const Relation& r = map_[id];
            if (r.to != part || !asked(r.type) || !snapshot_.live(id)) continue;
            if (r.type == RelationType::member_of) {
                if (any_seat || has_part(r, seats.roles, seats.capacity) == Tristate::no) continue;
            }
            add_held(r.from, id, result);
            if (r.on_behalf_of && snapshot_.live(r.on_behalf_of))
                add_held(r.on_behalf_of, id, result);
        }
    }
    if (seats.agreement) {
        for (const auto& about : decisions_about(host)) {
            const Decision& decision = map_[about.second];
            if (decision.kind != DecisionKind::agreement || decision.outcome != Outcome::agreed)
                continue;
            for (const BodyId party : map_.list(decision.by))
                add_held(party, {}, result);
        }
    }
    return result;
}

std::span<const std::pair<BodyId, DecisionId>> Judge::decisions_about(BodyId body) {
    if (!decisions_) {
        decisions_.emplace();
        for (std::size_t i = 0; i < map_.decisions().size(); ++i) {
            const DecisionId id(i);
            const Decision& decision = map_[id];
            const bool later = decision.date && snapshot_.day() < decision.date.first();
            if (later || !firm_enough(decision.standing)) continue;
            const auto add = [&](BodyId about) { decisions_->emplace_back(about, id); };
            for (const FactRef fact : map_.list(decision.about)) {
                if (fact.kind == FactKind::body) add(BodyId{fact.number});
                if (fact.kind == FactKind::remit) add(map_[RemitId{fact.number}].body);
                if (fact.kind == FactKind::relation && snapshot_.meant(RelationId{fact.number})) {
                    add(map_[RelationId{fact.number}].from);
                    add(map_[RelationId{fact.number}].to);
                }
                if (fact.kind == FactKind::document)
                    std::ranges::for_each(map_.list(map_[DocumentId{fact.number}].bodies), add);
            }
        }
        sort_once(*decisions_);
    }
    const auto same = std::equal_range(
        decisions_->begin(), decisions_->end(), std::pair(body, DecisionId(std::size_t{0})),
        [](const auto& a, const auto& b) { return a.first < b.first; });
    return {same.first, same.second};
}

/// Decisions that say that one of these did not agree.
std::vector<FactRef> Judge::refusals(BodyId host, const Chosen& chosen) {
    std::vector<FactRef> result;
    for (const auto& about : decisions_about(host)) {
        const Decision& decision = map_[about.second];
        if (decision.outcome != Outcome::refused && decision.outcome != Outcome::not_sought)
            continue;
        if (decision.kind == DecisionKind::recommendation || decision.kind == DecisionKind::review)
            continue;
        const auto of = [&](Slice<BodyId> bodies) {
            const auto list = map_.list(bodies);
            return std::ranges::any_of(list, [&](BodyId body) { return chosen.may_take(body); });
        };
        if (of(decision.by) || of(decision.to)) result.emplace_back(about.second);
    }
    return result;
}

/// A vouched list of members with one that may be anybody is no proof of who is missing; and one
/// that vouches for seats says nothing of authorities where none is drawn.
Basis Judge::list_of_members(BodyId host, const Seats& seats, const std::vector<Held>& held) const {
    if (snapshot_.silence(host, Aspect::members) != Basis::complete) return Basis::not_recorded;
    bool authority = false;
    for (const Held& seat : held) {
        if (!seat.relation) continue;
        const Relation& r = map_[seat.relation];
        authority = authority || r.type == RelationType::authority_of;
        const bool speaks = spoken_for(seat.holder).size() > 1 || r.on_behalf_of;
        if (!seat.direct || speaks || !vague(seat.holder)) continue;
        const bool chair = chairs(r.role) || r.role == Role::vice_chair;
        if (!chair && !elected(map_, seat.holder)) return Basis::not_recorded;
    }
    const bool seats_count =
        std::ranges::find(seats.types, RelationType::authority_of) == seats.types.end();
    return seats_count || authority ? Basis::complete : Basis::not_recorded;
}

void Judge::judge_seats(BodyId host, const Entry& entry, const Seats& seats,
                        const std::vector<Held>& held) {
    Chosen& who = *entry.who;
    const auto sits = [&](BodyId body) {
        return std::ranges::find(held, body, &Held::holder) != held.end();
    };
    std::vector<BodyId> missing = chooser_.around(who, host, entry.choice.where);
    const bool any = std::ranges::any_of(
        held, [&](const Held& seat) { return seat.holder != host && who.may_take(seat.holder); });
    if (entry.choice.each) {
        std::erase_if(missing, [&](BodyId body) { return !one_body(body) || sits(body); });
        if (missing.empty() && (any || who.perhaps.empty())) return kept(host);
        if (missing.empty() && !any && !who.sure.empty()) return kept(host);
    } else if (any) {
        return kept(host);
    }
    const auto is_alike = [&](const Held& seat) {
        return seat.holder != host && alike(seat.holder, entry.words);
    };
    if (std::ranges::any_of(held, is_alike)) return kept(host);
    Ruling ruling{.kind = RulingKind::member, .subject = host, .what = entry.label};
    std::vector<BodyId> denied;
    for (const RelationId id : snapshot_.touching(host)) {
        const Relation& r = map_[id];
        const bool asked = std::ranges::find(seats.types, r.type) != seats.types.end();
        if (!asked || r.to != host) continue;
        const bool for_them = r.on_behalf_of && meant(who, r.on_behalf_of);
        if (!for_them && !meant(who, r.from)) continue;
        if (has_part(r, seats.roles, seats.capacity) == Tristate::no) continue;
        if (asks_about(id)) return;
        if (!says_not(id)) continue;
        ruling.facts.emplace_back(id);
        denied.push_back(r.from);
    }
    if (seats.agreement) {
        for (const FactRef fact : refusals(host, who))
            ruling.facts.push_back(fact);
        const bool agreement_alone = seats.types.empty();
        for (const auto& about : decisions_about(host)) {
            const Decision& decision = map_[about.second];
            const bool names_parties = decision.kind == DecisionKind::agreement &&
                                       decision.outcome == Outcome::agreed &&
                                       map_.list(decision.by).size() > 1;
            if (agreement_alone && names_parties) ruling.facts.emplace_back(about.second);
        }
        sort_once(ruling.facts);
    }
    if (!ruling.facts.empty()) {
        ruling.basis = Basis::stated;
        // Whom the map itself names is missing; of others it says nothing.
        if (!denied.empty()) missing = denied;
        sort_once(missing);
    } else {
        const bool members = !seats.types.empty();
        ruling.basis = members ? list_of_members(host, seats, held) : Basis::not_recorded;
        if (who.by_name_alone) ruling.basis = Basis::not_recorded;
        // Of several that could be meant, none is named.
        if (!entry.choice.each && missing.size() > 1) missing.clear();
    }
    ruling.others = std::move(missing);
    broken(std::move(ruling));
}

Judge::Entry Judge::entry(const Choice& choice) {
    Entry result{
        .choice = choice, .who = &chooser_.choose(choice), .label = chooser_.label(choice)};
    result.words = telling_words(result.label);
    return result;
}

std::vector<Judge::Entry> Judge::entries(const std::vector<Choice>& who) {
    std::vector<Entry> result;
    for (const Choice& choice : who)
        result.push_back(entry(choice));
    return result;
}

/// What a resolver gives is called as it is at the host.
void Judge::judge_seats(BodyId host, const std::vector<Entry>& entries, const Seats& seats,
                        const std::vector<Held>& held) {
    for (const Entry& general : entries) {
        if (general.choice.resolver.empty() || !general.choice.label.empty()) {
            judge_seats(host, general, seats, held);
            continue;
        }
        Entry here = general;
        here.label = chooser_.label(general.choice, host);
        here.words = telling_words(here.label);
        judge_seats(host, here, seats, held);
    }
}

void Judge::judge_number(BodyId host, const MemberShape& shape, const std::vector<Entry>& entries,
                         const std::vector<Held>& held) {
    const HowMany& number = shape.number;
    std::vector<RelationId> seats;
    bool many = false;
    bool open_ended = false;
    std::size_t more = 0;
    for (const Held& seat : held) {
        const bool chosen = std::ranges::any_of(
            entries, [&](const Entry& entry) { return entry.who->may_take(seat.holder); });
        if (!chosen || !seat.relation) continue;
        if (!one_body(seat.holder)) {
            many = true;
            const auto count = map_[seat.holder].count;
            if (count < 0) return;
            more += static_cast<std::size_t>(std::max(count - 1, 0));
        }
        seats.push_back(seat.relation);
        // A council may fill several seats by one line of the map.
        open_ended = open_ended || category(map_, seat.holder) != Category::post;
    }
    sort_once(seats);
    if (many && number.at_most) return;
    const std::string label = entries.empty() ? "member" : entries.front().label;
    if (seats.size() + more < number.at_least.value_or(0)) {
        // A map without any member of that role may not tell roles apart.
        if (open_ended || (seats.empty() && !shape.roles.empty())) return;
        Ruling ruling{.kind = RulingKind::member, .subject = host};
        ruling.what = seats.empty()
                          ? label
                          : fmt::format("{} (the map shows {})", label, seats.size() + more);
        ruling.basis = snapshot_.silence(host, Aspect::members);
        if (ruling.basis == Basis::complete) broken(std::move(ruling));
        return;
    }
    if (number.at_most && seats.size() > *number.at_most) {
        Ruling ruling{.kind = RulingKind::wrong_forum, .subject = host, .basis = Basis::stated};
        ruling.what =
            fmt::format("{} members, where {} is the most", seats.size(), *number.at_most);
        for (const RelationId id : seats)
            ruling.facts.emplace_back(id);
        broken(std::move(ruling));
    }
}

void Judge::judge(const MemberShape& shape) {
    const Seats seats{
        .types = {RelationType::member_of}, .roles = shape.roles, .capacity = shape.capacity};
    const auto who = entries(shape.who);
    for (const BodyId host : chooser_.choose(shape.of).sure) {
        if (!one_body(host)) continue;
        const auto held = held_at(host, seats);
        if (counts(shape)) {
            judge_number(host, shape, who, held);
        } else {
            judge_seats(host, who, seats, held);
        }
    }
}

void Judge::judge(const AuthorityShape& shape) {
    Seats seats;
    seats.agreement = shape.by != AuthorityBy::authority_of;
    if (shape.by != AuthorityBy::agreement)
        seats.types = {RelationType::authority_of, RelationType::member_of};
    const auto who = entries(shape.who);
    std::map<const Slot*, Entry> by_slot;
    for (const BodyId host : chooser_.choose(shape.of).sure) {
        if (!one_body(host)) continue;
        const auto held = held_at(host, seats);
        judge_seats(host, who, seats, held);
        if (shape.resolver.empty()) continue;
        for (const Slot* slot : chooser_.slots(shape.resolver, map_.list(map_[host].areas))) {
            const auto [at, fresh] = by_slot.try_emplace(slot);
            if (fresh) {
                Choice choice;
                choice.types = slot->types;
                choice.label = slot->label;
                at->second = entry(choice);
            }
            judge_seats(host, at->second, seats, held);
        }
    }
}

}  // namespace remit
