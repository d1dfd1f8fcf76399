// SPDX-License-Identifier: MIT
// Selections while they are drafts: records that stand in the end of a relation.
#pragma once

#include <string>
#include <string_view>

#include "remit/graph/draft.hpp"

namespace remit {

/// What a selection says, as a table writes it: "@members of board", "@csp in suffolk". No id
/// begins so.
[[nodiscard]] std::string selection_text(const Draft& draft, const DraftRecord& selection);
/// An end of a relation as a made id has it: "members-of-board", or the id that it is.
[[nodiscard]] std::string end_in_id(std::string_view end);

/// Gives every relation that names an end by a selection a cell with the selection's text, so that
/// it can be told from others, merged and disputed as if the end were an id. Done once, when names
/// are ids.
void settle_selections(Draft& draft);

}  // namespace remit
