// SPDX-License-Identifier: MIT
// Who acts towards others without a word, or keeps from them what they need: what G119 tells.
#pragma once

#include <vector>

#include "remit/graph/snapshot.hpp"

namespace remit {

/// An act towards others, and those of them that were not spoken to about it.
struct Act {
    FactRef fact{};
    std::vector<BodyId> by{}, to{};
    std::vector<RelationId> silences{};
};

/// Information kept from a body, and the remits that need it.
struct Withheld {
    BodyId to{};
    std::vector<TopicId> topics{};
    std::vector<RelationId> denials{};
    std::vector<RemitId> needs{};
};

struct Unheard {
    std::vector<Act> acts{};  ///< decisions first
    std::vector<Withheld> withheld{};
};
/// Each denial stands in one place only: with the first act that it is about, else by itself.
[[nodiscard]] Unheard find_unheard(const Snapshot& snapshot);

}  // namespace remit
