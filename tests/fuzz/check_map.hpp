// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "remit/graph/diagnostic.hpp"
#include "remit/graph/draft.hpp"
#include "remit/graph/register.hpp"

namespace remit::fuzz {

/// Aborts unless it holds.
void require(bool holds);

/// What a reader made of some bytes, built. Aborts where bytes that are no map have no error, or an
/// error has no place. `whole`: the reader says that it read all. `packed`: an error may speak of a
/// whole file that has parts, and then has no line.
[[nodiscard]] std::optional<Register> built(bool whole, Draft&& draft, Diagnostics& diagnostics,
                                            bool packed = false);

/// The day that a map is read for.
[[nodiscard]] Day day_of(const Register& map);

/// The same; what is a map is written, read again, and analysed.
void check_map(bool whole, Draft&& draft, Diagnostics& diagnostics, bool packed = false);

}  // namespace remit::fuzz
