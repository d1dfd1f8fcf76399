// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "remit/graph/diagnostic.hpp"
#include "remit/graph/draft.hpp"
#include "remit/importers/limits.hpp"

namespace remit {

/// Adds what a saved answer of ModernGov's web service says: the committees of a council
/// (GetCommittees), their meetings (GetMeetings), or one meeting (GetMeeting). Nobody's name is
/// read. The service does not say who sits on a committee: from who is expected at a meeting
/// memberships are inferred by role, which their evidence asks about.
bool read_moderngov(std::string_view bytes, InputId input, Draft& draft, Diagnostics& diagnostics,
                    const Limits& limits = {});
[[nodiscard]] bool looks_like_moderngov(std::string_view bytes);

}  // namespace remit
