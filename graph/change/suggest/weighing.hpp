// SPDX-License-Identifier: MIT
// The reasons for and against a merger. Weights are seats saved in a year; what is not a seat is
// weighed against one (README.md has the table).
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "graph/change/suggest/pools.hpp"
#include "graph/findings/duplicate/mergers.hpp"
#include "graph/findings/wording.hpp"
#include "remit/graph/suggest.hpp"

namespace remit::suggesting {

/// Bodies that might be one, and why they are looked at.
struct Proposal {
    std::vector<BodyId> bodies{};  ///< in order
    const Pool* pool = nullptr;    ///< of the first
    AreaId place{};
    const MergerGroup* said = nullptr;  ///< where the map puts them forward
    bool alike = false;                 ///< three or more that have just as much in common
    bool all_there = false;             ///< all of the pool
    std::vector<BodyId> strangers{};    ///< that have little in common with the rest
};

struct Told {
    std::string text{};
    std::vector<FactRef> facts{};
};

/// Takes reasons. The words of a reason are made only where they are wanted: most proposals are
/// weighed and never told.
class Weighing {
  public:
    explicit Weighing(bool told) : told_(told) {}

    template <class Words>
    void speak_for(double weight, const Words& words) {
        add(true, weight, words);
    }
    template <class Words>
    void speak_against(double weight, const Words& words) {
        add(false, weight, words);
    }
    /// What does not count, in a sentence; nothing where that is empty.
    template <class Words>
    void leave_out(const Words& words) {
        if (!told_) return;
        std::string text = words();
        if (!text.empty()) not_counted_.push_back(sentence(std::move(text)));
    }

    [[nodiscard]] double score() const { return score_; }
    [[nodiscard]] MergerCandidate candidate(const Ground& ground, const Proposal& proposal) &&;

  private:
    template <class Words>
    void add(bool speaks_for, double weight, const Words& words) {
        if (!(weight > 0)) return;
        score_ += speaks_for ? weight : -weight;
        if (!told_) return;
        Told told = words();
        reasons_.push_back(
            {speaks_for, weight, sentence(std::move(told.text)), std::move(told.facts)});
    }

    bool told_;
    double score_ = 0;
    std::vector<MergerReason> reasons_;
    std::vector<std::string> not_counted_;
};

/// Seats, meetings, papers and the running of a body that one in place of several would save.
void weigh_savings(const Ground& ground, const Proposal& proposal, Weighing& weighing);
/// What they have in common already, and who has said that they should be one.
void weigh_common_ground(const Ground& ground, const Proposal& proposal, Weighing& weighing);
/// What one in place of several would risk, and who would have to agree.
void weigh_risks(const Ground& ground, const Proposal& proposal, Weighing& weighing);

}  // namespace remit::suggesting
