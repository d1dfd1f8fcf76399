// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "graph/findings/detectors.hpp"
#include "graph/findings/duplicate/alike_members.hpp"
#include "graph/findings/duplicate/arrangements.hpp"
#include "graph/findings/sources.hpp"
#include "graph/findings/wording.hpp"
#include "graph/paths/sorted.hpp"
#include "remit/graph/terms.hpp"

namespace remit::detectors {
namespace {

/// More names make a title that nobody reads to its end; the chain has them all.
constexpr std::size_t most_named = 3;
constexpr std::size_t most_named_beside = 1;

/// Whether the two would each be missed: not a board and its own subgroup, nor one that replaces
/// the other.
bool are_two(const Snapshot& snapshot, const AlikePair& pair) {
    return snapshot.overlap(pair.a, pair.b) && !either_above(snapshot, pair.a, pair.b) &&
           !one_replaces_other(snapshot.map(), between(snapshot, pair.a, pair.b));
}

/// A body and those with nearly the same members.
struct Set {
    std::vector<BodyId> bodies{};  ///< each two overlap in area
    std::vector<BodyId> also{};
    std::vector<AlikePair> pairs{};
};

/// Parts the pairs into sets: again and again the body that is alike to the most others, with those
/// others, is one, and is left out. They stand in `bodies` with it if they all meet.
class Sets {
  public:
    Sets(const Snapshot& snapshot, const std::vector<AlikePair>& pairs) : snapshot_(snapshot) {
        for (const AlikePair& pair : pairs) {
            near_[pair.a].emplace(pair.b, pair);
            near_[pair.b].emplace(pair.a, pair);
        }
        for (const auto& [body, others] : near_)
            widest_.emplace(-static_cast<long>(others.size()), body);
    }

    /// The next set; none when all is told.
    std::optional<Set> next() {
        if (widest_.empty() || widest_.begin()->first == 0) return std::nullopt;
        const BodyId body = widest_.begin()->second;
        Set set{.bodies = {body}};
        for (const auto& [other, pair] : near_[body])
            set.also.push_back(other);
        const bool one_place = all_meet(set.also);
        if (one_place) {
            set.bodies.insert(set.bodies.end(), set.also.begin(), set.also.end());
            std::ranges::sort(set.bodies);
            set.also.clear();
        }
        // What lies between those that stand together is told with them.
        for (const BodyId told : std::vector<BodyId>(set.bodies))
            leave_out(told, set);
        std::ranges::sort(set.pairs, {}, [](const AlikePair& p) { return std::pair(p.a, p.b); });
        return set;
    }

  private:
    [[nodiscard]] bool all_meet(const std::vector<BodyId>& bodies) const {
        constexpr std::size_t most = 16;  // a larger set is told of its widest body
        if (bodies.size() > most) return false;
        for (std::size_t i = 0; i < bodies.size(); ++i) {
            for (std::size_t j = i + 1; j < bodies.size(); ++j) {
                if (!snapshot_.overlap(bodies[i], bodies[j])) return false;
            }
        }
        return true;
    }

    /// Takes a body's pairs into the set where both are in it, and away from the rest where the set
    /// is about that body.
    void leave_out(BodyId body, Set& set) {
        const auto in_set = [&](BodyId other) {
            return std::ranges::find(set.bodies, other) != set.bodies.end() ||
                   std::ranges::find(set.also, other) != set.also.end();
        };
        std::vector<std::pair<BodyId, AlikePair>> here;
        for (const auto& [other, pair] : near_[body]) {
            if (in_set(other)) here.emplace_back(other, pair);
        }
        for (const auto& [other, pair] : here) {
            set.pairs.push_back(pair);
            forget(body, other);
            forget(other, body);
        }
    }

    void forget(BodyId body, BodyId other) {
        auto& others = near_[body];
        widest_.erase({-static_cast<long>(others.size()), body});
        others.erase(other);
        widest_.emplace(-static_cast<long>(others.size()), body);
    }

    const Snapshot& snapshot_;
    std::map<BodyId, std::map<BodyId, AlikePair>> near_;
    std::set<std::pair<long, BodyId>> widest_;
};

std::string title(const Register& map, const Set& set) {
    const std::string all = names(map, set.bodies, most_named);
    if (!set.also.empty()) {
        return fmt::format("{} has nearly the same members as {}", all,
                           names(map, set.also, most_named_beside));
    }
    if (set.pairs.size() > 1) return fmt::format("{} have nearly the same members", all);
    const AlikePair& pair = set.pairs.front();
    return fmt::format("Of the {} members of {}, {} sit on both", number(pair.in_either), all,
                       number(pair.common.size()));
}

void add_chain(const Register& map, const Set& set, Finding& f) {
    for (const AlikePair& pair : set.pairs) {
        f.because.push_back(because(
            fmt::format("{} and {} have {} of {} members in common", named(map, pair.a),
                        named(map, pair.b), number(pair.common.size()), number(pair.in_either))));
        for (const auto& [on_a, on_b] : pair.common) {
            f.relations.push_back(on_a.seat);
            f.relations.push_back(on_b.seat);
        }
    }
    sort_once(f.relations);
    for (const RelationId id : f.relations)
        f.because.push_back(because(map, id));
}

Finding finding(const Snapshot& snapshot, const Set& set) {
    const Register& map = snapshot.map();
    Finding f{.severity = overlapping_membership.kind.severity};
    f.bodies = set.bodies;
    put_main_first(snapshot, f.bodies);
    f.also = set.also;
    add_chain(map, set, f);
    f.title = title(map, set);
    f.ask = f.bodies.front();
    std::vector<BodyId> all = f.bodies;
    all.insert(all.end(), f.also.begin(), f.also.end());
    f.question = fmt::format("What do the same people do at {} that they could not do in one room?",
                             names(map, all));
    f.suggestion = "Let them meet together or one after the other, or make them one.";
    return f;
}

void find(const Snapshot& snapshot, Findings& findings) {
    auto pairs = alike_in_members(snapshot);
    std::erase_if(pairs, [&](const AlikePair& pair) { return !are_two(snapshot, pair); });
    Sets sets(snapshot, pairs);
    for (auto set = sets.next(); set; set = sets.next()) {
        if (findings.want(set->bodies)) findings.add(finding(snapshot, *set));
    }
}

}  // namespace

constinit const Detector overlapping_membership{
    .kind = {.code = "D203",
             .name = "overlapping-membership",
             .says = "Bodies of like standing in one area have nearly the same members.",
             .category = FindingCategory::duplicate,
             .severity = Severity::low},
    .find = find};

}  // namespace remit::detectors
