// SPDX-License-Identifier: MIT
#include "graph/change/suggest/joining.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace remit::suggesting {
namespace {

/// What two parts have in common: a sum over pairs of their members.
struct Between {
    std::uint64_t common = 0;
    std::uint64_t pairs = 1;
    std::uint32_t a = 0, b = 0;  // first members

    friend bool same_level(const Between& x, const Between& y) {
        return x.common * y.pairs == y.common * x.pairs;
    }
    /// Most in common first.
    friend bool operator<(const Between& x, const Between& y) {
        if (!same_level(x, y)) return x.common * y.pairs > y.common * x.pairs;
        return std::tie(x.a, x.b) < std::tie(y.a, y.b);
    }
};

class Joining {
  public:
    Joining(std::size_t count, const std::vector<Tie>& ties, const JoinLimits& limits)
        : limits_(limits), parts_(count) {
        for (std::uint32_t i = 0; i < count; ++i)
            parts_[i].members = {i};
        for (const Tie& tie : ties) {
            parts_[tie.a].common[tie.b] = tie.common;
            parts_[tie.b].common[tie.a] = tie.common;
            queue_.insert({tie.common, 1, tie.a, tie.b});
        }
    }

    Joins run() {
        while (!queue_.empty()) {
            const Between best = *queue_.begin();
            if (best.common < limits_.fewest * best.pairs) break;
            if (size(best.a) + size(best.b) > limits_.largest) {
                forget(best.a, best.b);
                continue;
            }
            const auto level = as_near(best);
            std::size_t members = 0;
            for (const std::uint32_t part : level)
                members += size(part);
            members > limits_.largest ? give_up(level) : join(level);
        }
        return std::move(result_);
    }

  private:
    struct Part {
        std::vector<std::uint32_t> members{};
        std::map<std::uint32_t, std::uint64_t> common{};  // with parts, by their first member
    };

    [[nodiscard]] std::size_t size(std::uint32_t part) const { return parts_[part].members.size(); }

    [[nodiscard]] Between between(std::uint32_t a, std::uint32_t b, std::uint64_t common) const {
        return {common, static_cast<std::uint64_t>(size(a)) * size(b), std::min(a, b),
                std::max(a, b)};
    }

    /// The two, and those that have as much in common with each other and with them.
    [[nodiscard]] std::vector<std::uint32_t> as_near(const Between& best) const {
        std::vector<std::uint32_t> level{best.a, best.b};
        const auto near = [&](std::uint32_t a, std::uint32_t b) {
            const auto at = parts_[a].common.find(b);
            return at != parts_[a].common.end() && same_level(between(a, b, at->second), best);
        };
        for (const auto& [other, common] : parts_[best.a].common) {
            const bool fits =
                other != best.b &&
                std::ranges::all_of(level, [&, o = other](auto part) { return near(part, o); });
            if (fits) level.push_back(other);
        }
        std::ranges::sort(level);
        return level;
    }

    void forget(std::uint32_t a, std::uint32_t b) {
        const auto at = parts_[a].common.find(b);
        if (at == parts_[a].common.end()) return;
        queue_.erase(between(a, b, at->second));
        parts_[a].common.erase(at);
        parts_[b].common.erase(a);
    }

    void forget_all(std::uint32_t part) {
        while (!parts_[part].common.empty())
            forget(part, parts_[part].common.begin()->first);
    }

    void give_up(const std::vector<std::uint32_t>& level) {
        std::vector<std::uint32_t> all;
        for (const std::uint32_t part : level) {
            forget_all(part);
            all.insert(all.end(), parts_[part].members.begin(), parts_[part].members.end());
        }
        std::ranges::sort(all);
        result_.too_many.push_back(std::move(all));
    }

    void join(const std::vector<std::uint32_t>& level) {
        Part whole;
        for (const std::uint32_t part : level) {
            for (const auto& [other, common] : parts_[part].common)
                whole.common[other] += common;
            whole.members.insert(whole.members.end(), parts_[part].members.begin(),
                                 parts_[part].members.end());
            forget_all(part);
        }
        for (const std::uint32_t part : level) {
            whole.common.erase(part);
            parts_[part] = {};
        }
        std::ranges::sort(whole.members);
        const std::uint32_t first = whole.members.front();
        const auto common = std::move(whole.common);
        parts_[first].members = std::move(whole.members);
        for (const auto& [other, sum] : common) {
            parts_[first].common[other] = sum;
            parts_[other].common[first] = sum;
            queue_.insert(between(first, other, sum));
        }
        result_.groups.push_back({parts_[first].members, level.size() > 2});
    }

    JoinLimits limits_;
    std::vector<Part> parts_;  // by first member
    std::set<Between> queue_;
    Joins result_;
};

}  // namespace

Joins joined(std::size_t count, const std::vector<Tie>& ties, const JoinLimits& limits) {
    return Joining(count, ties, limits).run();
}

}  // namespace remit::suggesting
