// SPDX-License-Identifier: MIT
#include "remit/graph/analyse.hpp"

#include <algorithm>
#include <atomic>
#include <memory>
#include <thread>
#include <tuple>
#include <unordered_set>

#include <fmt/format.h>

#include "graph/findings/fingerprint.hpp"
#include "graph/findings/speaking_order.hpp"
#include "graph/findings/wording.hpp"
#include "remit/graph/text.hpp"

namespace remit {
namespace {

using Found = std::vector<Finding>;

/// Whether a word of `--only` or `--skip` means this detector: its code, the start of it, or its
/// name.
bool means(std::string_view wanted, const Detector& detector) {
    const std::string code = folded(detector.kind.code);
    const std::string w = folded(wanted);
    return !w.empty() && (code.substr(0, w.size()) == w || folded(detector.kind.name) == w);
}

bool any_means(const std::vector<std::string>& words, const Detector& detector) {
    return std::any_of(words.begin(), words.end(),
                       [&](const std::string& w) { return means(w, detector); });
}

std::vector<const Detector*> chosen(const AnalyseOptions& options, std::vector<NotRun>& not_run) {
    std::vector<const Detector*> run;
    for (const Detector* detector : catalogue()) {
        if (!options.only.empty() && !any_means(options.only, *detector)) {
            not_run.push_back({detector->kind.code, "not among the codes asked for"});
        } else if (any_means(options.skip, *detector)) {
            not_run.push_back({detector->kind.code, "skipped as asked"});
        } else {
            run.push_back(detector);
        }
    }
    return run;
}

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

/// Of a body that is only named all is silence: that it is not known is the one thing to say.
void leave_out_unknown(const Register& map, Found& findings) {
    std::erase_if(findings, [&](const Finding& finding) {
        return !finding.bodies.empty() && map[finding.bodies.front()].unknown;
    });
}

/// All findings of some detectors. Each writes to a place of its own, so that threads cannot be
/// seen.
Found run_all(const std::vector<const Detector*>& detectors, const Snapshot& snapshot,
              const Rulings* rulings, unsigned threads) {
    if (threads == 0) threads = std::max(1U, std::thread::hardware_concurrency());
    threads = std::min<unsigned>(threads, static_cast<unsigned>(detectors.size()));
    std::vector<Found> found(detectors.size());
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        for (std::size_t i = next++; i < detectors.size(); i = next++) {
            found[i] = run_one(*detectors[i], snapshot, rulings);
        }
    };
    {
        std::vector<std::jthread> helpers;
        for (unsigned i = 1; i < threads; ++i)
            helpers.emplace_back(work);
        work();
    }
    Found all;
    for (Found& part : found)
        std::move(part.begin(), part.end(), std::back_inserter(all));
    return all;
}

/// What the rules say of a map, if a detector asks for it and there are any.
std::unique_ptr<const Rulings> rulings_for(const std::vector<const Detector*>& detectors,
                                           const Snapshot& snapshot,
                                           const AnalyseOptions& options) {
    const bool asked = std::any_of(detectors.begin(), detectors.end(),
                                   [](const Detector* d) { return d->find_by_rules != nullptr; });
    if (!asked || options.rules == nullptr || options.rules->empty()) return nullptr;
    const Register& map = snapshot.map();
    return std::make_unique<const Rulings>(
        snapshot, *options.rules,
        options.jurisdiction.empty() ? map.text(map.jurisdiction) : options.jurisdiction);
}

/// A finding of a rule stands until that rule is silenced, which the rulings have seen to.
void leave_out_permitted(const Rulings* rulings, Found& findings) {
    if (rulings == nullptr) return;
    std::erase_if(findings, [&](const Finding& finding) {
        return rulings->permitted(finding.kind->code, finding.bodies);
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

/// A finding is robust if it is found again once disputed, unconfirmed and unsourced facts are left
/// out. Only one that rests on such a fact can fall, so the second look is taken at their kinds
/// alone.
void judge_robustness(const Snapshot& snapshot, const std::vector<const Detector*>& detectors,
                      Found& findings, const AnalyseOptions& asked) {
    std::unordered_set<const FindingKind*> doubtful;
    for (Finding& finding : findings) {
        finding.hinges_on = soft_facts(snapshot.map(), finding);
        if (!finding.hinges_on.empty()) doubtful.insert(finding.kind);
    }
    if (doubtful.empty()) return;
    std::vector<const Detector*> again;
    for (const Detector* detector : detectors) {
        if (doubtful.contains(&detector->kind)) again.push_back(detector);
    }
    Snapshot::Options options = snapshot.options();
    options.firm_only = true;
    const Snapshot firm(snapshot.map(), options);
    std::unordered_set<std::string> stands;
    const auto rulings = rulings_for(again, firm, asked);
    for (const Finding& finding : run_all(again, firm, rulings.get(), asked.threads))
        stands.insert(finding.fingerprint);
    for (Finding& finding : findings) {
        if (finding.hinges_on.empty()) continue;
        finding.robust = stands.contains(finding.fingerprint);
        if (finding.robust) finding.hinges_on.clear();
        tell_hinges(snapshot.map(), finding);
    }
}

/// Severity, code, folded name of the main body; then what the finding says, so that two on one
/// body stand in an order that renaming ids does not change.
void sort_findings(const Register& map, Found& findings) {
    struct Key {
        int severity;
        std::string_view code;
        std::string name;
        std::size_t number;
    };
    std::vector<Key> keys;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const Finding& f = findings[i];
        keys.push_back({-static_cast<int>(f.severity), f.kind->code,
                        f.bodies.empty() ? "" : folded(map.name(f.bodies.front())), i});
    }
    std::sort(keys.begin(), keys.end(), [&](const Key& a, const Key& b) {
        const Finding& fa = findings[a.number];
        const Finding& fb = findings[b.number];
        return std::tie(a.severity, a.code, a.name, fa.title, fa.question, fa.fingerprint) <
               std::tie(b.severity, b.code, b.name, fb.title, fb.question, fb.fingerprint);
    });
    Found sorted;
    sorted.reserve(findings.size());
    for (const Key& key : keys)
        sorted.push_back(std::move(findings[key.number]));
    findings = std::move(sorted);
}

bool accepts(const Register& map, const Accepted& accepted, const Finding& finding) {
    const std::string_view what = map.text(accepted.finding);
    if (what == finding.fingerprint) return true;
    const Detector* detector = find_detector(what);
    if (detector == nullptr || &detector->kind != finding.kind) return false;
    const auto bodies = map.list(accepted.bodies);
    return !bodies.empty() && std::all_of(bodies.begin(), bodies.end(), [&](BodyId body) {
        return std::find(finding.bodies.begin(), finding.bodies.end(), body) !=
               finding.bodies.end();
    });
}

const Accepted* acceptance(const Snapshot& snapshot, const Finding& finding) {
    for (const Accepted& accepted : snapshot.map().accepted()) {
        const bool expired = accepted.until && accepted.until.last() < snapshot.day();
        if (!expired && accepts(snapshot.map(), accepted, finding)) return &accepted;
    }
    return nullptr;
}

void sort_out(const Snapshot& snapshot, Found findings, Severity least, Analysis& analysis) {
    const Register& map = snapshot.map();
    for (Finding& finding : findings) {
        if (finding.severity < least) {
            ++analysis.hidden;
        } else if (const Accepted* accepted = acceptance(snapshot, finding)) {
            analysis.accepted.push_back({std::move(finding),
                                         std::string(map.text(accepted->reason)),
                                         std::string(map.text(accepted->by)), accepted->until});
        } else if (finding.bodies.empty() || snapshot.in_scope(finding.bodies.front())) {
            analysis.findings.push_back(std::move(finding));
        } else {
            analysis.context.push_back(std::move(finding));
        }
    }
}

}  // namespace

std::size_t Analysis::count(Severity severity) const {
    return static_cast<std::size_t>(
        std::count_if(findings.begin(), findings.end(),
                      [severity](const Finding& finding) { return finding.severity == severity; }));
}

std::string_view unknown_code(const std::vector<std::string>& words) {
    const auto all = catalogue();
    for (const std::string& w : words) {
        const bool known = std::any_of(
            all.begin(), all.end(), [&](const Detector* detector) { return means(w, *detector); });
        if (!known) return w;
    }
    return {};
}

bool looks_for_any(const AnalyseOptions& options) {
    std::vector<NotRun> not_run;
    return !chosen(options, not_run).empty();
}

Analysis analyse(const Snapshot& snapshot, const AnalyseOptions& options) {
    Analysis analysis;
    const auto detectors = chosen(options, analysis.not_run);
    const auto rulings = rulings_for(detectors, snapshot, options);
    Found findings = run_all(detectors, snapshot, rulings.get(), options.threads);
    leave_out_permitted(rulings.get(), findings);
    leave_out_said(findings, rulings.get());
    leave_out_unknown(snapshot.map(), findings);
    judge_robustness(snapshot, detectors, findings, options);
    sort_findings(snapshot.map(), findings);
    sort_out(snapshot, std::move(findings), options.least, analysis);
    return analysis;
}

}  // namespace remit
