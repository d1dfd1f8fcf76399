// SPDX-License-Identifier: MIT
#include <ostream>
#include <string>

#include "cli/commands.hpp"
#include "cli/load.hpp"
#include "cli/output.hpp"
#include "remit/viz/diagram.hpp"

namespace remit::cli {

ExitStatus run(const DrawArguments& arguments) {
    const Loaded loaded = load(arguments.map, arguments.reading);
    if (!loaded.reading) return loaded.status;
    const std::string figure = draw_structure(loaded.reading->snapshot());
    write_output(arguments.output, [&](std::ostream& out) { out << figure; });
    return ExitStatus::done;
}

}  // namespace remit::cli
