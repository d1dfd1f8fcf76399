// SPDX-License-Identifier: MIT
// Who must sit on a body, and who must be its authority or a party to its agreement.
#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

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

/// An agreement that was reached.
bool is_agreement(const Decision& decision) {
    return decision.kind == DecisionKind::agreement && decision.outcome == Outcome::agreed;
}

/// The bodies that a fact is of.
std::vector<BodyId> bodies_of(const Register& map, FactRef fact) {
    if (fact.kind == FactKind::body) return {BodyId{fact.number}};
    if (fact.kind == FactKind::remit) return {map[RemitId{fact.number}].body};
    if (fact.kind == FactKind::relation) {
        const Relation& r = map[RelationId{fact.number}];
        return {r.from, r.to};
    }
    if (fact.kind == FactKind::document) {
        const auto owners = map.list(map[DocumentId{fact.number}].bodies);
        return {owners.begin(), owners.end()};
    }
    return {};
}

}  // namespace

void Judge::add_held(BodyId holder, RelationId relation, std::vector<Held>& out) const {
    for (const BodyId body : spoken_for(holder))
        out.push_back({body, relation, body == holder});
}

/// Adds those who have such a place at one of the host's parts.
void Judge::add_seats(BodyId part, const Seats& seats, std::vector<Held>& out) const {
    const bool any_seat = seats.roles.empty() && seats.capacity == Capacity::none;
    if (any_seat && seats.are(RelationType::member_of)) {
        for (const Seat& seat : snapshot_.seats_on(part))
            add_held(seat.holder, seat.relation, out);
    }
    for (const RelationId id : snapshot_.touching(part)) {
        const Relation& r = map_[id];
        if (r.to != part || !seats.are(r.type) || !snapshot_.live(id)) continue;
        if (r.type == RelationType::member_of) {
            if (any_seat || has_part(r, seats.roles, seats.capacity) == Tristate::no) continue;
        }
        add_held(r.from, id, out);
        if (r.on_behalf_of && snapshot_.live(r.on_behalf_of)) add_held(r.on_behalf_of, id, out);
    }
}

/// Adds the parties to agreements about the host.
void Judge::add_parties(BodyId host, std::vector<Held>& out) {
    for (const auto& about : decisions_about(host)) {
        const Decision& decision = map_[about.second];
        if (!is_agreement(decision)) continue;
        for (const BodyId party : map_.list(decision.by))
            add_held(party, {}, out);
    }
}

/// All that have such a place at the host, themselves or by somebody who speaks for them.
std::vector<Judge::Held> Judge::held_at(BodyId host, const Seats& seats) {
    std::vector<Held> result;
    for (const BodyId part : speakers(host)) {
        // The partnership's own strategy group sits for it; a project of it does not.
        if (part == host || category(map_, part) == category(map_, host))
            add_seats(part, seats, result);
    }
    if (seats.agreement) add_parties(host, result);
    return result;
}

/// What is decided by the day, by the bodies that it is about.
void Judge::index_decisions() {
    decisions_.emplace();
    for (std::size_t i = 0; i < map_.decisions().size(); ++i) {
        const DecisionId id(i);
        const Decision& decision = map_[id];
        const bool later = decision.date && snapshot_.day() < decision.date.first();
        if (later || !firm_enough(decision.standing)) continue;
        for (const FactRef fact : map_.list(decision.about)) {
            if (fact.kind == FactKind::relation && !snapshot_.meant(RelationId{fact.number}))
                continue;
            for (const BodyId body : bodies_of(map_, fact))
                decisions_->emplace_back(body, id);
        }
    }
    sort_once(*decisions_);
}

std::span<const std::pair<BodyId, DecisionId>> Judge::decisions_about(BodyId body) {
    if (!decisions_) index_decisions();
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
    const bool seats_count = !seats.are(RelationType::authority_of);
    return seats_count || authority ? Basis::complete : Basis::not_recorded;
}

/// Whether the place is filled by somebody who may be meant; where each has one, by all.
bool Judge::is_filled(BodyId host, const Entry& entry, const std::vector<Held>& held,
                      const std::vector<BodyId>& missing) {
    const Chosen& who = *entry.who;
    const bool any = std::ranges::any_of(
        held, [&](const Held& seat) { return seat.holder != host && who.may_take(seat.holder); });
    const bool all = missing.empty() && (any || who.perhaps.empty() || !who.sure.empty());
    if (entry.choice.each ? all : any) return true;
    return std::ranges::any_of(held, [&](const Held& seat) {
        return seat.holder != host && alike(seat.holder, entry.words);
    });
}

/// What the map says of places that are not held by those who are meant.
struct Judge::Vacant {
    bool asked = false;
    std::vector<FactRef> facts{};
    std::vector<BodyId> named{};  ///< who does not hold them
};

Judge::Vacant Judge::vacant(BodyId host, const Chosen& who, const Seats& seats) const {
    Vacant result;
    for (const RelationId id : snapshot_.touching(host)) {
        const Relation& r = map_[id];
        if (r.to != host || !seats.are(r.type)) continue;
        const bool for_them = r.on_behalf_of && meant(who, r.on_behalf_of);
        if (!for_them && !meant(who, r.from)) continue;
        if (has_part(r, seats.roles, seats.capacity) == Tristate::no) continue;
        result.asked = result.asked || asks_about(id);
        if (!says_not(id)) continue;
        result.facts.emplace_back(id);
        result.named.push_back(r.from);
    }
    return result;
}

/// Adds decisions by which there is no agreement with them: what they refused and, where nothing
/// but an agreement is asked for, those that name other parties.
void Judge::add_without_them(BodyId host, const Chosen& who, const Seats& seats,
                             std::vector<FactRef>& out) {
    for (const FactRef fact : refusals(host, who))
        out.push_back(fact);
    const bool agreement_alone = seats.types.empty();
    for (const auto& about : decisions_about(host)) {
        const Decision& decision = map_[about.second];
        const bool names_parties = is_agreement(decision) && map_.list(decision.by).size() > 1;
        if (agreement_alone && names_parties) out.emplace_back(about.second);
    }
    sort_once(out);
}

void Judge::judge_seats(BodyId host, const Entry& entry, const Seats& seats,
                        const std::vector<Held>& held) {
    Chosen& who = *entry.who;
    std::vector<BodyId> missing = chooser_.around(who, host, entry.choice.where);
    if (entry.choice.each) {
        std::erase_if(missing, [&](BodyId body) {
            return !one_body(body) || std::ranges::find(held, body, &Held::holder) != held.end();
        });
    }
    if (is_filled(host, entry, held, missing)) return kept(host);
    Vacant said = vacant(host, who, seats);
    if (said.asked) return;
    if (seats.agreement) add_without_them(host, who, seats, said.facts);
    Ruling ruling{.kind = RulingKind::member,
                  .subject = host,
                  .what = kept_text(entry.label),
                  .facts = std::move(said.facts)};
    if (!ruling.facts.empty()) {
        ruling.basis = Basis::stated;
        // Whom the map itself names is missing; of others it says nothing.
        if (!said.named.empty()) missing = std::move(said.named);
        sort_once(missing);
    } else {
        const bool listed = !seats.types.empty() && !who.by_name_alone;
        ruling.basis = listed ? list_of_members(host, seats, held) : Basis::not_recorded;
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
    result.reserve(who.size());
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

/// The places that those named hold, counted.
struct Judge::Count {
    std::vector<RelationId> seats{};
    std::size_t more = 0;     ///< than lines of the map, where one stands for several
    bool many = false;        ///< some line stands for several
    bool open_ended = false;  ///< some line may: a council may fill several seats by one
};

/// Nothing where the map does not say for how many a line stands.
std::optional<Judge::Count> Judge::count(const std::vector<Entry>& entries,
                                         const std::vector<Held>& held) const {
    Count result;
    for (const Held& seat : held) {
        const bool chosen = std::ranges::any_of(
            entries, [&](const Entry& entry) { return entry.who->may_take(seat.holder); });
        if (!chosen || !seat.relation) continue;
        if (!one_body(seat.holder)) {
            result.many = true;
            const auto number = map_[seat.holder].count;
            if (number < 0) return std::nullopt;
            result.more += static_cast<std::size_t>(std::max(number - 1, 0));
        }
        result.seats.push_back(seat.relation);
        result.open_ended = result.open_ended || category(map_, seat.holder) != Category::post;
    }
    sort_once(result.seats);
    return result;
}

void Judge::too_few(BodyId host, const MemberShape& shape, const Count& count,
                    const std::string& label) {
    // A map without any member of that role may not tell roles apart.
    const bool none = count.seats.empty();
    if (count.open_ended || (none && !shape.roles.empty())) return;
    Ruling ruling{.kind = RulingKind::member, .subject = host};
    ruling.what = kept_text(
        none ? label
             : fmt::format("{} (the map shows {})", label, count.seats.size() + count.more));
    ruling.basis = snapshot_.silence(host, Aspect::members);
    if (ruling.basis == Basis::complete) broken(std::move(ruling));
}

void Judge::too_many(BodyId host, std::size_t most, const std::vector<RelationId>& seats) {
    Ruling ruling{.kind = RulingKind::wrong_forum, .subject = host, .basis = Basis::stated};
    ruling.what = kept_text(fmt::format("{} members, where {} is the most", seats.size(), most));
    for (const RelationId id : seats)
        ruling.facts.emplace_back(id);
    broken(std::move(ruling));
}

void Judge::judge_number(BodyId host, const MemberShape& shape, const std::vector<Entry>& entries,
                         const std::vector<Held>& held) {
    const HowMany& number = shape.number;
    const auto counted = count(entries, held);
    if (!counted || (counted->many && number.at_most)) return;
    if (counted->seats.size() + counted->more < number.at_least.value_or(0)) {
        too_few(host, shape, *counted, entries.empty() ? "member" : entries.front().label);
    } else if (number.at_most && counted->seats.size() > *number.at_most) {
        too_many(host, *number.at_most, counted->seats);
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
