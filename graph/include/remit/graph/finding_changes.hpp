// SPDX-License-Identifier: MIT
// Which muddles two analyses have in common, across maps whose bodies have other ids or successors.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "remit/graph/analyse.hpp"

namespace remit {

/// What became of a finding. `gone`: not found any more, but only because a body that it was about
/// has ended or the map no longer tells; `solved`: not found any more, and its bodies are there.
enum class FindingFate : std::uint8_t { solved, gone, remaining, created };
template <>
struct Words<FindingFate> {
    static constexpr auto list =
        std::to_array<std::string_view>({"solved", "gone", "remaining", "new"});
};

struct FindingChange {
    FindingFate fate = FindingFate::remaining;
    const Finding* before = nullptr;  ///< in the first analysis; null of a new one
    const Finding* after = nullptr;   ///< in the second; null of one that is not found any more
    /// Why it is gone, or that it is graver or milder than it was; may be empty.
    std::string why{};
};

/// An analysis with the snapshot that it is of.
struct Analysed {
    const Snapshot& snapshot;
    const Analysis& analysis;
};

/// Compares open findings under review. `successors` gives for ids of bodies of the first map the
/// id of the body that is the same or has taken its place in the second; an id that it does not
/// name is itself. Several findings about bodies that became one may go on as one: each is
/// remaining. Order: solved, gone, remaining, new, each as its analysis has it.
[[nodiscard]] std::vector<FindingChange> finding_changes(
    const Analysed& before, const Analysed& after,
    const std::map<std::string, std::string, std::less<>>& successors);

}  // namespace remit
