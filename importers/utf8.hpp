// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace remit {

[[nodiscard]] bool is_utf8(std::string_view bytes);
/// How many characters of a text are such as stand in none that was decoded rightly: C1 controls,
/// and the sign for what could not be decoded.
[[nodiscard]] std::size_t wrong_letters(std::string_view text);

}  // namespace remit
