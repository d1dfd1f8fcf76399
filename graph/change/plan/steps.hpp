// SPDX-License-Identifier: MIT
// The steps of a plan, each carried out on a working map. What is wrong with one is told at its
// place; the map is then of no use.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "graph/change/plan/body_life.hpp"
#include "graph/change/plan/working_map.hpp"
#include "remit/graph/diagnostic.hpp"
#include "remit/graph/plan.hpp"

namespace remit {

/// A merger that a step made, for a later step that takes it back.
struct MergerMade {
    std::uint32_t step = 0;
    std::string body{};
    std::vector<std::string> of{};
};

/// What all steps share.
struct PlanStage {
    WorkingMap& map;
    BodyLives& lives;
    Day day{};
    Diagnostics& diagnostics;
    Place place{};         ///< of the step, for complaints
    Place record_place{};  ///< the same, for records of the new map
    std::vector<MergerMade>& mergers;
    /// By step; bodies as `spoken` writes them.
    std::vector<std::vector<std::string>>& assumptions;
    std::vector<std::string>& titles;  ///< what each step does, the same way
    std::set<std::string>& unmade;     ///< names of bodies that steps with errors would make

    void assume(std::string sentence) {
        assumptions[map.step() - 1].push_back(std::move(sentence));
    }
    void title(std::string clause) { titles.push_back(std::move(clause)); }
    void error(std::string_view id, std::string text, std::string hint = {}) {
        diagnostics.error(id, place, std::move(text), std::move(hint));
    }
    /// The plan's day, as it is written in records and in sentences.
    [[nodiscard]] std::string iso_day() const { return iso(date_of(day)); }
    [[nodiscard]] std::string plain_day() const { return plain(date_of(day)); }
    /// "'Mole Valley CSP'".
    [[nodiscard]] std::string named(const std::string& body) const {
        return "'" + map.name(body) + "'";
    }
};

void take_step(PlanStage& stage, const MergeStep& step);
void take_step(PlanStage& stage, const SplitStep& step);
void take_step(PlanStage& stage, const CloseStep& step);
void take_step(PlanStage& stage, const CreateStep& step);
void take_step(PlanStage& stage, const MoveStep& step);
void take_step(PlanStage& stage, const JoinStep& step);
void take_step(PlanStage& stage, const LeaveStep& step);

// plan_bodies.cpp
/// The body that a plan means by an id or a name; complains where it is none or several.
[[nodiscard]] std::optional<std::string> find_body(PlanStage& stage, std::string_view name);
/// The same, where it must be there on the plan's day or the day before.
[[nodiscard]] std::optional<std::string> find_body_there(PlanStage& stage, std::string_view name);
/// Without complaint: all that it may mean.
[[nodiscard]] std::vector<std::string> bodies_called(PlanStage& stage, std::string_view name);
/// A body that a step makes: one that the map plans, or one of the step's own.
struct StepTarget {
    std::string id{};
    bool on_map = false;
};
/// `own`: bodies of the step, one of which may be meant.
[[nodiscard]] std::optional<StepTarget> find_target(PlanStage& stage, const PlannedBody& planned,
                                                    const std::vector<std::string>& own);
/// What the plan says of the body, in a record: type, areas, statutory. Complains of a type or area
/// that is not known.
[[nodiscard]] std::optional<WrittenRecord> said_of(PlanStage& stage, const PlannedBody& planned);

// bodies_end.cpp
/// Ends a body the day before; takes it out where it would have begun on the day or later.
void end_body(PlanStage& stage, const std::string& body, const std::vector<SlotId>& into,
              const std::string& why);
/// A body that the map plans comes into being.
void begin_body(PlanStage& stage, const std::string& body, const std::string& why);
/// A new one; `rest` says all but its id, name and start.
SlotId add_body(PlanStage& stage, const StepTarget& target, const PlannedBody& planned,
                WrittenRecord rest, std::string why);
/// `from` takes the place of each, unless the map has that already.
void add_successions(PlanStage& stage, const std::string& from, const std::vector<std::string>& of);
/// Decisions that are still open go to the successors; the scope gains them; what names a body that
/// never was names them instead.
void hand_over_papers(PlanStage& stage, const std::string& body,
                      const std::vector<std::string>& successors, bool vanishes);
/// Those of the facts of these kinds that name the body and are not over by the day.
[[nodiscard]] std::vector<SlotId> facts_naming(PlanStage& stage, const std::string& body);
/// Ends a relation or remit the day before, or takes it out where it would have begun later.
void end_fact(PlanStage& stage, SlotId fact, Course course, std::vector<SlotId> into,
              std::string why);
[[nodiscard]] WrittenRecord new_relation(const PlanStage& stage, RelationType type,
                                         const std::string& from, const std::string& to);

}  // namespace remit
