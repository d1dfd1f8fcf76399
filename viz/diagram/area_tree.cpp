// SPDX-License-Identifier: MIT
#include "viz/diagram/area_tree.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "remit/graph/terms.hpp"
#include "viz/diagram/words.hpp"

namespace remit::diagram {
namespace {

using Areas = std::vector<AreaId>;

bool holds(const Snapshot& snapshot, AreaId outer, AreaId inner) {
    const auto all = snapshot.holders(inner);
    return outer != inner && std::ranges::find(all, outer) != all.end();
}

/// Those that hold none of the others, in their order. What lies deeper has more holders, and what
/// holds it holds nothing innermost: each holder is looked at once along a chain.
Areas innermost(const Snapshot& snapshot, const Areas& areas) {
    Areas deepest_first = areas;
    std::ranges::stable_sort(deepest_first, std::ranges::greater{},
                             [&](AreaId area) { return snapshot.holders(area).size(); });
    std::set<AreaId> outer;
    std::set<AreaId> found;
    for (const AreaId area : deepest_first) {
        if (outer.contains(area)) continue;
        found.insert(area);
        for (const AreaId holder : snapshot.holders(area)) {
            if (holder != area) outer.insert(holder);
        }
    }
    Areas result = areas;
    std::erase_if(result, [&](AreaId area) { return !found.contains(area); });
    return result;
}

bool is_of_the_date(const Snapshot& snapshot, const Area& area) {
    return (!area.start || area.start.first() <= snapshot.day()) &&
           (!area.end || snapshot.day() <= area.end.latest.last());
}

/// Those that none of the others holds.
Areas outermost(const Snapshot& snapshot, std::span<const AreaId> areas) {
    const std::set<AreaId> all(areas.begin(), areas.end());
    Areas result;
    for (const AreaId area : areas) {
        const auto holders = snapshot.holders(area);
        const bool held = std::ranges::any_of(
            holders, [&](AreaId holder) { return holder != area && all.contains(holder); });
        if (!held) result.push_back(area);
    }
    return result;
}

/// Areas that have a principal council.
bool is_council_area(const Register& map, AreaId area) {
    static constexpr std::array<std::string_view, 4> kinds{"district", "unitary", "london-borough",
                                                           "metropolitan-district"};
    return std::ranges::find(kinds, map.text(map[area].kind)) != kinds.end();
}

class Planter {
  public:
    Planter(const Snapshot& snapshot, AreaId wanted, const Selection& bodies)
        : snapshot_(snapshot), map_(snapshot.map()), wanted_(wanted), bodies_(bodies) {}

    AreaTree plant() {
        choose_areas();
        find_parents();
        place_bodies();
        mark_merged();
        find_crossings();
        make_frames();
        count_left_out();
        return std::move(tree_);
    }

  private:
    [[nodiscard]] bool shown(AreaId area) const { return shown_[area.index()]; }

    void choose_areas() {
        shown_ = areas_to_tell(snapshot_, bodies_);
        for (std::size_t a = 0; a < shown_.size(); ++a) {
            const AreaId area(a);
            const bool of_the_date = is_of_the_date(snapshot_, map_[area]);
            if (!shown_[a]) {
                ++of_other_times_;
            } else if (of_the_date && wanted_ && !snapshot_.overlap(area, wanted_)) {
                shown_[a] = false;
                ++of_other_places_;
            }
        }
    }

    void find_parents() {
        parts_.resize(map_.areas().size());
        elsewhere_.resize(map_.areas().size());
        for (std::size_t a = 0; a < map_.areas().size(); ++a) {
            if (!shown_[a]) continue;
            const Areas holders = nearest_holders(snapshot_, AreaId(a), shown_);
            if (holders.empty()) {
                tops_.emplace_back(a);
                continue;
            }
            parts_[holders.front().index()].emplace_back(a);
            for (std::size_t h = 1; h < holders.size(); ++h)
                elsewhere_[holders[h].index()].emplace_back(a);
        }
    }

    /// The smallest shown area that holds all of these; none where none does.
    [[nodiscard]] AreaId common_holder(const Areas& areas) const {
        // Of an area that has ended the Snapshot knows no holder, not even itself.
        if (areas.size() == 1 && shown(areas.front())) return areas.front();
        Areas common;
        for (const AreaId holder : snapshot_.holders(areas.front())) {
            const bool holds_all = std::ranges::all_of(areas, [&](AreaId area) {
                return holder == area || holds(snapshot_, holder, area);
            });
            if (holds_all && shown(holder)) common.push_back(holder);
        }
        const Areas smallest = innermost(snapshot_, common);
        return smallest.empty() ? AreaId{} : smallest.front();
    }

    void place_bodies() {
        at_.resize(map_.areas().size());
        for (std::size_t b = 0; b < map_.bodies().size(); ++b) {
            const BodyId body(b);
            if (!bodies_.has(body)) continue;
            const Areas areas = outermost(snapshot_, map_.list(map_[body].areas));
            if (areas.empty()) {
                ++without_area_;
                continue;
            }
            ServingBody serving{.body = body};
            if (areas.size() > 1) serving.over = areas;
            const AreaId place = common_holder(areas);
            (place ? at_[place.index()] : tree_.over_several).push_back(std::move(serving));
        }
        const auto order = [&](const ServingBody& one) {
            return std::pair{look_of(category(map_, one.body)), one.body};
        };
        for (auto& list : at_)
            std::ranges::sort(list, {}, order);
        std::ranges::sort(tree_.over_several, {}, order);
    }

    /// How many council areas a body is one for.
    [[nodiscard]] std::size_t spread(const ServingBody& serving, AreaId place) const {
        if (!serving.over.empty()) return serving.over.size();
        if (!place) return 1;
        const auto councils = std::ranges::count_if(
            parts_[place.index()], [&](AreaId area) { return is_council_area(map_, area); });
        return std::max<std::size_t>(1, static_cast<std::size_t>(councils));
    }

    /// Statutory partnerships over several council areas, where most of their type are over one.
    void mark_merged() {
        struct Peer {
            ServingBody* serving;
            std::size_t spread;
        };
        std::map<TypeId, std::vector<Peer>> peers;
        const auto look_at = [&](ServingBody& serving, AreaId place) {
            const TypeId type = map_.peer_type(serving.body);
            if (category(map_, serving.body) != Category::statutory_partnership ||
                map_.vocabulary()[type].generic || stands_for_many(map_, serving.body))
                return;
            peers[type].push_back({&serving, spread(serving, place)});
        };
        for (std::size_t a = 0; a < at_.size(); ++a) {
            for (ServingBody& serving : at_[a])
                look_at(serving, AreaId(a));
        }
        for (ServingBody& serving : tree_.over_several)
            look_at(serving, {});
        for (auto& entry : peers) {
            const auto of_one = std::ranges::count(entry.second, std::size_t{1}, &Peer::spread);
            if (of_one * 2 < std::ssize(entry.second)) continue;
            for (const Peer& peer : entry.second)
                if (peer.spread > 1) peer.serving->merged = peer.spread;
        }
    }

    /// Of two areas that cut across each other all that holds one is said to cross all that holds
    /// the other; the smallest say it best.
    void find_crossings() {
        across_.resize(map_.areas().size());
        std::vector<Areas> smallest(across_.size());
        for (std::size_t a = 0; a < across_.size(); ++a) {
            if (!shown_[a]) continue;
            Areas crossed;
            for (const AreaId other : snapshot_.cut_across(AreaId(a))) {
                if (shown(other)) crossed.push_back(other);
            }
            smallest[a] = innermost(snapshot_, crossed);
        }
        for (std::size_t a = 0; a < across_.size(); ++a) {
            for (const AreaId other : smallest[a]) {
                const auto& back = smallest[other.index()];
                if (std::ranges::find(back, AreaId(a)) != back.end()) across_[a].push_back(other);
            }
        }
    }

    [[nodiscard]] bool has_frame(AreaId area) const {
        const std::size_t a = area.index();
        return !at_[a].empty() || !parts_[a].empty() || !elsewhere_[a].empty() ||
               !across_[a].empty();
    }

    void make_frames() {
        for (const AreaId top : tops_) {
            if (has_frame(top))
                tree_.roots.push_back(add_frame(top));
            else
                tree_.bare.push_back(top);
        }
        // NOLINTNEXTLINE(modernize-loop-convert): frames are added as the list is gone through
        for (std::size_t f = 0; f < tree_.frames.size(); ++f) {
            for (const AreaId part : parts_[tree_.frames[f].area.index()]) {
                if (!has_frame(part)) {
                    tree_.frames[f].bare.push_back(part);
                    continue;
                }
                const std::size_t added = add_frame(part);
                tree_.frames[f].holds.push_back(added);
            }
        }
    }

    std::size_t add_frame(AreaId area) {
        const std::size_t a = area.index();
        tree_.frames.push_back({.area = area,
                                .elsewhere = std::move(elsewhere_[a]),
                                .across = std::move(across_[a]),
                                .bodies = std::move(at_[a])});
        return tree_.frames.size() - 1;
    }

    void count_left_out() {
        add_count(tree_.left_out, without_area_, "body whose area is not recorded",
                  "bodies whose area is not recorded");
        add_count(tree_.left_out, of_other_places_, "area elsewhere", "areas elsewhere");
        add_count(tree_.left_out, of_other_times_, "area not in being on the date",
                  "areas not in being on the date");
        tree_.left_out.insert(tree_.left_out.end(), bodies_.left_out.begin(),
                              bodies_.left_out.end());
    }

    const Snapshot& snapshot_;
    const Register& map_;
    AreaId wanted_;
    const Selection& bodies_;
    std::vector<bool> shown_;
    Areas tops_;
    std::vector<Areas> parts_, elsewhere_, across_;  // by area
    std::vector<std::vector<ServingBody>> at_;
    std::size_t without_area_ = 0;
    std::size_t of_other_places_ = 0;
    std::size_t of_other_times_ = 0;
    AreaTree tree_;
};

}  // namespace

std::vector<bool> areas_to_tell(const Snapshot& snapshot, const Selection& bodies) {
    const Register& map = snapshot.map();
    std::vector<bool> told;
    for (const Area& area : map.areas())
        told.push_back(is_of_the_date(snapshot, area));
    for (std::size_t b = 0; b < map.bodies().size(); ++b) {
        if (!bodies.has(BodyId(b))) continue;
        for (const AreaId area : map.list(map.bodies()[b].areas))
            told[area.index()] = true;
    }
    return told;
}

std::vector<AreaId> nearest_holders(const Snapshot& snapshot, AreaId area,
                                    const std::vector<bool>& among) {
    Areas found;
    for (const AreaId holder : snapshot.holders(area)) {
        if (holder != area && among[holder.index()]) found.push_back(holder);
    }
    return innermost(snapshot, found);
}

AreaTree area_tree(const Snapshot& snapshot, AreaId wanted, const Selection& bodies) {
    return Planter(snapshot, wanted, bodies).plant();
}

}  // namespace remit::diagram
