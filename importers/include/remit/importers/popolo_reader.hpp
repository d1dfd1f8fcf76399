// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "remit/graph/diagnostic.hpp"
#include "remit/graph/draft.hpp"
#include "remit/importers/limits.hpp"

namespace remit {

/// Adds what a Popolo file (https://www.popoloproject.com/specs/) says: organizations, posts and
/// memberships, embedded ones too, or a bare list of memberships. Of a person neither name nor id
/// is read: a membership without a post is that of a numbered one ("Member 3"). As read_json
/// otherwise.
bool read_popolo(std::string_view bytes, InputId input, Draft& draft, Diagnostics& diagnostics,
                 const Limits& limits = {});
[[nodiscard]] bool looks_like_popolo(std::string_view bytes);

}  // namespace remit
