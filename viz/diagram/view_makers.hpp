// SPDX-License-Identifier: MIT
// The views, each a function from a map to what is drawn of it.
#pragma once

#include "remit/viz/diagram.hpp"
#include "viz/diagram/chart.hpp"
#include "viz/diagram/figure.hpp"

namespace remit::diagram {

/// Who reports to whom: all lines and scrutiny, and by name what none of them touches.
[[nodiscard]] Figure structure_view(const Snapshot& snapshot, const DrawOptions& options);

/// The same on all days on which it changes, in one layout.
[[nodiscard]] Figure structure_over_time(const Snapshot& snapshot, const DrawOptions& options);

/// How each body reaches a voter: the lines and scrutiny that carry an answer, up to the elected;
/// who reaches none, or by scrutiny alone, is marked.
[[nodiscard]] Figure accountability_view(const Snapshot& snapshot, const DrawOptions& options);

/// Who sits where: a table, agencies by boards, like boards together.
[[nodiscard]] Chart membership_view(const Snapshot& snapshot, const DrawOptions& options);

/// Where the money goes, and where it stops: routes from left to right, as wide as the amount;
/// those that lapsed, ended or are closed are shown as such.
[[nodiscard]] Chart funding_view(const Snapshot& snapshot, const DrawOptions& options);

/// Who does what on which topic: a table, topics by bodies; overlaps, leads and empty rows are
/// marked.
[[nodiscard]] Chart remits_view(const Snapshot& snapshot, const DrawOptions& options);

/// What was when: one bar a body, and who follows whom. Of bodies with a date on the map; not of
/// those alone that are in being.
[[nodiscard]] Chart timeline_view(const Snapshot& snapshot, const DrawOptions& options);

/// Where it is muddled: the structure, with a number at each body of a finding, and the findings
/// beside it.
[[nodiscard]] Figure findings_view(const Snapshot& snapshot, const DrawOptions& options);

/// Whether the boundaries fit: areas within areas, and in each the bodies that serve it.
[[nodiscard]] Chart areas_view(const Snapshot& snapshot, const DrawOptions& options);

/// What surrounds a body: all relations of it, and of what is less than so many hops from it.
/// Throws std::invalid_argument where no focus is given.
[[nodiscard]] Figure focus_view(const Snapshot& snapshot, const DrawOptions& options);

}  // namespace remit::diagram
