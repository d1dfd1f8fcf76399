// SPDX-License-Identifier: MIT
#include "graph/findings/joined_parts.hpp"

#include <algorithm>
#include <unordered_map>

#include <boost/pending/disjoint_sets.hpp>

#include "graph/paths/sorted.hpp"
#include "remit/graph/snapshot.hpp"
#include "remit/graph/terms.hpp"

namespace remit {
namespace {

bool joins_by_function(Function function) {
    return function == Function::strategy || function == Function::coordination;
}

bool is_root(const Register& map, TopicId topic) { return !map[topic].broader; }

/// Joins bodies through what they have in common, so that no two are ever compared.
class Joiner {
  public:
    Joiner(const Snapshot& snapshot, std::span<const BodyId> bodies)
        : snapshot_(snapshot), bodies_(bodies), sets_(bodies.size()) {
        for (std::size_t i = 0; i < bodies.size(); ++i) {
            by_relations(i);
            by_superiors(i);
            by_members(i);
            by_third_bodies(i);
        }
    }

    std::vector<Part> parts() {
        std::vector<Part> result;
        std::unordered_map<std::size_t, std::size_t> number;  // of a part, by its set
        for (std::size_t i = 0; i < bodies_.size(); ++i) {
            const auto [at, is_new] = number.try_emplace(sets_.find_set(i), result.size());
            if (is_new) result.emplace_back();
            result[at->second].bodies.push_back(bodies_[i]);
        }
        for (const auto& [body, fact] : joins_)
            result[number.at(sets_.find_set(body))].joins.push_back(fact);
        return result;
    }

  private:
    enum class By : std::uint8_t { superior, member, third_body };
    struct Common {
        By by;
        BodyId body;
        TopicId topic;
        friend bool operator==(const Common&, const Common&) = default;
    };
    struct CommonHash {
        std::size_t operator()(const Common& c) const {
            return (c.body.value * std::size_t{4} + static_cast<std::size_t>(c.by)) * 0x9e3779b1U ^
                   c.topic.value;
        }
    };

    /// Each relation is met at the body that it is from.
    void by_relations(std::size_t i) {
        for (std::size_t c = 0; c < Words<RelationClass>::list.size(); ++c) {
            for (const Arc& arc : snapshot_.from(bodies_[i], static_cast<RelationClass>(c)))
                join_with(i, arc.body, arc.relation);
        }
    }

    void by_superiors(std::size_t i) {
        for (const Arc& arc : snapshot_.from(bodies_[i], RelationClass::line)) {
            if (one(arc.body)) meet({By::superior, arc.body, TopicId{}}, i, arc.relation);
        }
    }

    void by_members(std::size_t i) {
        const bool meets = snapshot_.status(bodies_[i]) != BodyStatus::dormant &&
                           snapshot_.status(bodies_[i]) != BodyStatus::suspended;
        for (const Seat& seat : snapshot_.seats_on(bodies_[i])) {
            join_with(i, seat.holder, seat.relation);
            if (!meets || !one(seat.holder)) continue;
            meet({By::member, seat.holder, TopicId{}}, i, seat.relation);
        }
    }

    void by_third_bodies(std::size_t i) {
        const auto seats = snapshot_.seats_of(bodies_[i]);
        if (seats.empty()) return;
        const TopicsOf topics(snapshot_, bodies_[i]);
        for (const Seat& seat : seats) {
            if (!one(seat.host)) continue;
            for (const RemitId remit : settled(seat.host)) {
                const TopicId topic = snapshot_.map()[remit].topic;
                if (!topics.meet(topic)) continue;
                meet({By::third_body, seat.host, topic}, i, seat.relation, remit);
            }
        }
    }

    void join_with(std::size_t i, BodyId other, FactRef fact) {
        const auto at = std::ranges::lower_bound(bodies_, other);
        if (at == bodies_.end() || *at != other) return;
        unite(i, static_cast<std::size_t>(at - bodies_.begin()), {fact});
    }

    /// Body i has something in common with all that were here before it, and so with the first.
    void meet(const Common& common, std::size_t i, FactRef fact, FactRef reason = {}) {
        const auto [at, is_first] = first_.try_emplace(common, i, fact);
        if (is_first) return;
        std::vector<FactRef> facts{at->second.second, fact};
        if (reason.kind == FactKind::remit) facts.push_back(reason);
        unite(i, at->second.first, facts);
    }

    void unite(std::size_t a, std::size_t b, const std::vector<FactRef>& facts) {
        if (sets_.find_set(a) == sets_.find_set(b)) return;
        sets_.union_set(a, b);
        for (const FactRef fact : facts)
            joins_.emplace_back(a, fact);
    }

    [[nodiscard]] bool one(BodyId body) const { return !stands_for_many(snapshot_.map(), body); }

    const std::vector<RemitId>& settled(BodyId host) {
        const auto [at, is_new] = settled_.try_emplace(host);
        if (is_new) at->second = joining_role(snapshot_, host).settled;
        return at->second;
    }

    const Snapshot& snapshot_;
    std::span<const BodyId> bodies_;
    boost::disjoint_sets_with_storage<> sets_;
    std::unordered_map<Common, std::pair<std::size_t, FactRef>, CommonHash> first_;
    std::unordered_map<BodyId, std::vector<RemitId>> settled_;
    std::vector<std::pair<std::size_t, FactRef>> joins_;
};

}  // namespace

JoiningRole joining_role(const Snapshot& snapshot, BodyId body) {
    const Register& map = snapshot.map();
    JoiningRole role;
    std::vector<TopicId> in_dispute;
    for (const RemitId id : snapshot.remits_of(body)) {
        if (!joins_by_function(map[id].function)) continue;
        if (map[id].standing.disputed) in_dispute.push_back(map[id].topic);
        (map[id].standing.disputed ? role.disputed : role.settled).push_back(id);
    }
    std::ranges::sort(in_dispute);
    std::erase_if(role.settled, [&](RemitId id) {
        return std::ranges::binary_search(in_dispute, map[id].topic);
    });
    return role;
}

TopicsOf::TopicsOf(const Snapshot& snapshot, BodyId body) : map_(&snapshot.map()) {
    for (const RemitId id : snapshot.remits_of(body))
        own_.push_back((*map_)[id].topic);
    sort_once(own_);
    own_and_above_ = own_;
    for (const TopicId own : own_) {
        for (const TopicId topic : broader_topics(*map_, own)) {
            if (!is_root(*map_, topic)) own_and_above_.push_back(topic);
        }
    }
    sort_once(own_and_above_);
}

bool TopicsOf::meet(TopicId topic) const {
    if (std::ranges::binary_search(own_and_above_, topic)) return true;
    return std::ranges::any_of(broader_topics(*map_, topic), [&](TopicId broader) {
        return !is_root(*map_, broader) && std::ranges::binary_search(own_, broader);
    });
}

std::vector<Part> joined_parts(const Snapshot& snapshot, std::span<const BodyId> bodies) {
    return Joiner(snapshot, bodies).parts();
}

}  // namespace remit
