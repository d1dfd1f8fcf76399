// SPDX-License-Identifier: MIT
// A plan and a comparison made by hand, with something in every part of what is written of them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "remit/viz/changes.hpp"
#include "tests/viz/two_days.hpp"

namespace remit::test {

/// Two partnerships become one. Their second has this name.
struct PlanSample {
    Register old;
    Snapshot old_snapshot;
    Analysis old_found{};
    Changed changed;
    Snapshot new_snapshot;
    Analysis new_found{};
    Outlook outlook{};
    Analysed before, after;
    std::vector<PlanOutcome> plans{};

    explicit PlanSample(std::string_view name = "East CSP");
    PlanSample(const PlanSample&) = delete;
    PlanSample& operator=(const PlanSample&) = delete;

    [[nodiscard]] MergeReport report() const {
        return {.before = before,
                .plans = plans,
                .version = "1.2.3",
                .jurisdiction = "england",
                .rules = 2,
                .label = "DRAFT 2"};
    }
};

/// The same map on two days; a forum has this name.
struct DaysSample {
    TwoDays days;
    Analysis first{}, second{};
    Analysed before, after;
    United united{};

    explicit DaysSample(std::string_view name = "Forum");
    DaysSample(const DaysSample&) = delete;
    DaysSample& operator=(const DaysSample&) = delete;

    [[nodiscard]] CompareReport report() const {
        return {.before = before,
                .after = after,
                .difference = days.difference,
                .united = &united,
                .version = "1.2.3",
                .jurisdiction = "england",
                .rules = 2};
    }
};

}  // namespace remit::test
