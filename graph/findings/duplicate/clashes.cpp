// SPDX-License-Identifier: MIT
#include "graph/findings/duplicate/clashes.hpp"

#include <algorithm>
#include <numeric>

#include "graph/paths/sorted.hpp"
#include "remit/graph/terms.hpp"

namespace remit {
namespace {

/// No real place has as many bodies with one task.
constexpr std::size_t most_compared = 64;

struct Holder {
    BodyId body{};
    std::vector<RemitId> remits{};
};
using Holders = std::vector<Holder>;

Holders by_body(const Register& map, std::vector<RemitId> remits) {
    std::ranges::stable_sort(remits, {}, [&](RemitId id) { return map[id].body; });
    Holders result;
    for (const RemitId id : remits) {
        if (result.empty() || result.back().body != map[id].body)
            result.push_back({map[id].body, {}});
        result.back().remits.push_back(id);
    }
    return result;
}

/// One group of bodies that overlap in area, parted into clashes.
class Parting {
  public:
    Parting(const Snapshot& snapshot, const OverlapGroup& group,
            const std::function<bool(RemitId, RemitId)>& unsettled)
        : snapshot_(snapshot),
          unsettled_(unsettled),
          wide_(by_body(snapshot.map(), group.remits)),
          narrow_(by_body(snapshot.map(), group.also)),
          part_(wide_.size()) {
        std::iota(part_.begin(), part_.end(), std::size_t{0});
        join_wide();
    }

    std::vector<Clash> take() {
        std::vector<Clash> result(wide_.size());
        for (std::size_t i = 0; i < wide_.size(); ++i)
            add(result[part_of(i)].bodies, result[part_of(i)], wide_[i]);
        for (const auto& [i, j] : joined_)
            result[part_of(i)].pairs.emplace_back(wide_[i].body, wide_[j].body);
        for (const Holder& holder : narrow_)
            add_narrow(result, holder);
        std::erase_if(result, [](const Clash& c) { return c.bodies.size() + c.also.size() < 2; });
        for (Clash& clash : result)
            sort_once(clash.remits);
        return result;
    }

  private:
    [[nodiscard]] bool clash(const Holder& a, const Holder& b) const {
        return std::ranges::any_of(a.remits, [&](RemitId of_a) {
            return std::ranges::any_of(b.remits, [&](RemitId of_b) {
                return overlap(snapshot_, of_a, of_b) && unsettled_(of_a, of_b);
            });
        });
    }

    void join_wide() {
        for (std::size_t i = 0; i < wide_.size(); ++i) {
            const std::size_t end = std::min(wide_.size(), i + most_compared);
            for (std::size_t j = i + 1; j < end; ++j) {
                if (!clash(wide_[i], wide_[j])) continue;
                joined_.emplace_back(i, j);
                part_[part_of(j)] = part_of(i);
            }
        }
    }

    std::size_t part_of(std::size_t i) {
        for (; part_[i] != i; i = part_[i])
            part_[i] = part_[part_[i]];
        return i;
    }

    static void add(std::vector<BodyId>& bodies, Clash& clash, const Holder& holder) {
        if (!bodies.empty() && bodies.back() == holder.body) return;
        bodies.push_back(holder.body);
        clash.remits.insert(clash.remits.end(), holder.remits.begin(), holder.remits.end());
    }

    void add_narrow(std::vector<Clash>& result, const Holder& holder) {
        for (std::size_t i = 0; i < std::min(wide_.size(), most_compared); ++i) {
            if (!clash(wide_[i], holder)) continue;
            Clash& met = result[part_of(i)];
            add(met.also, met, holder);
            met.pairs.emplace_back(wide_[i].body, holder.body);
        }
    }

    const Snapshot& snapshot_;
    const std::function<bool(RemitId, RemitId)>& unsettled_;
    Holders wide_, narrow_;
    std::vector<std::size_t> part_;  // parent of each wide one, up to the one that stands for all
    std::vector<std::pair<std::size_t, std::size_t>> joined_;
};

}  // namespace

std::vector<Clash> clashes(const Snapshot& snapshot, std::span<const RemitId> remits,
                           const std::function<bool(RemitId, RemitId)>& unsettled) {
    std::vector<Clash> result;
    for (const OverlapGroup& group : overlap_groups(snapshot, remits)) {
        for (Clash& clash : Parting(snapshot, group, unsettled).take())
            result.push_back(std::move(clash));
    }
    return result;
}

}  // namespace remit
