// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <unordered_set>

#include "remit/graph/snapshot.hpp"

namespace remit {

/// Whoever buys a service sees to it that it is delivered, and a remit that says nothing of its
/// function may be one.
[[nodiscard]] constexpr bool may_deliver(Function function) {
    return function == Function::delivery || function == Function::commissioning ||
           function == Function::none;
}

/// Whether somebody is at work on a topic in a place: on the topic itself, on what it lies under,
/// or on a part of it. A strategy for community safety is one for burglary as well, so that here,
/// unlike in `topics_overlap`, root topics hold what lies under them. Looks areas up instead of
/// comparing remits.
class TopicCover {
  public:
    explicit TopicCover(const Snapshot& snapshot) : snapshot_(snapshot) {}
    void add(RemitId id);
    /// Whether one of those added overlaps with this one in topic and area. What is nowhere in
    /// particular may be anywhere.
    [[nodiscard]] bool meets(RemitId id) const;
    /// The same, but only on that very topic or on a part of it.
    [[nodiscard]] bool meets_within(RemitId id) const;

  private:
    using Keys = std::unordered_set<std::uint64_t>;  // of topic and area; only ever asked
    struct Level {
        Keys areas{}, holders{}, topics{};
        Keys anywhere{};
    };
    void add_at(Level& level, TopicId topic, RemitId id) const;
    [[nodiscard]] bool meets_at(const Level& level, TopicId topic, RemitId id) const;

    const Snapshot& snapshot_;
    Level own_, below_;  // by the topic of a remit, and by each that it lies under
};

}  // namespace remit
