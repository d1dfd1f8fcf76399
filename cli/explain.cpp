// SPDX-License-Identifier: MIT
#include <ostream>

#include <fmt/format.h>
#include <remit/data.hpp>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "remit/graph/catalogue.hpp"

namespace remit::cli {
namespace {

std::string row(const FindingKind& kind) {
    const std::string lead = fmt::format("{}  {}  ", kind.code, terminal::padded(kind.name, 28));
    return terminal::paragraph(lead, kind.says, lead.size());
}

/// The page that Remit carries; for a finding without one, what the catalogue says.
std::string explained(const FindingKind& kind) {
    if (const auto page = data::file(fmt::format("explain/{}.md", kind.code)))
        return terminal::page(*page);
    return fmt::format("{} {} ({}, {})\n\n", kind.code, kind.name, word(kind.category),
                       word(kind.severity)) +
           terminal::paragraph("", kind.says, 0);
}

}  // namespace

ExitStatus run(const ExplainArguments& arguments) {
    write_standard_output([&](std::ostream& out) {
        if (!arguments.code.empty()) {
            out << explained(find_detector(arguments.code)->kind);
            return;
        }
        for (const Detector* detector : catalogue())
            out << row(detector->kind);
    });
    return ExitStatus::done;
}

}  // namespace remit::cli
