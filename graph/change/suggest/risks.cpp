// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <set>
#include <string_view>

#include <fmt/format.h>

#include "graph/change/suggest/ties.hpp"
#include "graph/change/suggest/weighing.hpp"
#include "graph/findings/wording.hpp"
#include "graph/paths/sorted.hpp"
#include "remit/graph/terms.hpp"

namespace remit::suggesting {
namespace {

constexpr double seats_per_council = 0.5;
constexpr double seats_per_police_area = 3;  // beyond the first
constexpr double seats_per_stranger = 2;
constexpr std::size_t fewest_known_members = 3;
constexpr double seats_per_ground = 1;  // counties, localities and the like beyond the first
constexpr double seats_per_cut = 0.5;
constexpr double seats_per_odd_task = 0.5;
constexpr double seats_per_voice = 1;
/// Up to so many times what is usual, size is no risk.
constexpr double usual_times = 2;
/// Beyond that it grows faster than what a larger body saves: so much for its square.
constexpr double seats_for_size = 2;

class Risks {
  public:
    Risks(const Ground& ground, const Proposal& proposal, Weighing& weighing)
        : ground_(ground),
          map_(ground.map()),
          pool_(proposal.pool),
          bodies_(proposal.bodies),
          strangers_(proposal.strangers),
          weighing_(weighing) {}

    void weigh() {
        councils();
        police_areas();
        little_in_common();
        apart();
        cuts();
        odd_tasks();
        size();
        voices();
    }

  private:
    [[nodiscard]] bool is_council(BodyId body) const {
        return category(map_, body) == Category::elected && !elected_in_person(map_, body);
    }

    void councils() {
        std::vector<BodyId> councils;
        for (const BodyId body : bodies_) {
            for (const BodyId authority : ground_.authorities(body)) {
                if (is_council(authority)) councils.push_back(authority);
            }
            for (const Member& member : ground_.members().of(body)) {
                if (is_council(member.who)) councils.push_back(member.who);
            }
        }
        sort_once(councils);
        weighing_.speak_against(seats_per_council * static_cast<double>(councils.size()), [&] {
            return Told{fmt::format("{} {} part in them and would have to be won over: {}",
                                    in_words(councils.size(), "council", "councils"),
                                    councils.size() == 1 ? "takes" : "take", names(map_, councils)),
                        {councils.begin(), councils.end()}};
        });
        weighing_.leave_out([&]() -> std::string {
            if (!councils.empty()) return {};
            return "Whose agreement it would need is not recorded: no council is shown to take "
                   "part";
        });
    }

    static std::string in_words(std::size_t count, std::string_view one, std::string_view many) {
        return fmt::format("{} {}", number(count), count == 1 ? one : many);
    }

    /// The areas of a kind that hold some of a body's areas.
    [[nodiscard]] std::vector<AreaId> holders_of_kind(BodyId body, std::string_view kind) const {
        std::vector<AreaId> result;
        for (const AreaId area : map_.list(map_[body].areas)) {
            for (const AreaId holder : ground_.snapshot().holders(area)) {
                if (map_.text(map_[holder].kind) == kind) result.push_back(holder);
            }
        }
        sort_once(result);
        return result;
    }

    void police_areas() {
        std::vector<AreaId> all;
        std::vector<BodyId> unknown;
        for (const BodyId body : bodies_) {
            const auto own = holders_of_kind(body, "police-area");
            if (own.empty()) unknown.push_back(body);
            all.insert(all.end(), own.begin(), own.end());
        }
        sort_once(all);
        const double more = all.empty() ? 0 : static_cast<double>(all.size() - 1);
        weighing_.speak_against(seats_per_police_area * more, [&] {
            return Told{fmt::format("It would reach into {} police areas, each with a say of its "
                                    "own: {}",
                                    number(all.size()), names(map_, all)),
                        {bodies_.begin(), bodies_.end()}};
        });
        weighing_.leave_out([&]() -> std::string {
            const bool of_law = category(map_, bodies_.front()) == Category::statutory_partnership;
            if (unknown.empty() || !of_law) return {};
            if (unknown.size() == bodies_.size())
                return "Whether they lie in one police area is not recorded";
            return fmt::format("In which police area {} {} is not recorded", names(map_, unknown),
                               unknown.size() == 1 ? "lies" : "lie");
        });
    }

    /// Where it is known who sits on a body, that few of them sit on the rest says something; else
    /// nobody knows.
    void little_in_common() {
        std::vector<BodyId> known;
        std::vector<BodyId> unknown;
        for (const BodyId body : strangers_) {
            const bool enough = ground_.members().count(body) >= fewest_known_members;
            (enough ? known : unknown).push_back(body);
        }
        const auto told = [&](const std::vector<BodyId>& bodies, std::string_view what) {
            const auto verb = bodies.size() == 1 ? agree(map_, bodies.front(), "has", "have")
                                                 : std::string_view("have");
            return fmt::format("{} {} {} with {}", names(map_, bodies), verb, what,
                               bodies.size() == bodies_.size() ? "one another" : "the rest");
        };
        weighing_.speak_against(seats_per_stranger * static_cast<double>(known.size()), [&] {
            return Told{told(known, "little in common"), {known.begin(), known.end()}};
        });
        weighing_.leave_out([&]() -> std::string {
            return unknown.empty() ? std::string() : told(unknown, "little on record in common");
        });
    }

    /// What one area of a kind holds a body, which is not the body's own.
    [[nodiscard]] std::map<std::string_view, AreaId> grounds(BodyId body) const {
        std::map<std::string_view, AreaId> result;
        const auto own = map_.list(map_[body].areas);
        for (const AreaId area : ground_.around(body)) {
            const std::string_view kind = map_.text(map_[area].kind);
            if (kind.empty() || kind == "police-area") continue;
            if (std::ranges::find(own, area) == own.end()) result.emplace(kind, area);
        }
        return result;
    }

    /// Areas of one kind, each of which holds some of them, and no area of that kind all.
    void apart() {
        std::map<std::string_view, std::vector<AreaId>> by_kind;
        for (const BodyId body : bodies_) {
            for (const auto& [kind, area] : grounds(body))
                by_kind[kind].push_back(area);
        }
        for (auto& [kind, areas] : by_kind) {
            if (areas.size() < bodies_.size()) continue;  // not known of each
            sort_once(areas);
            weighing_.speak_against(seats_per_ground * static_cast<double>(areas.size() - 1),
                                    [&, &k = kind, &all = areas] {
                                        return Told{fmt::format("They lie in different {}: {}",
                                                                plural_of(k), names(map_, all)),
                                                    {bodies_.begin(), bodies_.end()}};
                                    });
        }
    }

    /// Areas of which one body in place of these would cover a part and not all.
    void cuts() {
        if (pool_ == nullptr) return;
        std::map<AreaId, std::size_t> holds;
        std::set<AreaId> cut;
        const auto areas = areas_of(map_, bodies_);
        for (const BodyId body : bodies_) {
            for (const AreaId area : ground_.around(body))
                ++holds[area];
        }
        for (const auto& [area, count] : holds) {
            const auto in_pool = pool_->holds.find(area);
            const bool others = in_pool != pool_->holds.end() && in_pool->second > count;
            const bool police = map_.text(map_[area].kind) == "police-area";
            if (count < bodies_.size() && others && !police) cut.insert(area);
        }
        for (const AreaId area : areas) {
            for (const AreaId other : ground_.snapshot().cut_across(area)) {
                if (!covered(other, areas)) cut.insert(other);
            }
        }
        weighing_.speak_against(seats_per_cut * static_cast<double>(cut.size()), [&] {
            const std::vector<AreaId> all(cut.begin(), cut.end());
            return Told{fmt::format("Its boundary would cut across {}", names(map_, all)),
                        {bodies_.begin(), bodies_.end()}};
        });
    }

    /// Whether all parts of an area that the map knows lie in some others.
    [[nodiscard]] bool covered(AreaId area, const std::vector<AreaId>& by) const {
        const auto parts = map_.list(map_[area].parts);
        return !parts.empty() && std::ranges::all_of(parts, [&](AreaId part) {
            return std::ranges::any_of(ground_.snapshot().holders(part), [&](AreaId holder) {
                return std::ranges::binary_search(by, holder);
            });
        });
    }

    /// Tasks that one of them has and no other.
    void odd_tasks() {
        std::map<Task, std::size_t> holders;
        for (const BodyId body : bodies_) {
            for (const Task& task : tasks_of(ground_, body))
                ++holders[task];
        }
        std::size_t odd = 0;
        for (const auto& [task, count] : holders)
            odd += count == 1 ? 1U : 0U;
        weighing_.speak_against(seats_per_odd_task * static_cast<double>(odd), [&] {
            std::vector<std::string> texts;
            std::vector<FactRef> facts;
            for (const BodyId body : bodies_) {
                for (const RemitId id : ground_.snapshot().remits_of(body)) {
                    const Remit& r = map_[id];
                    const auto at = holders.find({r.topic, r.function});
                    if (at != holders.end() && at->second == 1) facts.emplace_back(id);
                }
            }
            for (const auto& [task, count] : holders) {
                if (count == 1)
                    texts.push_back(fmt::format("{} on {}", replaced_hyphens(word(task.second)),
                                                named(map_, task.first)));
            }
            return Told{
                fmt::format("{} {} held by one of them alone: {}", in_words(odd, "task", "tasks"),
                            odd == 1 ? "is" : "are", listed(texts)),
                std::move(facts)};
        });
    }

    void size() {
        if (pool_ == nullptr || pool_->sizes.empty()) {
            weighing_.leave_out(
                [] { return std::string("How large it would be beside others is not recorded"); });
            return;
        }
        const auto parts = ground_.parts().of(areas_of(map_, bodies_));
        const auto at = parts.find(*pool_->part);
        const double usual = median();
        if (at == parts.end() || usual <= 0) return;
        const double times = static_cast<double>(at->second) / usual;
        const double over = std::max(0.0, times - usual_times);
        weighing_.speak_against(seats_for_size * over * over, [&] {
            return Told{fmt::format("one body would cover {} {}; {}", number(at->second),
                                    plural_of(map_.text(*pool_->part)), usual_size(usual)),
                        {bodies_.begin(), bodies_.end()}};
        });
    }

    [[nodiscard]] double median() const {
        const auto& sizes = pool_->sizes;
        const std::size_t middle = sizes.size() / 2;
        const auto upper = static_cast<double>(sizes[middle]);
        return sizes.size() % 2 == 1 ? upper : (static_cast<double>(sizes[middle - 1]) + upper) / 2;
    }

    /// "each of the three Community Safety Partnerships in Suffolk covers one".
    [[nodiscard]] std::string usual_size(double usual) const {
        const auto& sizes = pool_->sizes;
        const std::string peers = fmt::format("the {} {}{}", number(sizes.size()),
                                              map_.vocabulary()[pool_->type].plural, in_place());
        const std::string count = usual == std::floor(usual)
                                      ? number(static_cast<std::size_t>(usual))
                                      : fmt::format("{:g}", usual);
        return sizes.front() == sizes.back()
                   ? fmt::format("each of {} covers {}", peers, count)
                   : fmt::format("half of {} cover {} or fewer", peers, count);
    }

    [[nodiscard]] std::string in_place() const {
        return pool_->place ? fmt::format(" in {}", named(map_, pool_->place)) : std::string();
    }

    /// Elected chairs, of whom one body has one.
    void voices() {
        std::set<BodyId> elected_chairs;
        std::vector<FactRef> seats;
        std::vector<BodyId> unsaid;
        std::vector<BodyId> without;
        for (const BodyId body : bodies_) {
            bool chaired = false;
            bool known = true;
            for (const Member& member : ground_.members().of(body)) {
                const Relation& seat = map_[member.seat];
                if (!chairs(seat.role)) continue;
                chaired = true;
                const Voice voice = remit::voice(map_, member.seat);
                if (voice == Voice::certain) {
                    elected_chairs.insert(member.who);
                    seats.emplace_back(member.seat);
                } else {
                    known = seat.capacity != Capacity::none || map_.is_a(seat.from, "officer-post");
                }
            }
            if (!chaired) without.push_back(body);
            if (chaired && !known) unsaid.push_back(body);
        }
        const double lost =
            elected_chairs.empty() ? 0 : static_cast<double>(elected_chairs.size() - 1);
        weighing_.speak_against(seats_per_voice * lost, [&] {
            return Told{
                fmt::format("{} elected chairs would become one", number(elected_chairs.size())),
                seats};
        });
        weighing_.leave_out([&]() -> std::string {
            if (without.empty()) return {};
            return fmt::format("Who chairs {} is not recorded", names(map_, without));
        });
        weighing_.leave_out([&]() -> std::string {
            if (unsaid.empty()) return {};
            return fmt::format("Whether {} of {} {} elected is not recorded",
                               unsaid.size() == 1 ? "the chair" : "the chairs", names(map_, unsaid),
                               unsaid.size() == 1 ? "is" : "are");
        });
    }

    const Ground& ground_;
    const Register& map_;
    const Pool* pool_;
    const std::vector<BodyId>& bodies_;
    const std::vector<BodyId>& strangers_;
    Weighing& weighing_;
};

}  // namespace

void weigh_risks(const Ground& ground, const Proposal& proposal, Weighing& weighing) {
    Risks(ground, proposal, weighing).weigh();
}

}  // namespace remit::suggesting
