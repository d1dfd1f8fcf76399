// SPDX-License-Identifier: MIT
#include "graph/findings/gap/crossings.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "remit/graph/terms.hpp"

namespace remit {
namespace {

using AreaPair = std::pair<AreaId, AreaId>;

bool has(std::span<const AreaId> areas, AreaId area) {
    return std::ranges::find(areas, area) != areas.end();
}

/// Whether two areas that may cut across each other are known to: each has ground that the other
/// lacks. What overlaps with a district of a county may still lie within the county.
class Crossings {
  public:
    explicit Crossings(const Snapshot& snapshot) : snapshot_(snapshot), map_(snapshot.map()) {}

    [[nodiscard]] bool cross(AreaId a, AreaId b) {
        const auto [known, is_new] = known_.try_emplace(AreaPair(std::minmax(a, b)), false);
        if (is_new) known->second = said(a, b) || (leaves(a, b) && leaves(b, a));
        return known->second;
    }

  private:
    [[nodiscard]] bool said(AreaId a, AreaId b) const {
        return has(map_.list(map_[a].overlaps), b);
    }

    /// Whether the one has ground outside the other: a part there, a part that the other cuts
    /// across, or a share of an area there.
    [[nodiscard]] bool leaves(AreaId a, AreaId b) const {
        const auto parts = map_.list(map_[a].parts);
        const auto shares = map_.list(map_[a].overlaps);
        const auto is_outside = [&](AreaId other) {
            return !snapshot_.holders(other).empty() && !snapshot_.overlap(other, b);
        };
        return std::ranges::any_of(parts, [&](AreaId p) { return is_outside(p) || said(p, b); }) ||
               std::ranges::any_of(shares, is_outside);
    }

    const Snapshot& snapshot_;
    const Register& map_;
    std::map<AreaPair, bool> known_;
};

/// Groups are by county and kinds of area.
struct Key {
    AreaId county{};
    std::string one{}, other{};
    friend auto operator<=>(const Key&, const Key&) = default;
};

class Search {
  public:
    explicit Search(const Snapshot& snapshot)
        : snapshot_(snapshot), map_(snapshot.map()), crossings_(snapshot) {
        for (std::size_t i = 0; i < map_.relations().size(); ++i)
            look_at(RelationId{i});
        for (std::size_t i = 0; i < map_.topics().size(); ++i)
            look_at(TopicId{i});
    }

    [[nodiscard]] std::vector<Crossed> take() {
        std::vector<Crossed> result;
        for (auto& [key, group] : groups_) {
            Crossed* wider = wider_than(key, group);
            if (wider != nullptr) {
                wider->bodies.insert(group.bodies.begin(), group.bodies.end());
                wider->topics.insert(group.topics.begin(), group.topics.end());
                auto& relations = wider->relations;
                relations.insert(relations.end(), group.relations.begin(), group.relations.end());
                group.areas.clear();
            }
        }
        for (auto& [key, group] : groups_) {
            if (!group.areas.empty()) result.push_back(std::move(group));
        }
        return result;
    }

  private:
    /// One that replaced another does not work with it.
    void look_at(RelationId id) {
        const Relation& r = map_[id];
        if (!snapshot_.live(id) || r.type == RelationType::succeeds || r.from == r.to) return;
        for (const AreaId a : map_.list(map_[r.from].areas)) {
            for (const AreaId b : snapshot_.cut_across(a)) {
                if (!has(map_.list(map_[r.to].areas), b)) continue;
                Crossed* group = group_of(a, b);
                if (group == nullptr) continue;
                group->bodies.insert({r.from, r.to});
                if (group->relations.empty() || group->relations.back() != id)
                    group->relations.push_back(id);
            }
        }
    }

    /// Looks areas up instead of comparing the bodies of a topic.
    void look_at(TopicId topic) {
        std::map<AreaId, std::set<BodyId>> at;
        for (const RemitId remit : snapshot_.remits_on(topic)) {
            for (const AreaId area : areas_of(map_, remit))
                at[area].insert(map_[remit].body);
        }
        std::set<std::pair<const Crossed*, AreaId>> told;
        for (const auto& [a, bodies] : at) {
            for (const AreaId b : snapshot_.cut_across(a)) {
                const auto others = at.find(b);
                if (others == at.end()) continue;
                const bool alone = bodies.size() == 1 && bodies == others->second;
                if (alone) continue;
                Crossed* group = group_of(a, b);
                if (group == nullptr) continue;
                group->topics.insert(topic);
                if (told.emplace(group, a).second)
                    group->bodies.insert(bodies.begin(), bodies.end());
            }
        }
    }

    /// Two areas and their group: the first is of the first kind.
    [[nodiscard]] std::pair<Key, AreaPair> placed(AreaId county, AreaId a, AreaId b) const {
        Key key{county, std::string(map_.text(map_[a].kind)), std::string(map_.text(map_[b].kind))};
        if (std::pair(key.other, b) < std::pair(key.one, a)) {
            std::swap(key.one, key.other);
            std::swap(a, b);
        }
        return {key, {a, b}};
    }

    /// The group of two areas, now with them in it; none if they are not known to cut across.
    Crossed* group_of(AreaId a, AreaId b) {
        if (!crossings_.cross(a, b)) return nullptr;
        const auto [key, areas] = placed(county(a, b), a, b);
        Crossed& group = groups_[key];
        group.areas.insert(areas);
        return &group;
    }

    /// What two areas stand for in a wider group: pairs in which one of them is in its place what
    /// holds it.
    [[nodiscard]] std::vector<std::pair<Key, AreaPair>> widened(AreaId county,
                                                                AreaPair areas) const {
        std::vector<std::pair<Key, AreaPair>> result;
        const auto [a, b] = areas;
        for (const AreaId holder : snapshot_.holders(a)) {
            if (holder != a) result.push_back(placed(county, holder, b));
        }
        for (const AreaId holder : snapshot_.holders(b)) {
            if (holder != b) result.push_back(placed(county, a, holder));
        }
        return result;
    }

    /// The group that says of wider areas what this one says of their parts: where the area of a
    /// partnership is crossed, so are its districts.
    Crossed* wider_than(const Key& key, const Crossed& group) {
        for (const auto& candidate : widened(key.county, *group.areas.begin())) {
            const Key& other = candidate.first;
            const auto found = groups_.find(other);
            if (found == groups_.end() || &found->second == &group || found->second.areas.empty())
                continue;
            const auto is_within = [&](const AreaPair& pair) {
                return std::ranges::any_of(widened(key.county, pair), [&](const auto& wide) {
                    return wide.first == other && found->second.areas.contains(wide.second);
                });
            };
            if (std::ranges::all_of(group.areas, is_within)) return &found->second;
        }
        return nullptr;
    }

    /// The county that one of them lies in, else the police area.
    [[nodiscard]] AreaId county(AreaId a, AreaId b) const {
        for (const bool police : {false, true}) {
            for (const AreaId area : {std::min(a, b), std::max(a, b)}) {
                for (const AreaId holder : snapshot_.holders(area)) {
                    const std::string_view kind = map_.text(map_[holder].kind);
                    const bool fits =
                        police ? kind == "police-area" : kind == "county" || kind == "unitary";
                    if (fits) return holder;
                }
            }
        }
        return {};
    }

    const Snapshot& snapshot_;
    const Register& map_;
    Crossings crossings_;
    std::map<Key, Crossed> groups_;
};

}  // namespace

std::vector<Crossed> crossed_areas(const Snapshot& snapshot) { return Search(snapshot).take(); }

}  // namespace remit
