// SPDX-License-Identifier: MIT
#include "remit/graph/analyse.hpp"

#include <algorithm>
#include <deque>
#include <iterator>
#include <memory>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "graph/findings/fingerprint.hpp"
#include "graph/findings/look.hpp"
#include "graph/findings/robustness.hpp"
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

/// What its detector leaves to be done.
void complete(const Register& map, Finding& finding) {
    begin_sentences(finding);
    if (finding.basis == Basis::not_recorded) finding.severity = one_step_lower(finding.severity);
    finding.fingerprint = fingerprint(map, finding);
}

/// Of a body that is only named all is silence: that it is not known is the one thing to say.
void leave_out_unknown(const Register& map, Found& findings) {
    std::erase_if(findings, [&](const Finding& finding) {
        return !finding.bodies.empty() && map[finding.bodies.front()].unknown;
    });
}

/// What one detector finds: none is moved while their number grows.
using Growing = std::deque<Finding>;

/// The findings of all detectors in one list, in the order of detectors.
Found joined(std::vector<Growing> parts) {
    Found all;
    all.reserve(
        std::accumulate(parts.begin(), parts.end(), std::size_t{0},
                        [](std::size_t sum, const Growing& part) { return sum + part.size(); }));
    for (Growing& part : parts) {
        std::move(part.begin(), part.end(), std::back_inserter(all));
        part = {};
    }
    return all;
}

/// A finding of a rule stands until that rule is silenced, which the rulings have seen to.
void leave_out_permitted(const Rulings* rulings, Found& findings) {
    if (rulings == nullptr) return;
    std::erase_if(findings, [&](const Finding& finding) {
        return rulings->permitted(finding.kind->code, finding.bodies);
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
    std::vector<Growing> parts(detectors.size());
    // A second look is nearly always needed.
    std::optional<Snapshot> without_soft;
    const auto take = [&](std::size_t i, Finding&& finding) {
        complete(snapshot.map(), finding);
        parts[i].push_back(std::move(finding));
    };
    auto rulings = look(snapshot, detectors, options, take,
                        {.beside = [&] { without_soft.emplace(firm(snapshot)); }});
    Found findings = joined(std::move(parts));
    leave_out_permitted(rulings.get(), findings);
    leave_out_said(findings, rulings.get());
    leave_out_unknown(snapshot.map(), findings);
    rulings.reset();  // those of the second look take its place
    judge_robustness(*without_soft, findings, options);
    without_soft.reset();  // its memory serves those that follow
    sort_findings(snapshot.map(), findings);
    sort_out(snapshot, std::move(findings), options.least, analysis);
    return analysis;
}

}  // namespace remit
