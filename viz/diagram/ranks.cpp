// SPDX-License-Identifier: MIT
#include "viz/diagram/ranks.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace remit::diagram {
namespace {

class Order {
  public:
    explicit Order(std::size_t nodes) : below_(nodes), seen_(nodes, 0) {}

    /// Puts one node above another, if that one is not above it already.
    bool put(std::size_t upper, std::size_t lower) {
        if (leads_down(lower, upper)) return false;
        below_[upper].push_back(lower);
        return true;
    }

  private:
    bool leads_down(std::size_t start, std::size_t goal) {
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

    std::vector<std::vector<std::size_t>> below_;
    std::vector<std::size_t> seen_;  // by node: the last search that came by
    std::size_t search_ = 0;
};

}  // namespace

void settle_ranks(Figure& figure) {
    std::vector<std::size_t> firmest_first(figure.edges.size());
    std::iota(firmest_first.begin(), firmest_first.end(), std::size_t{0});
    std::ranges::stable_sort(firmest_first, {}, [&](std::size_t e) {
        return std::pair{figure.edges[e].line == Line::scrutiny, figure.edges[e].state};
    });
    Order order(figure.nodes.size());
    for (const std::size_t e : firmest_first) {
        figure.edges[e].holds_ranks = order.put(figure.edges[e].upper(), figure.edges[e].lower());
    }
}

}  // namespace remit::diagram
