// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "remit/graph/snapshot.hpp"

namespace remit {

/// Which of some bodies work in one place: D204. To be asked again and again.
class NearBodies {
  public:
    explicit NearBodies(const Snapshot& snapshot);

    /// Calls `each` with the numbers of two that overlap in area; of many in one place, each with
    /// the next few. One that nobody says where it is stands near all, but only among few: a name
    /// that many places have belongs to one of them, and nobody knows to which. A pair may come
    /// twice, and a body twice among `bodies`.
    using Each = std::function<void(std::size_t, std::size_t)>;
    void each_pair(std::span<const BodyId> bodies, const Each& each);

  private:
    using Numbers = std::vector<std::size_t>;

    [[nodiscard]] std::span<const AreaId> areas_of(BodyId body) const;
    void of_few(std::span<const BodyId> bodies, const Each& each) const;
    void of_many(std::span<const BodyId> bodies, const Numbers& meeting, const Each& each) const;
    [[nodiscard]] Numbers meeting(std::span<const BodyId> bodies);
    [[nodiscard]] bool meets(BodyId body) const;

    const Snapshot& snapshot_;
    // Nought for all areas between two calls.
    std::vector<std::int32_t> here_;    // by area: who has it
    std::vector<std::int32_t> within_;  // by area: who has it or one within it
};

}  // namespace remit
