// SPDX-License-Identifier: MIT
#include "graph/rules/places.hpp"

#include <algorithm>

#include "graph/paths/sorted.hpp"
#include "remit/graph/text.hpp"

namespace remit {

std::vector<AreaId> Places::found(const ListedArea& wanted) {
    const Register& map = snapshot_.map();
    if (!by_name_) {
        by_name_.emplace();
        by_code_.emplace();
        for (std::size_t i = 0; i < map.areas().size(); ++i) {
            const Area& area = map.areas()[i];
            (*by_name_)[folded(map.text(area.name))].push_back(AreaId(i));
            if (area.code) (*by_code_)[std::string(map.text(area.code))].push_back(AreaId(i));
        }
    }
    if (const auto coded = by_code_->find(wanted.code);
        !wanted.code.empty() && coded != by_code_->end())
        return coded->second;
    const auto alike = by_name_->find(folded(wanted.name));
    if (wanted.name.empty() || alike == by_name_->end()) return {};
    std::vector<AreaId> result;
    for (const AreaId id : alike->second) {
        const Area& area = map[id];
        const bool another = !wanted.code.empty() && area.code;
        const bool of_kind = wanted.kind.empty() || map.text(area.kind) == wanted.kind;
        if (!another && of_kind) result.push_back(id);
    }
    // "Dorset" is the county and not the police area around it, if the list does not say.
    const auto is_county = [&](AreaId id) { return map.text(map[id].kind) == "county"; };
    if (std::ranges::any_of(result, is_county))
        std::erase_if(result, [&](AreaId id) { return !is_county(id); });
    return result;
}

const Places::List& Places::list(const std::string& id) {
    const auto [known, fresh] = lists_.try_emplace(id);
    List& result = known->second;
    if (!fresh) return result;
    const Register& map = snapshot_.map();
    result.own.assign(map.areas().size(), 0);
    result.inside = result.own;
    bool any = false;
    if (const PlaceList* places = book_.find_places(id)) {
        for (const ListedArea& listed : places->areas) {
            if (!listed.in_force.on(snapshot_.day())) continue;
            for (const AreaId area : found(listed)) {
                result.own[area.index()] = 1;
                any = true;
            }
        }
    }
    if (!any) return result;
    const auto in_list = [&](AreaId area) { return result.own[area.index()] != 0; };
    for (std::size_t i = 0; i < result.own.size(); ++i)
        result.inside[i] = std::ranges::any_of(snapshot_.holders(AreaId(i)), in_list) ? 1 : 0;
    const auto inside = [&](AreaId area) { return result.inside[area.index()] != 0; };
    for (std::size_t i = 0; i < result.own.size(); ++i) {
        const auto parts = map.list(map.areas()[i].parts);
        if (!parts.empty() && std::ranges::all_of(parts, inside)) result.inside[i] = 1;
    }
    return result;
}

bool Places::in_any(std::span<const AreaId> areas, const std::vector<std::string>& lists) {
    return std::ranges::any_of(lists, [&](const std::string& id) {
        const List& one = list(id);
        return std::ranges::any_of(areas, [&](AreaId a) { return one.inside[a.index()] != 0; });
    });
}

Tristate Places::in(std::span<const AreaId> areas, const std::vector<std::string>& in,
                    const std::vector<std::string>& not_in) {
    if (in.empty() && not_in.empty()) return Tristate::yes;
    if (areas.empty()) return Tristate::unknown;
    return sure((in.empty() || in_any(areas, in)) && !in_any(areas, not_in));
}

Tristate Places::two_tier(std::span<const AreaId> areas) {
    static const std::string counties = "two-tier-counties";
    if (areas.empty() || book_.find_places(counties) == nullptr) return Tristate::unknown;
    const Flags& is_one = list(counties).own;
    const Register& map = snapshot_.map();
    const auto kind = [&](AreaId area) { return map.text(map[area].kind); };
    bool unknown = false;
    for (const AreaId area : areas) {
        const auto holders = snapshot_.holders(area);
        const auto nearest = std::ranges::find_if(holders, [&](AreaId holder) {
            return is_one[holder.index()] != 0 || kind(holder) == "county" ||
                   kind(holder) == "unitary";
        });
        if (nearest != holders.end() && is_one[nearest->index()] != 0) return Tristate::yes;
        if (nearest == holders.end() && kind(area) == "district") unknown = true;
    }
    return unknown ? Tristate::unknown : Tristate::no;
}

const Places::OfKinds& Places::kinds(const std::vector<std::string>& kinds) {
    const auto [known, fresh] = kinds_.try_emplace(kinds);
    OfKinds& result = known->second;
    if (!fresh) return result;
    result.is_one.assign(snapshot_.map().areas().size(), 0);
    for (const AreaId area : of_kinds(kinds)) {
        result.is_one[area.index()] = 1;
        for (const AreaId holder : snapshot_.holders(area))
            result.inside.emplace_back(holder, area);
    }
    std::ranges::sort(result.inside);
    return result;
}

std::vector<AreaId> Places::of_kinds(const std::vector<std::string>& kinds) const {
    const Register& map = snapshot_.map();
    std::vector<AreaId> result;
    for (std::size_t i = 0; i < map.areas().size(); ++i) {
        if (snapshot_.holders(AreaId(i)).empty()) continue;
        const std::string_view kind = map.text(map.areas()[i].kind);
        if (kinds.empty() || std::ranges::find(kinds, kind) != kinds.end()) result.emplace_back(i);
    }
    return result;
}

std::size_t Places::covered(std::span<const AreaId> areas, const std::vector<std::string>& names) {
    const OfKinds& of = kinds(names);
    if (areas.size() == 1) {
        const auto before = [](const auto& a, const auto& b) { return a.first < b.first; };
        const auto same = std::equal_range(of.inside.begin(), of.inside.end(),
                                           std::pair(areas.front(), AreaId{}), before);
        return static_cast<std::size_t>(same.second - same.first);
    }
    return areas_covered(areas, names).size();
}

std::size_t Places::touched(std::span<const AreaId> areas, const std::vector<std::string>& names) {
    return areas_touched(areas, names).size();
}

std::vector<AreaId> Places::areas_covered(std::span<const AreaId> areas,
                                          const std::vector<std::string>& names) {
    const OfKinds& of = kinds(names);
    std::vector<AreaId> all;
    for (const AreaId area : areas) {
        auto at = std::ranges::lower_bound(of.inside, std::pair(area, AreaId(std::size_t{0})));
        for (; at != of.inside.end() && at->first == area; ++at)
            all.push_back(at->second);
    }
    sort_once(all);
    return all;
}

std::vector<AreaId> Places::areas_touched(std::span<const AreaId> areas,
                                          const std::vector<std::string>& names) {
    const OfKinds& of = kinds(names);
    std::vector<AreaId> all;
    for (const AreaId area : areas) {
        for (const auto list : {snapshot_.holders(area), snapshot_.cut_across(area)}) {
            for (const AreaId met : list) {
                if (of.is_one[met.index()] != 0) all.push_back(met);
            }
        }
        auto at = std::ranges::lower_bound(of.inside, std::pair(area, AreaId(std::size_t{0})));
        for (; at != of.inside.end() && at->first == area; ++at)
            all.push_back(at->second);
    }
    sort_once(all);
    return all;
}

bool Places::chosen(AreaId area, const AreaChoice& choice) {
    const std::span<const AreaId> one(&area, 1);
    if (choice.two_tier != Tristate::unknown && two_tier(one) != choice.two_tier) return false;
    if (in(one, choice.in, choice.not_in) != Tristate::yes) return false;
    return !choice.covers || within(choice.covers->number, covered(one, choice.covers->kinds));
}

}  // namespace remit
