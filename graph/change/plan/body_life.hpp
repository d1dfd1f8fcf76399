// SPDX-License-Identifier: MIT
// When bodies of a working map are there, as a Snapshot of it would have it.
#pragma once

#include <string>
#include <vector>

#include "graph/change/plan/working_map.hpp"
#include "remit/graph/date.hpp"

namespace remit {

struct LifePhase {
    BodyStatus status = BodyStatus::active;
    PartialDate start{};
    EndDate end{};
};

/// A body's phases as records, in order, whether it is written with phases or in the short form.
[[nodiscard]] std::vector<WrittenRecord> phases_of(const WrittenRecord& body);
/// Writes them in the short form where that says it all.
void set_phases(WrittenRecord& body, std::vector<WrittenRecord> phases);
/// What is left of the phases before the day.
[[nodiscard]] std::vector<WrittenRecord> phases_before(const WrittenRecord& body, Day day);

class BodyLives {
  public:
    BodyLives(WorkingMap& map, Day day) : map_(map), day_(day) {}

    [[nodiscard]] std::vector<LifePhase> phases(const std::string& body) const;
    [[nodiscard]] bool in_being(const std::string& body, Day on);
    /// On the plan's day or the day before.
    [[nodiscard]] bool there(const std::string& body) {
        return in_being(body, day_) || in_being(body, day_ - 1);
    }
    /// Ended before the plan's day, for good.
    [[nodiscard]] bool gone(const std::string& body) const;
    /// Not in being before the day, but on it or some day after, or planned.
    [[nodiscard]] bool to_come(const std::string& body);
    /// It has no day before the plan's, not even as a proposal.
    [[nodiscard]] bool begins_now(const std::string& body) const;
    /// The bodies that it took the place of on the plan's day.
    [[nodiscard]] std::vector<std::string> made_of(const std::string& body);
    /// Why it is not there, as the end of a sentence: "had ended on 1 May 2014".
    [[nodiscard]] std::string why_not_there(const std::string& body);

  private:
    /// Nobody wrote down that it ended, but its type had by then (Snapshot has it so).
    [[nodiscard]] bool past_lifespan(const std::string& body, Day on,
                                     const std::vector<LifePhase>& phases) const;
    [[nodiscard]] bool replaced_by(const std::string& body, Day on);
    [[nodiscard]] std::string type_of(const std::string& body) const;

    WorkingMap& map_;
    Day day_;
};

[[nodiscard]] bool is_in_being(BodyStatus status);
[[nodiscard]] bool is_planned(BodyStatus status);
[[nodiscard]] BodyStatus status_on(Day day, const std::vector<LifePhase>& phases);

}  // namespace remit
