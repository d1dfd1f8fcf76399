// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "cli/manual/offers.hpp"

namespace remit::cli {

/// remit(1), in the language of troff.
[[nodiscard]] std::string program_man_page(const std::vector<CommandOffer>& commands);
/// remit-check(1) and so on.
[[nodiscard]] std::string command_man_page(const CommandOffer& command);

}  // namespace remit::cli
