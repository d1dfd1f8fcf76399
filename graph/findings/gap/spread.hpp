// SPDX-License-Identifier: MIT
// Where the bodies of a type are and where not: what G113 tells.
#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "remit/graph/snapshot.hpp"

namespace remit {

/// Where the bodies of one type are, and where there were some or are to be.
class Spread {
  public:
    Spread(const Snapshot& snapshot, const std::vector<BodyId>& bodies);

    /// Whether one of the bodies covers the area, lies in it or overlaps with it.
    [[nodiscard]] bool reaches(AreaId area) const {
        const auto is_theirs = [&](AreaId id) { return areas_.contains(id); };
        return there_.contains(area) || std::ranges::any_of(snapshot_.holders(area), is_theirs) ||
               std::ranges::any_of(snapshot_.cut_across(area), is_theirs);
    }
    /// The live bodies within each area that holds some.
    [[nodiscard]] const std::map<AreaId, std::vector<BodyId>>& there() const { return there_; }
    /// Those recorded within an area that are gone, or are only planned.
    [[nodiscard]] std::vector<BodyId> not_there(AreaId area) const {
        const auto found = not_there_.find(area);
        return found == not_there_.end() ? std::vector<BodyId>{} : found->second;
    }

  private:
    const Snapshot& snapshot_;
    std::set<AreaId> areas_;
    std::map<AreaId, std::vector<BodyId>> there_, not_there_;
};

/// The parts of an area that are of one kind, by whether a body is there.
struct Parts {
    std::vector<AreaId> covered{}, bare{};
};

/// A pattern that some parts of an area break.
struct Pattern {
    AreaId whole{};
    Parts parts{};
    [[nodiscard]] std::size_t size() const { return parts.covered.size() + parts.bare.size(); }
};

/// By the parts that break them. Where areas nest, the widest pattern says it.
[[nodiscard]] std::map<std::vector<AreaId>, Pattern> broken_patterns(const Snapshot& snapshot,
                                                                     const Spread& spread);

}  // namespace remit
