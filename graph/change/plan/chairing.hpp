// SPDX-License-Identifier: MIT
// Who chairs a body that others become.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "graph/change/plan/body_life.hpp"
#include "graph/change/plan/working_map.hpp"

namespace remit {

struct Chairing {
    std::string chair{};      ///< that is known; it chairs, and others sit as members
    bool chair_open = false;  ///< several did, and nobody says who does now
    bool vice_open = false;   ///< the same of vice-chairs
    /// Who has a higher role than its seats say.
    std::vector<std::pair<std::string, Role>> raised{};
};

class ChairFinder {
  public:
    ChairFinder(WorkingMap& map, BodyLives& lives, Day day) : map_(map), lives_(lives), day_(day) {}

    /// The highest role of each who chairs a body; or is its vice-chair.
    using Holders = std::map<std::string, Role>;
    /// Of a body that was made on the day, also those who chaired what it was made of, if it is
    /// open which of them chairs it. Who did so until the day before and goes on sitting on one of
    /// those that become one, still does; they themselves, whose seats end, do not.
    [[nodiscard]] Holders holders_of(const std::string& body, bool vice,
                                     const std::vector<std::string>& merging);

    /// Whether the holder did so until the day before: a seat that begins on the day goes on.
    [[nodiscard]] bool held_before(const std::string& body, const std::string& holder, bool vice);

  private:
    [[nodiscard]] Holders on_the_map(const std::string& body, bool vice, bool now);
    [[nodiscard]] bool ended_the_day_before(const WrittenRecord& seat) const;
    [[nodiscard]] bool goes_on_sitting(const std::string& holder,
                                       const std::vector<std::string>& bodies);

    WorkingMap& map_;
    BodyLives& lives_;
    Day day_;
};

}  // namespace remit
