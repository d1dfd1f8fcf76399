// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/exit_status.hpp"

namespace remit::cli {

/// Prints "remit: …" to standard error, fit for a terminal.
void complain(std::string_view text);
/// The same, then lines that are fit for a terminal already, and the status of a usage error.
[[nodiscard]] ExitStatus usage_error(std::string_view text, std::string_view lines = {});
/// "; did you mean 'high'?", or nothing where no candidate is near.
[[nodiscard]] std::string did_you_mean(std::string_view word,
                                       const std::vector<std::string_view>& candidates);

}  // namespace remit::cli
