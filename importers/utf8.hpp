// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace remit {

/// Before the text of a file, where it says that the file is in UTF-8: no character of the text.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

[[nodiscard]] bool is_utf8(std::string_view bytes);
/// The UTF-8 of text in Windows-1252; U+FFFD for bytes that stand for nothing there.
[[nodiscard]] std::string from_windows_1252(std::string_view text);
/// How many characters of a text are such as stand in none that was decoded rightly: C1 controls,
/// and the sign for what could not be decoded.
[[nodiscard]] std::size_t wrong_letters(std::string_view text);

}  // namespace remit
