// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace remit::bench {

/// A made-up map as remit/1 JSON, the same bytes for the same numbers. Counties of a hundred
/// bodies: councils of a county and seven districts, police, statutory partnerships, boards, groups
/// below boards; seven relations and one remit a body. And noise: of a hundred groups three have no
/// line and as many two superiors, one is in a ring or on the map twice; of a hundred relations ten
/// have no source, two are disputed and one is asked about; in one county of ten boards share
/// members.
[[nodiscard]] std::string synthetic_map(std::size_t bodies, std::uint32_t seed = 1);

}  // namespace remit::bench
