// SPDX-License-Identifier: MIT
#include <algorithm>

#include "graph/change/compare/decided.hpp"
#include "remit/graph/difference.hpp"

namespace remit {
namespace {

/// Whether a date may be a day after the first day and not after the second.
bool may_lie_between(PartialDate date, Day before, Day after) {
    return date && before < date.last() && date.first() <= after;
}

bool is_agreed(Outcome outcome) { return outcome == Outcome::agreed || outcome == Outcome::partly; }

/// Refused, overtaken, or not come to anything yet.
bool led_to_nothing(Outcome outcome) { return outcome != Outcome::none && !is_agreed(outcome); }

}  // namespace

bool has_day(const Register& map, DecisionId id) {
    return static_cast<bool>(map[id].date) || static_cast<bool>(map[id].done);
}

bool decided_between(const Register& map, DecisionId id, Day before, Day after) {
    const Decision& d = map[id];
    if (may_lie_between(d.done, before, after)) return true;
    if (led_to_nothing(d.outcome)) return false;
    if (has_day(map, id)) return may_lie_between(d.date, before, after);
    if (!is_agreed(d.outcome)) return false;
    if (may_lie_between(d.due, before, after)) return true;
    return std::ranges::any_of(map.list(d.standing.evidence), [&](const Evidence& e) {
        return e.stance == Stance::supports && e.source &&
               may_lie_between(map[e.source].date, before, after);
    });
}

std::vector<DecisionId> decisions_between(const Register& map, Day before, Day after) {
    std::vector<DecisionId> result;
    for (std::size_t i = 0; i < map.decisions().size(); ++i) {
        if (decided_between(map, DecisionId{i}, before, after)) result.emplace_back(i);
    }
    return result;
}

Decided::Decided(const Register& map, std::span<const DecisionId> decisions) : map_(map) {
    for (const DecisionId id : decisions) {
        for (const auto slice : {map[id].about, map[id].about_lines}) {
            for (const FactRef fact : map.list(slice))
                about_[fact].push_back(id);
        }
    }
}

std::vector<DecisionId> Decided::about(FactRef fact) const {
    std::vector<DecisionId> result = direct(fact);
    if (fact.kind != FactKind::relation) return result;
    // What is decided about both ends is decided about what joins them.
    const Relation& r = map_[RelationId{fact.number}];
    if (!r.from || !r.to) return result;
    const auto of_to = direct(r.to);
    for (const DecisionId id : direct(r.from)) {
        const bool both = std::ranges::find(of_to, id) != of_to.end();
        if (both && std::ranges::find(result, id) == result.end()) result.push_back(id);
    }
    std::ranges::sort(result);
    return result;
}

std::vector<DecisionId> Decided::direct(FactRef fact) const {
    const auto found = about_.find(fact);
    return found == about_.end() ? std::vector<DecisionId>() : found->second;
}

}  // namespace remit
