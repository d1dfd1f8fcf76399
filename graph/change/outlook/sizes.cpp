// SPDX-License-Identifier: MIT
// How large new bodies are beside others of their kind, and which boundaries they cross.
#include <algorithm>
#include <iterator>
#include <span>
#include <vector>

#include "graph/change/outlook/outlook_parts.hpp"
#include "graph/findings/unclear/outsized.hpp"
#include "graph/paths/sorted.hpp"

namespace remit {
namespace {

class Sizes {
  public:
    explicit Sizes(const PlanView& plan)
        : after_(plan.after()), map_(plan.map()), peers_(sized_peers(after_)) {}

    [[nodiscard]] SizeAmongPeers of(BodyId body) const {
        const auto areas = map_.list(map_[body].areas);
        SizeAmongPeers result{.body = body};
        result.parts = parts(areas);
        result.population = population(areas);
        add_peers(result);
        for (const AreaId area : areas)
            add_boundaries(area, result);
        sort_once(result.police_areas);
        sort_once(result.cut_across);
        return result;
    }

  private:
    /// Of areas of which one lies in another, the outer ones.
    [[nodiscard]] std::vector<AreaId> outermost(std::span<const AreaId> areas) const {
        std::vector<AreaId> result;
        std::ranges::copy_if(areas, std::back_inserter(result), [&](AreaId area) {
            return std::ranges::none_of(after_.holders(area), [&](AreaId holder) {
                return holder != area && std::ranges::find(areas, holder) != areas.end();
            });
        });
        return result;
    }

    [[nodiscard]] std::size_t parts(std::span<const AreaId> areas) const {
        std::size_t sum = 0;
        for (const AreaId area : outermost(areas))
            sum += std::max<std::size_t>(1, map_[area].parts.count);
        return sum;
    }

    /// As recorded of the areas, else of all their parts.
    [[nodiscard]] std::int64_t population(std::span<const AreaId> areas) const {
        if (areas.empty()) return -1;
        std::int64_t sum = 0;
        for (const AreaId area : outermost(areas)) {
            std::int64_t own = map_[area].population;
            if (own < 0) own = population(map_.list(map_[area].parts));
            if (own < 0) return -1;
            sum += own;
        }
        return sum;
    }

    void add_peers(SizeAmongPeers& size) const {
        for (const SizedPeers& group : peers_) {
            const auto own = std::ranges::find(group.bodies, size.body, &SizedBody::body);
            if (own == group.bodies.end()) continue;
            size.parts = own->parts;
            size.peers = group.bodies.size() - 1;
            size.median_parts = group.median_without(own->parts);
            size.outsized = group.is_outsized(own->parts);
            std::vector<std::int64_t> populations;
            for (const SizedBody& peer : group.bodies) {
                const auto people = population(map_.list(map_[peer.body].areas));
                if (peer.body != size.body && people >= 0) populations.push_back(people);
            }
            if (populations.size() == size.peers) size.median_population = median(populations);
        }
    }

    static double median(std::vector<std::int64_t>& values) {
        std::ranges::sort(values);
        const std::size_t middle = values.size() / 2;
        const auto upper = static_cast<double>(values[middle]);
        return values.size() % 2 == 1 ? upper
                                      : (static_cast<double>(values[middle - 1]) + upper) / 2;
    }

    void add_boundaries(AreaId area, SizeAmongPeers& size) const {
        const auto is_police = [&](AreaId a) { return map_.text(map_[a].kind) == "police-area"; };
        std::ranges::copy_if(after_.holders(area), std::back_inserter(size.police_areas),
                             is_police);
        for (const AreaId other : after_.cut_across(area)) {
            size.cut_across.push_back(other);
            if (is_police(other)) size.police_areas.push_back(other);
        }
        for (const AreaId part : map_.list(map_[area].parts)) {
            if (is_police(part)) size.police_areas.push_back(part);
        }
    }

    const Snapshot& after_;
    const Register& map_;
    std::vector<SizedPeers> peers_;
};

}  // namespace

void add_sizes(const PlanView& plan, Outlook& out) {
    if (plan.new_bodies().empty()) return;
    const Sizes sizes(plan);
    for (const BodyId body : plan.new_bodies())
        out.sizes.push_back(sizes.of(body));
}

}  // namespace remit
