// SPDX-License-Identifier: MIT
// Which body must exist: in an area, or at a body that must have one; and how often it must meet.
#include <algorithm>

#include <fmt/format.h>

#include "graph/paths/sorted.hpp"
#include "graph/rules/judge.hpp"
#include "remit/graph/terms.hpp"
#include "remit/graph/text.hpp"

namespace remit {
namespace {

/// The bodies of sorted pairs with this area.
std::vector<BodyId> listed(const std::vector<std::pair<AreaId, BodyId>>& pairs, AreaId area) {
    std::vector<BodyId> result;
    auto at = std::ranges::lower_bound(pairs, std::pair(area, BodyId(std::size_t{0})));
    for (; at != pairs.end() && at->first == area; ++at)
        result.push_back(at->second);
    return result;
}

}  // namespace

/// Which areas some bodies cover, wholly or in part.
struct Judge::Ground {
    std::vector<std::uint8_t> own{}, touched{};
    std::vector<std::uint32_t> exactly{};
    bool unknown = false;  ///< one of the bodies has no area

    Ground(const Snapshot& snapshot, const std::vector<BodyId>& bodies)
        : own(snapshot.map().areas().size(), 0), touched(own), exactly(own.size(), 0) {
        const Register& map = snapshot.map();
        for (const BodyId body : bodies) {
            const auto areas = map.list(map[body].areas);
            unknown = unknown || areas.empty();
            for (const AreaId area : areas) {
                own[area.index()] = 1;
                for (const auto list : {snapshot.holders(area), snapshot.cut_across(area)}) {
                    for (const AreaId met : list)
                        touched[met.index()] = 1;
                }
            }
            if (areas.size() == 1 && !stands_for_many(map, body)) ++exactly[areas.front().index()];
        }
    }
    [[nodiscard]] bool covers(const Snapshot& snapshot, AreaId area) const {
        const auto holders = snapshot.holders(area);
        return touched[area.index()] != 0 || std::ranges::any_of(holders, [&](AreaId holder) {
                   return own[holder.index()] != 0;
               });
    }
};

/// The types of a choice, those that its resolver gives on the day among them. That what went
/// before has ended does not say that nothing came after it.
std::vector<TypeId> Judge::types_of(const Choice& choice) {
    std::vector<std::string> words = choice.types;
    if (const Resolver* resolver = book_.find_resolver(choice.resolver)) {
        for (const Slot& slot : resolver->slots) {
            if (slot.in_force.on(snapshot_.day()))
                words.insert(words.end(), slot.types.begin(), slot.types.end());
        }
    }
    std::vector<TypeId> result;
    for (const std::string& type : words) {
        const auto& kinds = chooser_.kinds_of(type);
        result.insert(result.end(), kinds.begin(), kinds.end());
    }
    sort_once(result);
    return result;
}

/// Bodies of such types that were there and are no more, or are only planned, by their areas.
std::vector<std::pair<AreaId, BodyId>> Judge::ended(const Choice& choice) {
    const auto types = types_of(choice);
    std::vector<std::pair<AreaId, BodyId>> result;
    for (std::size_t i = 0; !types.empty() && i < map_.bodies().size(); ++i) {
        const Body& body = map_.bodies()[i];
        if (snapshot_.live(BodyId(i)) || !std::ranges::binary_search(types, body.type)) continue;
        for (const AreaId area : map_.list(body.areas))
            result.emplace_back(area, BodyId(i));
    }
    sort_once(result);
    return result;
}

bool Judge::in_scope(const Choice& choice) {
    const auto types = types_of(choice);
    return std::ranges::any_of(
        map_.scope_types, [&](TypeId type) { return std::ranges::binary_search(types, type); });
}

/// The areas that the map speaks of under the rule: those of a county that has such a body, and
/// those with work on the rule's topic.
std::vector<std::uint8_t> Judge::spoken_of(const Chosen& chosen) {
    std::vector<std::uint8_t> counties(map_.areas().size(), 0);
    std::vector<std::uint8_t> result = counties;
    for (const BodyId body : chosen.sure) {
        if (const AreaId county = snapshot_.county(body)) counties[county.index()] = 1;
    }
    for (std::size_t i = 0; i < result.size(); ++i) {
        for (const AreaId holder : snapshot_.holders(AreaId(i))) {
            if (holder != AreaId(i) && counties[holder.index()] != 0) result[i] = 1;
        }
    }
    const std::string wanted = folded(rule_->topic);
    for (std::size_t i = 0; !wanted.empty() && i < map_.topics().size(); ++i) {
        const Topic& topic = map_.topics()[i];
        if (folded(map_.text(topic.name)) != wanted && folded(map_.text(topic.id)) != wanted)
            continue;
        for (const RemitId remit : snapshot_.remits_on(TopicId(i))) {
            for (const AreaId area : areas_of(map_, remit)) {
                for (const AreaId holder : snapshot_.holders(area))
                    result[holder.index()] = 1;
            }
        }
    }
    return result;
}

/// Single bodies of a choice with a single area, by it.
std::vector<std::pair<AreaId, BodyId>> Judge::of_one_area(const Chosen& chosen) const {
    std::vector<std::pair<AreaId, BodyId>> result;
    for (const BodyId body : chosen.sure) {
        const auto areas = map_.list(map_[body].areas);
        if (areas.size() == 1 && one_body(body)) result.emplace_back(areas.front(), body);
    }
    sort_once(result);
    return result;
}

void Judge::judge_areas(const ExistenceShape& shape) {
    const auto areas = places_.of_kinds(shape.area->kinds);
    if (areas.empty()) return;
    const Chosen& chosen = chooser_.choose(shape.body);
    for (const BodyId body : chosen.sure)
        kept(body);
    const auto gone = ended(shape.body);
    const bool scope = in_scope(shape.body);
    // Without such a body the map is about something else, unless it says so.
    if (chosen.perhaps.empty() && gone.empty() && !scope && rule_->topic.empty()) return;
    const Ground ground(snapshot_, chosen.perhaps);
    const Ground surely(snapshot_, chosen.sure);
    if (ground.unknown) return;
    const std::string_view label = kept_text(chooser_.label(shape.body));
    const auto spoken = spoken_of(chosen);
    const auto own = of_one_area(chosen);
    for (const AreaId area : areas) {
        if (!places_.chosen(area, *shape.area)) continue;
        Ruling ruling{.kind = RulingKind::body, .area = area, .what = label};
        if (shape.number.at_most && surely.exactly[area.index()] > *shape.number.at_most) {
            ruling.kind = RulingKind::wrong_forum;
            ruling.others = listed(own, area);
            ruling.subject = ruling.others.front();
        } else if (shape.number.at_least.value_or(1) == 0 || ground.covers(snapshot_, area)) {
            continue;
        } else {
            ruling.others = listed(gone, area);
        }
        for (const BodyId other : ruling.others)
            ruling.facts.emplace_back(other);
        if (ruling.facts.empty() && !scope && spoken[area.index()] == 0) continue;
        ruling.basis = ruling.facts.empty() ? Basis::not_recorded : Basis::stated;
        broken(std::move(ruling));
    }
}

void Judge::judge_owners(const ExistenceShape& shape) {
    Chosen& chosen = chooser_.choose(shape.body);
    const bool somewhere =
        std::ranges::any_of(chosen.perhaps, [&](BodyId body) { return map_[body].areas.empty(); });
    for (const BodyId owner : chooser_.choose(*shape.of).sure) {
        if (!one_body(owner)) continue;
        bool has = !chooser_.around(chosen, owner, shape.body.where).empty();
        for (const BodyId near : speakers(owner)) {
            has = has || (near != owner && chosen.may_take(near));
            for (const RelationId id : snapshot_.touching(near)) {
                const Relation& r = map_[id];
                const BodyId other = r.from == near ? r.to : r.from;
                has = has || (snapshot_.live(id) && chosen.may_take(other));
            }
        }
        if (has) {
            kept(owner);
            continue;
        }
        if (somewhere || chosen.perhaps.empty()) continue;
        broken({.kind = RulingKind::body,
                .subject = owner,
                .what = kept_text(chooser_.label(shape.body)),
                .basis = Basis::not_recorded});
    }
}

void Judge::judge(const ExistenceShape& shape) {
    if (shape.meets && rule_->permits.empty()) {
        for (const BodyId body : chooser_.choose(shape.body).sure) {
            Rulings::Meets& most = out_.meets_[body];
            if (most.times_a_year < *shape.meets) most = {rule_, *shape.meets};
        }
    }
    if (shape.of) {
        judge_owners(shape);
    } else if (shape.area) {
        judge_areas(shape);
    } else if (!rule_->permits.empty()) {
        for (const BodyId body : chooser_.choose(shape.body).sure)
            kept(body);
    }
}

}  // namespace remit
