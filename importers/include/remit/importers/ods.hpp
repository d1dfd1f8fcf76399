// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "remit/graph/diagnostic.hpp"
#include "remit/graph/draft.hpp"
#include "remit/importers/limits.hpp"

namespace remit {

/// Adds the records of an OpenDocument spreadsheet (.ods), as read_xlsx (xlsx.hpp) does.
bool read_ods(std::string_view bytes, InputId input, Draft& draft, Diagnostics& diagnostics,
              const Limits& limits = {});
[[nodiscard]] bool looks_like_ods(std::string_view bytes);

}  // namespace remit
