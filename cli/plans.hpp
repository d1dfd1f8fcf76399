// SPDX-License-Identifier: MIT
// The plans that a user named, carried out on the map.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "cli/arguments.hpp"
#include "cli/load.hpp"
#include "cli/public_version.hpp"
#include "remit/graph/change.hpp"
#include "remit/graph/outlook.hpp"

namespace remit::cli {

/// A map on a day, and what is found on it.
struct LookedAt {
    Snapshot snapshot;
    Analysis analysis{};
};

/// A plan carried out. The map as it was is looked at on the same day.
struct CarriedOut {
    Changed changed;
    std::shared_ptr<const LookedAt> before{};  ///< of `Reading::map`; shared by plans of one day
    std::shared_ptr<const LookedAt> after{};   ///< of `changed.map`
    Outlook outlook{};
};

/// Plans of files and of the arguments, those of the arguments first. Nothing where one of them is
/// wrong, and then standard error says what.
[[nodiscard]] std::optional<std::vector<Plan>> named_plans(const MergeArguments& arguments,
                                                           Diagnostics& diagnostics);
/// Carries each out by itself. Nothing where the map has not what a plan names, and then standard
/// error says what. Points into the reading.
[[nodiscard]] std::vector<std::unique_ptr<const CarriedOut>> carried_out(
    const Reading& reading, const std::vector<Plan>& plans, const MergeArguments& arguments,
    Diagnostics& diagnostics);

}  // namespace remit::cli
