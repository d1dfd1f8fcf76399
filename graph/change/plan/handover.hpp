// SPDX-License-Identifier: MIT
// The relations and remits of some bodies go to the one that takes their place.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "graph/change/plan/body_life.hpp"
#include "graph/change/plan/chairing.hpp"
#include "graph/change/plan/facts_alike.hpp"
#include "graph/change/plan/working_map.hpp"

namespace remit {

/// Who takes what from whom.
struct Succeeding {
    std::vector<std::string> from{};  ///< whose facts go over; the successor too, if it was one
    std::string to{};
    bool to_is_planned = false;  ///< it is on the map and comes into being: with all that it plans
    PartialDate planned{};       ///< the day for which the map plans it
    std::vector<std::string> serves{};  ///< the areas of the successor from the day on
    std::set<std::string> vanish{};     ///< those that never were: they begin on the day or later
    std::optional<std::set<SlotId>> only{};  ///< these facts and no others
    /// Whether a fact goes to this successor, and what of it: may change the copy; nothing said,
    /// all of it.
    std::function<bool(const WrittenRecord& fact, FactCandidate& copy)> share{};
};

/// What became of the facts of bodies that end.
class Handover {
  public:
    Handover(WorkingMap& map, BodyLives& lives, Day day, Place place)
        : map_(map), lives_(lives), day_(day), place_(place) {}

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

    [[nodiscard]] std::vector<SlotId> facts_of(const Succeeding& s) const;
    [[nodiscard]] bool stays(const Succeeding& s, const WrittenRecord& fact, bool vanishes) const;
    [[nodiscard]] bool names_vanishing(const Succeeding& s, const WrittenRecord& fact) const;
    [[nodiscard]] bool joins_them(const Succeeding& s, const WrittenRecord& fact) const;
    [[nodiscard]] static bool is_for_itself(const Succeeding& s, const WrittenRecord& fact);
    [[nodiscard]] FactCandidate candidate(const Succeeding& s, SlotId id) const;
    void adopt(const Succeeding& s, FactCandidate& candidate) const;
    void put_role(const Succeeding& s, const Chairing& chairing, FactCandidate& candidate) const;
    void raise(const Succeeding& s, const std::string& holder, Role role,
               std::map<std::string, Group>& groups) const;
    void find_areas(const Succeeding& s, const WrittenRecord& fact, FactCandidate& candidate) const;
    void settle(const Succeeding& s, Group& group);
    void settle_denials(const Succeeding& s, const Group& group);
    /// Several facts as one, or one as it is.
    void make(const Succeeding& s, const Group& group,
              const std::vector<const FactCandidate*>& said);
    [[nodiscard]] WrittenRecord result(const Succeeding& s, const Group& group,
                                       const std::vector<const FactCandidate*>& said) const;
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
    Day day_;
    Place place_;
    Chairing chairing_{};      // of the successor that takes now
    std::uint32_t group_ = 0;  // of the facts that are told together now
    std::map<SlotId, Gone> gone_;
};

/// "A, B and C" of bodies as they are spoken of, by the order of the map.
[[nodiscard]] std::string spoken_list(const WorkingMap& map, std::vector<std::string> bodies);

}  // namespace remit
