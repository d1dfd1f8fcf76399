// SPDX-License-Identifier: MIT
#include "remit/graph/analyse.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <iterator>
#include <memory>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_set>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "graph/findings/look.hpp"
#include "graph/findings/speaking_order.hpp"
#include "graph/findings/wording.hpp"
#include "remit/graph/jobs.hpp"
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

Detectors chosen(const AnalyseOptions& options, std::vector<NotRun>& not_run) {
    Detectors run;
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

/// Several threads share the findings; what is done to one is to leave the others alone.
template <class Do>
void each_finding(Found& findings, const AnalyseOptions& options, Do with) {
    do_runs(findings.size(), options.threads, [&](std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i)
            with(findings[i]);
    });
}

/// Of a body that is only named all is silence: that it is not known is the one thing to say.
void leave_out_unknown(const Register& map, Found& findings) {
    std::erase_if(findings, [&](const Finding& finding) {
        return !finding.bodies.empty() && map[finding.bodies.front()].unknown;
    });
}

/// The findings of all detectors in one list, in the order of detectors.
Found joined(std::vector<Found> parts) {
    Found all;
    all.reserve(
        std::accumulate(parts.begin(), parts.end(), std::size_t{0},
                        [](std::size_t sum, const Found& part) { return sum + part.size(); }));
    for (Found& part : parts) {
        std::move(part.begin(), part.end(), std::back_inserter(all));
        part = {};
    }
    return all;
}

/// A fingerprint is the digits of a number.
std::uint64_t number_of(const std::string& fingerprint) {
    constexpr int hexadecimal = 16;
    std::uint64_t number = 0;
    std::from_chars(fingerprint.data(), fingerprint.data() + fingerprint.size(), number,
                    hexadecimal);
    return number;
}

/// The fingerprints of what some detectors find, sorted: a second look needs no more, and a large
/// map has many findings.
std::vector<std::uint64_t> fingerprints(const Snapshot& snapshot, const Detectors& detectors,
                                        const AnalyseOptions& options) {
    std::vector<std::vector<std::uint64_t>> found(detectors.size());
    look(snapshot, detectors, options, [&](std::size_t i, Found&& part) {
        for (const Finding& finding : part)
            found[i].push_back(number_of(finding.fingerprint));
    });
    std::vector<std::uint64_t> all;
    for (const auto& part : found)
        all.insert(all.end(), part.begin(), part.end());
    std::ranges::sort(all);
    return all;
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

/// The snapshot without disputed, unconfirmed and unsourced facts.
Snapshot firm(const Snapshot& snapshot) {
    Snapshot::Options options = snapshot.options();
    options.firm_only = true;
    return {snapshot.map(), options};
}

/// A finding is robust if it is found again in the firm snapshot. Only one that rests on a soft
/// fact can fall, so the second look is taken at their kinds alone.
void judge_robustness(const Snapshot& firm, const Detectors& detectors, Found& findings,
                      const AnalyseOptions& options) {
    const Register& map = firm.map();
    each_finding(findings, options,
                 [&](Finding& finding) { finding.hinges_on = soft_facts(map, finding); });
    std::unordered_set<const FindingKind*> doubtful;
    for (const Finding& finding : findings) {
        if (!finding.hinges_on.empty()) doubtful.insert(finding.kind);
    }
    if (doubtful.empty()) return;
    Detectors again;
    std::ranges::copy_if(detectors, std::back_inserter(again), [&](const Detector* detector) {
        return doubtful.contains(&detector->kind);
    });
    const auto stands = fingerprints(firm, again, options);
    each_finding(findings, options, [&](Finding& finding) {
        if (finding.hinges_on.empty()) return;
        finding.robust = std::ranges::binary_search(stands, number_of(finding.fingerprint));
        if (finding.robust) finding.hinges_on.clear();
        tell_hinges(map, finding);
    });
}

/// Bodies stand in the order of their folded names: a number for each, all of one name having one.
std::vector<std::size_t> name_numbers(const Register& map) {
    std::vector<std::size_t> numbers;
    numbers.reserve(map.bodies().size());
    std::string before;
    for (std::size_t i = 0; i < map.bodies().size(); ++i) {
        std::string name = folded(map.name(BodyId(i)));
        numbers.push_back(i == 0 ? 1 : numbers.back() + (name == before ? 0 : 1));
        before = std::move(name);
    }
    return numbers;
}

/// Severity, code, folded name of the main body; then what the finding says, so that two on one
/// body stand in an order that renaming ids does not change.
void sort_findings(const Register& map, Found& findings) {
    const std::vector<std::size_t> names = name_numbers(map);
    struct Key {
        int severity;
        std::string_view code;
        std::size_t name;  // 0 where it is of no body
        std::size_t number;
    };
    std::vector<Key> keys;
    keys.reserve(findings.size());
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const Finding& f = findings[i];
        keys.push_back({-static_cast<int>(f.severity), f.kind->code,
                        f.bodies.empty() ? 0 : names[f.bodies.front().index()], i});
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
    std::vector<Found> parts(detectors.size());
    // A second look is nearly always needed.
    std::optional<Snapshot> without_soft;
    auto rulings = look(
        snapshot, detectors, options,
        [&](std::size_t i, Found&& part) { parts[i] = std::move(part); },
        [&] { without_soft.emplace(firm(snapshot)); });
    Found findings = joined(std::move(parts));
    leave_out_permitted(rulings.get(), findings);
    leave_out_said(findings, rulings.get());
    leave_out_unknown(snapshot.map(), findings);
    rulings.reset();  // those of the second look take its place
    judge_robustness(*without_soft, detectors, findings, options);
    without_soft.reset();  // its memory serves those that follow
    sort_findings(snapshot.map(), findings);
    sort_out(snapshot, std::move(findings), options.least, analysis);
    return analysis;
}

}  // namespace remit
