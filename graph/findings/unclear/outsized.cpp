// SPDX-License-Identifier: MIT
#include "graph/findings/unclear/outsized.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "graph/findings/area_parts.hpp"
#include "graph/findings/quantile.hpp"
#include "remit/graph/terms.hpp"

namespace remit {
namespace {

constexpr double times_the_median = 3;
constexpr std::size_t fewest_peers = 2;

bool can_be_outsized(const Snapshot& snapshot, BodyId body) {
    const Register& map = snapshot.map();
    const Category c = category(map, body);
    const bool local = c == Category::partnership || c == Category::statutory_partnership ||
                       c == Category::working_group || c == Category::operational;
    return local && snapshot.live(body) && !stands_for_many(map, body) && !map[body].areas.empty();
}

class Groups {
  public:
    explicit Groups(const Snapshot& snapshot)
        : snapshot_(snapshot), map_(snapshot.map()), parts_(snapshot) {}

    [[nodiscard]] std::vector<std::vector<Coverage>> all() const {
        std::map<std::pair<TypeId, AreaId>, std::vector<BodyId>> groups;
        for (std::size_t i = 0; i < map_.bodies().size(); ++i) {
            const BodyId body(i);
            if (can_be_outsized(snapshot_, body))
                groups[{map_.peer_type(body), snapshot_.county(body)}].push_back(body);
        }
        std::vector<std::vector<Coverage>> result;
        for (const auto& [key, bodies] : groups) {
            if (bodies.size() > fewest_peers)
                result.push_back(coverages(snapshot_, parts_, bodies));
        }
        return result;
    }

  private:
    const Snapshot& snapshot_;
    const Register& map_;
    AreaParts parts_;
};

}  // namespace

double SizedPeers::median_without(std::size_t parts) const {
    const auto at = std::ranges::lower_bound(sorted, parts) - sorted.begin();
    return quantile_without(sorted, static_cast<std::size_t>(at), 0.5);
}

bool SizedPeers::is_outsized(std::size_t parts) const {
    return static_cast<double>(parts) >= times_the_median * median_without(parts);
}

std::vector<SizedPeers> sized_peers(const Snapshot& snapshot) {
    std::vector<SizedPeers> result;
    for (const std::vector<Coverage>& peers : Groups(snapshot).all()) {
        if (peers.size() <= fewest_peers) continue;
        const auto kind = common_measure(snapshot.map(), peers);
        if (!kind) continue;
        SizedPeers one{.kind = *kind};
        for (const Coverage& place : peers) {
            one.bodies.push_back({place.body, place.parts.at(*kind)});
            one.sorted.push_back(one.bodies.back().parts);
        }
        std::ranges::sort(one.sorted);
        result.push_back(std::move(one));
    }
    return result;
}

}  // namespace remit
