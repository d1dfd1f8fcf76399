// SPDX-License-Identifier: MIT
#include "graph/findings/of_a_kind.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "remit/graph/terms.hpp"

namespace remit {
namespace {

constexpr std::size_t fewest_bodies = 3;

bool can_be_apart(Category category) {
    return category == Category::partnership || category == Category::statutory_partnership ||
           category == Category::working_group || category == Category::operational;
}

bool is_kind(const Register& map, AreaId area, std::string_view kind) {
    return map.text(map[area].kind) == kind;
}

std::vector<BodyId> holders_of(const Register& map, const OverlapGroup& group) {
    std::set<BodyId> bodies;
    for (const auto* remits : {&group.remits, &group.also}) {
        for (const RemitId remit : *remits)
            bodies.insert(map[remit].body);
    }
    return {bodies.begin(), bodies.end()};
}

/// The bodies of each group, largest first, less those that one larger group holds already.
std::vector<std::vector<BodyId>> apart(const Register& map,
                                       const std::vector<OverlapGroup>& groups) {
    std::vector<std::vector<BodyId>> all;
    all.reserve(groups.size());
    std::vector<std::vector<BodyId>> result;
    for (const OverlapGroup& group : groups)
        all.push_back(holders_of(map, group));
    std::ranges::stable_sort(all, std::ranges::greater{}, &std::vector<BodyId>::size);
    std::map<BodyId, std::size_t> told_in;
    for (auto& bodies : all) {
        const std::size_t next = result.size();
        const std::size_t first = told_in.try_emplace(bodies.front(), next).first->second;
        bool told = first != next;
        for (const BodyId body : bodies)
            told = told_in.try_emplace(body, next).first->second == first && told;
        if (!told) result.push_back(std::move(bodies));
    }
    return result;
}

/// A board and its own subgroup are not two that could meet: parts count with the whole.
bool enough(const Snapshot& snapshot, const std::vector<BodyId>& bodies) {
    const auto is_part = [&](BodyId body) {
        return std::ranges::any_of(snapshot.from(body, RelationClass::line), [&](const Arc& arc) {
            return snapshot.map()[arc.relation].type == RelationType::part_of && arc.body != body &&
                   std::ranges::binary_search(bodies, arc.body);
        });
    };
    std::vector<BodyId> whole;
    std::ranges::copy_if(bodies, std::back_inserter(whole), std::not_fn(is_part));
    return whole.size() > 1 && bodies_in(snapshot.map(), whole) >= fewest_bodies;
}

class Groups {
  public:
    explicit Groups(const Snapshot& snapshot)
        : snapshot_(snapshot), map_(snapshot.map()), one_place_(is_one_place(map_)) {
        for (std::size_t i = 0; i < map_.bodies().size(); ++i)
            places_.push_back(place_of(snapshot, BodyId(i)));
    }

    [[nodiscard]] std::vector<Group> all() const {
        std::vector<Group> result = of_specific_types();
        add_of_generic_types(result);
        std::erase_if(result, [&](const Group& g) { return !enough(snapshot_, g.bodies); });
        return result;
    }

  private:
    [[nodiscard]] bool can_stand_in(BodyId body, bool generic) const {
        return snapshot_.live(body) && can_be_apart(category(map_, body)) &&
               map_.type(body).generic == generic && (one_place_ || places_[body.index()]);
    }

    [[nodiscard]] std::vector<Group> of_specific_types() const {
        std::map<std::pair<TypeId, AreaId>, std::vector<BodyId>> by_type;
        for (std::size_t i = 0; i < map_.bodies().size(); ++i) {
            const BodyId body(i);
            if (!can_stand_in(body, false)) continue;
            by_type[{map_.peer_type(body), places_[i]}].push_back(body);
        }
        std::vector<Group> result;
        result.reserve(by_type.size());
        for (auto& [key, bodies] : by_type)
            result.push_back({.bodies = std::move(bodies), .type = key.first, .place = key.second});
        return result;
    }

    /// A generic type says nothing of the subject; a common topic stands in for it. The same bodies
    /// on several topics are one group.
    void add_of_generic_types(std::vector<Group>& groups) const {
        std::map<std::pair<TopicId, AreaId>, std::vector<RemitId>> by_topic;
        for (std::size_t i = 0; i < map_.remits().size(); ++i) {
            const Remit& remit = map_.remits()[i];
            if (!snapshot_.live(RemitId(i)) || !can_stand_in(remit.body, true)) continue;
            by_topic[{remit.topic, places_[remit.body.index()]}].emplace_back(i);
        }
        std::map<std::pair<std::vector<BodyId>, AreaId>, std::vector<TopicId>> topics_of;
        for (const auto& [key, remits] : by_topic) {
            for (auto& bodies : apart(map_, overlap_groups(snapshot_, remits)))
                topics_of[{std::move(bodies), key.second}].push_back(key.first);
        }
        for (const auto& [key, topics] : topics_of)
            groups.push_back({.bodies = key.first, .topics = topics, .place = key.second});
    }

    const Snapshot& snapshot_;
    const Register& map_;
    bool one_place_;
    std::vector<AreaId> places_;  // by number of body
};

}  // namespace

bool is_one_place(const Register& map) {
    for (std::size_t i = 0; i < map.areas().size(); ++i) {
        for (const std::string_view kind : {"county", "unitary", "police-area"}) {
            if (is_kind(map, AreaId(i), kind)) return false;
        }
    }
    return true;
}

AreaId place_of(const Snapshot& snapshot, BodyId body) {
    const Register& map = snapshot.map();
    AreaId police;  // of several the first
    for (const AreaId area : map.list(map[body].areas)) {
        for (const AreaId holder : snapshot.holders(area)) {
            if (is_kind(map, holder, "police-area")) police = std::min(police, holder);
        }
    }
    return police ? police : snapshot.county(body);
}

std::vector<Group> groups_of_a_kind(const Snapshot& snapshot) { return Groups(snapshot).all(); }

std::size_t bodies_in(const Register& map, const std::vector<BodyId>& records) {
    std::size_t sum = 0;
    for (const BodyId record : records)
        sum += map[record].count < 0 ? 2 : static_cast<std::size_t>(map[record].count);
    return sum;
}

}  // namespace remit
