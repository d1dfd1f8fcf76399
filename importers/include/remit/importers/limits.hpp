// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>

namespace remit {

/// What a reader takes from one input before it complains (I104) instead of using up the machine.
/// Far above any real map; each is quoted in its message.
struct Limits {
    std::uint64_t bytes = UINT32_MAX;          ///< of the whole input: rows and columns are 32-bit
    std::size_t depth = 64;                    ///< of brackets within brackets
    std::size_t text = std::size_t{1} << 20U;  ///< bytes of one text
    std::size_t columns = 16'384;              ///< of a table
    std::size_t records = 50'000'000;  ///< of all inputs together, those inside others counted
};

}  // namespace remit
