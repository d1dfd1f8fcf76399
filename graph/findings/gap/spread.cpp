// SPDX-License-Identifier: MIT
#include "graph/findings/gap/spread.hpp"

#include <utility>

#include "graph/paths/sorted.hpp"

namespace remit {
namespace {

/// One body in one of two parts is no pattern that the other part breaks.
constexpr std::size_t fewest_covered = 2;

/// Areas that hold parts in which bodies lie, in order.
std::vector<AreaId> wholes(const Snapshot& snapshot, const Spread& spread) {
    const Register& map = snapshot.map();
    std::vector<AreaId> result;
    for (const auto& [part, bodies] : spread.there()) {
        const auto within = map.list(map[part].within);
        std::ranges::copy_if(within, std::back_inserter(result),
                             [&](AreaId whole) { return !snapshot.holders(whole).empty(); });
    }
    sort_once(result);
    return result;
}

std::map<TextId, Parts> parts_by_kind(const Snapshot& snapshot, const Spread& spread,
                                      AreaId whole) {
    const Register& map = snapshot.map();
    std::map<TextId, Parts> result;
    for (const AreaId part : map.list(map[whole].parts)) {
        if (snapshot.holders(part).empty() || !map[part].kind) continue;
        Parts& parts = result[map[part].kind];
        (spread.reaches(part) ? parts.covered : parts.bare).push_back(part);
    }
    return result;
}

bool breaks_a_pattern(const Parts& parts) {
    return !parts.bare.empty() && parts.covered.size() >= fewest_covered &&
           parts.covered.size() >= parts.bare.size();
}

}  // namespace

Spread::Spread(const Snapshot& snapshot, const std::vector<BodyId>& bodies) : snapshot_(snapshot) {
    const Register& map = snapshot.map();
    for (const BodyId body : bodies) {
        const bool live = snapshot.live(body);
        for (const AreaId area : map.list(map[body].areas)) {
            if (live) areas_.insert(area);
            for (const AreaId holder : snapshot.holders(area))
                (live ? there_ : not_there_)[holder].push_back(body);
        }
    }
}

std::map<std::vector<AreaId>, Pattern> broken_patterns(const Snapshot& snapshot,
                                                       const Spread& spread) {
    std::map<std::vector<AreaId>, Pattern> result;
    for (const AreaId whole : wholes(snapshot, spread)) {
        for (auto& [kind, parts] : parts_by_kind(snapshot, spread, whole)) {
            if (!breaks_a_pattern(parts)) continue;
            Pattern pattern{.whole = whole, .parts = parts};
            Pattern& told = result[parts.bare];
            if (told.size() < pattern.size()) told = std::move(pattern);
        }
    }
    return result;
}

}  // namespace remit
