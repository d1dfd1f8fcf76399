// SPDX-License-Identifier: MIT
// What a reader made of its input, as a test compares it.
#pragma once

#include <string>
#include <vector>

#include "remit/graph/diagnostic.hpp"
#include "remit/graph/draft.hpp"

namespace remit::test {

/// What a reader left behind.
struct ReadDraft {
    Draft draft{};
    Diagnostics diagnostics{};
    bool whole = false;
};

/// One line a record, names resolved: `evidence of body 1: source=s at=p. 2`; no map.
[[nodiscard]] std::vector<std::string> lines_of(ReadDraft& read);
/// Everything that was said, as printed.
[[nodiscard]] std::vector<std::string> complaints(const Diagnostics& diagnostics);
/// The same when a map was made of what was read. What is not whole must have an error.
[[nodiscard]] std::vector<std::string> said_when_built(ReadDraft read);

}  // namespace remit::test
