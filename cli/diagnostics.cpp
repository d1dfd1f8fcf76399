// SPDX-License-Identifier: MIT
#include "cli/diagnostics.hpp"

#include <iostream>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "remit/viz/terminal.hpp"

namespace remit::cli {
namespace {

using nlohmann::ordered_json;

bool is_error(const Diagnostic& diagnostic) {
    return diagnostic.severity == Diagnostic::Severity::error;
}

/// "and 12 more errors", for what was not kept.
std::vector<std::string> more(const Diagnostics& diagnostics, bool quiet) {
    const auto rest = [](std::size_t all, std::string_view what) {
        const std::size_t kept = std::min(all, Diagnostics::kept_per_severity);
        return all == kept
                   ? std::string{}
                   : fmt::format("and {} more {}{}", all - kept, what, all - kept == 1 ? "" : "s");
    };
    std::vector<std::string> texts{rest(diagnostics.errors(), "error")};
    if (!quiet) texts.push_back(rest(diagnostics.warnings(), "warning"));
    std::erase(texts, "");
    return texts;
}

ordered_json as_json(const Diagnostic& diagnostic, const Diagnostics& all) {
    const Place& place = diagnostic.place;
    return {
        {"id", diagnostic.id},          {"severity", is_error(diagnostic) ? "error" : "warning"},
        {"where", printed(place, all)}, {"line", place.row},
        {"column", place.column},       {"text", diagnostic.text},
        {"hint", diagnostic.hint}};
}

void print_json(const std::vector<Diagnostic>& kept, const Diagnostics& all, bool quiet) {
    ordered_json list = ordered_json::array();
    for (const Diagnostic& diagnostic : kept)
        list.push_back(as_json(diagnostic, all));
    for (const std::string& text : more(all, quiet)) {
        list.push_back(
            {{"id", nullptr},
             {"severity",
              text.ends_with("warnings") || text.ends_with("warning") ? "warning" : "error"},
             {"where", nullptr},
             {"line", 0},
             {"column", 0},
             {"text", text},
             {"hint", ""}});
    }
    // A file's name need not be UTF-8.
    std::cerr << list.dump(2, ' ', false, ordered_json::error_handler_t::replace) << '\n';
}

}  // namespace

void print(const Diagnostics& diagnostics, const MapArguments& arguments) {
    std::vector<Diagnostic> kept = diagnostics.sorted();
    if (arguments.quiet) std::erase_if(kept, [](const auto& one) { return !is_error(one); });
    if (arguments.diagnostics_as_json) return print_json(kept, diagnostics, arguments.quiet);
    for (const Diagnostic& diagnostic : kept)
        std::cerr << terminal::printable(printed(diagnostic, diagnostics)) << '\n';
    for (const std::string& text : more(diagnostics, arguments.quiet))
        std::cerr << text << '\n';
}

}  // namespace remit::cli
