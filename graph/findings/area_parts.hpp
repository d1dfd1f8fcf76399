// SPDX-License-Identifier: MIT
// How many parts of each kind the areas of bodies cover: how U316 and the suggestions of mergers
// tell their size.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "remit/graph/snapshot.hpp"

namespace remit {

/// How many areas of each kind lie in an area, itself included.
using AreasByKind = std::map<TextId, std::size_t>;

/// What every area of a map holds.
class AreaParts {
  public:
    explicit AreaParts(const Snapshot& snapshot);
    /// What some areas hold together; one of them that lies in another adds nothing.
    [[nodiscard]] AreasByKind of(std::span<const AreaId> areas) const;

  private:
    const Snapshot& snapshot_;
    std::vector<AreasByKind> parts_;  // by number of area
};

struct Coverage {
    BodyId body{};
    AreasByKind parts{};
};
/// The bodies with what they cover, without those that cover an area of another level: who covers
/// one that holds an area of another of them, as a county's board does beside those of its
/// districts, is no peer of theirs.
[[nodiscard]] std::vector<Coverage> coverages(const Snapshot& snapshot, const AreaParts& parts,
                                              const std::vector<BodyId>& bodies);
/// The kind of part by which they can be measured: one that each has, and not each just once. Of
/// several the largest, of which there are fewest.
[[nodiscard]] std::optional<TextId> common_measure(const Register& map,
                                                   const std::vector<Coverage>& peers);
/// "districts", "police areas", "policing localities".
[[nodiscard]] std::string plural_of(std::string_view kind);

}  // namespace remit
