// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <iosfwd>
#include <string_view>

#include "remit/graph/snapshot.hpp"
#include "remit/viz/terminal.hpp"

namespace remit {

/// How well one aspect of a body is known, the first that holds.
enum class Knowledge : std::uint8_t {
    disputed,      ///< sources disagree, or somebody only asks
    vouched,       ///< somebody vouches that the list is whole
    not_recorded,  ///< nothing is on the map
    ended,         ///< what is on the map ended before the date
    unsourced,     ///< on the map, and no source says so
    one_source,    ///< all from one source
    stated,        ///< from two sources or more
};
[[nodiscard]] Knowledge knowledge(const Snapshot& snapshot, BodyId body, Aspect aspect);

/// A table of the live bodies under review by aspect: what is known of each, and what is to be
/// found out.
void write_gaps(std::ostream& out, const Snapshot& snapshot, terminal::Style style = {});

}  // namespace remit
