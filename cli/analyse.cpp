// SPDX-License-Identifier: MIT
#include <ostream>

#include "cli/asked.hpp"
#include "cli/commands.hpp"
#include "cli/load.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "cli/public_version.hpp"
#include "remit/viz/findings.hpp"

namespace remit::cli {
namespace {

bool to_standard_output(const AnalyseArguments& arguments) {
    return arguments.output.empty() || arguments.output == "-";
}

void write(std::ostream& out, const FindingsReport& report, const AnalyseArguments& arguments) {
    switch (arguments.format) {
        case FindingsFormat::text:
            return write_findings_text(
                out, report,
                to_standard_output(arguments) ? standard_output_style() : terminal::Style{});
        case FindingsFormat::json:
            return write_findings_json(out, report);
        case FindingsFormat::csv:
            return write_findings_csv(out, report);
        case FindingsFormat::markdown:
            return write_findings_markdown(out, report);
    }
}

}  // namespace

ExitStatus run(const AnalyseArguments& arguments) {
    const Loaded loaded = load(arguments.map, arguments.reading);
    if (!loaded.reading) return loaded.status;
    const Snapshot snapshot = loaded.reading->snapshot();
    const Asked asked =
        findings_asked_for(*loaded.reading, snapshot, arguments.findings, arguments.map.quiet);
    tell(asked.found.left_out, arguments.map);
    const FindingsReport report = report_of(*loaded.reading, snapshot, asked.found);
    // Between lines that come on the same terminal it would be in the way.
    const bool quiet = arguments.map.quiet || to_standard_output(arguments);
    const Progress progress("writing the findings", quiet);
    write_output(arguments.output, [&](std::ostream& out) { write(out, report, arguments); });
    return asked.status;
}

}  // namespace remit::cli
