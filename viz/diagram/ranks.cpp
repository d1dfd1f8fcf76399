// SPDX-License-Identifier: MIT
#include "viz/diagram/ranks.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace remit::diagram {
bool RankOrder::put(std::size_t upper, std::size_t lower) {
    if (leads_down(lower, upper)) return false;
    below_[upper].push_back(lower);
    return true;
}

bool RankOrder::leads_down(std::size_t start, std::size_t goal) {
    ++search_;
    std::vector<std::size_t> queue{start};
    for (std::size_t i = 0; i < queue.size(); ++i) {
        if (queue[i] == goal) return true;
        for (const std::size_t next : below_[queue[i]]) {
            if (std::exchange(seen_[next], search_) != search_) queue.push_back(next);
        }
    }
    return false;
}

void settle_ranks(Figure& figure) {
    std::vector<std::size_t> firmest_first(figure.edges.size());
    std::iota(firmest_first.begin(), firmest_first.end(), std::size_t{0});
    std::ranges::stable_sort(firmest_first, {}, [&](std::size_t e) {
        return std::pair{figure.edges[e].line == Line::scrutiny, figure.edges[e].state};
    });
    RankOrder order(figure.nodes.size());
    for (const std::size_t e : firmest_first) {
        figure.edges[e].holds_ranks = order.put(figure.edges[e].upper(), figure.edges[e].lower());
    }
}

}  // namespace remit::diagram
