// SPDX-License-Identifier: MIT
// The relations and remits of some bodies go to the one that takes their place.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "graph/change/plan/body_life.hpp"
#include "graph/change/plan/chairing.hpp"
#include "graph/change/plan/fact_candidates.hpp"
#include "graph/change/plan/facts_alike.hpp"
#include "graph/change/plan/working_map.hpp"

namespace remit {

/// What became of the facts of bodies that end.
class Handover {
  public:
    Handover(WorkingMap& map, BodyLives& lives, Day day, Place place)
        : map_(map), lives_(lives), candidates_(map, lives, day, place), day_(day), place_(place) {}

    /// Makes the facts of a successor, and remembers where those of the others went.
    void take(const Succeeding& succeeding, const Chairing& chairing);
    /// Ends what has been taken, and what nobody takes.
    void close();

  private:
    struct Gone {
        bool moves = false;
        bool combined = false;
        std::uint32_t group = 0;
        std::vector<SlotId> into{};
        std::string why{};
    };
    struct Group {
        std::vector<FactCandidate> all{};
        Role raised = Role::none;  ///< the role of its holder, where it is higher than it says
    };

    void group(const Succeeding& s, SlotId id, std::map<std::string, Group>& groups);
    void raise(const Succeeding& s, const std::string& holder, Role role,
               std::map<std::string, Group>& groups) const;
    void settle(const Succeeding& s, Group& group);
    void settle_denials(const Succeeding& s, const Group& group);
    void make(const Succeeding& s, const Group& group,
              const std::vector<const FactCandidate*>& said);
    void make_one(const Succeeding& s, const std::vector<const FactCandidate*>& said, Role raised);
    [[nodiscard]] WrittenRecord result(const Succeeding& s,
                                       const std::vector<const FactCandidate*>& said,
                                       Role raised) const;
    void set_areas(const Succeeding& s, const std::vector<const FactCandidate*>& said,
                   WrittenRecord& remit) const;
    [[nodiscard]] bool were_alike(const std::vector<const FactCandidate*>& said) const;
    [[nodiscard]] bool is_its_own(const FactCandidate& own, const WrittenRecord& made) const;
    // handover_words.cpp
    /// In place of bodies that were made on the day, those that they were made of.
    [[nodiscard]] std::vector<std::string> origins(const std::vector<std::string>& bodies) const;
    [[nodiscard]] std::string why(const Succeeding& s,
                                  const std::vector<const FactCandidate*>& said,
                                  const WrittenRecord& made) const;
    [[nodiscard]] std::string why_alone(const Succeeding& s, const FactCandidate& one,
                                        const WrittenRecord& made) const;
    [[nodiscard]] std::string about_the_chair(const Succeeding& s,
                                              const std::vector<const FactCandidate*>& said,
                                              const WrittenRecord& made) const;
    void go(const FactCandidate& candidate, SlotId into, bool combined, const std::string& why);

    WorkingMap& map_;
    BodyLives& lives_;
    FactCandidates candidates_;
    Day day_;
    Place place_;
    Chairing chairing_{};      // of the successor that takes now
    std::uint32_t group_ = 0;  // of the facts that are told together now
    std::map<SlotId, Gone> gone_;
};

/// "A, B and C" of bodies as they are spoken of, by the order of the map.
[[nodiscard]] std::string spoken_list(const WorkingMap& map, std::vector<std::string> bodies);

}  // namespace remit
