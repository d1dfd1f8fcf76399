// SPDX-License-Identifier: MIT
#include "graph/findings/duplicate/alike_members.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "graph/findings/duplicate/arrangements.hpp"
#include "remit/graph/terms.hpp"

namespace remit {
namespace {

constexpr std::size_t fewest_in_common = 4;
constexpr std::size_t fewest_peers = 3;
/// Bodies that have a rare member in common, of which each is held against so many. Real maps have
/// far fewer.
constexpr std::size_t most_compared = 64;

/// At least three in five of those on either sit on both; at least four do.
bool alike(std::size_t common, std::size_t in_either) {
    return common >= fewest_in_common && common * 5 >= in_either * 3;
}

Tier tier(const Register& map, BodyId body) {
    const bool operational = category(map, body) == Category::operational;
    return map[body].tier == Tier::none && operational ? Tier::operational : map[body].tier;
}

/// A tier that is not recorded may be any but the lowest.
bool like_tier(const Register& map, BodyId a, BodyId b) {
    const auto [of_a, of_b] = std::pair(tier(map, a), tier(map, b));
    if (of_a == of_b) return true;
    const bool unknown = of_a == Tier::none || of_b == Tier::none;
    return unknown && of_a != Tier::operational && of_b != Tier::operational;
}

/// A body with the members that tell it from others.
struct Host {
    BodyId body{};
    std::vector<Member> members{};  ///< by who they are
    std::size_t count = 0;          ///< with those that a record of many stands for
};

using Peers = std::pair<Category, AreaId>;

Peers peers_of(const Snapshot& snapshot, BodyId body) {
    return {category(snapshot.map(), body), snapshot.county(body)};
}

/// Members, each with a group of peers on one of which it sits; sorted.
using Sitting = std::vector<std::pair<Peers, BodyId>>;

/// The members that sit nearly everywhere among bodies of one category in one county.
Sitting everywhere(const Snapshot& snapshot, const Members& members) {
    std::map<Peers, std::size_t> peers;
    Sitting seats;
    for (std::size_t i = 0; i < snapshot.map().bodies().size(); ++i) {
        const BodyId body(i);
        if (members.count(body) == 0) continue;
        const Peers group = peers_of(snapshot, body);
        ++peers[group];
        for (const Member& member : members.of(body))
            seats.emplace_back(group, member.who);
    }
    std::ranges::sort(seats);
    Sitting result;
    for (auto first = seats.begin(); first != seats.end();) {
        const auto last =
            std::find_if(first, seats.end(), [&](const auto& seat) { return seat != *first; });
        const auto count = static_cast<std::size_t>(last - first);
        const std::size_t all = peers[first->first];
        if (all >= fewest_peers && count * 5 >= all * 4) result.push_back(*first);
        first = last;
    }
    return result;
}

std::vector<Host> hosts(const Snapshot& snapshot, const Members& members) {
    const Register& map = snapshot.map();
    const auto left_out = everywhere(snapshot, members);
    std::vector<Host> result;
    for (std::size_t i = 0; i < map.bodies().size(); ++i) {
        const BodyId body(i);
        const bool counts = is_group(map, body) && !stands_for_many(map, body);
        if (!counts || members.of(body).size() < fewest_in_common) continue;
        Host host{.body = body, .count = members.count(body)};
        const Peers group = peers_of(snapshot, body);
        for (const Member& member : members.of(body)) {
            const bool out = std::ranges::binary_search(left_out, std::pair(group, member.who));
            out ? void(--host.count) : host.members.push_back(member);
        }
        if (host.members.size() >= fewest_in_common) result.push_back(std::move(host));
    }
    return result;
}

/// Finds pairs by their rarest members: two that are alike have one in common among the few with
/// which each begins, once members stand from the rarest to the commonest (prefix filter).
class Join {
  public:
    Join(const Snapshot& snapshot, std::vector<Host> hosts)
        : snapshot_(snapshot), hosts_(std::move(hosts)), seats_(snapshot.map().bodies().size()) {
        for (const Host& host : hosts_) {
            for (const Member& member : host.members)
                ++seats_[member.who.index()];
        }
    }

    std::vector<AlikePair> pairs() {
        std::vector<std::vector<std::size_t>> begun_by(seats_.size());
        std::vector<AlikePair> result;
        for (std::size_t i = 0; i < hosts_.size(); ++i) {
            std::set<std::size_t> met;
            for (const BodyId member : beginning(hosts_[i])) {
                auto& others = begun_by[member.index()];
                const std::size_t first =
                    others.size() > most_compared ? others.size() - most_compared : 0;
                met.insert(others.begin() + static_cast<std::ptrdiff_t>(first), others.end());
                others.push_back(i);
            }
            for (const std::size_t other : met)
                compare(hosts_[other], hosts_[i], result);
        }
        std::ranges::sort(result, {}, [](const AlikePair& p) { return std::pair(p.a, p.b); });
        return result;
    }

  private:
    /// All but as many members as it must share with another, less one.
    [[nodiscard]] std::vector<BodyId> beginning(const Host& host) const {
        std::vector<BodyId> result;
        for (const Member& member : host.members)
            result.push_back(member.who);
        std::ranges::sort(result, {},
                          [&](BodyId who) { return std::pair(seats_[who.index()], who); });
        const std::size_t needed = std::max(fewest_in_common, (host.count * 3 + 4) / 5);
        result.resize(result.size() < needed ? 0 : result.size() - needed + 1);
        return result;
    }

    void compare(const Host& a, const Host& b, std::vector<AlikePair>& result) const {
        if (!like_tier(snapshot_.map(), a.body, b.body)) return;
        auto common = in_common(a.members, b.members);
        const std::size_t in_either = a.count + b.count - common.size();
        if (!alike(common.size(), in_either)) return;
        result.push_back(
            {.a = a.body, .b = b.body, .common = std::move(common), .in_either = in_either});
    }

    const Snapshot& snapshot_;
    std::vector<Host> hosts_;
    std::vector<std::size_t> seats_;  // by body: on how many hosts it sits
};

}  // namespace

std::vector<AlikePair> alike_in_members(const Snapshot& snapshot) {
    const Members members(snapshot);
    return Join(snapshot, hosts(snapshot, members)).pairs();
}

}  // namespace remit
