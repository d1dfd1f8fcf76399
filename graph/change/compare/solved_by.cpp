// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "graph/change/compare/fact_changes.hpp"
#include "graph/change/compare/touched.hpp"
#include "graph/findings/wording.hpp"
#include "graph/paths/sorted.hpp"

namespace remit {
namespace {

/// What a finding of the first day was about, in the numbers of the map of the changes.
FindingFacts facts_of(const Finding& finding, const OneMapFacts& one_map) {
    FindingFacts facts{.finding = &finding, .bodies = finding.bodies, .topics = finding.topics};
    const auto rest = [&](FactRef fact) {
        if (fact.kind != FactKind::body) facts.rests_on.push_back(fact);
    };
    for (const RelationId id : finding.relations)
        rest(id);
    for (const RemitId id : finding.remits)
        rest(id);
    for (const DocumentId id : finding.documents)
        rest(id);
    for (const DecisionId id : finding.decisions)
        rest(id);
    for (const Because& step : finding.because) {
        if (step.fact) rest(*step.fact);
    }
    if (const United* united = one_map.united()) {
        for (BodyId& body : facts.bodies)
            body = united->of_older.bodies[body.index()];
        for (TopicId& topic : facts.topics)
            topic = united->of_older.topics[topic.index()];
        for (FactRef& fact : facts.rests_on)
            fact = united->of_older.of(fact);
    }
    sort_once(facts.rests_on);
    return facts;
}

class Solved {
  public:
    Solved(const Compared& compared, const Decided& decided, Difference& result)
        : c_(compared), decided_(decided), touched_(compared.map(), result), result_(result) {}

    void tell() {
        for (std::size_t i = 0; i < result_.findings.size(); ++i) {
            const FindingChange& change = result_.findings[i];
            const bool over =
                change.fate == FindingFate::solved || change.fate == FindingFate::gone;
            if (over && change.before != nullptr) tell(i, *change.before);
        }
    }

  private:
    static constexpr std::size_t most_told = 5;

    void tell(std::size_t number, const Finding& finding) {
        const FindingFacts facts = facts_of(finding, c_.one_map);
        SolvedBy solved{.finding = number};
        std::vector<std::string> says;
        auto changes = touched_.by(facts);
        // Of many those first that somebody decided.
        std::stable_partition(changes.begin(), changes.end(),
                              [](const FactChange* change) { return !change->by.empty(); });
        for (const FactChange* change : changes) {
            solved.facts.push_back(change->fact);
            if (says.size() < most_told) says.push_back(change->says);
            solved.decisions.insert(solved.decisions.end(), change->by.begin(), change->by.end());
        }
        if (solved.facts.size() > says.size())
            says.push_back(fmt::format(
                "{} changed as well.",
                sentence(counted(solved.facts.size() - says.size(), "other fact", "other facts"))));
        for (const FactRef fact : facts.rests_on) {
            const auto about = decided_.direct(fact);
            solved.decisions.insert(solved.decisions.end(), about.begin(), about.end());
        }
        sort_once(solved.decisions);
        if (solved.facts.empty() && solved.decisions.empty()) return;
        for (const DecisionId id : solved.decisions)
            says.push_back((has_day(c_.map(), id) ? "Decided in the meantime: "
                                                  : "Decided, on a day that is not recorded: ") +
                           decision_text(c_.map(), id));
        solved.says = fmt::format("{}", fmt::join(says, " "));
        result_.solved.push_back(std::move(solved));
    }

    const Compared& c_;
    const Decided& decided_;
    Touched touched_;
    Difference& result_;
};

}  // namespace

void tell_solved(const Compared& compared, const Decided& decided, Difference& result) {
    Solved(compared, decided, result).tell();
}

}  // namespace remit
