// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "remit/graph/register.hpp"

namespace remit::cli {

/// The body that an id, a name or another name means; none where it means no body or several, and
/// then standard error says which it may be.
[[nodiscard]] BodyId named_body(const Register& map, const std::string& name);
/// The same of areas, by id, name or code, and of topics, by id or name.
[[nodiscard]] AreaId named_area(const Register& map, const std::string& name);
[[nodiscard]] TopicId named_topic(const Register& map, const std::string& name);

}  // namespace remit::cli
