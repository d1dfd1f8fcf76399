// SPDX-License-Identifier: MIT
// Who speaks for whom: posts, directorates and offices for what they are part of, two steps up, and
// bodies that work as one for each other.
#pragma once

#include <span>
#include <vector>

#include "remit/graph/snapshot.hpp"

namespace remit {

class Speakers {
  public:
    explicit Speakers(const Snapshot& snapshot);
    /// Itself and the bodies that it speaks for, nearest first.
    [[nodiscard]] std::span<const BodyId> spoken_for(BodyId body) const {
        return listed(up_[body.index()]);
    }
    /// Itself and the bodies that speak for it, in the map's order.
    [[nodiscard]] std::span<const BodyId> of(BodyId body) const {
        return listed(down_[body.index()]);
    }

    /// Of a commissioner and the office that speaks for him, the commissioner is meant.
    void leave_out_offices(std::vector<BodyId>& bodies) const;

  private:
    [[nodiscard]] std::span<const BodyId> listed(Slice<BodyId> slice) const {
        return std::span(lists_).subspan(slice.first, slice.count);
    }

    std::vector<BodyId> lists_{};  // one after the other: most hold the body itself and no more
    std::vector<Slice<BodyId>> up_{}, down_{};
};

}  // namespace remit
