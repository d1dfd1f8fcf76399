// SPDX-License-Identifier: MIT
#include "graph/change/suggest/proposals.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "graph/change/suggest/joining.hpp"
#include "graph/change/suggest/ties.hpp"
#include "graph/paths/sorted.hpp"

namespace remit::suggesting {
namespace {

/// What bodies must have in common, on average, before they are joined.
constexpr std::uint64_t fewest_in_common = 3 * one_seat;
/// And before all of a place are looked at as one.
constexpr std::uint64_t something_in_common = 2 * one_seat;
/// The largest county has so many districts.
constexpr std::size_t largest_group = 12;
/// Up to so many bodies of a type, all of a place are looked at as one.
constexpr std::size_t few = 6;
/// Of more than these it is not asked which have little in common with the rest: each would be held
/// against each.
constexpr std::size_t most_asked = 64;

class Proposing {
  public:
    explicit Proposing(const Ground& ground) : ground_(ground) {
        for (const Pool& pool : ground.pools())
            ties_.push_back(ties(ground, pool));
    }

    Proposals run(const std::vector<MergerGroup>& said) {
        for (const MergerGroup& group : said) {
            Proposal proposal{.place = group.place, .said = &group};
            std::ranges::copy_if(group.bodies, std::back_inserter(proposal.bodies),
                                 [&](BodyId body) { return ground_.pool(body) != nullptr; });
            if (proposal.bodies.size() > 1) add(std::move(proposal));
        }
        for (const Pool& pool : ground_.pools()) {
            if (pool.bodies.size() > 1) add_alike(pool);
        }
        return std::move(result_);
    }

  private:
    void add_alike(const Pool& pool) {
        const Joins joins = joined(pool.bodies.size(), ties_of(pool),
                                   {.fewest = fewest_in_common, .largest = largest_group});
        for (const Joined& group : joins.groups)
            add({.bodies = bodies(pool, group.members), .place = pool.place, .alike = group.alike});
        std::vector<std::uint32_t> too_many;
        for (const auto& group : joins.too_many)
            too_many.insert(too_many.end(), group.begin(), group.end());
        if (!too_many.empty()) {
            sort_once(too_many);
            result_.too_many.push_back(bodies(pool, too_many));
        }
        const bool all_known = pool.bodies.size() <= few && pool.of_many.empty();
        if (all_known && strangers(pool.bodies, something_in_common).empty())
            add({.bodies = pool.bodies, .place = pool.place});
    }

    static std::vector<BodyId> bodies(const Pool& pool, const std::vector<std::uint32_t>& numbers) {
        std::vector<BodyId> result;
        result.reserve(numbers.size());
        for (const std::uint32_t number : numbers)
            result.push_back(pool.bodies[number]);
        return result;
    }

    /// Once for each set of bodies; what the map puts forward comes first.
    void add(Proposal proposal) {
        if (!known_.insert(proposal.bodies).second) return;
        proposal.pool = ground_.pool(proposal.bodies.front());
        proposal.all_there =
            proposal.pool->of_many.empty() && proposal.pool->bodies == proposal.bodies;
        proposal.strangers = strangers(proposal.bodies, fewest_in_common);
        result_.all.push_back(std::move(proposal));
    }

    [[nodiscard]] const std::vector<Tie>& ties_of(const Pool& pool) const {
        return ties_[static_cast<std::size_t>(&pool - ground_.pools().data())];
    }

    /// Those that have less in common with each of the others on average.
    [[nodiscard]] std::vector<BodyId> strangers(const std::vector<BodyId>& bodies,
                                                std::uint64_t fewest) const {
        std::vector<BodyId> result;
        if (bodies.size() > most_asked) return result;
        for (const BodyId body : bodies) {
            std::uint64_t sum = 0;
            for (const BodyId other : bodies)
                sum += in_common(std::min(body, other), std::max(body, other));
            if (sum < fewest * (bodies.size() - 1)) result.push_back(body);
        }
        return result;
    }

    /// Of two bodies in order.
    [[nodiscard]] std::uint64_t in_common(BodyId a, BodyId b) const {
        const Pool* pool = ground_.pool(a);
        if (pool != ground_.pool(b)) return 0;
        const auto number = [&](BodyId body) {
            return static_cast<std::uint32_t>(std::ranges::lower_bound(pool->bodies, body) -
                                              pool->bodies.begin());
        };
        const auto& all = ties_of(*pool);
        const std::pair wanted{number(a), number(b)};
        const auto at = std::ranges::lower_bound(all, wanted, {}, [](const Tie& tie) {
            return std::pair{tie.a, tie.b};
        });
        return at != all.end() && std::pair{at->a, at->b} == wanted ? at->common : 0;
    }

    const Ground& ground_;
    std::vector<std::vector<Tie>> ties_;  // by number of pool, in order
    std::set<std::vector<BodyId>> known_;
    Proposals result_;
};

}  // namespace

Proposals proposals(const Ground& ground, const std::vector<MergerGroup>& said) {
    return Proposing(ground).run(said);
}

}  // namespace remit::suggesting
