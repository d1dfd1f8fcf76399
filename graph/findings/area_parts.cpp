// SPDX-License-Identifier: MIT
#include "graph/findings/area_parts.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "graph/findings/wording.hpp"

namespace remit {
namespace {

/// Areas that hold an area of another of these bodies.
std::set<AreaId> upper_level(const Snapshot& snapshot, const std::vector<BodyId>& bodies) {
    std::set<AreaId> result;
    for (const BodyId body : bodies) {
        const auto own = snapshot.map().list(snapshot.map()[body].areas);
        for (const AreaId area : own) {
            for (const AreaId holder : snapshot.holders(area)) {
                if (std::ranges::find(own, holder) == own.end()) result.insert(holder);
            }
        }
    }
    return result;
}

}  // namespace

AreaParts::AreaParts(const Snapshot& snapshot)
    : snapshot_(snapshot), parts_(snapshot.map().areas().size()) {
    for (std::size_t i = 0; i < parts_.size(); ++i) {
        for (const AreaId holder : snapshot.holders(AreaId(i)))
            ++parts_[holder.index()][snapshot.map().areas()[i].kind];
    }
}

AreasByKind AreaParts::of(std::span<const AreaId> areas) const {
    AreasByKind result;
    for (const AreaId area : areas) {
        const auto holders = snapshot_.holders(area);
        const bool within = std::ranges::any_of(holders, [&](AreaId holder) {
            return holder != area && std::ranges::find(areas, holder) != areas.end();
        });
        if (within) continue;
        for (const auto& [kind, count] : parts_[area.index()])
            result[kind] += count;
    }
    return result;
}

std::vector<Coverage> coverages(const Snapshot& snapshot, const AreaParts& parts,
                                const std::vector<BodyId>& bodies) {
    const Register& map = snapshot.map();
    const auto upper = upper_level(snapshot, bodies);
    std::vector<Coverage> result;
    for (const BodyId body : bodies) {
        const auto own = map.list(map[body].areas);
        const bool above =
            std::ranges::any_of(own, [&](AreaId area) { return upper.contains(area); });
        if (!above) result.push_back({body, parts.of(own)});
    }
    return result;
}

std::optional<TextId> common_measure(const Register& map, const std::vector<Coverage>& peers) {
    std::map<TextId, std::pair<std::size_t, std::size_t>>
        sums;  // bodies that have it, and how many
    for (const Coverage& peer : peers) {
        for (const auto& [kind, count] : peer.parts) {
            ++sums[kind].first;
            sums[kind].second += count;
        }
    }
    std::optional<std::pair<std::size_t, std::string_view>> best;
    std::optional<TextId> result;
    for (const auto& [kind, sum] : sums) {
        const std::pair key{sum.second, map.text(kind)};
        const bool measures = kind && sum.first == peers.size() && sum.second > peers.size();
        if (!measures || (best && *best < key)) continue;
        best = key;
        result = kind;
    }
    return result;
}

std::string plural_of(std::string_view kind) {
    std::string word = replaced_hyphens(kind);
    if (word.ends_with("y")) return word.substr(0, word.size() - 1) + "ies";
    if (word.ends_with("sh") || word.ends_with("ch")) return word + "es";
    return word + "s";
}

}  // namespace remit
