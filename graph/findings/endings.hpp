// SPDX-License-Identifier: MIT
// How bodies end, and who comes after them: the words that U309 and U317 share.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "remit/graph/snapshot.hpp"

namespace remit {

/// Whether a body was there before the date and is no more. One still to come, or only planned, has
/// not ended.
[[nodiscard]] bool has_ended(const Snapshot& snapshot, BodyId body);
/// "ended in July 2015", "have ended" where the day is not known.
[[nodiscard]] std::string ended_when(const Register& map, BodyId body);

/// The live bodies that replaced others, by the replaced, with the relation that says so; of very
/// many the first.
using Successors = std::map<BodyId, std::vector<Arc>>;
[[nodiscard]] Successors successors(const Snapshot& snapshot);

}  // namespace remit
