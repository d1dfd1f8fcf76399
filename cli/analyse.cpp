// SPDX-License-Identifier: MIT
#include <algorithm>
#include <ostream>

#include "cli/commands.hpp"
#include "cli/complain.hpp"
#include "cli/load.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "cli/public_version.hpp"
#include "remit/graph/catalogue.hpp"
#include "remit/viz/findings.hpp"

namespace remit::cli {
namespace {

void write(std::ostream& out, const FindingsReport& report, const AnalyseArguments& arguments) {
    const bool to_terminal = arguments.output.empty() || arguments.output == "-";
    switch (arguments.format) {
        case FindingsFormat::text:
            return write_findings_text(out, report,
                                       to_terminal ? standard_output_style() : terminal::Style{});
        case FindingsFormat::json:
            return write_findings_json(out, report);
        case FindingsFormat::csv:
            return write_findings_csv(out, report);
        case FindingsFormat::markdown:
            return write_findings_markdown(out, report);
    }
}

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

ExitStatus run(const AnalyseArguments& arguments) {
    const Loaded loaded = load(arguments.map, arguments.reading);
    if (!loaded.reading) return loaded.status;
    const Snapshot snapshot = loaded.reading->snapshot();
    // What --fail-on asks for is looked for even where --severity does not show it.
    AnalyseOptions options = arguments.options;
    options.least = std::min(options.least, arguments.fail_on.value_or(options.least));
    Found in_map = [&] {
        const Progress progress("looking for findings", arguments.map.quiet);
        return found_in(*loaded.reading, snapshot, options);
    }();
    Analysis& analysis = in_map.analysis;
    if (analysis.not_run.size() == catalogue().size())
        return usage_error("--only and --skip leave nothing to look for");
    const bool found = arguments.fail_on && any_at_or_above(analysis, *arguments.fail_on);
    hide_below(arguments.options.least, analysis);
    const FindingsReport report{.snapshot = snapshot,
                                .analysis = analysis,
                                .version = REMIT_VERSION,
                                .jurisdiction = loaded.reading->jurisdiction,
                                .rules = count(in_force(loaded.reading->rules, loaded.reading->day,
                                                        loaded.reading->jurisdiction)),
                                .as_at_today = loaded.reading->today,
                                .label = loaded.reading->label,
                                .left_out = in_map.left_out};
    tell(in_map.left_out, arguments.map);
    write_output(arguments.output, [&](std::ostream& out) { write(out, report, arguments); });
    return found ? ExitStatus::found : ExitStatus::done;
}

}  // namespace remit::cli
