// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace remit::cli {

/// The help page of a command, or of the program where there is no such command.
[[nodiscard]] std::string help(std::string_view command);

}  // namespace remit::cli
