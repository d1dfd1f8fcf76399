// SPDX-License-Identifier: MIT
#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/commands.hpp"
#include "cli/diagnostics.hpp"
#include "cli/files.hpp"
#include "cli/load.hpp"
#include "cli/output.hpp"
#include "cli/rule_packs.hpp"
#include "remit/importers/rules.hpp"
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

/// Rule packs among the files to be checked, told by how they begin.
bool is_rule_pack(const std::string& file) {
    constexpr std::size_t enough = std::size_t{1} << 16U;
    return file != "-" && !is_folder(file) && looks_like_rules(bytes_of(file, enough));
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return count == 1 ? fmt::format("1 {}", one) : fmt::format("{} {}", count, many);
}

/// "protocol.json holds 3 rules, for england."
void write_packs(std::ostream& out, const RulePacks& packs) {
    for (const PackRow& pack : packs.packs) {
        if (pack.file.empty()) continue;
        std::string text =
            fmt::format("{} holds {}", pack.file, counted(pack.rules.size(), "rule", "rules"));
        if (pack.resolvers > 0)
            text += fmt::format(", {}", counted(pack.resolvers, "resolver", "resolvers"));
        if (pack.places > 0)
            text += fmt::format(", {}", counted(pack.places, "place list", "place lists"));
        if (!pack.jurisdictions.empty())
            text += fmt::format(", for {}", fmt::join(pack.jurisdictions, " and "));
        out << terminal::paragraph("", text + ".", 0);
    }
}

/// Packs alone, without a map.
ExitStatus check_packs(const CheckArguments& arguments) {
    Diagnostics diagnostics;
    const RulePacks packs =
        read_rule_packs(arguments.reading.rules, shipped_vocabulary(), diagnostics);
    print(diagnostics, arguments.map);
    if (diagnostics.has_errors()) return ExitStatus::not_valid;
    write_standard_output([&](std::ostream& out) { write_packs(out, packs); });
    return ExitStatus::done;
}

}  // namespace

ExitStatus run(const CheckArguments& given) {
    CheckArguments arguments = given;
    auto& files = arguments.map.files;
    const auto packs = std::stable_partition(files.begin(), files.end(),
                                             [](const auto& file) { return !is_rule_pack(file); });
    arguments.reading.rules.insert(arguments.reading.rules.end(), packs, files.end());
    files.erase(packs, files.end());
    if (files.empty()) return check_packs(arguments);
    const Loaded loaded = load(arguments.map, arguments.reading);
    if (!loaded.reading) return loaded.status;
    const Reading& reading = *loaded.reading;
    write_standard_output([&](std::ostream& out) {
        const std::string text = fmt::format("{} {} {}, as at {}.", names(arguments.map.files),
                                             arguments.map.files.size() == 1 ? "holds" : "hold",
                                             contents(reading.map), plain(date_of(reading.day)));
        out << terminal::paragraph("", text, 0);
        write_packs(out, reading.rules);
        if (!arguments.gaps) return;
        out << '\n';
        write_gaps(out, reading.snapshot(), standard_output_style());
    });
    return ExitStatus::done;
}

}  // namespace remit::cli
