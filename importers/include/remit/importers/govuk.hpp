// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "remit/graph/diagnostic.hpp"
#include "remit/graph/draft.hpp"
#include "remit/importers/limits.hpp"

namespace remit {

/// Adds the organisations of central government as GOV.UK's service lists them
/// (https://www.gov.uk/api/organisations): all as one list, a page of it, or one alone. A body's id
/// is its content id, which a change of name leaves as it is. Each pair of parent and child, and of
/// old and new body, is one relation; where one of the two records does not list the other, its
/// evidence disputes it. As read_json otherwise.
bool read_govuk(std::string_view bytes, InputId input, Draft& draft, Diagnostics& diagnostics,
                const Limits& limits = {});
[[nodiscard]] bool looks_like_govuk(std::string_view bytes);

}  // namespace remit
