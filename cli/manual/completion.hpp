// SPDX-License-Identifier: MIT
// Scripts by which a shell completes the words after `remit`.
#pragma once

#include <string>
#include <vector>

#include "cli/manual/offers.hpp"

namespace remit::cli {

[[nodiscard]] std::string bash_completion(const std::vector<CommandOffer>& commands);
[[nodiscard]] std::string zsh_completion(const std::vector<CommandOffer>& commands);
[[nodiscard]] std::string fish_completion(const std::vector<CommandOffer>& commands);

}  // namespace remit::cli
