// SPDX-License-Identifier: MIT
// Who sits on two bodies: the words that U305 and U306 share.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "remit/graph/snapshot.hpp"

namespace remit {

/// Whether a relation holds on the date, or only would if what is proposed or agreed came about.
enum class Stand : std::uint8_t { none, planned, in_place };
[[nodiscard]] Stand stand(const Snapshot& snapshot, RelationId id);

/// One who sits on two bodies, or two posts that one person holds, one on each.
struct TwoHats {
    BodyId on_one{}, on_other{};
    std::vector<RelationId> facts{};  ///< both seats, and that the posts are held together
    bool planned = false;             ///< a fact of them is
};

/// Seats that carry a vote: those of chairs, vice-chairs and members, by whoever sits there and by
/// whom they speak for. Of one who is co-opted a map does not say whether there is a vote.
class Votes {
  public:
    enum class Read : std::uint8_t { in_place, planned_too };
    Votes(const Snapshot& snapshot, Read read);

    /// Posts, and the elected in person, with a seat on both. Neither body itself.
    [[nodiscard]] std::vector<TwoHats> posts_on_both(BodyId one, BodyId other) const;
    /// Organisations with a seat on both, by other seats than those posts have. Councils are left
    /// out: they have many members.
    [[nodiscard]] std::vector<TwoHats> organisations_on_both(BodyId one, BodyId other) const;
    /// The seat of one body on another; none if there is none.
    [[nodiscard]] RelationId seat(BodyId holder, BodyId host) const;

  private:
    struct Vote {
        BodyId host{}, holder{};
        bool planned = false;
        RelationId relation{};
        // A false alarm of clang-tidy 14 at a truth value under a defaulted comparison.
        // NOLINTNEXTLINE(readability-implicit-bool-conversion)
        friend auto operator<=>(const Vote&, const Vote&) = default;
    };
    using Run = std::span<const Vote>;
    void add_seat(RelationId id, bool planned);
    void add_held(RelationId id, bool planned);
    [[nodiscard]] Run on(BodyId host) const;
    [[nodiscard]] static const Vote* of(Run run, BodyId holder);
    /// One holder on two runs, by their own seat or by a post that the same person holds.
    void match(const Vote& vote, Run others, std::vector<TwoHats>& found) const;
    [[nodiscard]] std::vector<TwoHats> on_both(BodyId one, BodyId other) const;

    const Snapshot& snapshot_;
    std::vector<Vote> votes_;                        // by host, then holder
    std::map<BodyId, std::vector<Vote>> held_with_;  // by post: the other post as holder
};

}  // namespace remit
