// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>

namespace remit::cli {

/// The bytes of a file, or the first of them; "-" is standard input. Throws std::system_error where
/// it cannot be read.
[[nodiscard]] std::string bytes_of(const std::string& name, std::size_t most = std::string::npos);
[[nodiscard]] bool is_folder(const std::string& name);

}  // namespace remit::cli
