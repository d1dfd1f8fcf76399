// SPDX-License-Identifier: MIT
#include "remit/graph/suggest.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "graph/change/suggest/pools.hpp"
#include "graph/change/suggest/proposals.hpp"
#include "graph/change/suggest/weighing.hpp"
#include "graph/findings/duplicate/mergers.hpp"
#include "graph/findings/wording.hpp"

namespace remit {

namespace suggesting {

MergerCandidate Weighing::candidate(const Ground& ground, const Proposal& proposal) && {
    std::ranges::stable_sort(reasons_, std::ranges::greater{}, &MergerReason::weight);
    MergerCandidate result{.bodies = proposal.bodies,
                           .place = proposal.place,
                           .all_there = proposal.all_there,
                           .score = score_,
                           .reasons = std::move(reasons_),
                           .not_counted = std::move(not_counted_)};
    std::map<BodyId, std::size_t> on;
    for (const BodyId body : proposal.bodies) {
        result.seats_before += ground.members().numbered(body);
        for (const Member& member : ground.members().of(body))
            ++on[member.who];
    }
    result.seats_after = result.seats_before;
    for (const auto& [member, count] : on)
        result.seats_after -= count - 1;
    return result;
}

namespace {

/// Of which it is said one by one that much is just alike there.
constexpr std::size_t most_places_told = 5;

struct Ranked {
    double score = 0;
    const Proposal* proposal = nullptr;
};

class Suggesting {
  public:
    Suggesting(const Snapshot& snapshot, const SuggestOptions& options)
        : snapshot_(snapshot),
          map_(snapshot.map()),
          options_(options),
          ground_(snapshot, options),
          said_(said_mergers(snapshot, Places::any)),
          proposals_(proposals(ground_, said_)) {}

    Suggestions run() {
        rank();
        for (const Ranked& one : ranked_) {
            Weighing weighing(true);
            weigh(*one.proposal, weighing);
            result_.candidates.push_back(std::move(weighing).candidate(ground_, *one.proposal));
        }
        note();
        return std::move(result_);
    }

  private:
    [[nodiscard]] bool serves(BodyId body) const {
        if (!options_.area) return true;
        const std::array<AreaId, 1> area{options_.area};
        return snapshot_.overlap(map_.list(map_[body].areas), area);
    }

    void weigh(const Proposal& proposal, Weighing& weighing) const {
        weigh_savings(ground_, proposal, weighing);
        weigh_common_ground(ground_, proposal, weighing);
        weigh_risks(ground_, proposal, weighing);
    }

    void rank() {
        for (const Proposal& proposal : proposals_.all) {
            if (!std::ranges::all_of(proposal.bodies, [&](BodyId body) { return serves(body); }))
                continue;
            Weighing weighing(false);
            weigh(proposal, weighing);
            // The map itself puts forward what is said, whatever it would save.
            if (proposal.said == nullptr && weighing.score() <= 0) continue;
            ranked_.push_back({weighing.score(), &proposal});
        }
        std::ranges::sort(ranked_, [](const Ranked& a, const Ranked& b) {
            if (a.score != b.score) return a.score > b.score;
            // The smaller change first, where it saves as much.
            const auto& one = a.proposal->bodies;
            const auto& other = b.proposal->bodies;
            return one.size() != other.size() ? one.size() < other.size() : one < other;
        });
        const std::size_t given = std::min(options_.most, ranked_.size());
        result_.left_out = ranked_.size() - given;
        ranked_.resize(given);
    }

    void note() {
        std::vector<BodyId> of_many;
        for (const Pool& pool : ground_.pools()) {
            if (pool.bodies.size() > 1) result_.bodies += pool.bodies.size();
            // Of a group like any other, that it stands for several is no news.
            const bool told = !pool.bodies.empty() || !map_.vocabulary()[pool.type].generic;
            if (told) of_many.insert(of_many.end(), pool.of_many.begin(), pool.of_many.end());
        }
        if (ranked_.empty() && result_.left_out == 0) result_.notes.push_back(why_none());
        note_too_many();
        if (of_many.empty()) return;
        std::ranges::sort(of_many);
        const bool one = of_many.size() == 1 && !is_plural(map_, of_many.front());
        result_.notes.push_back(sentence(fmt::format(
            "{} {} for several bodies that the map does not tell apart, and {} not looked at",
            names(map_, of_many), one ? "stands" : "stand", one ? "is" : "are")));
    }

    void note_too_many() {
        const auto& all = proposals_.too_many;
        for (std::size_t i = 0; i < std::min(all.size(), most_places_told); ++i) {
            const Pool& pool = *ground_.pool(all[i].front());
            result_.notes.push_back(sentence(fmt::format(
                "{} {}{} have just as much in common with a dozen others or more: the map does not "
                "tell which of them belong together",
                number(all[i].size()), map_.vocabulary()[pool.type].plural,
                pool.place ? fmt::format(" in {}", named(map_, pool.place)) : "")));
        }
        if (all.size() > most_places_told)
            result_.notes.push_back(
                fmt::format("It is the same in {} other {}", number(all.size() - most_places_told),
                            all.size() - most_places_told == 1 ? "place" : "places"));
    }

    [[nodiscard]] std::string why_none() const {
        if (result_.bodies == 0) return "There are no two bodies of one type in one place";
        return fmt::format(
            "Of {} bodies that have another of their type in their place, no two are shown to have "
            "enough in common: three members, say, or work that they plan or do as one",
            number(result_.bodies));
    }

    const Snapshot& snapshot_;
    const Register& map_;
    const SuggestOptions& options_;
    Ground ground_;
    std::vector<MergerGroup> said_;
    Proposals proposals_;
    std::vector<Ranked> ranked_;
    Suggestions result_;
};

}  // namespace
}  // namespace suggesting

Suggestions suggest_mergers(const Snapshot& snapshot, const SuggestOptions& options) {
    return suggesting::Suggesting(snapshot, options).run();
}

}  // namespace remit
