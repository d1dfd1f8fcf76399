// SPDX-License-Identifier: MIT
#include "graph/change/plan/chairing.hpp"

#include <algorithm>
#include <array>

#include "graph/change/plan/facts_alike.hpp"
#include "graph/change/record_fields.hpp"

namespace remit {
namespace {

using F = Field;

constexpr auto relations = std::to_array<RecordKind>({RecordKind::relation});

bool is_seat_on(const WrittenRecord& record, std::string_view body) {
    return is_relation(record, RelationType::member_of) && record.text(F::to) == body;
}

bool is_held(const WrittenRecord& seat, bool vice) {
    const Role role = role_of(seat);
    const bool held =
        vice ? role == Role::vice_chair : role == Role::chair || role == Role::acting_chair;
    const Status status = status_of(seat);
    return held && (status == Status::in_place || status == Status::disputed);
}

}  // namespace

bool ChairFinder::ended_the_day_before(const WrittenRecord& seat) const {
    const EndDate end = end_of(seat);
    return end && end.latest.last() == day_ - 1;
}

bool ChairFinder::held_before(const std::string& body, const std::string& holder, bool vice) {
    if (holder.starts_with('@')) return false;
    return std::ranges::any_of(map_.naming(body, relations), [&](SlotId id) {
        const WrittenRecord& seat = *map_[id].is;
        return is_seat_on(seat, body) && is_held(seat, vice) && seat.text(F::from) == holder &&
               ended_the_day_before(seat);
    });
}

/// On the day, or until the day before.
ChairFinder::Holders ChairFinder::on_the_map(const std::string& body, bool vice, bool now) {
    Holders result;
    const bool made_now = !lives_.in_being(body, day_ - 1);
    for (const SlotId id : map_.naming(body, relations)) {
        const WrittenRecord& seat = *map_[id].is;
        if (!is_seat_on(seat, body) || !is_held(seat, vice)) continue;
        const PartialDate start = start_of(seat);
        const std::string holder(seat.text(F::from));
        const bool begun =
            !start || start.first() < day_ ||
            (start.first() == day_ && (made_now || (now && held_before(body, holder, vice))));
        const bool in_time =
            now ? !is_over(end_of(seat), day_) && begun : ended_the_day_before(seat);
        if (!in_time || holder.starts_with('@') || (now && lives_.gone(holder))) continue;
        const auto [at, is_new] = result.try_emplace(holder, role_of(seat));
        if (!is_new && weight(at->second) < weight(role_of(seat))) at->second = role_of(seat);
    }
    return result;
}

bool ChairFinder::goes_on_sitting(const std::string& holder,
                                  const std::vector<std::string>& bodies) {
    return std::ranges::any_of(map_.naming(holder, relations), [&](SlotId id) {
        const WrittenRecord& seat = *map_[id].is;
        return seat.text(F::from) == holder && !is_over(end_of(seat), day_) &&
               !is_denial(status_of(seat)) && std::ranges::any_of(bodies, [&](const auto& body) {
                   return is_seat_on(seat, body);
               });
    });
}

ChairFinder::Holders ChairFinder::holders_of(const std::string& body, bool vice,
                                             const std::vector<std::string>& merging) {
    const auto until_then = [&](const std::string& of, Holders& into) {
        for (const auto& [holder, role] : on_the_map(of, vice, false)) {
            if (!goes_on_sitting(holder, merging)) continue;
            const auto [at, is_new] = into.try_emplace(holder, role);
            if (!is_new && weight(at->second) < weight(role)) at->second = role;
        }
    };
    Holders now = on_the_map(body, vice, true);
    Holders before;
    if (lives_.in_being(body, day_ - 1)) {
        until_then(body, now);
    } else {
        for (const std::string& root : lives_.made_of(body))
            until_then(root, before);
    }
    const bool of_these =
        std::ranges::all_of(now, [&](const auto& one) { return before.contains(one.first); });
    const bool settled = before.size() > 1 && now.size() == 1;
    Holders result = of_these && !before.empty() && !settled ? std::move(before) : std::move(now);
    for (const std::string& other : merging)
        result.erase(other);
    return result;
}

}  // namespace remit
