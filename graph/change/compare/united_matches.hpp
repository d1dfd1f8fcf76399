// SPDX-License-Identifier: MIT
#pragma once

#include "graph/change/compare/like_records.hpp"
#include "remit/graph/united.hpp"

namespace remit {

/// Tells who of one map is who of the other, who may be, and who took whose place, when the map of
/// both and the numbers of its facts are known; and which topics are which.
void tell_matches(const LikeRecords& like, const Register& older, const Register& newer,
                  United& result);

}  // namespace remit
