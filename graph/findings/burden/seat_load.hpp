// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "remit/graph/snapshot.hpp"

namespace remit {

/// Which county each body's seats count for. Where a police area is one county, its bodies belong
/// to that county: the ground is the same, and the police sit on its boards.
class Counties {
  public:
    explicit Counties(const Snapshot& snapshot);
    /// None for a body that lies in no county and in no police area.
    [[nodiscard]] AreaId of(BodyId body) const;

  private:
    const Snapshot& snapshot_;
    std::vector<AreaId> only_county_;  // by number of area: the county that a police area is
};

/// What seats cost in a year, as far as the map knows.
struct Load {
    double meetings = 0;
    double hours = 0;
};
[[nodiscard]] Load load(const Register& map, const std::vector<BodyId>& hosts);
/// "12 meetings and 24 hours a year", or what is known of it, or nothing.
[[nodiscard]] std::string described(const Load& load);

}  // namespace remit
