// SPDX-License-Identifier: MIT
// What a reorganisation would do, step by step. Bodies are named by id, name or other name; the
// plan is held against a map when it is carried out (change.hpp).
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "remit/graph/date.hpp"
#include "remit/graph/place.hpp"
#include "remit/graph/register.hpp"
#include "remit/graph/words.hpp"

namespace remit {

/// A body that a plan makes. What it does not say is unknown, or follows from the step.
struct PlannedBody {
    std::string name{};
    std::string id{};  ///< empty: made of the name
    std::string type{};
    std::vector<std::string> areas{};
    Tristate statutory = Tristate::unknown;
};

/// Bodies become one. `into` names a new body; or one of the map: one of `bodies`, which then takes
/// the others in, or one that is planned already, which the step brings into being.
struct MergeStep {
    std::vector<std::string> bodies{};    ///< two or more
    PlannedBody into{};                   ///< type: that of all, else of the first; areas: of all
    std::string chair{};                  ///< who chairs it; empty: not said
    float meetings_per_year = no_number;  ///< else as often as the one that meets most
};
/// A body is replaced by several. Each takes what is about its own areas, and shares in the rest.
struct SplitStep {
    std::string body{};
    std::vector<PlannedBody> into{};  ///< two or more
};
/// A body ends, with all its lines, seats, money and remits.
struct CloseStep {
    std::string body{};
};
struct CreateStep {
    PlannedBody body{};
};
/// A body's line goes to another body. Without `from`, all its lines of that type; without `to`, it
/// ends.
struct MoveStep {
    std::string body{};
    RelationType line = RelationType::reports_to;
    std::string from{}, to{};
};
struct JoinStep {
    std::string member{}, body{};
    Role role = Role::member;
    std::string on_behalf_of{};
};
/// A member gives up all its seats on a body.
struct LeaveStep {
    std::string member{}, body{};
};

struct PlanStep {
    std::variant<MergeStep, SplitStep, CloseStep, CreateStep, MoveStep, JoinStep, LeaveStep> what{};
    Place place{};
};

/// Steps that take effect together on one day, in their order: a later step may name a body that
/// an earlier one makes.
struct Plan {
    std::string title{};  ///< empty: made of its steps
    PartialDate on{};     ///< a month or year: its first day
    std::vector<PlanStep> steps{};
};

}  // namespace remit
