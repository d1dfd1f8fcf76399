// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

namespace remit {

/// How many areas that hold one area, or topics that one lies under, are looked at, nearest first.
/// Real maps have fewer than 20; without a limit a chain of n would cost n².
inline constexpr std::size_t most_nested = 32;

}  // namespace remit
