// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "remit/graph/diagnostic.hpp"
#include "remit/importers/mapped.hpp"

namespace remit::cli {

/// The program's mappings of columns, and the user's own, where one is named. What is wrong with
/// that is told, and `asked` then null. Throws std::system_error where it cannot be read.
[[nodiscard]] Mappings read_mappings(const std::string& asked, Diagnostics& diagnostics);

}  // namespace remit::cli
