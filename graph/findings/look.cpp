// SPDX-License-Identifier: MIT
#include "graph/findings/look.hpp"

#include <algorithm>
#include <exception>
#include <future>
#include <utility>

#include "remit/graph/jobs.hpp"

namespace remit {
namespace {

using Job = std::function<void()>;

/// With rules in force a detector looks by them too, where it can.
void look_by(const Detector& detector, const Snapshot& snapshot, const Rulings* rulings,
             Findings& findings) {
    if (rulings != nullptr && detector.find_by_rules != nullptr) {
        detector.find_by_rules(snapshot, *rulings, findings);
    } else if (detector.find != nullptr) {
        detector.find(snapshot, findings);
    }
}

std::unique_ptr<const Rulings> judged(const Snapshot& snapshot, const AnalyseOptions& options,
                                      RulingKinds wanted) {
    const Register& map = snapshot.map();
    return std::make_unique<const Rulings>(
        snapshot, *options.rules,
        options.jurisdiction.empty() ? map.text(map.jurisdiction) : options.jurisdiction, wanted);
}

}  // namespace

std::unique_ptr<const Rulings> look(const Snapshot& snapshot, const Detectors& detectors,
                                    const AnalyseOptions& options, const TakeFinding& take,
                                    const LookOptions& more) {
    const bool any_rules = options.rules != nullptr && !options.rules->empty();
    const auto waits = [&](const Detector* detector) {
        return any_rules && detector->find_by_rules != nullptr;
    };
    std::unique_ptr<const Rulings> rulings;
    std::promise<void> promise;
    const std::shared_future<void> known = promise.get_future().share();
    const auto judge = [&] {
        try {
            rulings = judged(snapshot, options, more.rulings);
            promise.set_value();
        } catch (...) {
            promise.set_exception(std::current_exception());
            throw;
        }
    };
    std::vector<Job> jobs;
    if (std::ranges::any_of(detectors, waits)) jobs.emplace_back(judge);
    if (more.beside) jobs.push_back(more.beside);
    for (const bool waiting : {false, true}) {
        for (std::size_t i = 0; i < detectors.size(); ++i) {
            if (waits(detectors[i]) != waiting) continue;
            jobs.emplace_back([&, known, i, waiting] {
                if (waiting) known.get();
                const auto with_kind = [&, i](Finding&& finding) {
                    finding.kind = &detectors[i]->kind;
                    take(i, std::move(finding));
                };
                Findings findings(with_kind, more.wanted.empty() ? nullptr : &more.wanted[i]);
                look_by(*detectors[i], snapshot, waiting ? rulings.get() : nullptr, findings);
            });
        }
    }
    do_all(jobs.size(), options.threads, [&](std::size_t i) { jobs[i](); });
    return rulings;
}

}  // namespace remit
