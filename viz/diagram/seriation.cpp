// SPDX-License-Identifier: MIT
#include "viz/diagram/seriation.hpp"

#include <algorithm>
#include <functional>
#include <numeric>
#include <utility>

namespace remit::diagram {
namespace {

using Numbers = std::vector<std::size_t>;

/// What more have is passed over.
constexpr std::size_t most_sharers = 64;

struct Chain {
    Numbers things{};  ///< in order
    Numbers has{};     ///< all together
};

struct Pair {
    double likeness = 0;
    std::size_t a = 0, b = 0;
};

/// The chains that have each feature.
std::vector<Numbers> sharers(const std::vector<Chain>& chains) {
    std::size_t features = 0;
    for (const Chain& chain : chains) {
        if (!chain.has.empty()) features = std::max(features, chain.has.back() + 1);
    }
    std::vector<Numbers> found(features);
    for (std::size_t c = 0; c < chains.size(); ++c) {
        for (const std::size_t feature : chains[c].has)
            found[feature].push_back(c);
    }
    return found;
}

/// All that have anything in common, the likest first.
std::vector<Pair> pairs_of(const std::vector<Chain>& chains) {
    const auto sharers_of = sharers(chains);
    std::vector<Pair> pairs;
    Numbers common(chains.size(), 0);
    Numbers met;
    for (std::size_t a = 0; a < chains.size(); ++a) {
        for (const std::size_t feature : chains[a].has) {
            if (sharers_of[feature].size() > most_sharers) continue;
            for (const std::size_t b : sharers_of[feature]) {
                if (b > a && common[b]++ == 0) met.push_back(b);
            }
        }
        for (const std::size_t b : met) {
            const auto all = static_cast<double>(chains[a].has.size() + chains[b].has.size());
            const auto both = static_cast<double>(std::exchange(common[b], 0));
            pairs.push_back({both / (all - both), a, b});
        }
        met.clear();
    }
    std::ranges::sort(pairs, [](const Pair& p, const Pair& q) {
        if (p.likeness != q.likeness) return p.likeness > q.likeness;
        return std::pair(p.a, p.b) < std::pair(q.a, q.b);
    });
    return pairs;
}

/// Chains as beads on strings: each has at most two neighbours, and none closes a ring.
class Strings {
  public:
    explicit Strings(std::size_t count) : neighbours_(count), set_(count) {
        std::iota(set_.begin(), set_.end(), std::size_t{0});
    }

    bool tie(std::size_t a, std::size_t b) {
        const bool free = neighbours_[a].size() < 2 && neighbours_[b].size() < 2;
        if (!free || root(a) == root(b)) return false;
        neighbours_[a].push_back(b);
        neighbours_[b].push_back(a);
        set_[root(a)] = root(b);
        return true;
    }

    /// Each string from one end to the other, from the end that comes first.
    [[nodiscard]] std::vector<Numbers> strings() const {
        std::vector<Numbers> found;
        std::vector<bool> seen(set_.size(), false);
        for (std::size_t start = 0; start < set_.size(); ++start) {
            if (seen[start] || neighbours_[start].size() == 2) continue;
            Numbers& string = found.emplace_back();
            for (std::size_t at = start; at != set_.size();) {
                seen[at] = true;
                string.push_back(at);
                const auto next =
                    std::ranges::find_if(neighbours_[at], [&](std::size_t n) { return !seen[n]; });
                at = next == neighbours_[at].end() ? set_.size() : *next;
            }
        }
        return found;
    }

  private:
    std::size_t root(std::size_t i) {
        while (set_[i] != i)
            i = set_[i] = set_[set_[i]];
        return i;
    }

    std::vector<Numbers> neighbours_;
    Numbers set_;
};

Chain joined(const std::vector<Chain>& chains, const Numbers& string) {
    Chain whole;
    for (const std::size_t c : string) {
        whole.things.insert(whole.things.end(), chains[c].things.begin(), chains[c].things.end());
        whole.has.insert(whole.has.end(), chains[c].has.begin(), chains[c].has.end());
    }
    std::ranges::sort(whole.has);
    whole.has.erase(std::unique(whole.has.begin(), whole.has.end()), whole.has.end());
    return whole;
}

}  // namespace

std::vector<std::size_t> by_likeness(const std::vector<std::vector<std::size_t>>& has) {
    std::vector<Chain> chains;
    for (std::size_t i = 0; i < has.size(); ++i)
        chains.push_back({{i}, has[i]});
    for (bool tied = true; tied;) {
        tied = false;
        Strings strings(chains.size());
        for (const Pair& pair : pairs_of(chains))
            tied = strings.tie(pair.a, pair.b) || tied;
        std::vector<Chain> longer;
        for (const Numbers& string : strings.strings())
            longer.push_back(joined(chains, string));
        chains = std::move(longer);
    }
    // What is left has nothing in common: the largest first.
    std::ranges::stable_sort(chains, std::greater{},
                             [](const Chain& chain) { return chain.has.size(); });
    Numbers order;
    for (const Chain& chain : chains)
        order.insert(order.end(), chain.things.begin(), chain.things.end());
    return order;
}

}  // namespace remit::diagram
