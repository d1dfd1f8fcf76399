// SPDX-License-Identifier: MIT
#include <ostream>
#include <string>

#include "cli/commands.hpp"
#include "cli/load.hpp"
#include "cli/output.hpp"
#include "cli/public_version.hpp"
#include "remit/viz/diagram.hpp"

namespace remit::cli {

ExitStatus run(const DrawArguments& arguments) {
    const Loaded loaded = load(arguments.map, arguments.reading);
    if (!loaded.reading) return loaded.status;
    const Reading& reading = *loaded.reading;
    const Snapshot snapshot = reading.snapshot();
    const Analysis nothing_looked_for;
    const FindingsReport report{
        .snapshot = snapshot, .analysis = nothing_looked_for, .label = reading.label};
    DrawOptions options{.view = arguments.view};
    if (!reading.label.empty()) options.title = labelled_title(report, "Structure");
    const std::string figure = draw(snapshot, options).front();
    tell(left_out_of(reading), arguments.map);
    write_output(arguments.output, [&](std::ostream& out) { out << figure; });
    return ExitStatus::done;
}

}  // namespace remit::cli
