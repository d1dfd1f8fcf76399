// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "remit/graph/diagnostic.hpp"
#include "remit/graph/draft.hpp"
#include "remit/graph/register.hpp"
#include "remit/graph/vocabulary.hpp"

namespace remit {

/// Checks a draft against the model and makes the map of it. Every problem of every record is
/// reported, with its place; there is a map only if none of them, here or in the reader before, is
/// an error. The draft is used up.
[[nodiscard]] std::optional<Register> build_register(Draft&& draft, const Vocabulary& vocabulary,
                                                     Diagnostics& diagnostics);

}  // namespace remit
