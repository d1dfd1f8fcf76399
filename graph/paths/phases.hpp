// SPDX-License-Identifier: MIT
// In which stretch of its life a body is (model.md, "Identity and time").
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "remit/graph/register.hpp"

namespace remit {

/// Active, dormant or suspended.
[[nodiscard]] bool in_being(BodyStatus status);
/// Proposed or agreed.
[[nodiscard]] bool planned(BodyStatus status);
/// The day to which a stretch lasts: to its end, else to the next one's start, else for ever.
[[nodiscard]] Day last_day(std::span<const Phase> phases, std::size_t i);
/// The number of the stretch that holds on a day; where partial dates let two hold, the later.
[[nodiscard]] std::optional<std::size_t> phase_on(Day day, std::span<const Phase> phases);
/// `disbanded` before, between and after all stretches.
[[nodiscard]] BodyStatus status_on(Day day, std::span<const Phase> phases);

/// On another date than the map's own, a body whose start or end nobody wrote down was there only
/// while its type was.
enum class OutsideLifespan : std::uint8_t { no, before, after };
[[nodiscard]] OutsideLifespan outside_lifespan(const Register& map, BodyId id, Day day);

}  // namespace remit
