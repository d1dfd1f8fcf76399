// SPDX-License-Identifier: MIT
#pragma once

#include "remit/graph/register.hpp"
#include "remit/importers/written.hpp"

namespace remit {

/// Organizations, posts, memberships and areas as Popolo JSON, for sites of councils and
/// parliaments. Of relations it holds `part-of`, one for each body, and `member-of`; both only
/// where they are in place or disputed. Remit knows no persons: members are posts and
/// organizations.
[[nodiscard]] Written write_popolo(const Register& map, const WriteOptions& options = {});

}  // namespace remit
