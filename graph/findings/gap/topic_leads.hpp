// SPDX-License-Identifier: MIT
// Who gives direction on a topic, and who leads there: what G104 asks about.
#pragma once

#include <map>
#include <vector>

#include "remit/graph/terms.hpp"

namespace remit {

[[nodiscard]] bool leads(const Remit& remit);

/// Some remits, in order of bodies, without those of bodies that answer to another holder there or
/// act on its behalf, unless they lead: between the two it is plain who leads, and that one speaks
/// for both.
[[nodiscard]] std::vector<RemitId> on_their_own(const Snapshot& snapshot,
                                                std::vector<RemitId> held);

/// The live remits that give direction on a topic: strategy, commissioning and coordination, and
/// leads without a function; of those who are on their own. In order of bodies.
[[nodiscard]] std::vector<RemitId> who_directs(const Snapshot& snapshot, TopicId topic);

/// Leads by where they apply. Asked for many bodies, so it looks areas up instead of comparing.
class Leads {
  public:
    explicit Leads(const Snapshot& snapshot) : snapshot_(snapshot) {}
    void add(RemitId lead);
    /// The leads whose area holds or cuts across that of a remit; one may stand twice.
    [[nodiscard]] std::vector<RemitId> reaching(RemitId id) const;
    /// Those that overlap with it in area: the above, and those that lie within.
    [[nodiscard]] std::vector<RemitId> meeting(RemitId id) const;

  private:
    using Index = std::map<AreaId, std::vector<RemitId>>;
    static void take(const Index& index, AreaId area, std::vector<RemitId>& leads);

    const Snapshot& snapshot_;
    Index of_area_, within_;
};

/// Those among these remits that lead.
[[nodiscard]] Leads leads_among(const Snapshot& snapshot, const std::vector<RemitId>& remits);

/// Leads on wider topics, but not on a root, which says too little, and not of those who have a
/// part of their own in this topic without the lead.
[[nodiscard]] Leads leads_above(const Snapshot& snapshot, TopicId topic);

}  // namespace remit
