// SPDX-License-Identifier: MIT
// Which body must exist: in an area, or at a body that must have one; and how often it must meet.
#include <algorithm>

#include <fmt/format.h>

#include "graph/paths/sorted.hpp"
#include "graph/rules/judge.hpp"
#include "remit/graph/terms.hpp"
#include "remit/graph/text.hpp"

namespace remit {

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

/// Bodies of such types that were in the area and are no more, or are only planned.
std::vector<BodyId> Judge::ended_in(AreaId area, const Choice& choice) {
    std::vector<TypeId> types;
    for (const std::string& type : choice.types) {
        const auto& kinds = chooser_.kinds_of(type);
        types.insert(types.end(), kinds.begin(), kinds.end());
    }
    std::vector<BodyId> result;
    for (std::size_t i = 0; i < map_.bodies().size(); ++i) {
        const Body& body = map_.bodies()[i];
        if (snapshot_.live(BodyId(i)) || std::ranges::find(types, body.type) == types.end())
            continue;
        const auto areas = map_.list(body.areas);
        if (std::ranges::find(areas, area) != areas.end()) result.push_back(BodyId(i));
    }
    return result;
}

/// Whether the map is about such bodies there: it has one in the same county, or work on the rule's
/// topic in the area, or its scope names the type.
bool Judge::spoken_of(AreaId area, Chosen& chosen, const Choice& choice) {
    for (const std::string& type : choice.types) {
        for (const TypeId kind : chooser_.kinds_of(type)) {
            if (std::ranges::find(map_.scope_types, kind) != map_.scope_types.end()) return true;
        }
    }
    const auto holders = snapshot_.holders(area);
    for (const BodyId body : chosen.sure) {
        const AreaId county = snapshot_.county(body);
        if (county && county != area && std::ranges::find(holders, county) != holders.end())
            return true;
    }
    if (rule_->topic.empty()) return false;
    const std::string wanted = folded(rule_->topic);
    for (std::size_t i = 0; i < map_.topics().size(); ++i) {
        const Topic& topic = map_.topics()[i];
        const bool same =
            folded(map_.text(topic.name)) == wanted || folded(map_.text(topic.id)) == wanted;
        if (!same) continue;
        for (const RemitId remit : snapshot_.remits_on(TopicId(i))) {
            if (snapshot_.overlap(areas_of(map_, remit), {&area, 1})) return true;
        }
    }
    return false;
}

void Judge::judge_areas(const ExistenceShape& shape) {
    Chosen& chosen = chooser_.choose(shape.body);
    const Ground ground(snapshot_, chosen.perhaps);
    const Ground surely(snapshot_, chosen.sure);
    if (ground.unknown) return;
    const std::string label = chooser_.label(shape.body);
    for (const AreaId area : places_.of_kinds(shape.area->kinds)) {
        if (!places_.chosen(area, *shape.area)) continue;
        if (shape.number.at_most && surely.exactly[area.index()] > *shape.number.at_most) {
            Ruling ruling{.kind = RulingKind::wrong_forum, .area = area, .what = label};
            for (const BodyId body : chosen.sure) {
                const auto areas = map_.list(map_[body].areas);
                if (areas.size() == 1 && areas.front() == area) {
                    ruling.others.push_back(body);
                    ruling.facts.emplace_back(body);
                }
            }
            ruling.subject = ruling.others.front();
            ruling.basis = Basis::stated;
            broken(std::move(ruling));
            continue;
        }
        if (shape.number.at_least.value_or(1) == 0 || ground.covers(snapshot_, area)) continue;
        Ruling ruling{.kind = RulingKind::body, .area = area, .what = label};
        ruling.others = ended_in(area, shape.body);
        for (const BodyId ended : ruling.others)
            ruling.facts.emplace_back(ended);
        if (ruling.facts.empty() && !spoken_of(area, chosen, shape.body)) continue;
        ruling.basis = ruling.facts.empty() ? Basis::not_recorded : Basis::stated;
        broken(std::move(ruling));
    }
    for (const BodyId body : chosen.sure)
        kept(body);
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
                .what = chooser_.label(shape.body),
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
