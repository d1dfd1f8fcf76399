// SPDX-License-Identifier: MIT
#include <ostream>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/load.hpp"
#include "cli/output.hpp"
#include "remit/viz/findings.hpp"
#include "remit/viz/gaps.hpp"

namespace remit::cli {
namespace {

/// "a.json, b.json and standard input".
std::string names(const std::vector<std::string>& files) {
    std::string text;
    for (std::size_t i = 0; i < files.size(); ++i) {
        const bool last = i > 0 && i + 1 == files.size();
        text += fmt::format("{}{}",
                            i == 0 ? ""
                            : last ? " and "
                                   : ", ",
                            files[i] == "-" ? "standard input" : files[i]);
    }
    return text;
}

}  // namespace

ExitStatus run(const CheckArguments& arguments) {
    const Loaded loaded = load(arguments.map, arguments.reading);
    if (!loaded.reading) return loaded.status;
    const Reading& reading = *loaded.reading;
    write_standard_output([&](std::ostream& out) {
        const std::string text = fmt::format("{} {} {}, as at {}.", names(arguments.map.files),
                                             arguments.map.files.size() == 1 ? "holds" : "hold",
                                             contents(reading.map), plain(date_of(reading.day)));
        out << terminal::paragraph("", text, 0);
        if (!arguments.gaps) return;
        out << '\n';
        write_gaps(out, reading.snapshot(), standard_output_style());
    });
    return ExitStatus::done;
}

}  // namespace remit::cli
