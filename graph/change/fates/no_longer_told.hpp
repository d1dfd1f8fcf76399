// SPDX-License-Identifier: MIT
#pragma once

#include "graph/change/fates/body_ids.hpp"
#include "remit/graph/finding.hpp"

namespace remit {

/// Whether a lack is not found any more only because the map says of earlier days that something is
/// not there, and of later ones nothing: neither that it is not, nor that it is. `map` is the
/// finding's, `ids` are of the later one.
[[nodiscard]] bool no_longer_told(const Register& map, const Finding& finding,
                                  const Snapshot& after, const BodyIds& ids);

}  // namespace remit
