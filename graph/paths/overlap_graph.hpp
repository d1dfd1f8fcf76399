// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "remit/graph/snapshot.hpp"

namespace remit {

/// Some bodies in one and the same place: the vertex of an OverlapGraph.
struct Placed {
    std::vector<AreaId> areas{};          ///< sorted
    std::vector<std::uint32_t> bodies{};  ///< numbers that the maker of the graph gave them, sorted
};

/// Which places overlap. Places of the same areas are one, and an area that very many places have
/// in common is a place of its own, of all their bodies: so there are about as many edges as
/// places.
class OverlapGraph {
  public:
    /// `areas[i]` are the areas of body i, sorted; a body without areas is nowhere.
    OverlapGraph(const Snapshot& snapshot, std::span<const std::vector<AreaId>> areas);

    [[nodiscard]] std::span<const Placed> places() const { return places_; }
    /// The other places that overlap with this one, sorted.
    [[nodiscard]] std::span<const std::uint32_t> neighbours(std::uint32_t place) const {
        return std::span(neighbours_).subspan(first_[place], first_[place + 1] - first_[place]);
    }

  private:
    void part_crowds();
    void find_neighbours(const Snapshot& snapshot);

    std::vector<Placed> places_;
    std::vector<std::size_t> first_;
    std::vector<std::uint32_t> neighbours_;
};

}  // namespace remit
