// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "remit/graph/register.hpp"

namespace remit::cli {

/// The body that an id, a name or another name means; none where it means no body or several, and
/// then standard error says which it may be.
[[nodiscard]] BodyId named_body(const Register& map, const std::string& name);

}  // namespace remit::cli
