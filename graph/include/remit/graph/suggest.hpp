// SPDX-License-Identifier: MIT
// Which bodies might be one, by what it would save and what it would risk.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "remit/graph/snapshot.hpp"

namespace remit {

/// One reason for or against a merger, with the facts that it rests on.
struct MergerReason {
    bool speaks_for = true;
    double weight = 0;   ///< in seats saved a year, above 0; of one against, taken off
    std::string text{};  ///< a sentence without its full stop
    std::vector<FactRef> facts{};
};

/// Bodies that might be one.
struct MergerCandidate {
    std::vector<BodyId> bodies{};  ///< two or more, in the map's order
    AreaId place{};                ///< police area, else county; none: the whole map, or several
    bool all_there = false;        ///< they are all of their type that the place has
    double score = 0;              ///< the weights for, less those against; in seats
    std::vector<MergerReason> reasons{};  ///< heaviest first
    /// What might matter and does not count, as the map does not say it or as it is still open.
    std::vector<std::string> not_counted{};
    std::size_t seats_before = 0, seats_after = 0;  ///< that are recorded, and of known number
};

struct SuggestOptions {
    std::size_t most = 20;  ///< candidates given
    std::string type{};     ///< only bodies of this type; empty: partnerships and groups of any
    AreaId area{};          ///< only bodies that serve it
};

struct Suggestions {
    std::vector<MergerCandidate> candidates{};  ///< best first
    std::size_t left_out = 0;                   ///< more of them than `most`
    std::size_t bodies = 0;                     ///< that were held against one another
    /// Plain sentences: that nothing is alike, who could not be looked at, what cannot be told.
    std::vector<std::string> notes{};
};

/// Ranks mergers of bodies of one type in one place. Candidates are those that the map itself puts
/// forward, and what joining bodies by what they have in common gives: at most one fewer than there
/// are bodies, never all subsets. Councils, posts, agencies and records that stand for several
/// bodies are none. Weights and limits: graph/change/README.md.
[[nodiscard]] Suggestions suggest_mergers(const Snapshot& snapshot,
                                          const SuggestOptions& options = {});

}  // namespace remit
