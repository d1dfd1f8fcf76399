// SPDX-License-Identifier: MIT
// Small made-up maps in the words of tests/support/map.hpp, with every kind of record.
#pragma once

#include <cstdint>
#include <string>

namespace remit::test {

/// The day on which plans of the tests take effect.
inline constexpr const char* plan_day = "2016-07-01";

/// The same lines for the same seed. Bodies b0, b1, b2 and b3 are there on the day of the plan and
/// the day before; of b4 to b8 some are, some have ended, some are planned.
[[nodiscard]] std::string random_map(std::uint32_t seed);

}  // namespace remit::test
