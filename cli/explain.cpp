// SPDX-License-Identifier: MIT
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <remit/data.hpp>

#include "cli/commands.hpp"
#include "cli/complain.hpp"
#include "cli/diagnostics.hpp"
#include "cli/load.hpp"
#include "cli/output.hpp"
#include "cli/rule_packs.hpp"
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

/// The page on something else than a finding or a rule.
std::optional<std::string_view> page_about(const std::string& subject) {
    return data::file(fmt::format("explain/about/{}.md", subject));
}

/// What may have been meant by a word that is neither a code nor a rule.
ExitStatus unknown(std::string_view word, const RuleBook& book) {
    std::vector<std::string_view> known{"measures"};
    for (const Detector* detector : catalogue()) {
        known.push_back(detector->kind.code);
        known.push_back(detector->kind.name);
    }
    for (const Rule& rule : book.rules())
        known.push_back(rule.id);
    return usage_error(
        fmt::format("explain: no finding has the code or name '{}', and no rule that id{}; remit "
                    "explain lists the findings, remit rules the rules",
                    word, did_you_mean(word, known)),
        "Try 'remit explain --help'.\n");
}

ExitStatus explain_rule(const ExplainArguments& arguments) {
    Diagnostics diagnostics;
    const Vocabulary vocabulary = shipped_vocabulary();
    const RulePacks packs = read_rule_packs(arguments.rules, vocabulary, diagnostics);
    print(diagnostics, {});
    if (diagnostics.has_errors()) return ExitStatus::not_valid;
    const Rule* rule = packs.book.find_rule(arguments.code);
    if (rule == nullptr) return unknown(arguments.code, packs.book);
    write_standard_output(
        [&](std::ostream& out) { write_rule_page(out, *rule, packs.book, vocabulary); });
    return ExitStatus::done;
}

}  // namespace

ExitStatus run(const ExplainArguments& arguments) {
    const Detector* const one = find_detector(arguments.code);
    if (one == nullptr) {
        if (const auto page = page_about(arguments.code)) {
            write_standard_output([&](std::ostream& out) { out << terminal::page(*page); });
            return ExitStatus::done;
        }
    }
    if (!arguments.code.empty() && one == nullptr) return explain_rule(arguments);
    write_standard_output([&](std::ostream& out) {
        if (one != nullptr) {
            out << explained(one->kind);
            return;
        }
        for (const Detector* detector : catalogue())
            out << row(detector->kind);
    });
    return ExitStatus::done;
}

}  // namespace remit::cli
