// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "remit/graph/draft.hpp"

namespace remit {

/// Groups of records of one kind that are the same thing in different inputs. Every record of the
/// kind that stands in no other record is in one group; most groups hold one. In order of the first
/// record.
[[nodiscard]] std::vector<std::vector<std::uint32_t>> same_things(const Draft& draft,
                                                                  RecordKind kind);

}  // namespace remit
