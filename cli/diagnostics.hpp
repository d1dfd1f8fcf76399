// SPDX-License-Identifier: MIT
#pragma once

#include "cli/arguments.hpp"
#include "remit/graph/diagnostic.hpp"

namespace remit::cli {

/// Prints to standard error what is wrong or doubtful, by place, and how much more there is; errors
/// alone where the user wants quiet.
void print(const Diagnostics& diagnostics, const MapArguments& arguments);

}  // namespace remit::cli
