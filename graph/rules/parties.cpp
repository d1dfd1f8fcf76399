// SPDX-License-Identifier: MIT
#include "remit/graph/parties.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

#include "graph/paths/sorted.hpp"
#include "graph/rules/chooser.hpp"
#include "graph/rules/labels.hpp"
#include "graph/rules/speakers.hpp"
#include "remit/graph/terms.hpp"

namespace remit {
namespace {

class Asking {
  public:
    Asking(const Snapshot& snapshot, const RuleBook& book, std::string_view jurisdiction,
           BodyId body)
        : snapshot_(snapshot),
          map_(snapshot.map()),
          book_(book),
          places_(snapshot, book),
          chooser_(snapshot, book, jurisdiction, places_),
          speakers_(snapshot),
          body_(body),
          areas_(map_.list(map_[body].areas)) {}

    [[nodiscard]] std::vector<Requirement> all() {
        for (const Rule& rule : book_.rules()) {
            if (!rule.in_force.on(snapshot_.day()) || !chooser_.in_jurisdiction(rule.jurisdictions))
                continue;
            general_ = {.rule = &rule};
            asked_.clear();
            std::visit([this](const auto& shape) { this->ask(shape); }, rule.shape);
        }
        return std::move(result_);
    }

  private:
    void ask(const AuthorityShape& shape) {
        if (shape.by != AuthorityBy::agreement || !is_about(shape.of)) return;
        for (const Choice& choice : shape.who)
            ask_of(choice);
        if (shape.resolver.empty()) return;
        for (const Slot* slot : chooser_.slots(shape.resolver, areas_)) {
            Choice choice;
            choice.types = slot->types;
            choice.label = slot->label;
            each_of(choice);
        }
    }
    void ask(const DocumentShape& shape) {
        if (!shape.made_by || !is_about(shape.of)) return;
        general_.kind = RequirementKind::paper;
        ask_of(*shape.made_by);
    }
    void ask(const JoiningShape& shape) {
        if (!is_about(shape.of)) return;
        general_.kind = RequirementKind::heed;
        result_.push_back(general_);
    }
    template <class Other>
    static void ask(const Other& /*shape*/) {}

    /// Whether a rule speaks of such a body, wherever it lies; and if so, whether its place is one
    /// for which it asks.
    [[nodiscard]] bool is_about(const Choice& of) {
        Choice kind = of;
        kind.covers.reset();
        kind.crosses.reset();
        const Chosen& chosen = chooser_.choose(kind);
        if (!chosen.may_take(body_)) return false;
        if (!chosen.takes(body_)) general_.holds = Tristate::unknown;
        if (of.covers) weigh(*of.covers, &Places::areas_covered);
        if (of.crosses) weigh(*of.crosses, &Places::areas_touched);
        return true;
    }

    using Count = std::vector<AreaId> (Places::*)(std::span<const AreaId>,
                                                  const std::vector<std::string>&);
    /// Too few of them are no proof where an area of the body lies in none: the map then does not
    /// say in which.
    void weigh(const AreaCount& count, Count how) {
        const auto counted = [&](std::span<const AreaId> areas) {
            return (places_.*how)(areas, count.kinds);
        };
        const auto found = counted(areas_);
        std::vector<AreaId> unplaced;
        for (const AreaId area : areas_) {
            if (counted(std::span(&area, 1)).empty()) unplaced.push_back(area);
        }
        const bool vague = areas_.empty() || !unplaced.empty() || stands_for_many(map_, body_);
        const bool enough = found.size() >= count.number.at_least.value_or(0);
        const bool too_many = count.number.at_most && found.size() > *count.number.at_most;
        Tristate holds = Tristate::yes;
        if (too_many) {
            holds = Tristate::no;
        } else if (!enough || count.number.at_most) {
            holds = vague ? Tristate::unknown : sure(enough);
        }
        if (holds == Tristate::yes || general_.holds == Tristate::no) return;
        const bool told = general_.count != nullptr && holds == Tristate::unknown;
        general_.holds = both(general_.holds, holds);
        if (told) return;
        general_.count = &count;
        general_.counted = found;
        general_.unplaced = std::move(unplaced);
    }

    void ask_of(const Choice& choice) {
        // What the law finds by the place is asked in each place that the body reaches into.
        if (!choice.resolver.empty() || choice.each) return each_of(choice);
        one_of(choice, around(choice).bodies);
    }

    void one_of(const Choice& choice, std::vector<BodyId> bodies) {
        if (asked_before(bodies)) return;
        Requirement one = general_;
        one.who = chooser_.label(choice, body_);
        one.by_name = !choice.named.empty();
        one.bodies = std::move(bodies);
        result_.push_back(std::move(one));
    }

    void each_of(const Choice& choice) {
        Around found = around(choice);
        if (!found.placed) return one_of(choice, std::move(found.bodies));
        for (const BodyId body : found.bodies)
            one_of(choice, {body});
    }

    struct Around {
        std::vector<BodyId> bodies{};
        bool placed = false;  ///< the map says that they are there
    };

    /// Whom of the map it may be: those around; else those of which the map says too little to
    /// leave them out.
    [[nodiscard]] Around around(const Choice& choice) {
        Chosen& chosen = chooser_.choose(choice);
        Around result{.bodies = chooser_.around(chosen, body_, choice.where)};
        result.placed = !result.bodies.empty();
        if (!result.placed) {
            const auto nowhere = [this](BodyId one) { return map_[one].areas.empty(); };
            std::ranges::copy_if(chosen.perhaps, std::back_inserter(result.bodies), nowhere);
            std::erase(result.bodies, body_);
        }
        speakers_.leave_out_offices(result.bodies);
        return result;
    }

    /// A council that is the fire authority too is asked once.
    bool asked_before(const std::vector<BodyId>& bodies) {
        const bool before = !bodies.empty() && std::ranges::all_of(bodies, [this](BodyId body) {
            return std::ranges::find(asked_, body) != asked_.end();
        });
        asked_.insert(asked_.end(), bodies.begin(), bodies.end());
        return before;
    }

    const Snapshot& snapshot_;
    const Register& map_;
    const RuleBook& book_;
    Places places_;
    Chooser chooser_;
    Speakers speakers_;
    BodyId body_;
    std::span<const AreaId> areas_;
    Requirement general_{};        // of the rule at work
    std::vector<BodyId> asked_{};  // by it
    std::vector<Requirement> result_{};
};

}  // namespace

std::vector<Requirement> requirements_of(const Snapshot& snapshot, const RuleBook& book,
                                         std::string_view jurisdiction, BodyId body) {
    return Asking(snapshot, book, jurisdiction, body).all();
}

}  // namespace remit
