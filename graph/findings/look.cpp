// SPDX-License-Identifier: MIT
#include "graph/findings/look.hpp"

#include <algorithm>
#include <exception>
#include <future>
#include <utility>

#include "graph/findings/fingerprint.hpp"
#include "graph/findings/wording.hpp"
#include "remit/graph/jobs.hpp"

namespace remit {
namespace {

using Found = std::vector<Finding>;

Severity one_step_lower(Severity severity) {
    return severity == Severity::info ? severity
                                      : static_cast<Severity>(static_cast<int>(severity) - 1);
}

/// Detectors name bodies as they stand within a sentence.
void begin_sentences(Finding& finding) {
    for (std::string* text : {&finding.title, &finding.question, &finding.suggestion})
        *text = sentence(std::move(*text));
    for (Because& step : finding.because)
        step.text = sentence(std::move(step.text));
}

/// With rules in force a detector looks by them too, where it can.
Found run_one(const Detector& detector, const Snapshot& snapshot, const Rulings* rulings) {
    Found found;
    if (rulings != nullptr && detector.find_by_rules != nullptr) {
        detector.find_by_rules(snapshot, *rulings, found);
    } else if (detector.find != nullptr) {
        detector.find(snapshot, found);
    }
    for (Finding& finding : found) {
        finding.kind = &detector.kind;
        begin_sentences(finding);
        if (finding.basis == Basis::not_recorded)
            finding.severity = one_step_lower(finding.severity);
        finding.fingerprint = fingerprint(snapshot.map(), finding);
    }
    return found;
}

using Job = std::function<void()>;

}  // namespace

std::unique_ptr<const Rulings> look(const Snapshot& snapshot, const Detectors& detectors,
                                    const AnalyseOptions& options, const TakeFound& take,
                                    const std::function<void()>& beside) {
    const bool any_rules = options.rules != nullptr && !options.rules->empty();
    const auto waits = [&](const Detector* detector) {
        return any_rules && detector->find_by_rules != nullptr;
    };
    std::unique_ptr<const Rulings> rulings;
    std::promise<void> judged;
    const std::shared_future<void> known = judged.get_future().share();
    const auto judge = [&] {
        const Register& map = snapshot.map();
        try {
            rulings = std::make_unique<const Rulings>(
                snapshot, *options.rules,
                options.jurisdiction.empty() ? map.text(map.jurisdiction) : options.jurisdiction);
            judged.set_value();
        } catch (...) {
            judged.set_exception(std::current_exception());
            throw;
        }
    };
    std::vector<Job> jobs;
    if (std::ranges::any_of(detectors, waits)) jobs.emplace_back(judge);
    if (beside) jobs.push_back(beside);
    for (const bool waiting : {false, true}) {
        for (std::size_t i = 0; i < detectors.size(); ++i) {
            if (waits(detectors[i]) != waiting) continue;
            jobs.emplace_back([&, known, i, waiting] {
                if (waiting) known.get();
                take(i, run_one(*detectors[i], snapshot, waiting ? rulings.get() : nullptr));
            });
        }
    }
    do_all(jobs.size(), options.threads, [&](std::size_t i) { jobs[i](); });
    return rulings;
}

}  // namespace remit
