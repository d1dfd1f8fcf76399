// SPDX-License-Identifier: MIT
#include "remit/importers/formats.hpp"

#include <ostream>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/commands.hpp"
#include "cli/output.hpp"

namespace remit::cli {
namespace {

std::string row(const Format& format) {
    const std::string_view does = format.read == nullptr    ? "writes"
                                  : format.write != nullptr ? "reads, writes"
                                                            : "reads";
    const std::string lead = terminal::padded(format.name, 12) + terminal::padded(does, 15);
    return terminal::paragraph(
        lead, fmt::format("{} ({})", format.says, fmt::join(format.suffixes, ", ")), lead.size());
}

}  // namespace

ExitStatus run(const FormatsArguments& /*arguments*/) {
    write_standard_output([](std::ostream& out) {
        for (const Format& format : formats())
            out << row(format);
    });
    return ExitStatus::done;
}

}  // namespace remit::cli
