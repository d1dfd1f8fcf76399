// SPDX-License-Identifier: MIT
#include "graph/findings/robustness.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <unordered_map>
#include <utility>

#include "graph/findings/fingerprint.hpp"
#include "graph/findings/wording.hpp"
#include "remit/graph/jobs.hpp"

namespace remit {
namespace {

using Found = std::vector<Finding>;

/// Several threads share the findings; what is done to one is to leave the others alone.
template <class Do>
void each_finding(Found& findings, const AnalyseOptions& options, Do with) {
    do_runs(findings.size(), options.threads, [&](std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i)
            with(findings[i]);
    });
}

/// A relation that a selection makes is no firmer than the seats by which it takes its body.
std::vector<FactRef> soft_facts(const Register& map, const Finding& finding) {
    std::vector<FactRef> soft;
    const auto weigh = [&](FactRef fact) {
        if (!map.standing(fact).firm()) soft.push_back(fact);
    };
    for (const Because& step : finding.because) {
        if (!step.fact) continue;
        weigh(*step.fact);
        if (step.fact->kind != FactKind::relation) continue;
        for (const RelationId seat : map.list(map[RelationId{step.fact->number}].takes))
            weigh(seat);
    }
    std::sort(soft.begin(), soft.end());
    soft.erase(std::unique(soft.begin(), soft.end()), soft.end());
    return soft;
}

/// What a finding hinges on stands in its chain: also a seat by which a selection takes a body.
void tell_hinges(const Register& map, Finding& finding) {
    for (const FactRef fact : finding.hinges_on) {
        const auto& steps = finding.because;
        const bool told = std::any_of(steps.begin(), steps.end(),
                                      [&](const Because& step) { return step.fact == fact; });
        if (told) continue;
        finding.because.push_back(because(map, fact));
        finding.because.back().text = sentence(std::move(finding.because.back().text));
    }
}

/// Detectors, and the bodies of which each is to look.
struct Second {
    Detectors detectors{};
    std::vector<BodySet> wanted{};
    RulingKinds rulings{};
};

/// Only a finding that rests on a soft fact can fall: the kinds of those, and their bodies.
Second doubtful(const Register& map, const Found& findings) {
    Second second;
    std::unordered_map<const FindingKind*, std::size_t> numbers;
    for (const Finding& finding : findings) {
        if (finding.hinges_on.empty()) continue;
        const auto [at, added] = numbers.try_emplace(finding.kind, second.detectors.size());
        if (added) {
            second.detectors.push_back(find_detector(finding.kind->code));
            second.wanted.emplace_back(map.bodies().size());
            second.rulings |= second.detectors.back()->reads;
        }
        for (const BodyId body : finding.bodies)
            second.wanted[at->second][body.index()] = true;
    }
    return second;
}

/// The fingerprints of what is found again, sorted: no more is needed of it, and a large map has
/// many findings.
std::vector<std::uint64_t> found_again(const Snapshot& firm, const Second& second,
                                       const AnalyseOptions& options) {
    std::vector<std::vector<std::uint64_t>> found(second.detectors.size());
    const auto take = [&](std::size_t i, Finding&& finding) {
        found[i].push_back(fingerprint_number(firm.map(), finding));
    };
    look(firm, second.detectors, options, take,
         {.wanted = second.wanted, .rulings = second.rulings});
    std::vector<std::uint64_t> all;
    for (const auto& part : found)
        all.insert(all.end(), part.begin(), part.end());
    std::ranges::sort(all);
    return all;
}

}  // namespace

Snapshot firm(const Snapshot& snapshot) {
    Snapshot::Options options = snapshot.options();
    options.firm_only = true;
    return {snapshot.map(), options};
}

void judge_robustness(const Snapshot& firm, Found& findings, const AnalyseOptions& options) {
    const Register& map = firm.map();
    each_finding(findings, options,
                 [&](Finding& finding) { finding.hinges_on = soft_facts(map, finding); });
    const Second second = doubtful(map, findings);
    if (second.detectors.empty()) return;
    const auto stands = found_again(firm, second, options);
    each_finding(findings, options, [&](Finding& finding) {
        if (finding.hinges_on.empty()) return;
        finding.robust = std::ranges::binary_search(stands, fingerprint_number(map, finding));
        if (finding.robust) finding.hinges_on.clear();
        tell_hinges(map, finding);
    });
}

}  // namespace remit
