// SPDX-License-Identifier: MIT
#include "graph/change/suggest/ties.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <tuple>
#include <utility>

#include "graph/paths/sorted.hpp"
#include "remit/graph/terms.hpp"

namespace remit::suggesting {
namespace {

/// How much each thing in common counts, in quarters of a seat.
constexpr std::uint64_t member_in_common = 4;
constexpr std::uint64_t authority_in_common = 2;
constexpr std::uint64_t chair_in_common = 4;
constexpr std::uint64_t paper_in_common = 4;
constexpr std::uint64_t works_as_one = 12;
constexpr std::uint64_t coordinates = 4;
constexpr std::uint64_t superior_in_common = 2;
constexpr std::uint64_t task_in_common = 2;
constexpr std::uint64_t area_in_common = 4;
constexpr std::size_t most_papers = 2;
constexpr std::size_t most_tasks = 2;
/// Bodies of which one and the same member sits on more are held each against so many before it.
constexpr std::size_t most_compared = 32;

template <class T>
std::size_t common_count(const std::vector<T>& a, const std::vector<T>& b) {
    std::vector<T> both;
    std::ranges::set_intersection(a, b, std::back_inserter(both));
    return both.size();
}

/// What is known of one body of a pool. All lists are sorted.
struct Sides {
    std::vector<BodyId> members{}, authorities{}, chairs{}, superiors{};
    std::vector<DocumentId> papers{};
    std::vector<Task> tasks{};
    std::vector<AreaId> around{};
    std::vector<std::pair<BodyId, std::uint64_t>> arranged{};  // with whom, and what that counts
    std::vector<BodyId> apart{};  // that it replaces or that replace it
};

class Ties {
  public:
    Ties(const Ground& ground, const Pool& pool)
        : ground_(ground), map_(ground.map()), pool_(pool) {
        for (const BodyId body : pool.bodies)
            sides_.push_back(sides(body));
    }

    [[nodiscard]] std::vector<Tie> all() const {
        std::vector<Tie> result;
        for (const auto& [a, b] : pairs()) {
            const std::uint64_t common = in_common(a, b);
            if (common > 0) result.push_back({a, b, common});
        }
        return result;
    }

  private:
    using Pair = std::pair<std::uint32_t, std::uint32_t>;

    [[nodiscard]] Sides sides(BodyId body) const {
        Sides s;
        for (const Member& member : ground_.members().of(body))
            s.members.push_back(member.who);
        sort_once(s.members);
        s.authorities = ground_.authorities(body);
        s.chairs = chairs_of(ground_, body);
        s.superiors = answers_to(ground_, body);
        for (const DocumentId id : ground_.snapshot().documents_of(body)) {
            const Document& d = map_[id];
            if (d.bodies.count > 1 && ground_.snapshot().live(id) &&
                is_joint_paper(map_.text(d.kind)))
                s.papers.push_back(id);
        }
        sort_once(s.papers);
        s.tasks = tasks_of(ground_, body);
        s.around = ground_.around(body);
        for (const RelationId id : ground_.snapshot().touching(body))
            add_arrangement(body, id, s);
        std::ranges::sort(s.arranged);
        sort_once(s.apart);
        return s;
    }

    void add_arrangement(BodyId body, RelationId id, Sides& s) const {
        const Relation& r = map_[id];
        const BodyId other = r.from == body ? r.to : r.from;
        if (r.type == RelationType::succeeds) {
            s.apart.push_back(other);
        } else if (!ground_.snapshot().live(id)) {
            return;
        } else if (r.type == RelationType::works_as_one_with) {
            s.arranged.emplace_back(other, works_as_one);
        } else if (r.type == RelationType::coordinates_with) {
            s.arranged.emplace_back(other, coordinates);
        }
    }

    /// Those that share what an index knows. What else two may have in common makes no candidates
    /// by itself.
    [[nodiscard]] std::vector<Pair> pairs() const {
        std::map<BodyId, std::vector<std::uint32_t>> by_partner;
        std::map<DocumentId, std::vector<std::uint32_t>> by_paper;
        std::vector<Pair> result;
        const auto meet = [&](std::vector<std::uint32_t>& hosts, std::uint32_t number) {
            const std::size_t first =
                hosts.size() > most_compared ? hosts.size() - most_compared : 0;
            for (std::size_t i = first; i < hosts.size(); ++i) {
                if (hosts[i] != number) result.emplace_back(hosts[i], number);
            }
            if (hosts.empty() || hosts.back() != number) hosts.push_back(number);
        };
        for (std::uint32_t number = 0; number < sides_.size(); ++number) {
            for (const BodyId member : sides_[number].members)
                meet(by_partner[member], number);
            for (const BodyId authority : sides_[number].authorities)
                meet(by_partner[authority], number);
            for (const DocumentId paper : sides_[number].papers)
                meet(by_paper[paper], number);
            for (const auto& [other, weight] : sides_[number].arranged) {
                const auto at = std::ranges::lower_bound(pool_.bodies, other);
                const auto to = static_cast<std::uint32_t>(at - pool_.bodies.begin());
                if (at != pool_.bodies.end() && *at == other && to != number)
                    result.emplace_back(std::min(number, to), std::max(number, to));
            }
            sort_when_long(result);
        }
        sort_once(result);
        return result;
    }

    /// Keeps the memory of pairs that are met again and again within bounds.
    void sort_when_long(std::vector<Pair>& pairs) const {
        if (pairs.size() < pairs_sorted_at_) return;
        sort_once(pairs);
        pairs_sorted_at_ = std::max(pairs_sorted_at_, 2 * pairs.size());
    }

    [[nodiscard]] bool can_be_one(std::uint32_t a, std::uint32_t b) const {
        const BodyId one = pool_.bodies[a];
        const BodyId other = pool_.bodies[b];
        const auto holds = [](const auto& list, BodyId body) {
            return std::ranges::binary_search(list, body);
        };
        return !holds(sides_[a].superiors, other) && !holds(sides_[b].superiors, one) &&
               !holds(sides_[a].apart, other) && !nested(a, b) && !nested(b, a);
    }

    /// Whether one serves an area that holds all of the other's, and more.
    [[nodiscard]] bool nested(std::uint32_t wide, std::uint32_t narrow) const {
        const auto own = map_.list(map_[pool_.bodies[wide]].areas);
        const auto others = map_.list(map_[pool_.bodies[narrow]].areas);
        return std::ranges::any_of(own, [&](AreaId area) {
            return std::ranges::binary_search(sides_[narrow].around, area) &&
                   std::ranges::find(others, area) == others.end();
        });
    }

    [[nodiscard]] std::uint64_t in_common(std::uint32_t a, std::uint32_t b) const {
        if (!can_be_one(a, b)) return 0;
        const Sides& x = sides_[a];
        const Sides& y = sides_[b];
        const std::size_t tasks = common_count(x.tasks, y.tasks);
        // A type that says nothing of the subject is no sign of the same work.
        if (map_.vocabulary()[pool_.type].generic && tasks == 0) return 0;
        const std::size_t members = common_count(x.members, y.members);
        std::uint64_t sum = member_in_common * members;
        sum += authority_in_common * authorities_in_common(x, y);
        if (common_count(x.chairs, y.chairs) > 0) sum += chair_in_common;
        sum += paper_in_common * std::min(most_papers, common_count(x.papers, y.papers));
        sum += arranged(x, pool_.bodies[b]);
        if (common_count(x.superiors, y.superiors) > 0) sum += superior_in_common;
        sum += task_in_common * std::min(most_tasks, tasks);
        std::vector<AreaId> areas;
        std::ranges::set_intersection(x.around, y.around, std::back_inserter(areas));
        if (smallest_area(ground_, pool_, areas)) sum += area_in_common;
        return sum;
    }

    /// Authorities of both that are not shown to sit on both, which would count already.
    static std::size_t authorities_in_common(const Sides& x, const Sides& y) {
        std::vector<BodyId> both;
        std::ranges::set_intersection(x.authorities, y.authorities, std::back_inserter(both));
        return static_cast<std::size_t>(std::ranges::count_if(both, [&](BodyId body) {
            return !std::ranges::binary_search(x.members, body) ||
                   !std::ranges::binary_search(y.members, body);
        }));
    }

    static std::uint64_t arranged(const Sides& x, BodyId other) {
        std::uint64_t most = 0;
        for (const auto& [body, weight] : x.arranged) {
            if (body == other) most = std::max(most, weight);
        }
        return most;
    }

    const Ground& ground_;
    const Register& map_;
    const Pool& pool_;
    std::vector<Sides> sides_;  // by number in the pool
    mutable std::size_t pairs_sorted_at_ = 1U << 20U;
};

template <std::size_t N>
bool is_one_of(std::string_view kind, const std::array<std::string_view, N>& kinds) {
    return std::ranges::find(kinds, kind) != kinds.end();
}

constexpr auto kept_papers = std::to_array<std::string_view>(
    {"partnership-plan", "strategy", "action-plan", "strategic-assessment", "annual-report",
     "terms-of-reference"});
constexpr auto meeting_papers = std::to_array<std::string_view>({"minutes", "agenda"});

}  // namespace

std::vector<Tie> ties(const Ground& ground, const Pool& pool) { return Ties(ground, pool).all(); }

bool is_kept_paper(std::string_view kind) { return is_one_of(kind, kept_papers); }
bool is_joint_paper(std::string_view kind) {
    return is_one_of(kind, kept_papers) || is_one_of(kind, meeting_papers);
}

std::vector<BodyId> chairs_of(const Ground& ground, BodyId body) {
    std::vector<BodyId> result;
    for (const Member& member : ground.members().of(body)) {
        if (chairs(ground.map()[member.seat].role)) result.push_back(member.who);
    }
    sort_once(result);
    return result;
}

std::vector<BodyId> answers_to(const Ground& ground, BodyId body) {
    std::vector<BodyId> result;
    for (const Arc& arc : ground.snapshot().from(body, RelationClass::line))
        result.push_back(arc.body);
    sort_once(result);
    return result;
}

std::vector<Task> tasks_of(const Ground& ground, BodyId body) {
    std::vector<Task> result;
    for (const RemitId id : ground.snapshot().remits_of(body)) {
        const Remit& remit = ground.map()[id];
        if (remit.function != Function::none) result.emplace_back(remit.topic, remit.function);
    }
    sort_once(result);
    return result;
}

AreaId smallest_area(const Ground& ground, const Pool& pool, std::span<const AreaId> areas) {
    AreaId smallest;
    std::size_t fewest = pool.records();
    for (const AreaId area : areas) {
        const std::size_t held = pool.holds.at(area);
        if (held >= fewest || ground.map().text(ground.map()[area].kind) == "police-area") continue;
        fewest = held;
        smallest = area;
    }
    return smallest;
}

}  // namespace remit::suggesting
