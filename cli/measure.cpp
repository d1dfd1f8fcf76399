// SPDX-License-Identifier: MIT
#include <ostream>

#include "cli/commands.hpp"
#include "cli/load.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "cli/public_version.hpp"
#include "remit/viz/measures.hpp"

namespace remit::cli {
namespace {

MapMeasures measured(const Snapshot& snapshot, bool quiet) {
    const Progress progress("measuring", quiet);
    return measure(snapshot);
}

void write(std::ostream& out, MeasuresFormat format, const FindingsReport& report,
           const MapMeasures& measures, terminal::Style style) {
    switch (format) {
        case MeasuresFormat::text:
            return write_measures_text(out, report, measures, style);
        case MeasuresFormat::json:
            return write_measures_json(out, report, measures);
        case MeasuresFormat::csv:
            return write_measures_csv(out, report, measures);
    }
}

}  // namespace

ExitStatus run(const MeasureArguments& arguments) {
    const Loaded loaded = load(arguments.map, arguments.reading);
    if (!loaded.reading) return loaded.status;
    const Snapshot snapshot = loaded.reading->snapshot();
    const MapMeasures measures = measured(snapshot, arguments.map.quiet);
    const Analysis nothing_looked_for;
    const FindingsReport report{.snapshot = snapshot,
                                .analysis = nothing_looked_for,
                                .version = REMIT_VERSION,
                                .as_at_today = loaded.reading->today,
                                .label = loaded.reading->label,
                                .left_out = left_out_of(*loaded.reading)};
    tell(report.left_out, arguments.map);
    const bool printed = arguments.output.empty() || arguments.output == "-";
    const terminal::Style style = printed ? standard_output_style() : terminal::Style{};
    write_output(arguments.output,
                 [&](std::ostream& out) { write(out, arguments.format, report, measures, style); });
    return ExitStatus::done;
}

}  // namespace remit::cli
