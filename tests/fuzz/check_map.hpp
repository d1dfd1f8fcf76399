// SPDX-License-Identifier: MIT
#pragma once

#include "remit/graph/diagnostic.hpp"
#include "remit/graph/draft.hpp"

namespace remit::fuzz {

/// What a reader made of some bytes: builds it, and analyses what is a map. Aborts where bytes that
/// are none have no error, or an error has no place. `whole`: the reader says that it read all.
/// `packed`: an error may speak of a whole file that has parts, and then has no line.
void check_map(bool whole, Draft&& draft, Diagnostics& diagnostics, bool packed = false);

}  // namespace remit::fuzz
