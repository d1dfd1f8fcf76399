// SPDX-License-Identifier: MIT
#include "graph/findings/duplicate/members.hpp"

#include <algorithm>

#include "graph/paths/sorted.hpp"
#include "remit/graph/terms.hpp"

namespace remit {
namespace {

/// Nobody holds more posts. Without a limit a chain of n posts held together would cost n².
constexpr std::size_t most_posts = 32;

}  // namespace

Members::Members(const Snapshot& snapshot) : snapshot_(snapshot) {
    find_principals();
    for (std::size_t i = 0; i < snapshot.map().bodies().size(); ++i) {
        first_.push_back(members_.size());
        others_.push_back(0);
        unnumbered_.push_back(0);
        add(BodyId(i));
    }
    first_.push_back(members_.size());
}

void Members::find_principals() {
    const Register& map = snapshot_.map();
    for (std::size_t i = 0; i < map.relations().size(); ++i) {
        const Relation& r = map.relations()[i];
        const bool seat = r.type == RelationType::member_of && snapshot_.live(RelationId(i)) &&
                          is_seat(r.role) && r.on_behalf_of && snapshot_.live(r.on_behalf_of);
        if (!seat || category(map, r.from) != Category::post) continue;
        auto& principals = principals_[r.from];
        principals.push_back(r.on_behalf_of);
        sort_once(principals);
    }
}

/// The first of the posts that one person holds.
BodyId Members::person(BodyId post) const {
    const Register& map = snapshot_.map();
    std::vector<BodyId> held{post};
    for (std::size_t i = 0; i < held.size() && i < most_posts; ++i) {
        for (const Arc& arc : snapshot_.from(held[i], RelationClass::membership)) {
            const bool same = map[arc.relation].type == RelationType::held_with;
            if (same && std::ranges::find(held, arc.body) == held.end()) held.push_back(arc.body);
        }
    }
    return std::ranges::min(held);
}

BodyId Members::who(RelationId seat) const {
    const Relation& r = snapshot_.map()[seat];
    // A chair who is said to speak for the very body that it chairs speaks for itself.
    if (r.on_behalf_of && r.on_behalf_of != r.to && snapshot_.live(r.on_behalf_of))
        return r.on_behalf_of;
    if (category(snapshot_.map(), r.from) != Category::post) return r.from;
    const auto known = principals_.find(r.from);
    const bool one =
        known != principals_.end() && known->second.size() == 1 && known->second.front() != r.to;
    return one ? known->second.front() : person(r.from);
}

void Members::add(BodyId host) {
    const Register& map = snapshot_.map();
    std::vector<RelationId> seats;
    for (const Seat& seat : snapshot_.seats_on(host))
        seats.push_back(seat.relation);
    sort_once(seats);
    std::vector<Member> here;
    here.reserve(seats.size());
    for (const RelationId seat : seats)
        here.push_back({who(seat), seat});
    std::ranges::stable_sort(here, {}, &Member::who);
    const auto same = [](const Member& a, const Member& b) { return a.who == b.who; };
    here.erase(std::unique(here.begin(), here.end(), same), here.end());
    for (const Member& member : here) {
        const auto count = map[member.who].count;
        if (!stands_for_many(map, member.who)) {
            members_.push_back(member);
        } else if (count < 0) {
            ++unnumbered_[host.index()];
        } else {
            others_[host.index()] += static_cast<std::size_t>(count);
        }
    }
}

std::vector<std::pair<Member, Member>> in_common(std::span<const Member> a,
                                                 std::span<const Member> b) {
    std::vector<std::pair<Member, Member>> result;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        if (i->who == j->who) {
            result.emplace_back(*i++, *j++);
        } else {
            i->who < j->who ? void(++i) : void(++j);
        }
    }
    return result;
}

}  // namespace remit
