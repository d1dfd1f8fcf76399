// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

namespace remit {

/// FNV-1a over 64 bits: fixed for ever, unlike the hashes of libraries, which may change with a
/// release. It tells texts apart, and is no proof against somebody who means to deceive.
[[nodiscard]] constexpr std::uint64_t hash_of(std::string_view text) {
    std::uint64_t value = 0xcbf29ce484222325U;
    for (const char c : text)
        value = (value ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    return value;
}

}  // namespace remit
