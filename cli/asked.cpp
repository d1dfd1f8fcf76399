// SPDX-License-Identifier: MIT
#include "cli/asked.hpp"

#include <algorithm>
#include <vector>

#include "cli/progress.hpp"

namespace remit::cli {
namespace {

bool any_at_or_above(const Analysis& analysis, Severity severity) {
    return std::any_of(analysis.findings.begin(), analysis.findings.end(),
                       [&](const Finding& finding) { return finding.severity >= severity; });
}

/// Takes what is less severe off the lists, and counts it.
void hide_below(Severity least, Analysis& analysis) {
    const auto below = [least](const Finding& finding) { return finding.severity < least; };
    analysis.hidden += std::erase_if(analysis.findings, below);
    analysis.hidden += std::erase_if(analysis.context, below);
    analysis.hidden +=
        std::erase_if(analysis.accepted, [&](const auto& one) { return below(one.finding); });
}

}  // namespace

Asked findings_asked_for(const Reading& reading, const Snapshot& snapshot,
                         const FindingsArguments& arguments, bool quiet) {
    const Progress progress("looking for findings", quiet);
    // What --fail-on asks for is looked for even where --severity does not show it.
    AnalyseOptions options = arguments.options;
    options.least = std::min(options.least, arguments.fail_on.value_or(options.least));
    Asked asked{.found = found_in(reading, snapshot, options)};
    if (arguments.fail_on && any_at_or_above(asked.found.analysis, *arguments.fail_on))
        asked.status = ExitStatus::found;
    hide_below(arguments.options.least, asked.found.analysis);
    return asked;
}

FindingsReport report_of(const Reading& reading, const Snapshot& snapshot, const Found& found) {
    return {.snapshot = snapshot,
            .analysis = found.analysis,
            .version = REMIT_VERSION,
            .jurisdiction = reading.jurisdiction,
            .rules = count(in_force(reading.rules, reading.day, reading.jurisdiction)),
            .as_at_today = reading.today,
            .label = reading.label,
            .left_out = found.left_out};
}

}  // namespace remit::cli
