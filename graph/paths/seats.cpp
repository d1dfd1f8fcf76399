// SPDX-License-Identifier: MIT
// Who sits where.
#include <algorithm>
#include <tuple>

#include "graph/paths/grouped.hpp"
#include "remit/graph/terms.hpp"

namespace remit {
namespace {

/// A post that chairs more bodies than this speaks for none of them by its chair: without a limit
/// one post with n chairs would have n² seats.
constexpr std::size_t most_chairs = 32;

/// The seat that stands where a holder has several on one host: smallest first.
auto weakness(const Register& map, const Seat& seat) {
    static constexpr auto order = std::to_array({Role::chair, Role::acting_chair, Role::vice_chair,
                                                 Role::member, Role::none, Role::co_opted});
    const Relation& relation = map[seat.relation];
    const auto role = std::ranges::find(order, relation.role) - order.begin();
    return std::tuple(role, relation.capacity != Capacity::elected_member, seat.relation);
}

bool sits(const Snapshot& snapshot, RelationId id) {
    const Relation& relation = snapshot.map()[id];
    return relation.type == RelationType::member_of && snapshot.live(id) && is_seat(relation.role);
}

/// The bodies that a post chairs.
std::vector<BodyId> chaired_by(const Snapshot& snapshot, BodyId post) {
    if (category(snapshot.map(), post) != Category::post) return {};
    std::vector<BodyId> result;
    for (const Arc& arc : snapshot.from(post, RelationClass::membership)) {
        const bool chair =
            sits(snapshot, arc.relation) && chairs(snapshot.map()[arc.relation].role);
        if (chair) result.push_back(arc.body);
        if (result.size() > most_chairs) return {};
    }
    return result;
}

std::vector<Seat> seats_of_member(const Snapshot& snapshot, BodyId member) {
    std::vector<Seat> result;
    const auto chaired = chaired_by(snapshot, member);
    for (const Arc& arc : snapshot.from(member, RelationClass::membership)) {
        if (!sits(snapshot, arc.relation)) continue;
        const auto sit = [&](BodyId holder) {
            if (holder != arc.body) result.push_back({holder, arc.body, arc.relation});
        };
        const BodyId spoken_for = snapshot.map()[arc.relation].on_behalf_of;
        sit(member);
        if (spoken_for && snapshot.live(spoken_for)) sit(spoken_for);
        std::ranges::for_each(chaired, sit);
    }
    return result;
}

}  // namespace

void Snapshot::derive_seats() {
    std::vector<Seat> seats;
    for (std::size_t i = 0; i < map_->bodies().size(); ++i) {
        const auto more = seats_of_member(*this, BodyId(i));
        seats.insert(seats.end(), more.begin(), more.end());
    }
    const auto by = [&](auto owner) {
        return [&seats, owner](auto emit) {
            for (const Seat& seat : seats)
                emit((seat.*owner).index(), seat);
        };
    };
    // Few sit in many places, so that the seats of each holder are soon in order.
    const auto by_holder = grouped<Seat>(map_->bodies().size(), by(&Seat::holder));
    seats.clear();
    for (std::size_t i = 0; i < map_->bodies().size(); ++i) {
        const auto all = by_holder.of(i);
        std::vector<Seat> here(all.begin(), all.end());
        std::ranges::sort(here, {}, [&](const Seat& seat) {
            return std::tuple_cat(std::tuple(seat.host), weakness(*map_, seat));
        });
        here.erase(std::unique(here.begin(), here.end(),
                               [](const Seat& a, const Seat& b) { return a.host == b.host; }),
                   here.end());
        seats.insert(seats.end(), here.begin(), here.end());
    }
    seats_on_ = grouped<Seat>(map_->bodies().size(), by(&Seat::host));
    seats_of_ = grouped<Seat>(map_->bodies().size(), by(&Seat::holder));
}

std::span<const Seat> Snapshot::seats_on(BodyId host) const { return seats_on_.of(host.index()); }
std::span<const Seat> Snapshot::seats_of(BodyId holder) const {
    return seats_of_.of(holder.index());
}

}  // namespace remit
