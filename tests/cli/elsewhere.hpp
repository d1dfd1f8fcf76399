// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace remit::test {

/// Settings of a machine in another time zone, with another locale and, but for sanitizers, in
/// another hour: nothing that the program writes may tell.
[[nodiscard]] std::vector<std::string> elsewhere();

}  // namespace remit::test
