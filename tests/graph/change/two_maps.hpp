// SPDX-License-Identifier: MIT
// Made-up maps of one county at two times, as lines of tests/support/map.hpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace remit::test {

struct TwoMaps {
    std::string older{};
    std::string newer{};
};

/// The same for the same seed: a map, and another in which some records are gone, some are new and
/// some say something else. All bodies, topics, areas, documents and decisions have names of their
/// own. Dates hold no day between the two maps' own (2013-10-01, 2014-05-19) and the day after.
/// The ids of the newer map all begin with `before_new_ids`; names are the same whatever it is.
[[nodiscard]] TwoMaps two_maps(std::uint32_t seed, std::string_view before_new_ids = "");

}  // namespace remit::test
