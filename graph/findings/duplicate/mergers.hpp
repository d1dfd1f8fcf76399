// SPDX-License-Identifier: MIT
// Bodies that are nearly one already, or could be: what D206 tells.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/findings/duplicate/members.hpp"
#include "remit/graph/snapshot.hpp"

namespace remit {

/// Bodies of one type in one place that could be merged.
struct MergerGroup {
    /// Why: they are to have one successor, a decision puts them forward, they work as one, or they
    /// do the same work with much the same members. The first that applies.
    enum class Why : std::uint8_t { successor, decision, works_as_one, alike } why = Why::alike;
    std::vector<BodyId> bodies{};  ///< in order
    AreaId place{};                ///< police area, else county; none: the whole map
    std::vector<FactRef> facts{};  ///< that say so
    BodyId successor{};
};

/// Whether bodies of different places may be one group; it has then no place.
enum class Places : std::uint8_t { one, any };
/// Groups that work as one, are to have one successor, or are put forward by a decision.
[[nodiscard]] std::vector<MergerGroup> said_mergers(const Snapshot& snapshot,
                                                    Places places = Places::one);
/// The bodies that a decision would make one, were it agreed: two or more; else none. Those that
/// are to replace another of them are not among them.
[[nodiscard]] std::vector<BodyId> to_be_one(const Snapshot& snapshot, const Decision& decision);
/// Statutory partnerships of one type that do the same work, each in its own area, with four or
/// more members in common, and that do not all answer to one board. None of `told`, in order.
[[nodiscard]] std::vector<MergerGroup> alike_mergers(const Snapshot& snapshot,
                                                     const Members& members,
                                                     const std::vector<BodyId>& told);

}  // namespace remit
