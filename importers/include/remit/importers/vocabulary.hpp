// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

#include "remit/graph/diagnostic.hpp"
#include "remit/graph/vocabulary.hpp"

namespace remit {

/// Reads a file of body types, remit-vocabulary/1 (data/vocabulary.json). Nothing where a type is
/// wrong or a word means two types; then at least one error tells why, naming the type: such a file
/// is too small for lines to matter. No input is added to the diagnostics of a file without fault.
[[nodiscard]] std::optional<Vocabulary> read_vocabulary(std::string_view bytes,
                                                        Diagnostics& diagnostics);

}  // namespace remit
