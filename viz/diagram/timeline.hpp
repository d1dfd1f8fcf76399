// SPDX-License-Identifier: MIT
// Bars on an axis of years: what a timeline is made of, and its pages.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "remit/graph/register.hpp"
#include "viz/diagram/chart.hpp"
#include "viz/diagram/figure.hpp"

namespace remit::diagram {

/// A stretch of a body's life, as it is recorded.
struct TimelineBar {
    BodyStatus status = BodyStatus::active;
    PartialDate start{};   ///< absent: not known
    EndDate end{};         ///< absent: not known, or none yet
    bool goes_on = false;  ///< no later stretch is recorded
};

struct TimelineRow {
    Node node{};
    std::string dates{};  ///< in words
    std::vector<TimelineBar> bars{};
    std::size_t family = 0;  ///< of those that succeed one another; rows of one stand together
};

/// One body follows another.
struct TimelineChange {
    ChartGroup group{};  ///< without its items
    std::size_t old_row = 0;
    std::size_t new_row = 0;
    State state = State::in_place;
    PartialDate on{};
    std::string words{};
};

struct Timeline {
    Day as_at{};
    std::vector<TimelineRow> rows{};
    std::vector<TimelineChange> changes{};
};

/// What of the signs of a timeline the key has to explain.
[[nodiscard]] std::vector<ChartKey> key_to(const Timeline& timeline);

/// Cuts a timeline to pages of so much room. Who follows a body on another page stands on that of
/// the body too; where a page has no room for all who do, the body's row says where they stand.
/// Each change is drawn on one page, or told in the words of it. Without a room it is one page.
[[nodiscard]] std::vector<ChartPage> pages_of(const Timeline& timeline, std::optional<Size> room);

}  // namespace remit::diagram
