// SPDX-License-Identifier: MIT
// Relations and remits of bodies that become one: which of them say the same, and what they say
// together.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "graph/change/plan/working_map.hpp"
#include "remit/graph/date.hpp"

namespace remit {

/// A fact as it would be with the successor, and where it comes from.
struct FactCandidate {
    SlotId source = no_slot;
    WrittenRecord copy{};
    Status status = Status::in_place;    ///< of the copy
    std::vector<std::string> members{};  ///< whose it is, of those whose facts go over
    std::vector<std::string> areas{};    ///< of a remit: where it applies now; empty: not recorded
    bool own = false;      ///< a fact of the successor, which names none of the bodies that end
    bool adopted = false;  ///< such a one that was planned and comes into place
    bool moves = false;    ///< it does not begin before the day, and so never was
    bool whole = false;    ///< of a remit: it applies wherever its body serves
};

/// `absent` and `lapsed`: that it is not so.
[[nodiscard]] bool is_denial(Status status);

/// Equal for facts that say the same of the successor from the day on. A role is not part of it,
/// nor how sure it is; money of unlike kinds, and facts that begin later on other days, are unlike.
[[nodiscard]] std::string what_it_says(const FactCandidate& candidate, Day day);

/// A fact of others goes on from the day, as a new one unless it does not begin before.
void begin_anew(FactCandidate& candidate, Day day, Place place);

/// What several say as one: the surest status, and the evidence of those that have it; the highest
/// role; the latest end; amounts added; a share or attendance in which all agree; the first id of
/// those that never were, since an older fact keeps its own.
[[nodiscard]] WrittenRecord said_together(std::span<const FactCandidate* const> all);

/// Seats by weight: chair, acting chair, vice-chair, member … secretariat.
[[nodiscard]] int weight(Role role);
[[nodiscard]] Role role_of(const WrittenRecord& relation);

}  // namespace remit
