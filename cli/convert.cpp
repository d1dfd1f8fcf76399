// SPDX-License-Identifier: MIT
#include <optional>
#include <ostream>
#include <string>

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/complain.hpp"
#include "cli/load.hpp"
#include "cli/output.hpp"
#include "cli/output_folder.hpp"
#include "cli/progress.hpp"
#include "cli/public_version.hpp"
#include "cli/written_map.hpp"

namespace remit::cli {
namespace {

/// The map, and what a public version of it lacks.
struct Converted {
    Written written{};
    std::optional<LeftOut> left_out{};
};

Converted converted(const Format& format, const Reading& reading, bool quiet) {
    const Progress progress(fmt::format("writing {}", format.name), quiet);
    const Found found = format.takes_tables ? found_in(reading, reading.snapshot())
                                            : Found{.left_out = left_out_of(reading)};
    return {.written = written_map(reading, format, found.analysis), .left_out = found.left_out};
}

void write_all(const ConvertArguments& arguments, const Written& written) {
    const auto bytes_of = [](const FolderFile& file) {
        return [&file](std::ostream& out) { out << file.bytes; };
    };
    if (!arguments.format->writes_folder)
        return write_output(arguments.output, bytes_of(written.files.front()));
    write_folder(arguments.output, [&](const AddFile& add) {
        for (const FolderFile& file : written.files)
            add(file.name, bytes_of(file));
    });
}

}  // namespace

ExitStatus run(const ConvertArguments& arguments) {
    if (arguments.format->writes_folder) check_folder(arguments.output);
    const Loaded loaded = load(arguments.map, arguments.reading);
    if (!loaded.reading) return loaded.status;
    const Converted result = converted(*arguments.format, *loaded.reading, arguments.map.quiet);
    write_all(arguments, result.written);
    tell(result.left_out, arguments.map);
    for (const std::string& note : result.written.notes) {
        if (!arguments.map.quiet) complain(note);
    }
    return ExitStatus::done;
}

}  // namespace remit::cli
