// SPDX-License-Identifier: MIT
// What a body is that others become: its type, areas, meetings, as far as these say it.
#pragma once

#include <string>
#include <vector>

#include "graph/change/plan/body_life.hpp"
#include "graph/change/plan/working_map.hpp"
#include "remit/graph/plan.hpp"

namespace remit {

class JointBody {
  public:
    JointBody(WorkingMap& map, BodyLives& lives, Day day) : map_(map), lives_(lives), day_(day) {}

    /// All but its name and dates, in a record of its own. Where the bodies do not agree it is
    /// silent, but for the type, where none is given: that of the first by name.
    [[nodiscard]] WrittenRecord of(const std::vector<std::string>& members,
                                   std::string_view type = {});
    /// The bodies that speak for a field: for one that was made on the plan's day, those that it
    /// was made of, unless it says something else than they.
    [[nodiscard]] std::vector<std::string> speakers(const std::vector<std::string>& members,
                                                    Field field);
    /// Which of them has the largest number in a field of meetings; empty where none says.
    [[nodiscard]] std::string first_in_meetings(const std::vector<std::string>& members,
                                                Field field);
    /// How often a body meets: as it plans to, else does, else did; empty where nobody says.
    [[nodiscard]] std::string meets(const std::string& body) const;

  private:
    [[nodiscard]] const WrittenRecord& record(const std::string& body) const;
    [[nodiscard]] std::string meetings_text(const std::string& body, Field field) const;
    [[nodiscard]] bool says_the_same(const std::string& body, const WrittenRecord& other,
                                     Field field) const;
    [[nodiscard]] Tristate statutory(const std::string& body) const;
    void say_type(WrittenRecord& joint, const std::vector<std::string>& members);
    void say_areas(WrittenRecord& joint, const std::vector<std::string>& members);
    void say_statutory(WrittenRecord& joint, const std::vector<std::string>& members);
    void say_if_agreed(WrittenRecord& joint, const std::vector<std::string>& members, Field field);
    void say_complete(WrittenRecord& joint, const std::vector<std::string>& members);

    WorkingMap& map_;
    BodyLives& lives_;
    Day day_;
};

/// Without those that lie within another of them; in the order of ids.
[[nodiscard]] std::vector<std::string> widest(const WorkingMap& map,
                                              std::vector<std::string> areas);
/// Whether an area is one of some others or lies within one.
[[nodiscard]] bool lies_in(const WorkingMap& map, const std::string& area,
                           const std::vector<std::string>& others);

}  // namespace remit
