// SPDX-License-Identifier: MIT
#include <ostream>

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/complain.hpp"
#include "cli/load.hpp"
#include "cli/named.hpp"
#include "cli/output.hpp"
#include "cli/public_version.hpp"
#include "remit/viz/route_card.hpp"

namespace remit::cli {

ExitStatus run(const PathArguments& arguments) {
    const Loaded loaded = load(arguments.map, arguments.reading);
    if (!loaded.reading) return loaded.status;
    const Register& map = loaded.reading->map;
    const BodyId from = named_body(map, arguments.from);
    const BodyId to = named_body(map, arguments.to);
    if (!from || !to) return ExitStatus::usage;
    if (from == to)
        return usage_error(fmt::format("'{}' and '{}' are one body, {}", arguments.from,
                                       arguments.to, map.name(from)));
    const Snapshot snapshot = loaded.reading->snapshot();
    const Analysis nothing_looked_for;
    const FindingsReport report{.snapshot = snapshot,
                                .analysis = nothing_looked_for,
                                .label = loaded.reading->label,
                                .left_out = left_out_of(*loaded.reading)};
    tell(report.left_out, arguments.map);
    write_standard_output([&](std::ostream& out) {
        if (arguments.format == PathFormat::json) return write_routes_json(out, report, from, to);
        write_routes_text(out, report, from, to, standard_output_style());
    });
    return ExitStatus::done;
}

}  // namespace remit::cli
