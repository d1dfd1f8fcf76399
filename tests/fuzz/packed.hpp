// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "remit/importers/limits.hpp"

namespace remit::fuzz {

/// The archive that some bytes stand for: themselves where they begin as an archive or an old
/// workbook does, else the parts in them, which a form feed parts, each after its name in a line of
/// its own. What a fuzzer changes would else only ever be a checksum that is wrong.
[[nodiscard]] std::string packed(std::string_view bytes);

inline constexpr Limits workbook_limits{.records = 10'000,
                                        .parts = 100,
                                        .sheets = 30,
                                        .cells = 100'000,
                                        .part = 1U << 20U,
                                        .unpacked = 4U << 20U,
                                        .always_unpacked = 1U << 16U};

}  // namespace remit::fuzz
