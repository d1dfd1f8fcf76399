// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace remit::diagram {

/// One character of a text: its code point, and the bytes that it takes. Broken UTF-8 is U+FFFD, a
/// byte at a time.
struct Character {
    char32_t code = 0;
    std::size_t bytes = 1;
};

/// The character at the start of a text, which is not empty.
[[nodiscard]] inline Character first_character(std::string_view text) {
    constexpr Character broken{0xFFFD, 1};
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    if (byte(0) < 0x80) return {byte(0), 1};
    const std::size_t size = byte(0) >= 0xF0 ? 4 : byte(0) >= 0xE0 ? 3 : 2;
    if (byte(0) < 0xC2 || byte(0) > 0xF4 || text.size() < size) return broken;
    char32_t code = byte(0) & (0xFFu >> (size + 1));
    for (std::size_t i = 1; i < size; ++i) {
        if ((byte(i) & 0xC0) != 0x80) return broken;
        code = code << 6 | (byte(i) & 0x3Fu);
    }
    const char32_t least = size == 4 ? 0x10000 : size == 3 ? 0x800 : 0x80;
    const bool surrogate = code >= 0xD800 && code < 0xE000;
    return code < least || code > 0x10FFFF || surrogate ? broken : Character{code, size};
}

}  // namespace remit::diagram
