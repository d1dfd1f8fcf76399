// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace remit::bench {

/// A made-up map as remit/1 JSON, the same bytes for the same numbers: counties of about a hundred
/// bodies with their districts, councils, boards and groups, seven relations and one remit a body.
/// Ten in a hundred relations have no source, two are disputed and one is asked about.
[[nodiscard]] std::string synthetic_map(std::size_t bodies, std::uint32_t seed = 1);

}  // namespace remit::bench
