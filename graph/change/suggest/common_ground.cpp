// SPDX-License-Identifier: MIT
#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <set>
#include <string_view>

#include <fmt/format.h>

#include "graph/change/suggest/ties.hpp"
#include "graph/change/suggest/weighing.hpp"
#include "graph/findings/wording.hpp"
#include "graph/paths/sorted.hpp"

namespace remit::suggesting {
namespace {

constexpr double seats_where_said = 3;  // for each body fewer
constexpr double seats_per_consent = 1;
constexpr double seats_per_refusal = 5;
constexpr double seats_per_chair = 1;          // for each body fewer that has the same chair
constexpr double seats_per_joint_paper = 1;    // for each body fewer that has the same paper
constexpr double seats_where_coordinated = 1;  // for each body fewer
constexpr double seats_per_task = 0.5;         // that all hold
constexpr std::size_t most_tasks = 4;
constexpr double seats_for_area = 2;
constexpr double seats_for_superior = 1;

class CommonGround {
  public:
    CommonGround(const Ground& ground, const Proposal& proposal, Weighing& weighing)
        : ground_(ground),
          map_(ground.map()),
          proposal_(proposal),
          bodies_(proposal.bodies),
          weighing_(weighing) {}

    void weigh() {
        said();
        consents();
        chair();
        joint_papers();
        coordination();
        tasks();
        area();
        superior();
        none_closer();
    }

  private:
    [[nodiscard]] double fewer() const { return static_cast<double>(bodies_.size() - 1); }
    /// "both", "all three".
    [[nodiscard]] std::string all() const {
        return bodies_.size() == 2 ? "both" : fmt::format("all {}", number(bodies_.size()));
    }
    [[nodiscard]] std::string of_them(std::size_t count) const {
        return count == bodies_.size() ? all() : number(count) + " of them";
    }

    void said() {
        if (proposal_.said == nullptr) return;
        weighing_.speak_for(seats_where_said * fewer(), [&] {
            return Told{why_said(*proposal_.said), proposal_.said->facts};
        });
    }

    [[nodiscard]] std::string why_said(const MergerGroup& group) const {
        switch (group.why) {
            case MergerGroup::Why::successor:
                return fmt::format("They are to become one: {}", named(map_, group.successor));
            case MergerGroup::Why::decision:
                return "A decision puts them forward to become one";
            default:
                return "They work as one already";
        }
    }

    /// Decisions that would make one of two or more of them, and of nobody else of their type.
    [[nodiscard]] std::vector<DecisionId> decisions() const {
        std::map<DecisionId, std::size_t> about;
        for (const BodyId body : bodies_) {
            for (const DecisionId id : ground_.decisions(body))
                ++about[id];
        }
        std::vector<DecisionId> result;
        for (const auto& [id, count] : about) {
            if (count > 1) result.push_back(id);
        }
        return result;
    }

    void consents() {
        for (const DecisionId id : decisions()) {
            const Decision& d = map_[id];
            const auto by = map_.list(d.by);
            const auto told = [&](std::string_view how) {
                const std::string who =
                    by.empty() ? "somebody whom the map does not name" : names(map_, by);
                return Told{fmt::format("{} {}", how, who), {FactRef{id}}};
            };
            switch (d.outcome) {
                case Outcome::agreed:
                    weighing_.speak_for(seats_per_consent, [&] { return told("Agreed to by"); });
                    break;
                case Outcome::refused:
                    weighing_.speak_against(seats_per_refusal, [&] { return told("Refused by"); });
                    break;
                case Outcome::partly:
                    weighing_.leave_out([&] { return told("Agreed to in part by").text; });
                    break;
                case Outcome::pending:
                    weighing_.leave_out([&] { return told("Not yet decided by").text; });
                    break;
                case Outcome::none:
                    weighing_.leave_out([&] {
                        return told("No outcome is recorded of what was put to or said by").text;
                    });
                    break;
                default:
                    break;
            }
        }
    }

    void chair() {
        std::map<BodyId, std::size_t> on;
        for (const BodyId body : bodies_) {
            for (const BodyId chair : chairs_of(ground_, body))
                ++on[chair];
        }
        for (const auto& [chair, count] : on) {
            if (count < 2) continue;
            weighing_.speak_for(
                seats_per_chair * static_cast<double>(count - 1), [&, c = chair, n = count] {
                    return Told{fmt::format("{} {} {}", named(map_, c),
                                            agree(map_, c, "chairs", "chair"), of_them(n)),
                                seats_of(c)};
                });
        }
    }

    [[nodiscard]] std::vector<FactRef> seats_of(BodyId chair) const {
        std::vector<FactRef> facts;
        for (const BodyId body : bodies_) {
            for (const Member& member : ground_.members().of(body)) {
                if (member.who == chair) facts.emplace_back(member.seat);
            }
        }
        return facts;
    }

    void joint_papers() {
        std::map<DocumentId, std::size_t> owners;
        for (const BodyId body : bodies_) {
            std::set<DocumentId> own;
            for (const DocumentId id : ground_.snapshot().documents_of(body)) {
                const bool joint = ground_.snapshot().live(id) && map_[id].bodies.count > 1 &&
                                   is_joint_paper(map_.text(map_[id].kind));
                if (joint && own.insert(id).second) ++owners[id];
            }
        }
        std::map<std::string_view, std::size_t> told;  // one of a kind is enough
        for (const auto& [id, count] : owners) {
            if (count < 2) continue;
            const std::string_view kind = map_.text(map_[id].kind);
            if (!told.emplace(kind, count).second) continue;
            weighing_.speak_for(
                seats_per_joint_paper * static_cast<double>(count - 1), [&, paper = id, n = count] {
                    return Told{fmt::format("{} share {} already", of_them(n), a_paper(kind)),
                                {FactRef{paper}}};
                });
        }
    }

    /// "a partnership plan", "an annual report", "minutes".
    static std::string a_paper(std::string_view kind) {
        std::string words = replaced_hyphens(kind);
        if (words.starts_with("minutes") || words.starts_with("terms")) return words;
        const bool vowel = std::string_view("aeiou").find(words.front()) != std::string_view::npos;
        return (vowel ? "an " : "a ") + words;
    }

    /// Those that arrangements hold together.
    void coordination() {
        std::vector<std::size_t> part(bodies_.size());
        std::iota(part.begin(), part.end(), std::size_t{0});
        std::vector<FactRef> facts;
        std::size_t joined = 0;
        const auto root = [&](std::size_t i) {
            while (part[i] != i)
                i = part[i];
            return i;
        };
        for (std::size_t i = 0; i < bodies_.size(); ++i) {
            for (const RelationId id : ground_.snapshot().touching(bodies_[i])) {
                const Relation& r = map_[id];
                if (r.type != RelationType::coordinates_with || !ground_.snapshot().live(id))
                    continue;
                const BodyId other = r.from == bodies_[i] ? r.to : r.from;
                const auto at = std::ranges::lower_bound(bodies_, other);
                if (at == bodies_.end() || *at != other || other == bodies_[i]) continue;
                facts.emplace_back(id);
                const std::size_t a = root(i);
                const std::size_t b = root(static_cast<std::size_t>(at - bodies_.begin()));
                if (a == b) continue;
                part[std::max(a, b)] = std::min(a, b);
                ++joined;
            }
        }
        weighing_.speak_for(seats_where_coordinated * static_cast<double>(joined), [&] {
            sort_once(facts);
            return Told{joined + 1 == bodies_.size() ? "They coordinate their work already"
                                                     : "Some of them coordinate their work already",
                        facts};
        });
    }

    void tasks() {
        std::vector<Task> common = tasks_of(ground_, bodies_.front());
        for (const BodyId body : bodies_) {
            const auto own = tasks_of(ground_, body);
            std::vector<Task> both;
            std::ranges::set_intersection(common, own, std::back_inserter(both));
            common = std::move(both);
        }
        const std::size_t counting = std::min(common.size(), most_tasks);
        weighing_.speak_for(seats_per_task * static_cast<double>(counting), [&] {
            return Told{fmt::format("{} hold the same {}: {}", all(),
                                    common.size() == 1 ? "task" : number(common.size()) + " tasks",
                                    listed(words(common))),
                        remits_of(common)};
        });
    }

    [[nodiscard]] std::vector<std::string> words(const std::vector<Task>& tasks) const {
        std::vector<std::string> result;
        result.reserve(tasks.size());
        for (const auto& [topic, function] : tasks)
            result.push_back(
                fmt::format("{} on {}", replaced_hyphens(word(function)), named(map_, topic)));
        return result;
    }

    [[nodiscard]] std::vector<FactRef> remits_of(const std::vector<Task>& tasks) const {
        std::vector<FactRef> facts;
        for (const BodyId body : bodies_) {
            for (const RemitId id : ground_.snapshot().remits_of(body)) {
                const Task task{map_[id].topic, map_[id].function};
                if (std::ranges::binary_search(tasks, task)) facts.emplace_back(id);
            }
        }
        return facts;
    }

    void area() {
        if (proposal_.pool == nullptr) return;
        std::vector<AreaId> common = ground_.around(bodies_.front());
        for (const BodyId body : bodies_) {
            const auto around = ground_.around(body);
            std::vector<AreaId> both;
            std::ranges::set_intersection(common, around, std::back_inserter(both));
            common = std::move(both);
        }
        const AreaId area = smallest_area(ground_, *proposal_.pool, common);
        if (!area) return;
        weighing_.speak_for(seats_for_area, [&] {
            return Told{fmt::format("{} lie in {}", all(), named(map_, area)),
                        {bodies_.begin(), bodies_.end()}};
        });
    }

    void superior() {
        std::vector<BodyId> common = answers_to(ground_, bodies_.front());
        for (const BodyId body : bodies_) {
            const auto own = answers_to(ground_, body);
            std::vector<BodyId> both;
            std::ranges::set_intersection(common, own, std::back_inserter(both));
            common = std::move(both);
        }
        if (common.empty()) return;
        weighing_.speak_for(seats_for_superior, [&] {
            std::vector<FactRef> facts;
            for (const BodyId body : bodies_) {
                for (const Arc& arc : ground_.snapshot().from(body, RelationClass::line)) {
                    if (std::ranges::binary_search(common, arc.body))
                        facts.emplace_back(arc.relation);
                }
            }
            return Told{fmt::format("{} answer to {}", all(), names(map_, common)),
                        std::move(facts)};
        });
    }

    void none_closer() {
        if (!proposal_.alike) return;
        weighing_.leave_out([&] {
            return std::string("Nothing on the map sets some of them closer than the rest");
        });
    }

    const Ground& ground_;
    const Register& map_;
    const Proposal& proposal_;
    const std::vector<BodyId>& bodies_;
    Weighing& weighing_;
};

}  // namespace

void weigh_common_ground(const Ground& ground, const Proposal& proposal, Weighing& weighing) {
    CommonGround(ground, proposal, weighing).weigh();
}

}  // namespace remit::suggesting
