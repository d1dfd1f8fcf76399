// SPDX-License-Identifier: MIT
#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/commands.hpp"
#include "cli/diagnostics.hpp"
#include "cli/load.hpp"
#include "cli/output.hpp"
#include "cli/rule_packs.hpp"

namespace remit::cli {
namespace {

/// What is listed, and on whose behalf.
struct Listed {
    const RulePacks& packs;
    const Vocabulary& vocabulary;
    Day day{};
    bool today = false;
    std::string jurisdiction{};
    std::vector<RuleGroup> groups{};
    bool of_map = false;
};

/// "Rules in force on 18 March 2016 in england: 87 of 218."
std::string heading(const Listed& listed) {
    const std::string where =
        listed.jurisdiction.empty() ? "" : fmt::format(" in {}", listed.jurisdiction);
    return fmt::format("Rules in force on {}{}{}{}: {} of {}.", plain(date_of(listed.day)),
                       listed.today ? " (today)" : "", where,
                       listed.of_map ? " for bodies on the map" : "", count(listed.groups),
                       listed.packs.book.rules().size());
}

/// Why there may be none.
std::string remark(const Listed& listed) {
    const auto known = jurisdictions(listed.packs.book);
    if (known.empty()) return {};
    if (listed.jurisdiction.empty())
        return listed.of_map ? fmt::format(
                                   "The map does not say whose rules apply; say it with "
                                   "--jurisdiction ({}).",
                                   fmt::join(known, ", "))
                             : std::string{};
    if (std::ranges::find(known, listed.jurisdiction) != known.end()) return {};
    return fmt::format("No rule is known of '{}'; there are rules of {}.", listed.jurisdiction,
                       fmt::join(known, ", "));
}

void write(const Listed& listed) {
    write_standard_output([&](std::ostream& out) {
        out << terminal::paragraph("", heading(listed), 0);
        const std::string more = remark(listed);
        if (!more.empty()) out << terminal::paragraph("", more, 0);
        write_rules(out, listed.groups, listed.vocabulary, standard_output_style());
    });
}

ExitStatus of_map(const RulesArguments& arguments) {
    const Loaded loaded = load(arguments.map, arguments.reading);
    if (!loaded.reading) return loaded.status;
    const Reading& reading = *loaded.reading;
    Listed listed{.packs = reading.rules,
                  .vocabulary = reading.map.vocabulary(),
                  .day = reading.day,
                  .today = reading.today,
                  .jurisdiction = reading.jurisdiction,
                  .groups = in_force(reading.rules, reading.day, reading.jurisdiction),
                  .of_map = true};
    const auto types = live_types(reading.snapshot());
    for (RuleGroup& group : listed.groups) {
        std::erase_if(group.rules, [&](const Rule* rule) {
            return !speaks_of(*rule, reading.rules.book, listed.vocabulary, types);
        });
    }
    write(listed);
    return ExitStatus::done;
}

}  // namespace

ExitStatus run(const RulesArguments& arguments) {
    if (!arguments.map.files.empty()) return of_map(arguments);
    Diagnostics diagnostics;
    const Vocabulary vocabulary = shipped_vocabulary();
    const RulePacks packs = read_rule_packs(arguments.reading.rules, vocabulary, diagnostics);
    print(diagnostics, arguments.map);
    if (diagnostics.has_errors()) return ExitStatus::not_valid;
    const std::string& jurisdiction = arguments.reading.jurisdiction;
    const bool today = !arguments.reading.as_at;
    const Day day = today ? cli::today() : arguments.reading.as_at->last();
    write({.packs = packs,
           .vocabulary = vocabulary,
           .day = day,
           .today = today,
           .jurisdiction = jurisdiction,
           .groups = in_force(packs, day, jurisdiction, jurisdiction.empty())});
    return ExitStatus::done;
}

}  // namespace remit::cli
