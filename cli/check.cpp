// SPDX-License-Identifier: MIT
#include <ostream>

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/load.hpp"
#include "cli/output.hpp"
#include "remit/viz/findings.hpp"
#include "remit/viz/gaps.hpp"

namespace remit::cli {

ExitStatus run(const CheckArguments& arguments) {
    const Loaded loaded = load(arguments.map, arguments.reading);
    if (!loaded.reading) return loaded.status;
    const Reading& reading = *loaded.reading;
    write_standard_output([&](std::ostream& out) {
        const std::string name = arguments.map.file == "-" ? "standard input" : arguments.map.file;
        const std::string text = fmt::format("{} holds {}, as at {}.", name, contents(reading.map),
                                             plain(date_of(reading.day)));
        out << terminal::paragraph("", text, 0);
        if (!arguments.gaps) return;
        out << '\n';
        write_gaps(out, reading.snapshot(), standard_output_style());
    });
    return ExitStatus::done;
}

}  // namespace remit::cli
