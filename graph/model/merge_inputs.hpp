// SPDX-License-Identifier: MIT
#pragma once

#include "remit/graph/diagnostic.hpp"
#include "remit/graph/draft.hpp"

namespace remit {

/// A draft of several inputs as one: records of different inputs that are the same thing (an equal
/// id; for relations and remits also equal ends, topics, function …) become one record with the
/// evidence of all. Where they differ, the value of the latest-dated source stands (ties: the
/// smaller text), and each other value is kept as evidence that disputes the field; areas, topics,
/// sources and types have no evidence, so there a warning tells it. The result does not hang on the
/// order of the inputs. Two records of one input are never joined: that is for the builder to
/// refuse.
[[nodiscard]] Draft merge_inputs(Draft&& draft, Diagnostics& diagnostics);

}  // namespace remit
