// SPDX-License-Identifier: MIT
// What a made-up county is like: which bodies it has, where they are and what they are called.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace remit::bench {

inline constexpr std::size_t bodies_per_county = 100;
inline constexpr std::size_t districts_per_county = 7;

/// Places of bodies in their county: those of a kind stand side by side.
namespace place {
inline constexpr std::size_t council = 0;
inline constexpr std::size_t police = 8;
inline constexpr std::size_t health_board = 9;
inline constexpr std::size_t committee = 10;
inline constexpr std::size_t first_csp = 11;
inline constexpr std::size_t first_service = 18;
inline constexpr std::size_t first_board = 27;
inline constexpr std::size_t first_group = 45;
inline constexpr std::size_t first_operational = 75;
}  // namespace place

[[nodiscard]] std::string_view type_at(std::size_t place);
[[nodiscard]] bool has_the_county(std::size_t place);
/// The district of a body that has not the whole county, from 1.
[[nodiscard]] std::size_t district_of(std::size_t place);
/// The name of a county (district 0) or of one of its districts.
[[nodiscard]] std::string area_name(std::size_t county, std::size_t district);
/// The name of a body; of a board or group `again`, the one before it in other words.
[[nodiscard]] std::string body_name(std::size_t county, std::size_t place, bool again = false);
/// The first letters of that name.
[[nodiscard]] std::string body_acronym(std::size_t county, std::size_t place);

}  // namespace remit::bench
