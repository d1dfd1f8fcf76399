// SPDX-License-Identifier: MIT
// Which bodies are held against one another for a merger, and what is known of each group of them.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <vector>

#include "graph/findings/area_parts.hpp"
#include "graph/findings/duplicate/members.hpp"
#include "remit/graph/snapshot.hpp"
#include "remit/graph/suggest.hpp"

namespace remit::suggesting {

/// Bodies of one type in one place.
struct Pool {
    TypeId type{};
    AreaId place{};                 ///< none: the whole map
    std::vector<BodyId> bodies{};   ///< in order; each record stands for one
    std::vector<BodyId> of_many{};  ///< records that stand for several, which are no candidates
    std::map<AreaId, std::size_t> holds{};  ///< how many records lie wholly in an area
    std::optional<TextId> part{};           ///< kind of part by which their size is told
    std::vector<std::size_t> sizes{};       ///< in parts, sorted

    [[nodiscard]] std::size_t records() const { return bodies.size() + of_many.size(); }
};

/// What the suggestions ask of a map again and again.
class Ground {
  public:
    Ground(const Snapshot& snapshot, const SuggestOptions& options);

    [[nodiscard]] const Snapshot& snapshot() const { return snapshot_; }
    [[nodiscard]] const Register& map() const { return snapshot_.map(); }
    [[nodiscard]] const Members& members() const { return members_; }
    [[nodiscard]] const AreaParts& parts() const { return parts_; }
    [[nodiscard]] std::span<const Pool> pools() const { return pools_; }
    /// The pool of a body; null where it is no candidate.
    [[nodiscard]] const Pool* pool(BodyId body) const;
    /// Its authorities on the map, sorted; none that stand for several bodies.
    [[nodiscard]] std::vector<BodyId> authorities(BodyId body) const;
    /// The areas that hold all that a body serves, sorted.
    [[nodiscard]] std::vector<AreaId> around(BodyId body) const;
    /// Decisions that would make one of a body and others, whatever came of them; in order.
    [[nodiscard]] std::span<const DecisionId> decisions(BodyId body) const;

  private:
    void fill_pools(const SuggestOptions& options);
    void measure(Pool& pool) const;
    void find_decisions();

    const Snapshot& snapshot_;
    Members members_;
    AreaParts parts_;
    std::vector<Pool> pools_;
    std::vector<std::uint32_t> pool_of_;  // by number of body
    std::map<BodyId, std::vector<DecisionId>> decisions_;
};

/// The areas of some bodies, each once, in order.
[[nodiscard]] std::vector<AreaId> areas_of(const Register& map, std::span<const BodyId> bodies);

}  // namespace remit::suggesting
