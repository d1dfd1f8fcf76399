// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace remit::cli {

/// What --version prints: "remit 0.1.0" and, below, what it was built with.
[[nodiscard]] std::string version_text();

}  // namespace remit::cli
