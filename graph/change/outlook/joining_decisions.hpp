// SPDX-License-Identifier: MIT
// What a map's decisions say of joining some bodies: who agreed, who was asked.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "graph/change/outlook/plan_view.hpp"
#include "graph/rules/speakers.hpp"

namespace remit {

class JoiningDecisions {
  public:
    JoiningDecisions(const PlanView& plan, const Speakers& speakers_before,
                     const PlanView::Joined& joined);

    struct Said {
        ConsentState state = ConsentState::not_asked;
        std::vector<DecisionId> decisions{};  ///< of the changed map
        std::string why{};
    };
    /// What they say of one party, which any of these bodies of the changed map may be.
    [[nodiscard]] Said of(std::span<const BodyId> party) const;
    /// Where the map has it that leave of such a party is needed: a sentence each, with who says so
    /// and who does not.
    [[nodiscard]] std::vector<std::string> holding_it_needed(std::span<const BodyId> party,
                                                             std::vector<DecisionId>& out) const;
    /// All on joining these bodies, of the changed map.
    [[nodiscard]] std::vector<DecisionId> all() const;
    /// Decisions on joining some of these bodies and others, which are about another plan.
    [[nodiscard]] const std::vector<DecisionId>& about_others() const { return about_others_; }

  private:
    /// How a party has to do with a decision.
    struct Part {
        bool by = false, to = false;
        bool of_many = false;  ///< by a record of several, of which it may be one
        [[nodiscard]] bool any() const { return by || to || of_many; }
    };
    struct Word {
        DecisionId decision{};  // of the old map
        ConsentState state{};
        std::string why{};
    };
    void sort_out(DecisionId id);
    [[nodiscard]] std::vector<BodyId> old_ones(std::span<const BodyId> party) const;
    [[nodiscard]] bool is_of_joining(BodyId body) const;
    [[nodiscard]] bool is_strong(FactRef fact) const;
    [[nodiscard]] Part part_in(const Decision& decision, const std::vector<BodyId>& party) const;
    [[nodiscard]] Word answer(DecisionId id, const Part& part) const;
    [[nodiscard]] std::optional<Word> word_of(DecisionId id, const Part& part) const;
    [[nodiscard]] std::string who_says(FactRef fact) const;

    const PlanView& plan_;
    const Speakers& speakers_;
    BodyId body_{};               // that they become, in the old map; none if it is not there
    bool planned_ = false;        // it is on the old map, but not there yet
    std::vector<BodyId> joined_;  // in the old map
    std::vector<DecisionId> decisions_{};
    std::vector<DecisionId> about_others_{};
};

}  // namespace remit
