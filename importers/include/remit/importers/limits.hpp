// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>

namespace remit {

struct Mappings;

/// What a reader takes from one input before it complains (I104) instead of using up the machine.
/// Far above any real map; each is quoted in its message.
struct Limits {
    std::uint64_t bytes = UINT32_MAX;          ///< of the whole input: rows and columns are 32-bit
    std::size_t depth = 64;                    ///< of brackets within brackets
    std::size_t text = std::size_t{1} << 20U;  ///< bytes of one text
    std::size_t columns = 16'384;              ///< of a table
    std::size_t records = 50'000'000;  ///< of all inputs together, those inside others counted
    // Of workbooks, which are zip archives: a small file may unpack to a huge one.
    std::size_t parts = 10'000;            ///< files in the archive
    std::size_t sheets = 1'000;            ///< of a workbook
    std::size_t cells = 10'000'000;        ///< of all its sheets, blank ones not counted
    std::uint64_t part = 128U << 20U;      ///< bytes of one file in it, unpacked
    std::uint64_t unpacked = 256U << 20U;  ///< bytes of all that are read
    std::uint64_t ratio = 250;  ///< of unpacked to packed bytes, for files above `always_unpacked`
    std::uint64_t always_unpacked = 1U << 20U;
    /// No limit, but asked for wherever tables are read: other people's tables that are known by
    /// their headings (mapped.hpp).
    const Mappings* mappings = nullptr;
};

}  // namespace remit
